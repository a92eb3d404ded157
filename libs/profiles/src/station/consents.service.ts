import { Injectable } from '@nestjs/common';
import type { ConsentCode, ConsentView, GivenHow, NewConsent } from '@app/contracts';
import { CONSENT_LIVES_MS, ok, refuse, type ConsentAct, type Result } from '@app/core';
import { Db, type Tx } from '@app/database';
import { appendEvents, Problem, type Caller } from '@app/platform';
import { consentText, OTP } from '../auth/otp-rules';
import { PhoneCodes } from '../auth/phone-codes';
import { Cipher } from '../pii/cipher';
import { phoneToSendTo } from '../pii/person.sql';
import { actFor, clerkAt, mustWaitHere, type Clerk } from './clerk';
import { addConsent } from './station.sql';

/** What is agreed to; a code is good for exactly this. */
interface Agreed {
  readonly workerId: string;
  readonly act: ConsentAct;
  readonly targetId: string | null;
}

const purposeOf = ({ act, targetId }: Pick<ConsentCode, 'act' | 'targetId'>): string => `${act} ${targetId}`;

/** Consents of people at a counter: each for one act, kept as it was given, and never changed. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly db: Db,
    private readonly cipher: Cipher,
    private readonly codes: PhoneCodes,
  ) {}

  /** A code to the worker's own phone, which the clerk does not get to see. */
  async sendCode(
    caller: Caller,
    wanted: ConsentCode,
    ip: string,
  ): Promise<Result<{ expiresInS: number }, 'OTP_LIMIT'>> {
    await mustWaitHere(this.db, await clerkAt(this.db, caller), wanted.workerId);
    const phone = await this.phoneOf(wanted.workerId);
    const sent = await this.codes.send({ phone, purpose: purposeOf(wanted) }, ip, (code) =>
      consentText(code, wanted.act),
    );
    return sent ? ok({ expiresInS: OTP.livesS }) : refuse('OTP_LIMIT');
  }

  /** A wrong code is an answer and no exception: the counted try must be committed. */
  give(caller: Caller, { given, ...wanted }: NewConsent): Promise<Result<ConsentView, 'OTP_WRONG'>> {
    return this.db.transaction(async (tx) => {
      const clerk = await clerkAt(tx, caller);
      await mustWaitHere(tx, clerk, wanted.workerId);
      if (given.kind === 'otp') {
        const phone = await this.phoneOf(wanted.workerId);
        if (!(await this.codes.use(tx, { phone, purpose: purposeOf(wanted) }, given.code))) return refuse('OTP_WRONG');
      }
      return ok(await keepConsent(tx, clerk, wanted, given));
    });
  }

  private async phoneOf(workerId: string): Promise<string> {
    const phone = await phoneToSendTo(this.db, this.cipher, workerId);
    if (phone === null) throw new Problem(409, 'NO_PHONE');
    return phone;
  }
}

/** Writes it down; a code was proven before. The log knows that and how, not the words. */
export async function keepConsent(tx: Tx, clerk: Clerk, agreed: Agreed, given: GivenHow): Promise<ConsentView> {
  const evidence = {
    kind: given.kind,
    imageSha256: given.kind === 'signature' ? given.imageSha256 : null,
    statement: given.kind === 'statement' ? given.text : null,
  };
  const { actorId, station } = clerk;
  const consent = await addConsent(tx, { ...agreed, ...evidence, actorId, marketId: station.id }, CONSENT_LIVES_MS);
  const data = { consentId: consent.consentId, act: agreed.act, kind: given.kind };
  appendEvents(tx, [{ type: 'consent.given', ...actFor(clerk, agreed.workerId), data }]);
  return consent;
}
