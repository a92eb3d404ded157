/** For tools that do not read Vue files themselves; vue-tsc does. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue';
  const component: DefineComponent;
  export default component;
}
