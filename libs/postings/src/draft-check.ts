import type { EventScope, PostingDraft } from '@app/contracts';
import {
  checkPostingText,
  meetsShift,
  termsRefusals,
  type PartialStart,
  type ComplianceHit,
  type ComplianceVerdict,
  type Point,
} from '@app/core';
import { placeInCity, Problem } from '@app/platform';
import type { DraftFacts, FieldError } from './draft-facts';
import { presentTown, type ReferenceTables } from './reference-tables';
import { blockedNames, checkedRoles, roleErrors, type CheckedRole } from './role-check';
import { isStorable } from './storable';

/** A draft that may be published, as it is stored: today's town, WGS-84, epoch ms, all certificates. */
export interface CheckedTerms {
  readonly occupationId: string;
  readonly title: string;
  readonly description: string;
  readonly slots: number;
  readonly townCode: string;
  readonly marketId: string | null;
  readonly shard: number;
  readonly address: string;
  readonly place: Point;
  readonly sourceCrs: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly validUntil: number;
  readonly payKind: PostingDraft['payKind'];
  readonly payFen: number;
  readonly settlement: string;
  readonly certificateIds: readonly string[];
  readonly roles: readonly CheckedRole[];
  readonly minimumCrew: number;
  readonly partialStart: PartialStart;
  readonly outdoor: boolean;
  readonly agreementKind: PostingDraft['agreementKind'];
  readonly insurance: PostingDraft['insurance'];
  readonly warnings: readonly { rule: string; text: string }[];
}

export interface DraftRefusal {
  readonly ok: false;
  readonly errors: readonly FieldError[];
  /** Rules of law that the text breaks; they are counted. */
  readonly blockedRules: readonly string[];
  readonly scope: Pick<EventScope, 'townCode' | 'occupationId' | 'marketId'>;
}
export type CheckedDraft = { readonly ok: true; readonly terms: CheckedTerms } | DraftRefusal;

/** Every refusal at once, one a field; `filled` slots of a published posting cannot be taken away. */
export function checkDraft(draft: PostingDraft, facts: DraftFacts, filled = 0): CheckedDraft {
  const town = presentTown(facts.reference, draft.townCode);
  const place = placeOf(draft);
  const times = timesOf(draft);
  const verdict = checkPostingText(draft.title, draft.description);
  const errors = [
    ...unreadableTexts(draft),
    ...lookUpErrors(draft, facts.reference),
    ...(town ? [] : [{ field: 'townCode', code: 'TOWN_UNKNOWN' }]),
    ...place.errors,
    ...(town && draft.outdoor ? weatherErrors(town.code, times, facts) : []),
    ...termsErrors({ ...draft, ...times, place: place.point ?? draft.place }, facts),
    ...(draft.slots < filled ? [{ field: 'slots', code: 'SLOTS_BELOW_FILLED' }] : []),
    ...blockedTexts(draft, verdict),
    ...roleErrors(draft, times, facts),
  ];
  if (errors.length > 0 || !town || !place.point) return refusal(errors, verdict, draft, facts.reference);
  return {
    ok: true,
    terms: { ...stored(draft, facts.reference, verdict), ...times, ...ofTown(town), place: place.point },
  };
}

const ofTown = (town: { code: string; shard: number }) => ({ townCode: town.code, shard: town.shard });

function placeOf({ place }: PostingDraft): { point: Point | null; errors: readonly FieldError[] } {
  try {
    return { point: placeInCity(place), errors: [] };
  } catch (error) {
    if (error instanceof Problem) return { point: null, errors: error.errors };
    throw error;
  }
}

function timesOf({ startsAt, endsAt, validUntil }: PostingDraft) {
  return { startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt), validUntil: Date.parse(validUntil) };
}

/** The place has been judged in its own system, before the conversion. */
function termsErrors(terms: Parameters<typeof termsRefusals>[0], { now, reference }: DraftFacts): FieldError[] {
  return termsRefusals(terms, { now, minimumWages: reference.minimumWages }).filter(({ field }) => field !== 'place');
}

