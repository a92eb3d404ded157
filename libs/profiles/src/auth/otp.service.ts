import { Injectable } from '@nestjs/common';
import type { TokenPair } from '@app/contracts';
import { ok, parsePhone, refuse, type Result } from '@app/core';
import { Db, type Sql } from '@app/database';
import { Cipher } from '../pii/cipher';
import { accountOfPhone } from './accounts.sql';
import { OTP, otpText } from './otp-rules';
import { PhoneCodes } from './phone-codes';
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
    private readonly db: Db,
    private readonly cipher: Cipher,
    private readonly sessions: SessionsService,
    private readonly codes: PhoneCodes,
  ) {}

  async request(login: PhoneLogin, ip: string): Promise<Result<{ expiresInS: number }, 'PHONE_FORMAT' | 'OTP_LIMIT'>> {
    const parsed = parsePhone(login.phone);
    if (!parsed.ok) return parsed;
    const sent = await this.codes.send({ phone: parsed.value, purpose: login.role }, ip, otpText);
    return sent ? ok({ expiresInS: OTP.livesS }) : refuse('OTP_LIMIT');
  }

  /** A wrong code is an answer and no exception: the counted try must be committed. */
  async verify(login: PhoneLogin & { code: string }): Promise<Result<TokenPair, VerifyRefusal>> {
    const phone = parsePhone(login.phone);
    if (!phone.ok) return phone;
    const opened = await this.db.transaction((tx) => this.open(tx, { ...login, phone: phone.value }));
    return opened.ok ? ok(await this.sessions.pairFor(opened.value)) : opened;
  }

  private async open(
    tx: Sql,
    { phone, role, code }: PhoneLogin & { code: string },
  ): Promise<Result<OpenedSession, VerifyRefusal>> {
    if (!(await this.codes.use(tx, { phone, purpose: role }, code))) return refuse('OTP_WRONG');
    const phoneIndex = this.cipher.index('phone', phone);
    const account = await accountOfPhone(tx, this.cipher, { phone, phoneIndex, role });
    return account.active ? ok(await this.sessions.open(tx, account)) : refuse('ACCOUNT_DISABLED');
  }
}
