import type { RouteRecordRaw } from 'vue-router';

const meta = { roles: ['clerk'] } as const;

export const stationRoutes: RouteRecordRaw[] = [
  {
    path: '/app/station',
    component: () => import('./StationLayout.vue'),
    meta,
    children: [
      { path: '', name: 'station', component: () => import('./CounterPage.vue') },
      { path: 'alerts', component: () => import('./AlertsPage.vue') },
    ],
  },
  // A screen on the wall of the station: nothing around it.
  { path: '/app/station/screen', component: () => import('./BigScreenPage.vue'), meta },
];
