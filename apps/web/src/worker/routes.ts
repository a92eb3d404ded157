import type { RouteRecordRaw } from 'vue-router';

export const workerRoutes: RouteRecordRaw = {
  path: '/app/worker',
  component: () => import('./WorkerLayout.vue'),
  meta: { roles: ['worker'] },
  children: [
    { path: '', name: 'worker', component: () => import('./HomePage.vue') },
    { path: 'feed', component: () => import('./FeedPage.vue') },
    { path: 'shifts', component: () => import('./ShiftsPage.vue') },
    { path: 'profile', component: () => import('./ProfilePage.vue') },
  ],
};
