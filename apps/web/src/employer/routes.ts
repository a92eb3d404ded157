import type { RouteRecordRaw } from 'vue-router';

export const employerRoutes: RouteRecordRaw = {
  path: '/app/employer',
  component: () => import('./EmployerLayout.vue'),
  meta: { roles: ['employer'] },
  children: [{ path: '', name: 'employer', component: () => import('./PostingsPage.vue') }],
};
