/** Import rules: core ← contracts ← database, platform ← features ← apps. To change one, write a decision record first. */
const FEATURE = '^libs/(postings|profiles|matching|realtime|reporting)/';
const SPEC = '\\.spec\\.ts$';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-is-pure',
      comment: 'libs/core imports nothing from outside itself.',
      severity: 'error',
      from: { path: '^libs/core/src', pathNot: SPEC },
      to: { pathNot: '^libs/core/src' },
    },
    {
      name: 'contracts-know-core-only',
      severity: 'error',
      from: { path: '^libs/contracts/src', pathNot: SPEC },
      to: { path: '^(libs|apps|test|seeds)/', pathNot: '^libs/(contracts|core)/' },
    },
    {
      name: 'database-and-platform-know-no-feature',
      severity: 'error',
      from: { path: '^libs/(database|platform)/src', pathNot: SPEC },
      to: { path: `${FEATURE}|^libs/testing/|^apps/|^test/` },
    },
    {
      name: 'features-do-not-meet',
      severity: 'error',
      from: { path: FEATURE },
      to: { path: FEATURE, pathNot: '^libs/$1/' },
    },
    { name: 'libs-do-not-know-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'apps-do-not-meet',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'pages-know-client-contracts-core',
      comment: 'A page reaches the server through the typed client and the types of the contracts alone.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|test|seeds)/', pathNot: '^libs/(client|contracts|core)/' },
    },
    {
      name: 'pages-take-types-of-contracts',
      comment: 'The contracts carry zod and every text of the server: too heavy for a phone.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/contracts/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'areas-do-not-meet',
      comment: 'What two areas of the pages share stands in common/.',
      severity: 'error',
      from: { path: '^apps/web/src/(worker|employer|station|bureau)/' },
      to: { path: '^apps/web/src/(worker|employer|station|bureau)/', pathNot: '^apps/web/src/$1/' },
    },
    {
      name: 'client-stands-alone',
      severity: 'error',
      from: { path: '^libs/client/' },
      to: { path: '^libs/', pathNot: '^libs/client/' },
    },
    {
      name: 'libs-only-through-index',
      severity: 'error',
      from: { path: '^(apps|libs|seeds|test)/([^/]+)/' },
      to: { path: '^libs/[^/]+/src/.+', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^$1/$2/'] },
    },
    {
      name: 'testing-only-from-tests',
      severity: 'error',
      from: { pathNot: `^(test|libs/testing)/|${SPEC}` },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'not-to-dev-dependency',
      severity: 'error',
      // The pages and their client are bundled: nothing of them is installed where they are served.
      from: { path: '^(apps|libs|seeds)/', pathNot: `^libs/(testing|client)/|^apps/web/|${SPEC}` },
      to: { dependencyTypes: ['npm-dev'], pathNot: '@types/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data|test/guards/fixtures)' },
  },
};
