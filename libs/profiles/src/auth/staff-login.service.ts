import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TokenPair } from '@app/contracts';
import { ok, refuse, type Result } from '@app/core';
import { Db, type Sql } from '@app/database';
import { Cipher } from '../pii/cipher';
import { SessionsService, type OpenedSession } from './sessions.service';
import { hashPassword, passwordFits, totpStepOf } from './staff-account';
import { clearLoginFailures, findStaff, takeLoginAttempt, useTotpStep, type StaffRow } from './staff.sql';

/** What a member of staff types. */
export interface StaffCredentials {
  readonly login: string;
  readonly password: string;
  readonly totp: string;
}

/** Both factors were right; `step` is the one of the code. */
interface Checked {
  readonly staff: StaffRow;
  readonly step: number;
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
    const checked = await this.checked(given);
    const opened = checked && (await this.db.transaction((tx) => this.open(tx, login, checked)));
    return opened ? ok(await this.sessions.pairFor(opened)) : refuse('LOGIN_WRONG');
  }

  /** Only now is the code used up: who does not know the password can't spend it for its owner. */
  private async open(tx: Sql, login: string, { staff, step }: Checked): Promise<OpenedSession | null> {
    if (!(await useTotpStep(tx, staff.id, step))) return null;
    await clearLoginFailures(tx, login);
    return this.sessions.open(tx, staff);
  }

  private async checked({ login, password, totp }: StaffCredentials): Promise<Checked | null> {
    const staff = await findStaff(this.db, login);
    const passwordOk = await passwordFits(staff?.passwordHash ?? (await this.nobodysPassword), password);
    const step = staff && totpStepOf(this.cipher, staff, totp);
    return passwordOk && step !== null && staff?.active ? { staff, step } : null;
  }
}
