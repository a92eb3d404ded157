import type { Role } from './session';

/** The first page of each role, and how it logs in. */
export const HOME_OF: Readonly<Record<Role, string>> = {
  worker: '/app/worker',
  employer: '/app/employer',
  clerk: '/app/station',
  bureau: '/app/bureau',
  admin: '/app/bureau',
};
export type PhoneRole = 'worker' | 'employer';
export const isPhoneRole = (role: unknown): role is PhoneRole => role === 'worker' || role === 'employer';
export const isRole = (role: unknown): role is Role => typeof role === 'string' && role in HOME_OF;
