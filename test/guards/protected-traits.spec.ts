import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './ask';

/** Traits that no decision may know of, by the names under which they would come. */
const TRAITS = [
  ...['sex', 'gender', 'ethnicity', 'nation', 'region', 'origin', 'province', 'hukou', 'household'],
  ...['health', 'healthStatus', 'disability', 'hepatitisB', 'pregnant', 'married', 'religion', 'belief', 'politics'],
] as const;

const TYPES = ['Candidate', 'ScoreFacts', 'RankedCandidate', 'PostingFacts', 'MatchingRules', 'WeekOfWorker'] as const;

/** Fields of the types of the rules and of the fairness figures; a trait among them would be an input of a decision. */
const SOURCE = `
  import type { WeekOfWorker } from '../fairness/fairness-week';
  import type { Candidate } from './candidate';
  import type { PostingFacts } from './posting-facts';
  import type { RankedCandidate } from './rank';
  import type { MatchingRules } from './rules';
  import { scoreOf, type ScoreFacts } from './score';
  export type All = { ${TYPES.map((type) => `${type}: ${type}`).join('; ')} };
  declare const facts: ScoreFacts;
  declare const rules: MatchingRules;
`;

/** One program for all probes: the rules are read once. */
function errorsOf(probes: readonly string[]): string[][] {
  const files = probes.map((_, i) => join(ROOT, `libs/core/src/matching/probe-${i}.ts`));
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, ROOT);
  const sound = { ...options, noEmit: true, types: [], noUnusedLocals: false };
  const host = ts.createCompilerHost(sound);
  const onDisk = { read: host.getSourceFile.bind(host), exists: host.fileExists.bind(host) };
  host.fileExists = (name) => files.includes(name) || onDisk.exists(name);
  host.getSourceFile = (name, ...rest) => {
    const probe = files.indexOf(name);
    if (probe < 0) return onDisk.read(name, ...rest);
    return ts.createSourceFile(name, SOURCE + probes[probe]!, ts.ScriptTarget.ES2023);
  };
  const program = ts.createProgram(files, sound, host);
  return files.map((file) =>
    [...program.getSemanticDiagnostics(program.getSourceFile(file)), ...program.getOptionsDiagnostics()].map(
      ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '),
    ),
  );
}

const fieldOf = (type: string, field: string): string => `export const read = (x: All['${type}']) => x.${field};`;
const scoredWith = (field: string): string => `export const score = scoreOf({ ...facts, ${field}: 1 }, rules);`;

describe('a protected trait', () => {
  const fields = TYPES.flatMap((type) => TRAITS.map((trait) => [type, trait] as const));
  const found = errorsOf([
    ...fields.map(([type, trait]) => fieldOf(type, trait)),
    ...TRAITS.map(scoredWith),
    ...[fieldOf('Candidate', 'skills'), fieldOf('ScoreFacts', 'relation'), scoredWith('fit')],
  ]);

  it.each(fields.map(([type, trait], i) => [trait, type, i] as const))('%s is no field of %s', (trait, type, i) => {
    expect(found[i]).toEqual([`Property '${trait}' does not exist on type '${type}'.`]);
  });

  it.each(TRAITS.map((trait, i) => [trait, fields.length + i] as const))('%s can’t be handed to the score', (_, i) => {
    expect(found[i]).toHaveLength(1);
    expect(found[i]![0]).toContain('Object literal may only specify known properties');
  });

  it('is told from the facts that the rules do know, which compile', () => {
    expect(found.slice(-3)).toEqual([[], [], []]);
  });
});
