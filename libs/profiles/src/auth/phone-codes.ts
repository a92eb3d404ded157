import { randomUUID, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Db, type Sql } from '@app/database';
import { ENV, type Env } from '@app/platform';
import { Cipher } from '../pii/cipher';
import { SMS_SENDER, type SmsSender } from '../sms/sms-sender';
import { newCode, otpLimits } from './otp-rules';
import { addCode, mayAskForCode, takeTry, useCode } from './otp.sql';

/** What a code is good for: to log in in a role, or one act at a counter; a code for one thing opens nothing else. */
export interface CodeFor {
  /** 11 digits. */
  readonly phone: string;
  readonly purpose: string;
}

/** Codes to a phone: short-lived, one use, few tries. */
@Injectable()
export class PhoneCodes {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly db: Db,
    private readonly cipher: Cipher,
    @Inject(SMS_SENDER) private readonly sms: SmsSender,
  ) {}

  /** False when this phone or this address has asked too often. */
  async send({ phone, purpose }: CodeFor, ip: string, textOf: (code: string) => string): Promise<boolean> {
    const code = newCode();
    const phoneIndex = this.cipher.index('phone', phone);
    const kept = await this.db.transaction(async (tx) => {
      if (!(await mayAskForCode(tx, phoneIndex, ip, otpLimits(this.env)))) return false;
      const id = randomUUID();
      await addCode(tx, { phoneIndex, role: purpose }, { id, hash: this.hash(id, code), ip });
      return true;
    });
    if (kept) await this.sms.send({ phone, text: textOf(code), kind: 'otp' });
    return kept;
  }

  /** True uses the code up; false has counted a try, which the caller must commit. */
  async use(tx: Sql, { phone, purpose }: CodeFor, code: string): Promise<boolean> {
    const otp = await takeTry(tx, { phoneIndex: this.cipher.index('phone', phone), role: purpose });
    if (!otp || !timingSafeEqual(this.hash(otp.id, code), otp.codeHash)) return false;
    await useCode(tx, otp.id);
    return true;
  }

  /** A keyed hash bound to its row: a million codes are tried in a blink, so a plain hash would hide nothing. */
  private hash(otpId: string, code: string): Buffer {
    return this.cipher.index('otp', `${otpId}:${code}`);
  }
}
