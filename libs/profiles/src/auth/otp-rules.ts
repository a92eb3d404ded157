import { randomInt } from 'node:crypto';
import { CONSENT_CODE_ACTS } from '@app/contracts';

/** ASVS 5.0 V6.5: short-lived, one use, few tries. */
export const OTP = { livesS: 300, tries: 5 } as const;

/** Codes that may be asked for within an hour; no limit is null. */
export interface OtpLimits {
  readonly perPhone: number;
  readonly perIp: number | null;
}

/** In a demo every caller sits behind one address, and one phone is tried many times. */
export function otpLimits(env: { readonly demo: boolean; readonly otpPerIpPerHour: number }): OtpLimits {
  return env.demo ? { perPhone: 60, perIp: null } : { perPhone: 5, perIp: env.otpPerIpPerHour };
}

/** Six digits from the system's random source, each of the million codes equally likely. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** What the person reads. */
export const otpText = (code: string): string =>
  `【快招】验证码 ${code},${OTP.livesS / 60} 分钟内有效,请勿告诉他人。Code valid ${OTP.livesS / 60} minutes.`;

/** The same for an act at a counter: it must not read like a log-in code, which nobody should tell a clerk. */
export const consentText = (code: string, act: keyof typeof CONSENT_CODE_ACTS): string => {
  const { 'zh-CN': zh, en } = CONSENT_CODE_ACTS[act];
  return `【快招】驿站授权码 ${code}:告诉柜台工作人员即同意${zh},${OTP.livesS / 60} 分钟内有效。不在柜台请勿告知任何人。Tell the clerk only to ${en}.`;
};
