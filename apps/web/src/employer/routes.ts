import type { RouteRecordRaw } from 'vue-router';

export const employerRoutes: RouteRecordRaw = {
  path: '/app/employer',
  component: () => import('./EmployerLayout.vue'),
  meta: { roles: ['employer'] },
  children: [
    { path: '', name: 'employer', component: () => import('./PostingsPage.vue') },
    { path: 'post', name: 'post', component: () => import('./PostPage.vue') },
    { path: 'postings/:id', name: 'board', component: () => import('./BoardPage.vue'), props: true },
    { path: 'roster', component: () => import('./RosterPage.vue') },
  ],
};
