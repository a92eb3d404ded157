import 'vue-router';
import type { Role } from './session';

declare module 'vue-router' {
  interface RouteMeta {
    /** Who may open the route; nobody is asked without it. */
    readonly roles?: readonly Role[];
  }
}
