import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
/** The scenarios that the matching engine must get right, by the numbers of docs/matching.md. */
const SCENARIOS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22];

/** Numbers that the titles of tests and groups name; a title may stand on the line after `it(`. */
export function scenariosNamed(source: string): number[] {
  return [...source.matchAll(/^\s*(?:(?:describe|it)\(|\]\)\()?\s*['"`]scenario (\d+):/gm)].map(([, n]) => Number(n));
}

const specs = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.spec.ts'))
    .map((path) => join(ROOT, folder, path));

describe('the scenarios that naive engines get wrong', () => {
  const named = new Set(['libs', 'test'].flatMap(specs).flatMap((path) => scenariosNamed(readFileSync(path, 'utf8'))));

  it.each(SCENARIOS)('number %i is named by the title of a test', (n) => {
    expect([...named]).toContain(n);
  });

  it.each(SCENARIOS)('number %i stands in the table of docs/matching.md', (n) => {
    expect(readFileSync(join(ROOT, 'docs/matching.md'), 'utf8')).toMatch(new RegExp(`^\\| ${n} +\\|`, 'm'));
  });

  it('are found in titles, and nowhere else', () => {
    const source = `describe('scenario 3: a', () => { it("scenario 4: b"); });\n])('scenario 5: c', 1);\n// scenario 6: d\nconst text = 'the scenario 7: e';`;
    expect(scenariosNamed(source)).toEqual([3, 5]);
  });
});
