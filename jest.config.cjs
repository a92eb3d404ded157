/** Five projects: unit specs beside the code, integration on real PostgreSQL and Redis, e2e over HTTP and sockets, chaos with faults, web in a browser. */
const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: {
    '^.+\\.(ts|js|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Packages that are ESM only; Jest runs CommonJS.
  transformIgnorePatterns: [
    '/node_modules/(?!(jose|content-disposition|glob|minimatch|lru-cache|path-scurry|brace-expansion|balanced-match|minipass|@lukeed/ms|geokdbush|kdbush|tinyqueue|@fastify/[a-z-]+)/)',
  ],
  moduleNameMapper: { '^@app/([^/]+)$': '<rootDir>/libs/$1/src' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
};

module.exports = {
  // Jest reads this here only; in a project it would be silently ignored.
  testTimeout: 30_000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/{libs,apps,seeds}/**/*.spec.ts',
        '<rootDir>/test/guards/*.spec.ts',
        '<rootDir>/test/{bench,simulate}/**/*.spec.ts',
      ],
    },
    {
      ...base,
      displayName: 'integration',
      testMatch: ['<rootDir>/test/integration/**/*.spec.ts'],
    },
    { ...base, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.spec.ts'] },
    { ...base, displayName: 'chaos', testMatch: ['<rootDir>/test/chaos/**/*.spec.ts'] },
    { ...base, displayName: 'web', testMatch: ['<rootDir>/test/web/**/*.spec.ts'] },
  ],
};
