import type { PostingDraft } from '@app/contracts';
import type { PostingStatus } from '@app/core';
import { insuranceOf, type CheckedTerms } from './draft-check';
import type { PostingRow } from './posting-row';
import { roleDraftsOf } from './role-rows';
import type { PostingChangeDto } from './postings.dto';
import type { ReferenceTables } from './reference-tables';

const FIELDS = [
  'occupationId',
  'title',
  'description',
  'slots',
  'townCode',
  'address',
  'place',
  'startsAt',
  'endsAt',
  'validUntil',
  'payKind',
  'payFen',
  'settlement',
  'certificateIds',
  'roles',
  'minimumCrew',
  'partialStart',
  'outdoor',
  'agreementKind',
  'insurance',
] as const satisfies readonly (keyof CheckedTerms)[];
export type ChangedField = (typeof FIELDS)[number];

/** What was agreed with those who have accepted; without their new consent it stays. */
const AGREED: readonly ChangedField[] = [
  'occupationId',
  'townCode',
  'address',
  'place',
  'startsAt',
  'endsAt',
  'outdoor',
  'agreementKind',
  'insurance',
];

/** The posting as a draft with the change laid over it; the law's certificates are left out, for the check adds its own. */
export function mergedDraft(row: PostingRow, change: PostingChangeDto, reference: ReferenceTables): PostingDraft {
  const mandatory = reference.mandatoryCertificates.get(row.occupation_id) ?? [];
  const before: PostingDraft = {
    occupationId: row.occupation_id,
    title: row.title,
    description: row.description,
    slots: row.slots,
    townCode: row.town_code,
    marketId: row.market_id ?? undefined,
    address: row.address,
    place: { lat: row.lat, lng: row.lng, crs: 'WGS84' },
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    validUntil: row.valid_until.toISOString(),
    payKind: row.pay_kind,
    payFen: row.pay_fen,
    settlement: row.settlement,
    certificateIds: row.certificate_ids.filter((id) => !mandatory.includes(id)),
    roles: roleDraftsOf(row, reference),
    minimumCrew: row.minimum_crew,
    partialStart: row.partial_start,
    outdoor: row.outdoor,
    agreementKind: row.agreement_kind,
    insurance: row.insurance && insuranceOf(row.insurance),
  };
  return { ...before, ...change };
}

/** The fields that the new terms change, in the order of the form. */
export function changedFields(row: PostingRow, terms: CheckedTerms): ChangedField[] {
  const before = termsOf(row);
  return FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(terms[field]));
}

/** True when people who have accepted would find another place, time or trade, or less pay, than they agreed to. */
export function breaksAgreement(row: PostingRow, terms: CheckedTerms): boolean {
  if (row.filled === 0) return false;
  const lessPaid = payOfShift(terms) < payOfShift(termsOf(row));
  return lessPaid || changedFields(row, terms).some((field) => AGREED.includes(field));
}

/** The status that follows from the new number of slots; a paused posting stays paused. */
export function statusAfterEdit(row: PostingRow, slots: number): PostingStatus {
  if (row.status === 'filled' && slots > row.filled) return 'open';
  if (row.status === 'open' && slots === row.filled) return 'filled';
  return row.status;
}

/** Pay of the whole shift in fen × minutes: two kinds of pay are compared without rounding. */
function payOfShift({ payKind, payFen, startsAt, endsAt }: ComparedTerms): number {
  return payKind === 'hourly' ? payFen * ((endsAt - startsAt) / 60_000) : payFen * 60;
}

type ComparedTerms = Pick<CheckedTerms, ChangedField>;
function termsOf(row: PostingRow): ComparedTerms {
  return {
    occupationId: row.occupation_id,
    title: row.title,
    description: row.description,
    slots: row.slots,
    townCode: row.town_code,
    address: row.address,
    place: { lat: row.lat, lng: row.lng },
    startsAt: row.starts_at.getTime(),
    endsAt: row.ends_at.getTime(),
    validUntil: row.valid_until.getTime(),
    payKind: row.pay_kind,
    payFen: row.pay_fen,
    settlement: row.settlement,
    certificateIds: row.certificate_ids,
    roles: row.roles.map(({ n, name, slots, minimum, occupationId, payFen, certificateIds }) => {
      return { n, name, slots, minimum, occupationId, payFen, certificateIds };
    }),
    minimumCrew: row.minimum_crew,
    partialStart: row.partial_start,
    outdoor: row.outdoor,
    agreementKind: row.agreement_kind,
    insurance: row.insurance && insuranceOf(row.insurance),
  };
}
