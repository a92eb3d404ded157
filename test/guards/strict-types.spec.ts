import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './ask';

function optionsOf(file: string): ts.CompilerOptions {
  const { config, error } = ts.readConfigFile(join(ROOT, file), (path) => ts.sys.readFile(path));
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  return ts.parseJsonConfigFileContent(config, ts.sys, ROOT).options;
}

describe.each(['tsconfig.json', 'tsconfig.build.json'])('%s', (file) => {
  const options = optionsOf(file);

  it.each([
    'strict',
    'noImplicitOverride',
    'noImplicitReturns',
    'noFallthroughCasesInSwitch',
    'noUncheckedIndexedAccess',
    'noUnusedLocals',
    'noUnusedParameters',
    'forceConsistentCasingInFileNames',
  ])('demands %s', (flag) => {
    expect(options[flag]).toBe(true);
  });

  it('takes no part of strict back', () => {
    const parts = ['noImplicitAny', 'strictNullChecks', 'strictPropertyInitialization', 'useUnknownInCatchVariables'];
    expect(parts.filter((flag) => options[flag] === false)).toEqual([]);
  });
});

/** The number of errors that the flags of the house find in a text. */
function errorsIn(text: string): number {
  const file = join(ROOT, 'probe.ts');
  const options = { ...optionsOf('tsconfig.json'), noEmit: true, types: [], lib: ['lib.es5.d.ts'] };
  const host = ts.createCompilerHost(options);
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023);
  const onDisk = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => (name === file ? source : onDisk(name, ...rest));
  return ts.getPreEmitDiagnostics(ts.createProgram([file], options, host)).length;
}

it.each([
  ['a parameter without a type', 'export const f = (a) => a;'],
  ['an element of a list taken for granted', 'export const first = (list: number[]): number => list[0];'],
  ['a value that may be null', 'export const size = (text: string | null): number => text.length;'],
  ['a path without a result', 'export function f(a: boolean) { if (a) return 1; }'],
  ['a variable that nobody reads', 'export const f = () => { const a = 1; };'],
])('%s does not compile', (_name, text) => {
  expect(errorsIn(text)).toBe(1);
});

it('a sound text compiles', () => {
  expect(errorsIn('export const first = (list: number[]): number | undefined => list[0];')).toBe(0);
});
