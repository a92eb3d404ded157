import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ENV, Problem, type Env } from '@app/platform';

export const SMS_SECRET_HEADER = 'x-sms-secret';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The provider proves itself by a shared secret; without one in the settings the door stays shut. */
@Injectable()
export class SmsSecretGuard implements CanActivate {
  constructor(@Inject(ENV) private readonly env: Pick<Env, 'smsInboundSecret'>) {}

  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<{ headers: Record<string, string | undefined> }>();
    const given = headers[SMS_SECRET_HEADER] ?? '';
    // Hashes have one length, so that neither it nor the time of the comparison tells anything.
    const fits = timingSafeEqual(digest(given), digest(this.env.smsInboundSecret));
    if (!fits || this.env.smsInboundSecret === '') throw new Problem(403, 'SMS_SECRET_WRONG');
    return true;
  }
}
