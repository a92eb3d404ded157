import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { bureauRoutes } from './bureau/routes';
import { employerRoutes } from './employer/routes';
import { session, whenRestored } from './common/session';
import { stationRoutes } from './station/routes';
import { workerRoutes } from './worker/routes';

/**
 * Every page but the first lies under /app/: the server answers all of that with the page, and nothing else with it,
 * so no address of the API is ever taken for a page. `meta.roles` says who may open a route and what is below it.
 */
const routes: RouteRecordRaw[] = [
  { path: '/', name: 'start', component: () => import('./start/StartPage.vue') },
  { path: '/app/login', name: 'login', component: () => import('./login/LoginPage.vue') },
  workerRoutes,
  employerRoutes,
  ...stationRoutes,
  bureauRoutes,
  { path: '/:rest(.*)*', name: 'lost', component: () => import('./start/LostPage.vue') },
];

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});

router.beforeEach(async (to) => {
  const roles = to.matched.flatMap(({ meta }) => meta.roles ?? []);
  if (roles.length === 0) return true;
  await whenRestored();
  if (session.role && roles.includes(session.role)) return true;
  return { name: 'login', query: { as: roles[0], next: to.fullPath } };
});
