import type { Env } from '@app/platform';
import type { SmsMessage, SmsSender } from './sms-sender';

/** A message that the sandbox kept. */
export interface KeptMessage {
  readonly text: string;
  readonly at: string;
}

const PER_PHONE = 20;
const PHONES = 50_000;

/** Sends nothing. In demo mode it shows the messages instead; outside demo mode a code must be seen by nobody. */
export class SandboxSms implements SmsSender {
  /** In the order of the last message, so that the phone silent for longest is forgotten first. */
  private readonly kept = new Map<string, KeptMessage[]>();

  constructor(private readonly env: Pick<Env, 'demo'>) {}

  send({ phone, text }: SmsMessage): Promise<void> {
    if (!this.env.demo) return Promise.resolve();
    // The whole number: a stranger who tries the demo with two phones must be able to tell the codes apart.
    process.stdout.write(`[sms] ${phone} ${text}\n`);
    this.keep(phone, text);
    return Promise.resolve();
  }

  messagesOf(phone: string): readonly KeptMessage[] {
    return this.kept.get(phone) ?? [];
  }

  private keep(phone: string, text: string): void {
    // eslint-disable-next-line no-restricted-syntax -- shown to a person; nothing is decided by it
    const message = { text, at: new Date().toISOString() };
    const messages = [...this.messagesOf(phone), message].slice(-PER_PHONE);
    this.kept.delete(phone);
    this.kept.set(phone, messages);
    if (this.kept.size > PHONES) this.kept.delete(this.kept.keys().next().value!);
  }
}
