import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from './ask';

interface Found {
  readonly broken: readonly string[];
  readonly dependencies: number;
}
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the rules are plain CommonJS
const { forbidden } = require('../../.dependency-cruiser.cjs') as { forbidden: readonly { readonly name: string }[] };
const rules = forbidden.map(({ name }) => name);
const trees = readdirSync(join(__dirname, 'fixtures'));

let found: Record<string, Found>;
beforeAll(() => (found = ask<Record<string, Found>>('cruise.mjs', trees)), 120_000);

it('every rule has a tree that breaks it, and every tree a rule', () => {
  const others = ['sound', 'core-is-pure-of-packages'];
  expect([...rules].sort()).toEqual(trees.filter((tree) => !others.includes(tree)).sort());
});

it.each(rules)('a tree that breaks %s is reported, for that and nothing else', (rule) => {
  expect(found[rule]?.broken).toEqual([rule]);
});

it('the rules stay silent about a tree that is laid out as the house is', () => {
  expect(found.sound?.broken).toEqual([]);
  // A tree whose imports were not resolved would be silent too.
  expect(found.sound?.dependencies).toBeGreaterThan(10);
});

it('core may import neither a module of Node nor a package', () => {
  expect(found['core-is-pure']?.broken).toEqual(['core-is-pure']);
  expect(found['core-is-pure-of-packages']?.broken).toEqual(['core-is-pure']);
});
