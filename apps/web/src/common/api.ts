import { apiClient } from '@app/client';
import { accessToken } from './session';
import { language } from './texts';

/** The API in the name of whoever is logged in. */
export const api = apiClient({ baseUrl: '', accessToken, language });
/** A key for a command: made once when the person decides, kept for every repeat of the same decision. */
export const newKey = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
};
