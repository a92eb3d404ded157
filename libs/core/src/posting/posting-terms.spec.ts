import fc from 'fast-check';
import { MAX_LEAD_MS, termsRefusals, type PostingTerms } from './posting-terms';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-24T08:00:00+08:00');
const START = NOW + 2 * HOUR;
const RULES = { now: NOW, minimumWages: [{ from: '2025-03-01', hourlyFen: 1980, confirmed: false }] };

const aDraft = (changes: Partial<PostingTerms> = {}): PostingTerms => ({
  occupationId: 'packer',
  slots: 3,
  startsAt: START,
  endsAt: START + 8 * HOUR,
  validUntil: START,
  place: { lat: 22.5176, lng: 113.3926 },
  payKind: 'hourly',
  payFen: 2000,
  ...changes,
});

describe('the terms of a draft', () => {
  it.each<[string, Partial<PostingTerms>]>([
    ['the usual', {}],
    ['one slot', { slots: 1 }],
    ['500 slots', { slots: 500 }],
    ['a start this very moment', { startsAt: NOW, endsAt: NOW + HOUR, validUntil: NOW + 1 }],
    ['a start in 366 days', { startsAt: NOW + MAX_LEAD_MS, endsAt: NOW + MAX_LEAD_MS + HOUR }],
    ['exactly 12 hours', { endsAt: START + 12 * HOUR }],
    ['validity to the end of the shift, for replacements', { validUntil: START + 8 * HOUR }],
    ['the minimum for the whole shift', { payKind: 'total', payFen: 8 * 1980 }],
  ])('are sound with %s', (_, changes) => {
    expect(termsRefusals(aDraft(changes), RULES)).toEqual([]);
  });

  it.each<[Partial<PostingTerms>, string, string]>([
    [{ occupationId: ' ' }, 'occupationId', 'OCCUPATION_MISSING'],
    [{ slots: 0 }, 'slots', 'SLOTS_OUT_OF_RANGE'],
    [{ slots: 501 }, 'slots', 'SLOTS_OUT_OF_RANGE'],
    [{ slots: -1 }, 'slots', 'SLOTS_OUT_OF_RANGE'],
    [{ slots: 1.5 }, 'slots', 'SLOTS_OUT_OF_RANGE'],
    [{ slots: NaN }, 'slots', 'SLOTS_OUT_OF_RANGE'],
    [{ startsAt: NOW - 1, endsAt: NOW + HOUR, validUntil: NOW + 1 }, 'startsAt', 'SHIFT_IN_PAST'],
    [{ startsAt: NOW + MAX_LEAD_MS + 1, endsAt: NOW + MAX_LEAD_MS + HOUR }, 'startsAt', 'SHIFT_TOO_FAR_AHEAD'],
    [{ startsAt: 1e16, endsAt: 1e16 + HOUR }, 'startsAt', 'SHIFT_TOO_FAR_AHEAD'],
    [{ endsAt: START, validUntil: START }, 'endsAt', 'END_BEFORE_START'],
    [{ endsAt: START - 1, validUntil: NOW + 1 }, 'endsAt', 'END_BEFORE_START'],
    [{ endsAt: START + 12 * HOUR + 1 }, 'endsAt', 'SHIFT_TOO_LONG'],
    [{ endsAt: Infinity }, 'endsAt', 'SHIFT_TOO_LONG'],
    [{ validUntil: NOW }, 'validUntil', 'VALID_UNTIL_IN_PAST'],
    [{ validUntil: NaN }, 'validUntil', 'VALID_UNTIL_IN_PAST'],
    [{ validUntil: START + 8 * HOUR + 1 }, 'validUntil', 'VALID_UNTIL_AFTER_END'],
    [{ place: { lat: 0, lng: 0 } }, 'place', 'PLACE_NULL_ISLAND'],
    [{ place: { lat: NaN, lng: 113.4 } }, 'place', 'PLACE_NOT_A_NUMBER'],
    [{ place: { lat: 113.4, lng: 22.5 } }, 'place', 'PLACE_OUT_OF_RANGE'],
    [{ place: { lat: 23.13, lng: 113.26 } }, 'place', 'PLACE_OUTSIDE_CITY'],
    [{ payFen: 1979 }, 'payFen', 'PAY_BELOW_MINIMUM'],
    [{ payFen: -2000 }, 'payFen', 'PAY_BELOW_MINIMUM'],
    [{ payKind: 'total', payFen: 8 * 1980 - 1 }, 'payFen', 'PAY_BELOW_MINIMUM'],
    [{ payFen: 2000.5 }, 'payFen', 'PAY_NOT_WHOLE_FEN'],
    [{ payFen: Infinity }, 'payFen', 'PAY_NOT_WHOLE_FEN'],
    [{ payFen: NaN }, 'payFen', 'PAY_NOT_WHOLE_FEN'],
  ])('with %j are refused at %s: %s', (changes, field, code) => {
    expect(termsRefusals(aDraft(changes), RULES)).toEqual([{ field, code }]);
  });

  it('are refused when no minimum wage is known', () => {
    expect(termsRefusals(aDraft(), { ...RULES, minimumWages: [] })).toEqual([
      { field: 'payFen', code: 'NO_MINIMUM_WAGE_ROW' },
    ]);
  });

  it('name every wrong field at once, in the order of the form', () => {
    const draft = aDraft({ occupationId: '', slots: 0, startsAt: NaN, place: { lat: 0, lng: 0 }, payFen: 0.5 });
    expect(termsRefusals(draft, RULES)).toEqual([
      { field: 'occupationId', code: 'OCCUPATION_MISSING' },
      { field: 'slots', code: 'SLOTS_OUT_OF_RANGE' },
      { field: 'startsAt', code: 'SHIFT_IN_PAST' },
      { field: 'endsAt', code: 'END_BEFORE_START' },
      { field: 'place', code: 'PLACE_NULL_ISLAND' },
      { field: 'payFen', code: 'PAY_NOT_WHOLE_FEN' },
    ]);
  });

  it('are judged without a fault whatever numbers they hold, and each field once', () => {
    const anyNumber = fc.oneof(fc.double(), fc.integer({ min: NOW, max: NOW + 40 * HOUR }), fc.integer());
    const anyDraft = fc.record({
      occupationId: fc.string(),
      slots: anyNumber,
      startsAt: anyNumber,
      endsAt: anyNumber,
      validUntil: anyNumber,
      place: fc.record({ lat: fc.double(), lng: fc.double() }),
      payKind: fc.constantFrom('hourly' as const, 'total' as const),
      payFen: anyNumber,
    });
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const fields = termsRefusals(draft, RULES).map(({ field }) => field);
        expect(new Set(fields).size).toBe(fields.length);
      }),
      { seed: 20261124, numRuns: 1000 },
    );
  });
});
