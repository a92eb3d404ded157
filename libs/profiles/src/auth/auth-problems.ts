import type { Result } from '@app/core';
import { invalidFields, Problem } from '@app/platform';

/** Every expected no of logging in. */
export type AuthRefusal =
  'PHONE_FORMAT' | 'OTP_LIMIT' | 'OTP_WRONG' | 'ACCOUNT_DISABLED' | 'REFRESH_WRONG' | 'LOGIN_WRONG' | 'LOGIN_LOCKED';

const tooMany = (seconds: number): Problem =>
  new Problem(429, 'TOO_MANY_REQUESTS', [], { 'retry-after': String(seconds) });

const PROBLEMS: Record<AuthRefusal, () => Problem> = {
  PHONE_FORMAT: () => invalidFields([{ field: 'phone', code: 'PHONE_FORMAT' }]),
  OTP_LIMIT: () => tooMany(3600),
  OTP_WRONG: () => new Problem(401, 'OTP_WRONG'),
  // Said only to who has proven that the phone is his.
  ACCOUNT_DISABLED: () => new Problem(403, 'ACCOUNT_DISABLED'),
  REFRESH_WRONG: () => new Problem(401, 'REFRESH_WRONG'),
  LOGIN_WRONG: () => new Problem(401, 'LOGIN_WRONG'),
  LOGIN_LOCKED: () => tooMany(900),
};

/** The value, or the refusal as an HTTP problem. */
export function orProblem<T>(result: Result<T, AuthRefusal>): T {
  if (!result.ok) throw PROBLEMS[result.reason]();
  return result.value;
}
