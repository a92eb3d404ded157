import { randomUUID, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { TokenPair } from '@app/contracts';
import { ok, parsePhone, refuse, type Result } from '@app/core';
import { Db, type Sql } from '@app/database';
import { ENV, type Env } from '@app/platform';
import { Cipher } from '../pii/cipher';
import { SMS_SENDER, type SmsSender } from '../sms/sms-sender';
import { accountOfPhone } from './accounts.sql';
import { newCode, OTP, otpLimits, otpText } from './otp-rules';
import { addCode, mayAskForCode, takeTry, useCode } from './otp.sql';
import { SessionsService, type OpenedSession } from './sessions.service';

/** A phone in a role: one person may be worker and employer with the same phone. */
export interface PhoneLogin {
  readonly phone: string;
  readonly role: 'worker' | 'employer';
}
type VerifyRefusal = 'PHONE_FORMAT' | 'OTP_WRONG' | 'ACCOUNT_DISABLED';

/** Log-in by a code to the phone. Nothing here tells whether the phone is known. */
@Injectable()
export class OtpService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly db: Db,
    private readonly cipher: Cipher,
    private readonly sessions: SessionsService,
    @Inject(SMS_SENDER) private readonly sms: SmsSender,
  ) {}

  async request(login: PhoneLogin, ip: string): Promise<Result<{ expiresInS: number }, 'PHONE_FORMAT' | 'OTP_LIMIT'>> {
    const parsed = parsePhone(login.phone);
    if (!parsed.ok) return parsed;
    const phone = parsed.value;
    const code = newCode();
    const kept = await this.db.transaction((tx) => this.keep(tx, { phone, role: login.role }, ip, code));
    if (!kept) return refuse('OTP_LIMIT');
    await this.sms.send({ phone, text: otpText(code), kind: 'otp' });
    return ok({ expiresInS: OTP.livesS });
  }

  /** A wrong code is an answer and no exception: the counted try must be committed. */
  async verify(login: PhoneLogin & { code: string }): Promise<Result<TokenPair, VerifyRefusal>> {
    const phone = parsePhone(login.phone);
    if (!phone.ok) return phone;
    const opened = await this.db.transaction((tx) => this.open(tx, { ...login, phone: phone.value }));
    return opened.ok ? ok(await this.sessions.pairFor(opened.value)) : opened;
  }

  private async keep(tx: Sql, { phone, role }: PhoneLogin, ip: string, code: string): Promise<boolean> {
    const phoneIndex = this.cipher.index('phone', phone);
    if (!(await mayAskForCode(tx, phoneIndex, ip, otpLimits(this.env)))) return false;
    const id = randomUUID();
    await addCode(tx, { phoneIndex, role }, { id, hash: this.hash(id, code), ip });
    return true;
  }

  private async open(
    tx: Sql,
    { phone, role, code }: PhoneLogin & { code: string },
  ): Promise<Result<OpenedSession, VerifyRefusal>> {
    const phoneIndex = this.cipher.index('phone', phone);
    const otp = await takeTry(tx, { phoneIndex, role });
    if (!otp || !timingSafeEqual(this.hash(otp.id, code), otp.codeHash)) return refuse('OTP_WRONG');
    await useCode(tx, otp.id);
    const account = await accountOfPhone(tx, this.cipher, { phone, phoneIndex, role });
    return account.active ? ok(await this.sessions.open(tx, account)) : refuse('ACCOUNT_DISABLED');
  }

  /** A keyed hash bound to its row: a million codes are tried in a blink, so a plain hash would hide nothing. */
  private hash(otpId: string, code: string): Buffer {
    return this.cipher.index('otp', `${otpId}:${code}`);
  }
}
