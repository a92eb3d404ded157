import fc from 'fast-check';
import {
  decideHours,
  HOURS_ANSWER_MS,
  HOURS_NEXT,
  hoursAfterSilence,
  hoursAnswerBy,
  minutesRefusal,
  othersMinutes,
  stateHours,
  type Hours,
  type HoursSide,
} from './hours';

const START = Date.parse('2026-11-24T05:00:00Z');
const SHIFT = { startsAt: START, endsAt: START + 4 * 3_600_000 };
const yes = (value: unknown) => ({ ok: true, value });
const no = (reason: string) => ({ ok: false, reason });

function told(...words: [HoursSide, number][]): Hours {
  let hours: Hours | null = null;
  for (const [side, minutes] of words) {
    const next = stateHours(hours, side, minutes);
    if (!next.ok) throw new Error(next.reason);
    hours = next.value;
  }
  return hours!;
}

describe('minutes of a shift of four hours', () => {
  it.each([
    ['all of them', 240, undefined, null],
    ['one more', 241, undefined, 'HOURS_TOO_LONG'],
    ['no number', NaN, undefined, 'HOURS_TOO_LONG'],
    ['an hour, told after an hour', 60, 60, null],
    ['an hour, told in its last minute', 60, 59.5, null],
    ['an hour, told before its last minute', 60, 59, 'HOURS_NOT_YET'],
    ['one minute before the start', 1, -10, 'HOURS_NOT_YET'],
  ])('%s', (_, minutes, toldAfter, refusal) => {
    const now = toldAfter === undefined ? undefined : START + toldAfter * 60_000;
    expect(minutesRefusal(minutes, SHIFT, now)).toBe(refusal);
  });
});

describe('hours of two sides', () => {
  it('are stated by the first, agreed by the same and disputed by another figure', () => {
    expect(told(['worker', 240])).toEqual({
      ...{ status: 'stated', workerMinutes: 240, employerMinutes: null, agreedMinutes: null, agreedHow: null },
    });
    expect(told(['worker', 240], ['employer', 240])).toMatchObject({ status: 'agreed', agreedMinutes: 240 });
    expect(told(['employer', 180], ['worker', 240])).toMatchObject({ status: 'disputed', agreedMinutes: null });
  });

  it('may be corrected by who told them, and come together from a dispute', () => {
    expect(told(['worker', 240], ['worker', 200])).toMatchObject({ status: 'stated', workerMinutes: 200 });
    const together = told(['employer', 180], ['worker', 240], ['employer', 210], ['worker', 210]);
    expect(together).toMatchObject({ status: 'agreed', agreedMinutes: 210, agreedHow: 'both' });
  });

  it('stay once they are agreed', () => {
    const agreed = told(['worker', 240], ['employer', 240]);
    expect(stateHours(agreed, 'worker', 200)).toEqual(no('HOURS_AGREED'));
    expect(othersMinutes(agreed, 'worker')).toEqual(no('HOURS_AGREED'));
    expect(decideHours(agreed, 200)).toEqual(no('HOURS_AGREED'));
    expect(hoursAfterSilence(agreed)).toEqual(no('HOURS_AGREED'));
  });

  it('can be agreed to only when the other side has told them', () => {
    expect(othersMinutes(null, 'worker')).toEqual(no('HOURS_NOTHING_TO_ANSWER'));
    expect(othersMinutes(told(['worker', 240]), 'worker')).toEqual(no('HOURS_NOTHING_TO_ANSWER'));
    expect(othersMinutes(told(['worker', 240]), 'employer')).toEqual(yes(240));
    expect(othersMinutes(told(['worker', 240], ['employer', 180]), 'worker')).toEqual(yes(180));
  });

  it('end by silence when one side has spoken, and a dispute only by a decision', () => {
    const silent = hoursAfterSilence(told(['employer', 180]));
    expect(silent).toEqual(yes(expect.objectContaining({ agreedMinutes: 180, agreedHow: 'silence' })));
    const disputed = told(['worker', 240], ['employer', 180]);
    expect(hoursAfterSilence(disputed)).toEqual(no('HOURS_NOTHING_TO_ANSWER'));
    const decided = decideHours(disputed, 200);
    expect(decided).toEqual(
      yes(expect.objectContaining({ status: 'agreed', agreedMinutes: 200, agreedHow: 'decided' })),
    );
    expect(decideHours(null, 200)).toEqual(no('HOURS_NOTHING_TO_ANSWER'));
    expect(decideHours(told(['worker', 240]), 200)).toEqual(no('HOURS_NOTHING_TO_ANSWER'));
  });

  it('take steps of their life cycle alone, whatever the two sides say', () => {
    const word = fc.tuple(fc.constantFrom<HoursSide>('worker', 'employer'), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        let hours: Hours | null = null;
        for (const [side, minutes] of words) {
          const next = stateHours(hours, side, minutes);
          if (!next.ok) return hours?.status === 'agreed';
          const before: Hours | null = hours;
          hours = next.value;
          if (before && before.status !== hours.status && !HOURS_NEXT[before.status].includes(hours.status))
            return false;
          if ((hours.status === 'agreed') !== (hours.workerMinutes === hours.employerMinutes)) return false;
        }
        return true;
      }),
    );
  });
});

it('an answer has 48 hours, from the end of the shift at the earliest', () => {
  expect(hoursAnswerBy(SHIFT.endsAt - 1, SHIFT.endsAt)).toBe(SHIFT.endsAt + HOURS_ANSWER_MS);
  expect(hoursAnswerBy(SHIFT.endsAt + 5, SHIFT.endsAt)).toBe(SHIFT.endsAt + 5 + 48 * 3_600_000);
});
