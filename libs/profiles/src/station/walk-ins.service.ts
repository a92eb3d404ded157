import { Injectable } from '@nestjs/common';
import type { WalkIn, WorkerSearch, WorkerView } from '@app/contracts';
import { ok, parseIdCard, parsePhone, refuse, type Result } from '@app/core';
import { Db, type Tx } from '@app/database';
import { appendEvents, invalidFields, Problem, type Caller } from '@app/platform';
import { accountOfPhone, openAtCounter } from '../auth/accounts.sql';
import { consentText, OTP } from '../auth/otp-rules';
import { PhoneCodes } from '../auth/phone-codes';
import { Cipher } from '../pii/cipher';
import { workerOfIdNumber } from '../pii/person.sql';
import { refusedBy, WorkersService } from '../workers/workers.service';
import { setChannel } from '../workers/workers.sql';
import { actFor, clerkAt, type Clerk } from './clerk';
import { keepConsent } from './consents.service';
import { noteLookup, workerOfPhone } from './station.sql';

const PURPOSE = 'register';
type Refused = 'OTP_WRONG' | 'ACCOUNT_DISABLED';
type Walking = Omit<WalkIn, 'phone'> & { readonly phone: string | null };

/** People who come to the counter: found again, or registered, with a phone or without. */
@Injectable()
export class WalkInsService {
  constructor(
    private readonly db: Db,
    private readonly cipher: Cipher,
    private readonly codes: PhoneCodes,
    private readonly workers: WorkersService,
  ) {}

  async sendCode(caller: Caller, phone: string, ip: string): Promise<Result<{ expiresInS: number }, 'OTP_LIMIT'>> {
    await clerkAt(this.db, caller);
    const text = (code: string): string => consentText(code, 'register');
    const sent = await this.codes.send({ phone: readPhone(phone), purpose: PURPOSE }, ip, text);
    return sent ? ok({ expiresInS: OTP.livesS }) : refuse('OTP_LIMIT');
  }

  /** A wrong code is an answer and no exception: the counted try must be committed. */
  async register(caller: Caller, walkIn: WalkIn): Promise<Result<WorkerView, Refused>> {
    const walking = { ...walkIn, phone: walkIn.phone === undefined ? null : readPhone(walkIn.phone) };
    requireFittingConsent(walking);
    const done = await this.db
      .transaction((tx) => this.write(tx, caller, walking))
      .catch((error: unknown) => {
        throw refusedBy(error) ?? error;
      });
    return done.ok ? ok(await this.workers.view(done.value)) : done;
  }

  /** By a number that the clerk has before him; the answer is masked, and who asked is kept. */
  async find(caller: Caller, search: WorkerSearch): Promise<WorkerView> {
    const { actorId } = await clerkAt(this.db, caller);
    const workerId = await this.idOf(search);
    await noteLookup(this.db, actorId, search.by, workerId);
    if (workerId === null) throw new Problem(404, 'WORKER_UNKNOWN');
    return this.workers.view(workerId);
  }

  private async write(tx: Tx, caller: Caller, walkIn: Walking): Promise<Result<string, Refused>> {
    const clerk = await clerkAt(tx, caller);
    const account = await this.account(tx, clerk, walkIn);
    if (!account.ok) return account;
    const workerId = account.value;
    await this.workers.enrol(tx, { accountId: workerId, actorId: clerk.actorId }, walkIn);
    await this.workers.describe(tx, workerId, walkIn);
    const channel = walkIn.channel ?? (walkIn.phone === null ? 'station' : 'sms');
    await setChannel(tx, workerId, channel);
    await keepConsent(tx, clerk, { workerId, act: 'register', targetId: null }, walkIn.consent);
    appendEvents(tx, [{ type: 'worker.channel_set', ...actFor(clerk, workerId), data: { channel } }]);
    return account;
  }

  /** Of the phone when its code was right; of nobody else when there is no phone. */
  private async account(tx: Tx, { actorId }: Clerk, { phone, consent }: Walking): Promise<Result<string, Refused>> {
    if (phone === null || consent.kind !== 'otp') return ok(await openAtCounter(tx, this.cipher, actorId));
    if (!(await this.codes.use(tx, { phone, purpose: PURPOSE }, consent.code))) return refuse('OTP_WRONG');
    const phoneIndex = this.cipher.index('phone', phone);
    const account = await accountOfPhone(tx, this.cipher, { phone, phoneIndex, role: 'worker' });
    return account.active ? ok(account.id) : refuse('ACCOUNT_DISABLED');
  }

  private async idOf({ by, number }: WorkerSearch): Promise<string | null> {
    if (by === 'phone') return workerOfPhone(this.db, this.cipher.index('phone', readPhone(number, 'number')));
    const card = parseIdCard(number);
    if (!card.ok) throw invalidFields([{ field: 'number', code: card.reason }]);
    return workerOfIdNumber(this.db, this.cipher, card.value.normalised);
  }
}

function readPhone(text: string, field = 'phone'): string {
  const phone = parsePhone(text);
  if (!phone.ok) throw invalidFields([{ field, code: phone.reason }]);
  return phone.value;
}

/** A phone that nobody has proven would let a stranger log in as this worker. */
function requireFittingConsent({ phone, consent }: Walking): void {
  if (phone !== null && consent.kind !== 'otp')
    throw invalidFields([{ field: 'consent.kind', code: 'PHONE_NEEDS_CODE' }]);
  if (phone === null && consent.kind === 'otp')
    throw invalidFields([{ field: 'consent.kind', code: 'CODE_NEEDS_PHONE' }]);
}
