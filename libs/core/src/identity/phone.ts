import { ok, refuse, type Result } from '../result';

const COUNTRY_CODE = /^(?:\+|00)86/;
const MOBILE = /^1[3-9]\d{9}$/;

/** Reads a mainland mobile number as people write it (spaces, hyphens, +86) and gives back its 11 digits. */
export function parsePhone(text: string): Result<string, 'PHONE_FORMAT'> {
  const digits = text.replace(/[\s-]/g, '').replace(COUNTRY_CODE, '');
  return MOBILE.test(digits) ? ok(digits) : refuse('PHONE_FORMAT');
}
