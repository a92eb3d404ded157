import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { codeStepAt, isCodeStepValid, ok, refuse, type Result } from '@app/core';
import { ENV, type Env } from '@app/platform';

/** Enough that nobody guesses one in a minute, and short enough for a code that old cameras read. */
const MAC_CHARACTERS = 22;
const SHAPE = /^KZ1\.([0-9a-f-]{36})\.(\d{1,12})\.([\w-]{22})$/;

/** Why a scanned code does not count. */
export type CodeRefusal = 'CODE_WRONG' | 'CODE_OTHER_POSTING' | 'CODE_EXPIRED';

/** The rotating code at the gate: `KZ1.<posting>.<step>.<mac>`. Nothing is stored; posting and time are what it says. */
@Injectable()
export class CheckInCodes {
  private readonly key: Buffer;

  constructor(@Inject(ENV) env: Env) {
    this.key = Buffer.from(hkdfSync('sha256', env.authSigningKey, '', 'check-in code', 32));
  }

  /** What the employer shows at this instant, epoch ms. */
  codeAt(postingId: string, now: number): string {
    const step = codeStepAt(now);
    return `KZ1.${postingId}.${step}.${this.mac(postingId, step)}`;
  }

  /** Whether the code was shown for this posting a moment ago. */
  check(code: string, postingId: string, now: number): Result<void, CodeRefusal> {
    const [, posting, step, mac] = SHAPE.exec(code.trim()) ?? [];
    if (!posting || !step || !mac || !this.isOurs(mac, this.mac(posting, Number(step)))) return refuse('CODE_WRONG');
    if (posting !== postingId) return refuse('CODE_OTHER_POSTING');
    return isCodeStepValid(Number(step), now) ? ok(undefined) : refuse('CODE_EXPIRED');
  }

  private mac(postingId: string, step: number): string {
    return createHmac('sha256', this.key).update(`${postingId}.${step}`).digest('base64url').slice(0, MAC_CHARACTERS);
  }

  private isOurs(given: string, right: string): boolean {
    return timingSafeEqual(Buffer.from(given), Buffer.from(right));
  }
}
