import { appealRefusal, mayDecide } from './appeal';

const HOUR = 3_600_000;
const effect = { value: -1, at: 0, voided: false };

it.each([
  [effect, 48 * HOUR - 1, null],
  [effect, 48 * HOUR, 'APPEAL_TOO_LATE'],
  [{ ...effect, voided: true }, HOUR, 'EFFECT_ALREADY_VOIDED'],
  [{ ...effect, value: 1 }, HOUR, 'EFFECT_IS_NO_PENALTY'],
])('an appeal against %j after %d ms: %s', (appealed, now, refusal) => {
  expect(appealRefusal(appealed, now)).toBe(refusal);
});

it.each([
  ['clerk', true],
  ['worker', false],
  ['employer', false],
])('%s may decide: %s', (who, may) => {
  expect(mayDecide(who, { accountId: 'worker', causedBy: 'employer' })).toBe(may);
});
