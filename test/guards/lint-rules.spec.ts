import { ask } from './ask';

interface LintCase {
  readonly name: string;
  /** A file that exists, because the rules that know types ask for it in the program. */
  readonly file: string;
  readonly text: string;
  readonly rule: string;
}

const CORE = 'libs/core/src/result.ts';
const PLATFORM = 'libs/platform/src/redis.ts';
const FEATURES = ['postings', 'profiles', 'matching', 'realtime', 'reporting'].map((lib) => `libs/${lib}/src/index.ts`);

const lines = (count: number, line: string): string => `${line}\n`.repeat(count);
const parts = (count: number): string =>
  Array.from({ length: count }, (_, i) => `readonly part${i}: number`).join(', ');
const branches = (count: number): string =>
  Array.from({ length: count }, (_, i) => `if (n === ${i}) return ${i};`).join(' ');
const functionOf = (count: number): string =>
  `export function long(): void {\n${lines(count - 2, '  console.log();')}}\n`;
const classOf = (count: number): string => `export class Big {\n  constructor(${parts(count)}) {}\n}\n`;
const branching = (count: number): string => `export function f(n: number): number { ${branches(count)} return n; }\n`;
const switching = (cases: string): string =>
  `export function f(a: 'x' | 'y'): number { switch (a) { ${cases} } return 0; }\n`;

const SYNTAX = 'no-restricted-syntax';
const refused: readonly LintCase[] = [
  { name: 'a file of 251 lines', file: CORE, text: lines(251, 'export {};'), rule: 'max-lines' },
  { name: 'a function of 41 lines', file: PLATFORM, text: functionOf(41), rule: 'max-lines-per-function' },
  { name: 'a complexity of 11', file: CORE, text: branching(10), rule: 'complexity' },
  { name: 'a constructor with 7 parts', file: PLATFORM, text: classOf(7), rule: SYNTAX },
  { name: 'any', file: CORE, text: 'export const a: any = 1;\n', rule: '@typescript-eslint/no-explicit-any' },
  {
    name: 'forwardRef',
    file: PLATFORM,
    text: `import { forwardRef } from '@nestjs/common';\nexport const a = forwardRef(() => Object);\n`,
    rule: SYNTAX,
  },
  {
    name: 'process.env outside env.ts',
    file: PLATFORM,
    text: 'export const home = process.env.HOME;\n',
    rule: SYNTAX,
  },
  {
    name: 'a promise that nobody waits for',
    file: PLATFORM,
    text: 'export function f(): void { Promise.resolve(1); }\n',
    rule: '@typescript-eslint/no-floating-promises',
  },
  {
    name: 'a switch that forgets a member',
    file: CORE,
    text: switching(`case 'x': return 1;`),
    rule: '@typescript-eslint/switch-exhaustiveness-check',
  },
  ...[
    'new Date()',
    'Date.now()',
    'process.uptime()',
    'setTimeout(String, 1)',
    'setInterval(String, 1)',
    'setImmediate(String)',
    'performance.now()',
    'crypto.randomUUID()',
    `fetch('/')`,
  ].map((use) => ({
    name: `${use} in core`,
    file: CORE,
    text: `export const a = ${use};\n`,
    rule: 'no-restricted-globals',
  })),
  {
    name: 'Math.random in core',
    file: CORE,
    text: 'export const a = Math.random();\n',
    rule: 'no-restricted-properties',
  },
  ...FEATURES.flatMap((file) =>
    ['new Date()', 'Date.now()'].map((use) => ({
      name: `${use} in ${file}`,
      file,
      text: `export const a = ${use};\n`,
      rule: SYNTAX,
    })),
  ),
];

const allowed: readonly Omit<LintCase, 'rule'>[] = [
  { name: 'a file of 250 lines', file: CORE, text: lines(250, 'export {};') },
  { name: 'a function of 40 lines', file: PLATFORM, text: functionOf(40) },
  { name: 'a complexity of 10', file: CORE, text: branching(9) },
  { name: 'a constructor with 6 parts', file: PLATFORM, text: classOf(6) },
  {
    name: 'process.env in env.ts',
    file: 'libs/platform/src/env.ts',
    text: 'export const home = process.env.HOME;\n',
  },
  { name: 'a promise that is left alone on purpose', file: PLATFORM, text: 'void Promise.resolve(1);\nexport {};\n' },
  { name: 'a switch over every member', file: CORE, text: switching(`case 'x': return 1; case 'y': return 2;`) },
  ...FEATURES.map((file) => ({
    name: `a date made from a given instant in ${file}`,
    file,
    text: 'export const at = new Date(0);\n',
  })),
];

let found: Record<string, readonly string[]>;
beforeAll(() => (found = ask('lint.mjs', [...refused, ...allowed])), 120_000);

it.each(refused.map(({ name, rule }) => [name, rule] as const))('%s is refused by %s', (name, rule) => {
  expect(found[name]).toContain(rule);
});

it.each(allowed.map(({ name }) => name))('%s is allowed', (name) => {
  expect(found[name]).toEqual([]);
});
