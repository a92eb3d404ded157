import { ok, refuse, type Result } from '../result';
import { isCalendarDay } from '../time/day';

/** Why an ID number is refused; the number itself never enters a message. */
export const ID_CARD_REFUSALS = ['ID_CARD_FORMAT', 'ID_CARD_CHECK_DIGIT', 'ID_CARD_BIRTH_DATE'] as const;
/** One of the reasons above. */
export type IdCardRefusal = (typeof ID_CARD_REFUSALS)[number];

/** What the engine takes from an ID number: the 17th digit tells the sex, a protected trait, and is not exposed. */
export interface IdCard {
  readonly normalised: string;
  readonly bornOn: string;
}

const SHAPE = /^[1-9]\d{16}[\dX]$/;
const FIRST_17 = /^\d{17}$/;
/** GB 11643-1999, 2^(18 − i) mod 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/**
 * Reads an 18-character ID number of GB 11643-1999. Residence permits for people from Hong Kong, Macao and Taiwan (81,
 * 82, 83) and the permanent residence card of 2023 (9) have the same positions and the same check.
 * A right check digit is no verification of a person.
 */
export function parseIdCard(text: string): Result<IdCard, IdCardRefusal> {
  const normalised = text.trim().toUpperCase();
  if (!SHAPE.test(normalised)) return refuse('ID_CARD_FORMAT');
  if (idCardCheckDigit(normalised.slice(0, 17)) !== normalised[17]) return refuse('ID_CARD_CHECK_DIGIT');
  const bornOn = `${normalised.slice(6, 10)}-${normalised.slice(10, 12)}-${normalised.slice(12, 14)}`;
  if (bornOn < '1900' || !isCalendarDay(bornOn)) return refuse('ID_CARD_BIRTH_DATE');
  return ok({ normalised, bornOn });
}

/** The 18th character that GB 11643-1999 gives to the first 17 digits. */
export function idCardCheckDigit(first17: string): string {
  if (!FIRST_17.test(first17)) throw new RangeError('17 digits expected');
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return CHECK_DIGITS.charAt(sum % 11);
}
