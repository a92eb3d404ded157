import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TokenPair } from '@app/contracts';
import { ok, refuse, type Result } from '@app/core';
import { Db } from '@app/database';
import { Cipher } from '../pii/cipher';
import { SessionsService } from './sessions.service';
import { hashPassword, passwordFits, totpFits } from './staff-account';
import { clearLoginFailures, findStaff, takeLoginAttempt, type StaffRow } from './staff.sql';

/** What a member of staff types. */
export interface StaffCredentials {
  readonly login: string;
  readonly password: string;
  readonly totp: string;
}

/** Log-in with two factors. Every wrong one is the same answer after the same work. */
@Injectable()
export class StaffLoginService {
  /** Checked when the login is unknown, so that the time taken does not tell. */
  private readonly nobodysPassword = hashPassword(randomUUID());

  constructor(
    private readonly db: Db,
    private readonly cipher: Cipher,
    private readonly sessions: SessionsService,
  ) {}

  async login(given: StaffCredentials, ip: string): Promise<Result<TokenPair, 'LOGIN_WRONG' | 'LOGIN_LOCKED'>> {
    const { login } = given;
    // PostgreSQL keeps no NUL, so no such login exists.
    if (login.includes('\0')) return refuse('LOGIN_WRONG');
    // A transaction of its own: no connection is held while the password is hashed.
    const allowed = await this.db.transaction((tx) => takeLoginAttempt(tx, login, ip));
    if (!allowed) return refuse('LOGIN_LOCKED');
    const staff = await this.checked(given);
    if (!staff) return refuse('LOGIN_WRONG');
    const opened = await this.db.transaction(async (tx) => {
      await clearLoginFailures(tx, login);
      return this.sessions.open(tx, staff);
    });
    return ok(await this.sessions.pairFor(opened));
  }

  private async checked({ login, password, totp }: StaffCredentials): Promise<StaffRow | null> {
    const staff = await findStaff(this.db, login);
    const passwordOk = await passwordFits(staff?.passwordHash ?? (await this.nobodysPassword), password);
    const totpOk = staff !== null && totpFits(this.cipher, staff, totp);
    return passwordOk && totpOk && staff.active ? staff : null;
  }
}
