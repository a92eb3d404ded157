import { CODE_STEP_MS } from '@app/core';
import type { Env } from '@app/platform';
import { CheckInCodes } from './check-in-codes';

const codes = new CheckInCodes({ authSigningKey: 'a key of these tests' } as Env);
const others = new CheckInCodes({ authSigningKey: 'a key of somebody else' } as Env);
const [POSTING, OTHER] = ['0b8e6f2c-3a41-4d0b-9a55-0f6b9b1f2c3d', '1c8e6f2c-3a41-4d0b-9a55-0f6b9b1f2c3d'];
const NOW = 1_764_000_000_000;
const told = (code: string, posting = POSTING, now = NOW) => {
  const result = codes.check(code, posting, now);
  return result.ok ? 'ok' : result.reason;
};

it('a code opens its own posting for a minute', () => {
  const code = codes.codeAt(POSTING, NOW);
  expect(told(code)).toBe('ok');
  expect(told(` ${code}\n`)).toBe('ok');
  expect(told(code, POSTING, NOW + CODE_STEP_MS)).toBe('ok');
  expect(told(code, POSTING, NOW + 2 * CODE_STEP_MS)).toBe('CODE_EXPIRED');
  expect(told(code, POSTING, NOW - CODE_STEP_MS)).toBe('CODE_EXPIRED');
  expect(told(code, OTHER)).toBe('CODE_OTHER_POSTING');
});

it('a code that was made elsewhere, changed or cut is wrong', () => {
  const code = codes.codeAt(POSTING, NOW);
  const later = code.replace(/\.(\d+)\./, (_, step: string) => `.${Number(step) + 2}.`);
  const bad = [others.codeAt(POSTING, NOW), later, code.replace(POSTING, OTHER), code.slice(0, -1), '', 'KZ1...'];
  expect(bad.map((each) => told(each, POSTING, NOW + 2 * CODE_STEP_MS))).toEqual(bad.map(() => 'CODE_WRONG'));
});
