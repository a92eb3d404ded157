import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './ask';

/** Taken apart, so that this file does not find itself. */
const word = (...pieces: string[]): string => pieces.join('');

const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a folder beside the repository', new RegExp(word('\\.\\./', 'shared'))],
  ['a private folder', new RegExp(word('\\.', 'library\\b'))],
  ['a path of one machine', new RegExp(word('(^|[^\\w.~-])/', 'work/'), 'm')],
  ['a path of one machine', new RegExp(word('(^|[^\\w.-])/(home|Users)/', '[a-z]+/'), 'm')],
  [
    'a tool that wrote it',
    new RegExp(
      [
        word('\\bcl', 'aude\\b'),
        word('\\bchat', 'gpt\\b'),
        word('\\bopen', 'ai\\b'),
        word('\\banth', 'ropic\\b'),
        word('\\bco', 'pilot\\b'),
        word('language ', 'model'),
        word('\\bas an ', 'ai\\b'),
        word('\\bai ', 'assistant'),
        word('generated (by|with) ', 'ai\\b'),
      ].join('|'),
      'i',
    ),
  ],
];

const whatIsWrongIn = (text: string): string[] => [
  ...new Set(FORBIDDEN.filter(([, pattern]) => pattern.test(text)).map(([what]) => what)),
];

/** What git keeps, and what it would keep if it were added. */
function keptFiles(): string[] {
  const git = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { stdout, status } = spawnSync('git', git, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error('These tests ask git for the list of files: run them in a clone.');
  return stdout.split('\0').filter((path) => path && existsSync(join(ROOT, path)));
}

it('no file of the repository speaks of what lies outside it', () => {
  const found = keptFiles()
    .map((path) => ({ path, what: whatIsWrongIn(`${path}\n${readFileSync(join(ROOT, path), 'utf8')}`) }))
    .filter(({ what }) => what.length > 0);
  expect(found).toEqual([]);
});

it.each([
  [word('see ../', 'shared/notes.md'), 'a folder beside the repository'],
  [word('.', 'library/readme'), 'a private folder'],
  [word('cat /', 'work/main/x'), 'a path of one machine'],
  [word('/home/', 'li/kuaizhao'), 'a path of one machine'],
  [word('Written by Cl', 'aude'), 'a tool that wrote it'],
  [word('as an ', 'AI I cannot'), 'a tool that wrote it'],
])('%j would be found', (text, what) => {
  expect(whatIsWrongIn(text)).toEqual([what]);
});

it.each(['https://example.org/work/1', 'a network/work/shift', '人工智能'])('%j is harmless', (text) => {
  expect(whatIsWrongIn(text)).toEqual([]);
});
