import type { RouteRecordRaw } from 'vue-router';

export const bureauRoutes: RouteRecordRaw = {
  path: '/app/bureau',
  component: () => import('./BureauLayout.vue'),
  meta: { roles: ['bureau', 'admin'] },
  children: [{ path: '', name: 'bureau', component: () => import('./TodayPage.vue') }],
};
