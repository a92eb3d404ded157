import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '@app/core';
import { ACCEPT_REFUSALS } from './http/offers';
import { languageOf, messageOf, MESSAGES } from './messages';

const LIBS = join(__dirname, '../..');
/** How the sources name a code that a person will read: a problem, a field's fault, a refusal. */
const USES = [
  /\bnew Problem\(\s*[\w.]+,\s*'([A-Z][A-Z0-9_]+)'/g,
  /\bcode: '([A-Z][A-Z0-9_]+)'/g,
  /\brefuse\('([A-Z][A-Z0-9_]+)'/g,
  /\bat\('[^']*', '([A-Z][A-Z0-9_]+)'\)/g,
];

/** Files of core whose codes all reach a person, however they are written. */
const ALL_CODES = [
  'core/src/posting/posting-terms.ts',
  'core/src/matching/policy-refusals.ts',
  'core/src/matching/weights.ts',
];
/** Refusals that are answered under another code, which tells a stranger less. */
const ANSWERED_OTHERWISE = ['OTP_LIMIT', 'LOGIN_LOCKED'];

const codesIn = (text: string): string[] => USES.flatMap((use) => [...text.matchAll(use)].map((match) => match[1]!));

function sources(): string[] {
  return readdirSync(LIBS, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /^[^/]+\/src\/.*\.ts$/.test(path) && !path.endsWith('.spec.ts') && !path.startsWith('testing/'),
  );
}

/** Refusals of core, all in lists of this name; those of the facts of a posting stay in the log of the matcher. */
const coreLists = Object.entries(core).filter(
  ([name]) => name.endsWith('_REFUSALS') && name !== 'POSTING_FACT_REFUSALS',
) as [string, readonly string[]][];

const withoutText = (codes: readonly string[]): string[] => [
  ...new Set(codes.filter((code) => !(code in MESSAGES) && !ANSWERED_OTHERWISE.includes(code))),
];

it('every code that a source names has a text', () => {
  const read = sources().map((path) => ({ path, codes: codesIn(readFileSync(join(LIBS, path), 'utf8')) }));
  expect(read.flatMap(({ codes }) => codes).length).toBeGreaterThan(20);
  const missing = read.map(({ path, codes }) => ({ path, codes: withoutText(codes) }));
  expect(missing.filter(({ codes }) => codes.length > 0)).toEqual([]);
});

it.each(ALL_CODES)('every code in %s has a text', (path) => {
  const codes = [...readFileSync(join(LIBS, path), 'utf8').matchAll(/'([A-Z][A-Z_]{3,})'/g)].map((match) => match[1]!);
  expect(codes.length).toBeGreaterThan(0);
  expect(withoutText(codes)).toEqual([]);
});

it.each([...coreLists, ['ACCEPT_REFUSALS', ACCEPT_REFUSALS] as const])('every refusal of %s has a text', (_, codes) => {
  expect(codes.length).toBeGreaterThan(0);
  expect(withoutText(codes)).toEqual([]);
});

it.each([
  `throw new Problem(409, 'NO_SUCH_TEXT');`,
  `throw new Problem(\n    409,\n    'NO_SUCH_TEXT',\n  );`,
  `invalidFields([{ field: 'slots', code: 'NO_SUCH_TEXT' }])`,
  `return refuse('NO_SUCH_TEXT');`,
])('a code without a text is found in %j', (text) => {
  expect(withoutText(codesIn(text))).toEqual(['NO_SUCH_TEXT']);
});

it.each(Object.entries(MESSAGES))('%s has a text in Chinese and one in English', (_, text) => {
  expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
  expect(text.en).toMatch(/^[^\p{Script=Han}]+$/u);
});

it.each([
  [undefined, 'zh-CN'],
  ['', 'zh-CN'],
  ['fr', 'zh-CN'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['en-GB,zh;q=0.5', 'en'],
  ['fr-FR, EN;q=0.5', 'en'],
] as const)('Accept-Language %j is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});

it('a text is found by its code, in both languages', () => {
  expect(messageOf('SLOTS_TAKEN', 'zh-CN')).toBe('来晚了一步:已招满');
  expect(messageOf('SLOTS_TAKEN', 'en')).toBe('Too late: all slots are taken');
});