/** Outdoor work is not planned into the hours of an order. */
function weatherErrors(town: string, times: ReturnType<typeof timesOf>, { weather, now }: DraftFacts): FieldError[] {
  const forbidden = weather.some(
    ({ order, towns }) =>
      towns.includes(town) && order.until > now && meetsShift(order, { ...times, urgency: 'planned' }),
  );
  return forbidden ? [{ field: 'startsAt', code: 'SHIFT_IN_WEATHER_ORDER' }] : [];
}

function lookUpErrors(draft: PostingDraft, reference: ReferenceTables): FieldError[] {
  const { occupationId, marketId, certificateIds } = draft;
  const unknown = certificateIds.findIndex((id) => !reference.certificates.has(id));
  return [
    ...(reference.mandatoryCertificates.has(occupationId)
      ? []
      : [{ field: 'occupationId', code: 'OCCUPATION_UNKNOWN' }]),
    ...(marketId === undefined || reference.markets.has(marketId)
      ? []
      : [{ field: 'marketId', code: 'MARKET_UNKNOWN' }]),
    ...(unknown < 0 ? [] : [{ field: `certificateIds.${unknown}`, code: 'CERTIFICATE_UNKNOWN' }]),
  ];
}

function unreadableTexts(draft: PostingDraft): FieldError[] {
  const fields = ['title', 'description', 'address'] as const;
  return fields.filter((field) => !isStorable(draft[field])).map((field) => ({ field, code: 'INVALID' }));
}

/** Where each blocked passage stands; one that only the two texts together make is shown at the description. */
function blockedTexts({ title, description }: PostingDraft, verdict: ComplianceVerdict): FieldError[] {
  if (verdict.outcome !== 'BLOCK') return [];
  const blocked = blockedHits(verdict);
  const texts = { title: checkPostingText(title, '').hits, description: checkPostingText('', description).hits };
  const fields = (['title', 'description'] as const).filter((field) =>
    texts[field].some((hit) => blocked.some((b) => b.rule === hit.rule && b.text === hit.text)),
  );
  return (fields.length > 0 ? fields : ['description']).map((field) => ({ field, code: 'TEXT_BLOCKED' }));
}

const blockedHits = ({ hits }: ComplianceVerdict): ComplianceHit[] => hits.filter((hit) => hit.outcome === 'BLOCK');

function refusal(
  errors: readonly FieldError[],
  verdict: ComplianceVerdict,
  draft: PostingDraft,
  reference: ReferenceTables,
): DraftRefusal {
  const { occupationId, marketId } = draft;
  return {
    ok: false,
    errors: errors.filter(({ field }, i) => errors.findIndex((e) => e.field === field) === i),
    blockedRules: [...new Set([...blockedHits(verdict), ...blockedNames(draft)].map(({ rule }) => rule))],
    scope: {
      townCode: presentTown(reference, draft.townCode)?.code ?? null,
      occupationId: reference.mandatoryCertificates.has(occupationId) ? occupationId : null,
      marketId: marketId !== undefined && reference.markets.has(marketId) ? marketId : null,
    },
  };
}

function stored(draft: PostingDraft, reference: ReferenceTables, verdict: ComplianceVerdict) {
  const mandatory = reference.mandatoryCertificates.get(draft.occupationId) ?? [];
  return {
    occupationId: draft.occupationId,
    title: draft.title,
    description: draft.description,
    slots: draft.slots,
    marketId: draft.marketId ?? null,
    address: draft.address,
    sourceCrs: draft.place.crs,
    payKind: draft.payKind,
    payFen: draft.payFen,
    settlement: draft.settlement,
    certificateIds: [...new Set([...mandatory, ...draft.certificateIds])].sort(),
    roles: checkedRoles(draft, reference),
    minimumCrew: draft.minimumCrew,
    partialStart: draft.partialStart,
    outdoor: draft.outdoor,
    agreementKind: draft.agreementKind,
    insurance: draft.insurance && insuranceOf(draft.insurance),
    warnings: verdict.hits.map(({ rule, text }) => ({ rule, text })),
  };
}

/** The members in one order: what comes from the database has another. */
export const insuranceOf = ({ kind, payer, policyNo, amountFen }: NonNullable<PostingDraft['insurance']>) => ({
  ...{ kind, payer, policyNo, amountFen },
});
