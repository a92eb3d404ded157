import type { RouteRecordRaw } from 'vue-router';

export const stationRoutes: RouteRecordRaw = {
  path: '/app/station',
  component: () => import('./StationLayout.vue'),
  meta: { roles: ['clerk'] },
  children: [{ path: '', name: 'station', component: () => import('./AlertsPage.vue') }],
};
