import { DEFAULT_EFFECTS, effectValue, isFreeUndo, isLate, type EffectKind } from './effect';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const valueOf = (kind: EffectKind, leadMs: number, heldMs = HOUR) =>
  effectValue(DEFAULT_EFFECTS, { kind, leadMs, heldMs });

describe('giving a place back', () => {
  it.each([
    [-HOUR, -0.85],
    [4 * HOUR - 1, -0.85],
    [4 * HOUR, -0.7],
    [8 * HOUR - 1, -0.7],
    [8 * HOUR, -0.45],
    [24 * HOUR - 1, -0.45],
    [24 * HOUR, -0.2],
    [72 * HOUR - 1, -0.2],
    [72 * HOUR, 0],
  ])(
    '%d ms before the start counts %d for the worker, for a missed reconfirmation and for the employer',
    (leadMs, value) => {
      const kinds = ['cancelled_by_worker', 'released', 'cancelled_by_employer'] as const;
      expect(kinds.map((kind) => valueOf(kind, leadMs))).toEqual([value, value, value]);
    },
  );

  it.each([
    [2 * HOUR, 5 * MINUTE, 0],
    [2 * HOUR, 5 * MINUTE + 1, -0.85],
    [2 * HOUR - 1, 5 * MINUTE, -0.85],
    [10 * HOUR, 0, 0],
  ])('%d ms before the start, %d ms after the accept, counts %d', (leadMs, heldMs, value) => {
    expect(valueOf('cancelled_by_worker', leadMs, heldMs)).toBe(value);
    expect(valueOf('cancelled_by_employer', leadMs, heldMs)).toBe(value);
  });

  it('is no slip when the worker did not do it himself', () => {
    const step = { kind: 'released', leadMs: 3 * HOUR, heldMs: 0 } as const;
    expect([isFreeUndo(DEFAULT_EFFECTS, step), effectValue(DEFAULT_EFFECTS, step)]).toEqual([false, -0.85]);
  });
});

it.each<[EffectKind, number]>([
  ['on_time', 1],
  ['late_arrival', -0.2],
  ['no_show', -1],
  ['no_show_overturned', -1],
])('%s counts %d whenever it is', (kind, value) => {
  expect([valueOf(kind, -HOUR), valueOf(kind, 100 * HOUR, 0)]).toEqual([value, value]);
});

describe('an arrival', () => {
  const startsAt = 100 * HOUR;
  const late = (confirmedAt: number, checkedInAt: number) =>
    isLate(DEFAULT_EFFECTS, { startsAt, confirmedAt, travelInMs: HOUR / 2, checkedInAt });

  it('is late when a no-show could have been told: more than 10 minutes after the start', () => {
    expect([late(0, startsAt), late(0, startsAt + 10 * MINUTE), late(0, startsAt + 10 * MINUTE + 1)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('of somebody who was found after the start is late only when the way there is over', () => {
    const found = startsAt + 20 * MINUTE;
    expect([late(found, found + 40 * MINUTE), late(found, found + 40 * MINUTE + 1)]).toEqual([false, true]);
  });
});
