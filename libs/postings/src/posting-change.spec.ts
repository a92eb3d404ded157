import type { CheckedTerms } from './draft-check';
import { checkDraft } from './draft-check';
import { aDraft, FACTS, HOUR_MS, NOW } from './draft.fixture';
import { breaksAgreement, changedFields, mergedDraft, statusAfterEdit } from './posting-change';
import type { PostingRow } from './posting-row';
import { PostingChangeDto } from './postings.dto';

const aRow = (values: Partial<PostingRow> = {}): PostingRow => ({
  id: '6a1f0f4e-8f4b-4a57-9b0e-0d6b3c1f2a11',
  employer_id: '6a1f0f4e-8f4b-4a57-9b0e-0d6b3c1f2a12',
  version: 1,
  status: 'open',
  closed_as: null,
  urgency: 'same_day',
  occupation_id: 'cleaner',
  title: '展馆保洁',
  description: '打扫展位',
  slots: 3,
  filled: 0,
  town_code: '442000001',
  market_id: null,
  shard: 2,
  address: '石岐街道民生路1号',
  lat: 22.5168,
  lng: 113.3852,
  source_crs: 'WGS84',
  starts_at: new Date(NOW + 4 * HOUR_MS),
  ends_at: new Date(NOW + 8 * HOUR_MS),
  valid_until: new Date(NOW + 4 * HOUR_MS),
  pay_kind: 'hourly',
  pay_fen: 2500,
  settlement: 'same_day',
  warnings: [],
  published_at: new Date(NOW),
  cancelled_reason: null,
  minimum_crew: 1,
  partial_start: 'start',
  outdoor: false,
  agreement_kind: 'service_contract',
  insurance: null,
  weather: [],
  now: NOW,
  certificate_ids: [],
  roles: [],
  search: null,
  ...values,
});
const terms = (values: Partial<CheckedTerms> = {}): CheckedTerms => {
  const checked = checkDraft(aDraft(), FACTS);
  if (!checked.ok) throw new Error('the fixture is not sound');
  return { ...checked.terms, ...values };
};

describe('a change laid over a posting', () => {
  it('leaves alone what it does not name, defaults of a new draft included', () => {
    const change = PostingChangeDto.schema.parse({ version: 1, slots: 5 });
    const row = aRow({ settlement: 'weekly', certificate_ids: ['forklift_n1'] });
    expect(mergedDraft(row, change, FACTS.reference)).toMatchObject({
      slots: 5,
      description: '打扫展位',
      settlement: 'weekly',
      certificateIds: ['forklift_n1'],
    });
  });

  it('drops the certificates that only the former occupation demanded', () => {
    const row = aRow({ occupation_id: 'waiter', certificate_ids: ['forklift_n1', 'health'] });
    const draft = mergedDraft(row, { version: 1, occupationId: 'cleaner' }, FACTS.reference);
    expect(draft.certificateIds).toEqual(['forklift_n1']);
  });

  it('changes nothing when it says what stands there', () => {
    expect(changedFields(aRow(), terms())).toEqual([]);
  });

  it('names the changed fields in the order of the form', () => {
    expect(changedFields(aRow(), terms({ payFen: 2600, slots: 4, place: { lat: 22.5, lng: 113.4 } }))).toEqual([
      'slots',
      'place',
      'payFen',
    ]);
  });
});

describe('what was agreed with those who accepted', () => {
  it.each<[string, Partial<CheckedTerms>, boolean]>([
    ['another start', { startsAt: NOW + 5 * HOUR_MS }, true],
    ['another end', { endsAt: NOW + 9 * HOUR_MS }, true],
    ['another place', { place: { lat: 22.5, lng: 113.4 } }, true],
    ['another address', { address: '别处' }, true],
    ['another trade', { occupationId: 'waiter' }, true],
    ['lower pay', { payFen: 2499 }, true],
    ['lower pay in another form', { payKind: 'total', payFen: 9999 }, true],
    ['the same pay in another form', { payKind: 'total', payFen: 10_000 }, false],
    ['higher pay', { payFen: 2600 }, false],
    ['more slots', { slots: 9 }, false],
    ['another text', { description: '别的' }, false],
  ])('%s', (_, values, broken) => {
    expect(breaksAgreement(aRow({ filled: 1 }), terms(values))).toBe(broken);
    expect(breaksAgreement(aRow({ filled: 0 }), terms(values))).toBe(false);
  });
});

describe('the status after an edit', () => {
  it.each([
    ['filled', 3, 4, 'open'],
    ['filled', 3, 3, 'filled'],
    ['open', 2, 2, 'filled'],
    ['open', 2, 3, 'open'],
    ['paused', 2, 2, 'paused'],
    ['paused', 2, 5, 'paused'],
  ] as const)('%s with %i filled and %i slots is %s', (status, filled, slots, next) => {
    expect(statusAfterEdit(aRow({ status, filled, slots: 3 }), slots)).toBe(next);
  });
});
