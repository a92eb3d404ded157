import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The size budget of the house; a file that grows past it wants to be two files. */
const sizeBudget = {
  'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true, IIFEs: true }],
  complexity: ['error', 10],
  'max-params': 'off',
};

const noForwardRef = {
  selector: "Identifier[name='forwardRef']",
  message: 'forwardRef hides a cycle: split the module instead.',
};
const noBigConstructor = {
  selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>6]',
  message: 'More than six injected parts: this is two services.',
};
const noProcessEnv = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Settings are read once, in libs/platform/src/env.ts.',
};
const noNodeClock = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']",
  message: 'Time has one source: platform.now() in PostgreSQL. The clock of Node only displays.',
};

const WEB_PLATFORM = [
  ...['console', 'fetch', 'URL', 'URLSearchParams', 'AbortController', 'AbortSignal', 'performance'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate'],
];
const named = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.data', 'test/guards/fixtures', 'coverage', 'libs/client/src/openapi.ts'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...sizeBudget,
      'no-restricted-syntax': ['error', noForwardRef, noBigConstructor, noProcessEnv],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    files: ['libs/platform/src/env.ts'],
    rules: { 'no-restricted-syntax': ['error', noForwardRef, noBigConstructor] },
  },
  {
    files: ['libs/{postings,profiles,matching,reporting,realtime}/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', noForwardRef, noBigConstructor, noProcessEnv, noNodeClock] },
  },
  {
    // The rules are pure: the same facts give the same answer today, tomorrow and in a replay.
    files: ['libs/core/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'Date',
        'process',
        'setTimeout',
        'setInterval',
        'setImmediate',
        'performance',
        'fetch',
        'crypto',
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Pass a seed in.' }],
    },
  },
  {
    // A describe block is a list of sentences, not a function to be kept short.
    files: ['**/*.spec.ts', 'test/**/*.ts', 'libs/testing/src/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    ...tseslint.configs.disableTypeChecked,
    rules: { ...tseslint.configs.disableTypeChecked.rules, ...sizeBudget },
  },
  {
    // The types of Vue files come from vue-tsc; to ESLint each of them is a component.
    files: ['apps/web/src/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'error' },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: named([...WEB_PLATFORM, 'process', 'Buffer']) } },
  { files: ['**/*.cjs'], languageOptions: { globals: named(['process', 'module', 'require', '__dirname']) } },
  {
    // `io` comes from socket.io's own client script.
    files: ['apps/web/public/**/*.js'],
    languageOptions: { globals: named([...WEB_PLATFORM, 'document', 'window', 'location', 'navigator', 'io']) },
  },
);
