import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './ask';

const SRC = join(ROOT, 'apps/web/src');
const MOST_LINES = 250;
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(vue|ts)$/.test(name));
const read = (name: string): string => readFileSync(join(SRC, name), 'utf8');
const CHINESE = /\p{Script=Han}/u;

/** What is wrong with a file of the pages that neither ESLint nor the compiler sees. */
function faultsOf(name: string, text: string): string[] {
  const faults: string[] = [];
  if (text.split('\n').length > MOST_LINES + 1) faults.push('more than 250 lines');
  if (/(?<![.\w])fetch\(|XMLHttpRequest|axios/.test(text)) faults.push('a request beside the typed client');
  if (/<\w[^>]*\sstyle="/.test(text)) faults.push('an inline style, which the policy of the page stops');
  if (/v-html/.test(text)) faults.push('HTML from a value');
  if (name.endsWith('.vue') && CHINESE.test(withoutComments(text))) faults.push('a text outside of the catalogue');
  return faults;
}
const withoutComments = (text: string): string => text.replaceAll(/<!--[^]*?-->|\/\*[^]*?\*\/|\/\/.*$/gm, '');

it('the pages keep to the rules of the house', () => {
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap((name) => faultsOf(name, read(name)).map((fault) => `${name}: ${fault}`))).toEqual([]);
});

it.each([
  ['a file of 251 lines', 'A.vue', '\n'.repeat(251), 'more than 250 lines'],
  ['a request by hand', 'a.ts', "await fetch('/feed')", 'a request beside the typed client'],
  ['an inline style', 'A.vue', '<p style="color: red">', 'an inline style, which the policy of the page stops'],
  ['HTML from a value', 'A.vue', '<p v-html="text" />', 'HTML from a value'],
  ['a text in a template', 'A.vue', '<p>接单</p>', 'a text outside of the catalogue'],
])('%s would be seen', (_what, name, text, fault) => {
  expect(faultsOf(name, text)).toEqual([fault]);
});

it.each(['<!-- 抢单 -->', 'api.prefetch()', '<p :style="{ width }">'])('%j is harmless', (text) => {
  expect(faultsOf('A.vue', text)).toEqual([]);
});
