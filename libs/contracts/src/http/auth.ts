import { z } from 'zod';

export const PhoneRole = z.enum(['worker', 'employer']);
export const OtpRequest = z.strictObject({ phone: z.string().max(20), role: PhoneRole });
export const OtpRequested = z.strictObject({ expiresInS: z.int() });
export const OtpVerify = z.strictObject({
  phone: z.string().max(20),
  role: PhoneRole,
  code: z.string().regex(/^\d{6}$/),
});
export const StaffLogin = z.strictObject({
  login: z.string().min(1).max(100),
  password: z.string().min(1).max(200),
  totp: z.string().regex(/^\d{6}$/),
});
export const RefreshRequest = z.strictObject({ refreshToken: z.string().min(20).max(200) });
/** A short-lived access token for `Authorization: Bearer`, and the refresh token that is good for one use. */
export const TokenPair = z.strictObject({
  accessToken: z.string(),
  expiresInS: z.int(),
  refreshToken: z.string(),
  accountId: z.uuid(),
  role: z.enum(['worker', 'employer', 'clerk', 'bureau', 'admin', 'unit']),
  /** False until the worker or employer has registered. */
  registered: z.boolean(),
});
export type TokenPair = z.infer<typeof TokenPair>;
export const SandboxMessages = z.strictObject({
  messages: z.array(z.strictObject({ text: z.string(), at: z.string() })),
});
