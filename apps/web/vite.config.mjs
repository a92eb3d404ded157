import { fileURLToPath } from 'node:url';
import { VantResolver } from '@vant/auto-import-resolver';
import vue from '@vitejs/plugin-vue';
import Components from 'unplugin-vue-components/vite';
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers';
import { defineConfig } from 'vite';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
/** `npx vite apps/web` shows changes at once and asks the app of `npm start` for everything else. */
const API = process.env.KZ_API ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: at('.'),
  plugins: [
    vue(),
    // Only what a template names gets into the pages; our own components are imported by hand.
    Components({ dirs: [], dts: false, resolvers: [VantResolver(), ElementPlusResolver({ importStyle: 'css' })] }),
  ],
  resolve: {
    alias: {
      '@app/client': at('../../libs/client/src/index.ts'),
      '@app/core': at('../../libs/core/src/index.ts'),
    },
  },
  build: {
    outDir: at('../../dist/web'),
    emptyOutDir: true,
    // Phones of people who do gig work are years old.
    target: ['es2020', 'chrome87', 'safari14'],
    // The page's policy allows no data: font and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    reportCompressedSize: false,
  },
  server: {
    proxy: {
      '^/(?!app/|src/|@|node_modules/|live/|icons/|$|index\\.html|manifest|sw\\.js)': { target: API, ws: true },
    },
  },
  define: { __VUE_OPTIONS_API__: true, __VUE_PROD_DEVTOOLS__: false, __VUE_I18N_LEGACY_API__: false },
});
