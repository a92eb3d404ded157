import type { RouteRecordRaw } from 'vue-router';

export const workerRoutes: RouteRecordRaw = {
  path: '/app/worker',
  component: () => import('./WorkerLayout.vue'),
  meta: { roles: ['worker'] },
  children: [{ path: '', name: 'worker', component: () => import('./HomePage.vue') }],
};
