/** One short message to one person. */
export interface SmsMessage {
  /** 11 digits. */
  readonly phone: string;
  readonly text: string;
  readonly kind: 'otp' | 'notification';
  /** The same at each repeat of a message, for a carrier that can drop the second. */
  readonly id?: string;
}

/** The way to a telephone; a contract with a carrier gives another implementation. */
export interface SmsSender {
  send(message: SmsMessage): Promise<void>;
}

/** Injection token of the SmsSender. */
export const SMS_SENDER = Symbol('SMS_SENDER');
