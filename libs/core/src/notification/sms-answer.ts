import { ok, refuse, type Result } from '../result';

/** What a worker wrote: 1 = I go, 2 = I do not; with the code of an offer, or without. */
export interface SmsAnswer {
  readonly verb: 'accept' | 'decline';
  readonly code: number | null;
}

/** Codes have two digits: short enough to type, and none comes again before a worker has had so many more offers. */
const FIRST_CODE = 10;
export const SMS_CODES = 90;

/** The code of a worker's offer, from its number in his inbox. The daily cap of offers keeps equal ones days apart. */
export const smsCodeOf = (seq: number): number => FIRST_CODE + (seq % SMS_CODES);

/** The number in the inbox, up to whole rounds of codes. */
export const seqOfSmsCode = (code: number): number => code - FIRST_CODE;

const SHAPE = /^([12])(?:[\s,.;:、。·-]*([1-9]\d))?[\s.!。!]*$/;

/** Reads an answer as people type it: full-width digits and spaces, a comma or nothing in between. */
export function parseSmsAnswer(text: string): Result<SmsAnswer, 'SMS_UNREADABLE'> {
  const [, verb, code] = SHAPE.exec(text.normalize('NFKC').trim()) ?? [];
  if (!verb) return refuse('SMS_UNREADABLE');
  return ok({ verb: verb === '1' ? 'accept' : 'decline', code: code ? Number(code) : null });
}

export type SmsRefusal = 'SMS_UNREADABLE' | 'SMS_NO_OFFER' | 'SMS_OFFER_UNKNOWN' | 'SMS_CODE_NEEDED';

/**
 * The offer that is meant, of those that live or have ended a moment ago, or the one that has the code. Without a code it must be the only one, counting those that have just ended: whoever answers late
 * must not take another gig, which came meanwhile, for the one that he read about.
 */
export function meantOffer(
  { code }: SmsAnswer,
  offers: readonly string[],
  ofCode: string | null,
): Result<string, SmsRefusal> {
  if (code !== null) return ofCode === null ? refuse('SMS_OFFER_UNKNOWN') : ok(ofCode);
  const [first, ...others] = offers;
  if (!first) return refuse('SMS_NO_OFFER');
  return others.length === 0 ? ok(first) : refuse('SMS_CODE_NEEDED');
}
