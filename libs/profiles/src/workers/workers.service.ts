import { Injectable } from '@nestjs/common';
import type { Wishes, WorkerView } from '@app/contracts';
import { ageOn, maskName, parseIdCard, shanghaiDay } from '@app/core';
import { Db, violatedConstraint, type Tx } from '@app/database';
import { appendEvents, invalidFields, platformNow, Problem, touchWorkers } from '@app/platform';
import { Cipher } from '../pii/cipher';
import { identifyPerson, maskedPerson } from '../pii/person.sql';
import { certificateFaults, isPlainText, skillFaults, windowFaults } from './worker-rules';
import type { Fault, StatedCertificate, Window } from './worker-rules';
import * as sql from './workers.sql';

/** What a worker states about himself at first. */
export interface Registration {
  readonly name: string;
  readonly idNumber: string;
  readonly homeTown?: string | undefined;
  readonly travelRadiusM?: number | undefined;
}

/** Labour Law, article 15: nobody under 16 may be employed. */
const MIN_AGE = 16;

/** Workers and what they can do. The account is the worker: nobody has another's id to ask with. */
@Injectable()
export class WorkersService {
  constructor(
    private readonly db: Db,
    private readonly cipher: Cipher,
  ) {}

  async register(accountId: string, stated: Registration): Promise<WorkerView> {
    const card = parseIdCard(stated.idNumber);
    if (!card.ok) throw invalidFields([{ field: 'idNumber', code: card.reason }]);
    if (!isPlainText(stated.name)) throw invalidFields([{ field: 'name', code: 'INVALID' }]);
    const { normalised: idNumber, bornOn } = card.value;
    await this.db
      .transaction((tx) => this.write(tx, { ...stated, accountId, idNumber, bornOn }))
      .catch((error: unknown) => {
        throw refusedBy(error) ?? error;
      });
    return this.view(accountId);
  }

  async view(workerId: string): Promise<WorkerView> {
    const facts = await sql.readWorker(this.db, workerId);
    if (!facts) throw notRegistered();
    return { ...facts, ...(await maskedPerson(this.db, this.cipher, workerId)) };
  }

  setTravelRadius(workerId: string, travelRadiusM: number): Promise<WorkerView> {
    return this.change(workerId, (tx) => sql.setTravelRadius(tx, workerId, travelRadiusM));
  }

  setSkills(workerId: string, occupationIds: readonly string[]): Promise<WorkerView> {
    return this.change(workerId, async (tx) => {
      refuseFaults(skillFaults(occupationIds, await sql.occupationIds(tx)));
      await sql.replaceSkills(tx, workerId, occupationIds);
    });
  }

  setCertificates(workerId: string, stated: readonly StatedCertificate[]): Promise<WorkerView> {
    return this.change(workerId, async (tx) => {
      const today = shanghaiDay(await platformNow(tx));
      refuseFaults(certificateFaults(stated, await sql.certificateKindIds(tx), today));
      await sql.replaceCertificates(
        tx,
        workerId,
        stated.map((c) => ({ ...c, numberEnc: this.hidden(workerId, c) })),
      );
    });
  }

  setAvailability(workerId: string, windows: readonly Window[]): Promise<WorkerView> {
    refuseFaults(windowFaults(windows));
    return this.change(workerId, (tx) => sql.replaceWindows(tx, workerId, windows));
  }

  setWishes(workerId: string, wishes: Wishes): Promise<WorkerView> {
    return this.change(workerId, (tx) => sql.replaceWishes(tx, workerId, wishes)).catch((error: unknown) => {
      throw refusedBy(error) ?? error;
    });
  }

  private async write(tx: Tx, stated: Registration & { accountId: string; bornOn: string }): Promise<void> {
    const { accountId, name, idNumber, bornOn, homeTown = null, travelRadiusM = null } = stated;
    if (ageOn(bornOn, shanghaiDay(await platformNow(tx))) < MIN_AGE)
      throw invalidFields([{ field: 'idNumber', code: 'UNDER_AGE' }]);
    const worker = { id: accountId, displayName: maskName(name), bornOn, travelRadiusM, homeTown };
    if (!(await sql.addWorker(tx, worker))) throw new Problem(409, 'ALREADY_REGISTERED');
    await identifyPerson(tx, this.cipher, { accountId, name, idNumber });
    const scope = { townCode: homeTown, workerId: accountId, actorId: accountId };
    appendEvents(tx, [{ type: 'worker.registered', ...scope, data: {} }]);
  }

  /** One change of one worker, told to the live pool in the same transaction. */
  private async change(workerId: string, work: (tx: Tx) => Promise<void>): Promise<WorkerView> {
    await this.db.transaction(async (tx) => {
      if (!(await sql.lockWorker(tx, workerId))) throw notRegistered();
      await work(tx);
      touchWorkers(tx, [workerId]);
    });
    return this.view(workerId);
  }

  private hidden(workerId: string, { certificateId, number }: StatedCertificate): string | null {
    const rowId = `${workerId}/${certificateId}`;
    return number ? this.cipher.encrypt({ table: 'profiles.certificate', column: 'number_enc', rowId }, number) : null;
  }
}

/** The account has no worker yet. */
export const notRegistered = (): Problem => new Problem(409, 'NOT_REGISTERED');

/** Two people who race for one number are told apart by the constraint alone. */
function refusedBy(error: unknown): Problem | null {
  const constraint = violatedConstraint(error);
  if (constraint === 'person_id_number_once') return new Problem(409, 'ID_CARD_TAKEN');
  if (constraint === 'wished_town_town_code_fkey') return invalidFields([{ field: 'townCodes', code: 'TOWN_UNKNOWN' }]);
  if (constraint === 'worker_home_town_fkey') return invalidFields([{ field: 'homeTown', code: 'TOWN_UNKNOWN' }]);
  return null;
}

function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw invalidFields(faults);
}
