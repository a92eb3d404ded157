import { ok, refuse, type Result } from '../result';

/** Why a unified social credit code is refused. */
export const CREDIT_CODE_REFUSALS = ['CREDIT_CODE_FORMAT', 'CREDIT_CODE_CHECK_DIGIT'] as const;
/** One of the reasons above. */
export type CreditCodeRefusal = (typeof CREDIT_CODE_REFUSALS)[number];

/** A unified social credit code with the area (GB/T 2260) of the authority that registered it. */
export interface CreditCode {
  readonly normalised: string;
  readonly areaCode: string;
}

/** GB 32100-2015: digits and capitals without I, O, S, V, Z, which are too easily misread. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
const FIRST_17 = /^[0-9A-HJ-NPQRTUWXY]{17}$/;
/** 3^i mod 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Reads the 18-character credit code of an organisation (GB 32100-2015); small letters are taken as capitals. */
export function parseCreditCode(text: string): Result<CreditCode, CreditCodeRefusal> {
  const normalised = text.trim().toUpperCase();
  if (!SHAPE.test(normalised)) return refuse('CREDIT_CODE_FORMAT');
  if (creditCodeCheckDigit(normalised.slice(0, 17)) !== normalised[17]) return refuse('CREDIT_CODE_CHECK_DIGIT');
  return ok({ normalised, areaCode: normalised.slice(2, 8) });
}

/** The 18th character that GB 32100-2015 gives to the first 17. */
export function creditCodeCheckDigit(first17: string): string {
  if (!FIRST_17.test(first17)) throw new RangeError('17 characters of the credit code alphabet expected');
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(first17.charAt(i)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}
