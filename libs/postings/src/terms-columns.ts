import type { Urgency } from '@app/core';
import type { CheckedTerms } from './draft-check';

/** Terms ready to be written. */
export interface WrittenTerms extends CheckedTerms {
  readonly urgency: Urgency;
}
type Column = readonly [name: string, type: string, value: (terms: WrittenTerms) => unknown];

const instant = (ms: number): string => new Date(ms).toISOString();

/** One place says which column takes what; publish and edit write the same ones. */
const COLUMNS: readonly Column[] = [
  ['occupation_id', 'text', (t) => t.occupationId],
  ['title', 'text', (t) => t.title],
  ['description', 'text', (t) => t.description],
  ['slots', 'int', (t) => t.slots],
  ['town_code', 'text', (t) => t.townCode],
  ['market_id', 'text', (t) => t.marketId],
  ['shard', 'smallint', (t) => t.shard],
  ['address', 'text', (t) => t.address],
  ['lat', 'float8', (t) => t.place.lat],
  ['lng', 'float8', (t) => t.place.lng],
  ['source_crs', 'text', (t) => t.sourceCrs],
  ['starts_at', 'timestamptz', (t) => instant(t.startsAt)],
  ['ends_at', 'timestamptz', (t) => instant(t.endsAt)],
  ['valid_until', 'timestamptz', (t) => instant(t.validUntil)],
  ['pay_kind', 'text', (t) => t.payKind],
  ['pay_fen', 'int', (t) => t.payFen],
  ['settlement', 'text', (t) => t.settlement],
  ['minimum_crew', 'int', (t) => t.minimumCrew],
  ['partial_start', 'text', (t) => t.partialStart],
  ['outdoor', 'bool', (t) => t.outdoor],
  ['agreement_kind', 'text', (t) => t.agreementKind],
  ['insurance', 'jsonb', (t) => t.insurance && JSON.stringify(t.insurance)],
  ['urgency', 'text', (t) => t.urgency],
  ['warnings', 'jsonb', (t) => JSON.stringify(t.warnings)],
];

export const TERMS_COLUMNS = COLUMNS.map(([name]) => name).join(', ');
/** `$1` up to `$TERMS_COUNT`; what a statement adds comes after. */
export const TERMS_PARAMETERS = COLUMNS.map(([, type], i) => `$${i + 1}::${type}`).join(', ');
export const TERMS_COUNT = COLUMNS.length;
export const termsValues = (terms: WrittenTerms): unknown[] => COLUMNS.map(([, , value]) => value(terms));
