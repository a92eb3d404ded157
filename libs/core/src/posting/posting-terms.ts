import { placeRefusal, type PlaceRefusal, type Point } from '../geo/point';
import { payRefusal, type MinimumWage, type PayKind, type PayRefusal } from '../worktime/minimum-wage';

/** What an employer states in a posting and the law or the city limits. */
export interface PostingTerms {
  readonly occupationId: string;
  readonly slots: number;
  /** Epoch milliseconds, as all times here. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** Until when the posting may be offered; the 2026 notice on recruitment information demands it. */
  readonly validUntil: number;
  readonly place: Point;
  readonly payKind: PayKind;
  readonly payFen: number;
}

/** What the check must be told: the time and the dated table of wages. */
export interface TermsRules {
  readonly now: number;
  readonly minimumWages: readonly MinimumWage[];
}

/** Why a field of the terms is refused. */
export type TermsCode =
  | 'OCCUPATION_MISSING'
  | 'SLOTS_OUT_OF_RANGE'
  | 'END_BEFORE_START'
  | 'SHIFT_TOO_LONG'
  | 'SHIFT_IN_PAST'
  | 'SHIFT_TOO_FAR_AHEAD'
  | 'VALID_UNTIL_IN_PAST'
  | 'VALID_UNTIL_AFTER_END'
  | 'PAY_NOT_WHOLE_FEN'
  | PayRefusal
  | PlaceRefusal;

/** One refusal with the field to show it at. */
export interface TermsRefusal {
  readonly field: keyof PostingTerms;
  readonly code: TermsCode;
}

/** Most slots of one posting; a bigger demand is several postings. */
export const MAX_SLOTS = 500;
/** Hard stop of one day's work. */
export const MAX_SHIFT_MS = 12 * 3_600_000;
/** A start further off is a slip in the year, and no minimum wage is known for it. */
export const MAX_LEAD_MS = 366 * 86_400_000;

/** Every refusal of a draft, in the order of the form; an empty list means that it may be published. */
export function termsRefusals(terms: PostingTerms, rules: TermsRules): TermsRefusal[] {
  const found: readonly (readonly [keyof PostingTerms, TermsCode | null])[] = [
    ['occupationId', terms.occupationId.trim() === '' ? 'OCCUPATION_MISSING' : null],
    ['slots', slotsCode(terms.slots)],
    ['startsAt', startCode(terms.startsAt, rules.now)],
    ['endsAt', endCode(terms)],
    ['validUntil', validUntilCode(terms, rules.now)],
    ['place', placeRefusal(terms.place)],
    ['payFen', payCode(terms, rules)],
  ];
  return found.flatMap(([field, code]) => (code ? [{ field, code }] : []));
}

function slotsCode(slots: number): TermsCode | null {
  return Number.isInteger(slots) && slots >= 1 && slots <= MAX_SLOTS ? null : 'SLOTS_OUT_OF_RANGE';
}

// Comparisons are written as !(good), so that NaN is refused and never slips through.
function startCode(startsAt: number, now: number): TermsCode | null {
  if (!(startsAt >= now)) return 'SHIFT_IN_PAST';
  return startsAt - now <= MAX_LEAD_MS ? null : 'SHIFT_TOO_FAR_AHEAD';
}

function endCode({ startsAt, endsAt }: PostingTerms): TermsCode | null {
  if (!(endsAt > startsAt)) return 'END_BEFORE_START';
  return endsAt - startsAt <= MAX_SHIFT_MS ? null : 'SHIFT_TOO_LONG';
}

function validUntilCode({ validUntil, endsAt }: PostingTerms, now: number): TermsCode | null {
  if (!(validUntil > now)) return 'VALID_UNTIL_IN_PAST';
  return validUntil <= endsAt ? null : 'VALID_UNTIL_AFTER_END';
}

/** Pay is judged only for a sound shift: without its hours and day there is no rate to compare. */
function payCode(terms: PostingTerms, { now, minimumWages }: TermsRules): TermsCode | null {
  if (!Number.isSafeInteger(terms.payFen)) return 'PAY_NOT_WHOLE_FEN';
  const unsound = startCode(terms.startsAt, now) ?? endCode(terms);
  return unsound ? null : payRefusal(minimumWages, terms, terms);
}
