import { DEFAULT_POLICY } from '../matching/policy';
import { enRouteRefusal, givenUpAt, questionsOf, reconfirmation, type Watched, watchStep } from './watch';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.parse('2026-11-24T05:00:00Z');
/** A worker who was booked so long before the start. */
const booked = (before: number, more: Partial<Watched> = {}): Watched => ({
  ...{ status: 'confirmed', startsAt: START, confirmedAt: START - before, askedAt: null, reconfirmedAt: null },
  ...more,
});
const minutes = ({ askAt, dueAt }: { askAt: number; dueAt: number }) => [
  (START - askAt) / MINUTE,
  (START - dueAt) / MINUTE,
];
const step = (a: Watched, before: number) => {
  const { act, lookAt } = watchStep(a, START - before, DEFAULT_POLICY);
  return [act, lookAt === null ? null : (START - lookAt) / MINUTE];
};

describe('the questions that a booking brings', () => {
  it.each([
    [
      'days ahead',
      48 * HOUR,
      [
        [1440, 720],
        [120, 60],
      ],
    ],
    ['less than a day ahead, as one of the same day', 23 * HOUR, [[180, 90]]],
    ['after the question of the same day, as an urgent one', 2.5 * HOUR, [[60, 30]]],
    ['urgently', 90 * MINUTE, [[60, 30]]],
    ['within the last hour, none', 60 * MINUTE, []],
  ])('%s', (_, before, questions) => {
    expect(questionsOf(booked(before), DEFAULT_POLICY).map(minutes)).toEqual(questions);
  });
});

describe('the clock looks at somebody booked on the same day', () => {
  const asked = booked(5 * HOUR, { askedAt: START - 3 * HOUR });
  const sure = { ...asked, status: 'reconfirmed', reconfirmedAt: START - 2 * HOUR } as const;

  it.each<[string, Watched, number, unknown[]]>([
    ['before the question', booked(5 * HOUR), 4 * HOUR, ['wait', 180]],
    ['when the question is put', booked(5 * HOUR), 3 * HOUR, ['ask', 90]],
    ['while it is open', asked, 2 * HOUR, ['wait', 90]],
    ['when it was not answered', asked, 90 * MINUTE, ['release', null]],
    ['when it was answered', sure, 90 * MINUTE, ['wait', 15]],
    ['and has not put the question in time', booked(5 * HOUR), 90 * MINUTE, ['wait', 15]],
    [
      'who said it before the question, which does not count',
      { ...asked, reconfirmedAt: START - 4 * HOUR },
      HOUR,
      ['release', null],
    ],
    ['who has set out instead of answering', { ...asked, status: 'en_route' }, HOUR, ['wait', 15]],
    ['who was to be released long ago, and may be on the way', asked, 14 * MINUTE, ['summon', 12.5]],
    ['who will come, shortly before the start', sure, 15 * MINUTE, ['wait', -10]],
    ['who is not there', sure, -10 * MINUTE, ['give_up', null]],
    ['who has come', { ...sure, status: 'checked_in' }, -10 * MINUTE, ['wait', null]],
    ['who was released', { ...sure, status: 'released' }, 15 * MINUTE, ['wait', null]],
  ])('%s', (_, a, before, expected) => {
    expect(step(a, before)).toEqual(expected);
  });
});

describe('whoever is asked twice', () => {
  const first = booked(48 * HOUR, {
    status: 'reconfirmed',
    askedAt: START - 24 * HOUR,
    reconfirmedAt: START - 20 * HOUR,
  });

  it('is asked again, and released when silent the second time', () => {
    expect(step(first, 12 * HOUR)).toEqual(['wait', 120]);
    expect(step(first, 2 * HOUR)).toEqual(['ask', 60]);
    expect(step({ ...first, askedAt: START - 2 * HOUR }, HOUR)).toEqual(['release', null]);
  });
});

describe('whoever was found shortly before', () => {
  it('has given a sign of life by saying yes, and gets one behind him when that was longer ago', () => {
    expect(step(booked(29 * MINUTE), 15 * MINUTE)).toEqual(['wait', -10]);
    expect(step(booked(30 * MINUTE), 15 * MINUTE)).toEqual(['summon', 13.5]);
  });

  it('is given up when he had the time for the way, and never before ten minutes after the start', () => {
    const after = (before: number) => (givenUpAt(booked(before), DEFAULT_POLICY.shift) - START) / MINUTE;
    expect([15 * MINUTE, 14 * MINUTE, 5 * MINUTE, -5 * MINUTE].map(after)).toEqual([10, 10, 15, 25]);
  });
});

describe('a worker says that he will come', () => {
  const asked = booked(5 * HOUR, { askedAt: START - 3 * HOUR });
  const at = (a: Watched, before: number) => reconfirmation(a, START - before, DEFAULT_POLICY);

  it.each<[string, Watched, number, string]>([
    ['before he is asked', booked(5 * HOUR), 4 * HOUR, 'RECONFIRM_TOO_EARLY'],
    ['when he is asked', asked, 3 * HOUR, 'noted'],
    ['once more', { ...asked, status: 'reconfirmed', reconfirmedAt: START - 3 * HOUR }, 2 * HOUR, 'said'],
    ['without being asked, because he was booked late', booked(HOUR), 40 * MINUTE, 'noted'],
    ['after the start', asked, 0, 'SHIFT_STARTED'],
    ['on the way', { ...asked, status: 'en_route' }, 10 * MINUTE, 'said'],
    ['being there', { ...asked, status: 'checked_in' }, 0, 'said'],
    ['released', { ...asked, status: 'released' }, HOUR, 'RELEASED'],
    ['having cancelled', { ...asked, status: 'cancelled_by_worker' }, HOUR, 'WRONG_STATUS'],
  ])('%s', (_, a, before, outcome) => {
    expect(at(a, before)).toBe(outcome);
  });

  it('and that he has set out, within two hours before the start', () => {
    const { shift } = DEFAULT_POLICY;
    expect(enRouteRefusal(booked(HOUR), START - 2 * HOUR - 1, shift)).toBe('EN_ROUTE_TOO_EARLY');
    expect(enRouteRefusal(booked(HOUR), START - 2 * HOUR, shift)).toBeNull();
  });
});
