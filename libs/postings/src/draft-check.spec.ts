import type { PostingDraft } from '@app/contracts';
import { checkDraft, type CheckedTerms, type DraftRefusal } from './draft-check';
import { aDraft, at, FACTS, HOUR_MS, NOW } from './draft.fixture';

const accepted = (values: Partial<PostingDraft> = {}): CheckedTerms => {
  const checked = checkDraft(aDraft(values), FACTS);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.terms;
};
const refused = (values: Partial<PostingDraft>, filled = 0): DraftRefusal => {
  const checked = checkDraft(aDraft(values), FACTS, filled);
  if (checked.ok) throw new Error('the draft was accepted');
  return checked;
};

describe('a sound draft', () => {
  it('is stored with the shard of its town, instants as epoch ms and no warning', () => {
    expect(accepted()).toMatchObject({
      shard: 2,
      townCode: '442000001',
      marketId: null,
      startsAt: NOW + 4 * HOUR_MS,
      place: { lat: 22.5168, lng: 113.3852 },
      sourceCrs: 'WGS84',
      certificateIds: [],
      warnings: [],
    });
  });

  it('gets the certificates that the law demands for its occupation, each once', () => {
    expect(accepted({ occupationId: 'waiter', certificateIds: ['health', 'forklift_n1'] }).certificateIds).toEqual([
      'forklift_n1',
      'health',
    ]);
    expect(accepted({ occupationId: 'waiter' }).certificateIds).toEqual(['health']);
  });

  it('belongs to the town that took in a retired one', () => {
    expect(accepted({ townCode: '442000104' })).toMatchObject({ townCode: '442000118', shard: 1 });
  });

  it('keeps a place of a Chinese map in WGS-84, some hundred metres off', () => {
    const { place, sourceCrs } = accepted({ place: { lat: 22.5168, lng: 113.3852, crs: 'GCJ02' } });
    expect(sourceCrs).toBe('GCJ02');
    expect(Math.abs(place.lng - 113.3852)).toBeGreaterThan(0.003);
  });

  it('is published with a warning when a clerk should look at it', () => {
    expect(accepted({ description: '年龄18-40岁' }).warnings).toContainEqual({ rule: 'AGE_CAP', text: '年龄18-40' });
  });
});

describe('a draft is refused at its field', () => {
  it.each<[string, Partial<PostingDraft>, string, string]>([
    ['an occupation that does not exist', { occupationId: 'astronaut' }, 'occupationId', 'OCCUPATION_UNKNOWN'],
    ['an occupation named like a property', { occupationId: 'constructor' }, 'occupationId', 'OCCUPATION_UNKNOWN'],
    ['a town that never was', { townCode: '442000999' }, 'townCode', 'TOWN_UNKNOWN'],
    ['a market that does not exist', { marketId: 'nowhere' }, 'marketId', 'MARKET_UNKNOWN'],
    ['an unknown certificate', { certificateIds: ['health', 'magic'] }, 'certificateIds.1', 'CERTIFICATE_UNKNOWN'],
    ['(0, 0)', { place: { lat: 0, lng: 0, crs: 'GCJ02' } }, 'place', 'PLACE_NULL_ISLAND'],
    ['a place in Guangzhou', { place: { lat: 23.13, lng: 113.26, crs: 'WGS84' } }, 'place', 'PLACE_OUTSIDE_CITY'],
    ['no slot', { slots: 0 }, 'slots', 'SLOTS_OUT_OF_RANGE'],
    ['501 slots', { slots: 501 }, 'slots', 'SLOTS_OUT_OF_RANGE'],
    ['a shift in the past', { startsAt: at(NOW - 1) }, 'startsAt', 'SHIFT_IN_PAST'],
    ['an end before the start', { endsAt: at(NOW + 3 * HOUR_MS) }, 'endsAt', 'END_BEFORE_START'],
    ['a validity that has ended', { validUntil: at(NOW) }, 'validUntil', 'VALID_UNTIL_IN_PAST'],
    ['pay below the minimum wage', { payFen: 1979 }, 'payFen', 'PAY_BELOW_MINIMUM'],
    ['a forbidden title', { title: '只招男性' }, 'title', 'TEXT_BLOCKED'],
    ['a forbidden description', { description: '入职交押金200元' }, 'description', 'TEXT_BLOCKED'],
    ['a text with a zero character', { address: '民生路\u0000号' }, 'address', 'INVALID'],
    ['a text with half a character', { title: '保洁\ud83d' }, 'title', 'INVALID'],
  ])('%s', (_, values, field, code) => {
    expect(refused(values).errors).toContainEqual({ field, code });
  });

  it('and all faults are named together, one a field', () => {
    const { errors } = refused({
      occupationId: 'astronaut',
      townCode: '442000999',
      slots: 0,
      place: { lat: 0, lng: 0, crs: 'WGS84' },
      endsAt: at(NOW + HOUR_MS),
      validUntil: at(NOW + HOUR_MS),
      description: '押金100',
    });
    expect(errors.map(({ field }) => field).sort()).toEqual(
      ['description', 'endsAt', 'occupationId', 'place', 'slots', 'townCode'].sort(),
    );
  });

  it('names only the text in which the forbidden words stand', () => {
    const { errors, blockedRules } = refused({ description: '需交押金' });
    expect(errors).toEqual([{ field: 'description', code: 'TEXT_BLOCKED' }]);
    expect(blockedRules).toEqual(['FEE']);
  });

  it('when fewer slots are left than are filled', () => {
    expect(refused({ slots: 2 }, 3).errors).toEqual([{ field: 'slots', code: 'SLOTS_BELOW_FILLED' }]);
    expect(checkDraft(aDraft({ slots: 3 }), FACTS, 3).ok).toBe(true);
  });

  it('and counted under names that exist, whatever was sent', () => {
    expect(refused({ occupationId: 'x', marketId: 'y', townCode: '442000104', title: '只招男性' }).scope).toEqual({
      occupationId: null,
      marketId: null,
      townCode: '442000118',
    });
  });
});
