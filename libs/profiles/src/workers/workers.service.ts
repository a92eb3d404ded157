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

/** What he can do, and when he would work. */
export interface Abilities {
  readonly occupationIds: readonly string[];
  readonly certificates: readonly StatedCertificate[];
  readonly windows: readonly Window[];
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
    await this.db
      .transaction((tx) => this.enrol(tx, { accountId, actorId: accountId }, stated))
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
    return this.change(workerId, (tx) => this.writeSkills(tx, workerId, occupationIds));
  }

  setCertificates(workerId: string, stated: readonly StatedCertificate[]): Promise<WorkerView> {
    return this.change(workerId, (tx) => this.writeCertificates(tx, workerId, stated));
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

  /** Makes the account a worker; `actorId` is the worker himself, or the clerk at whose counter he stands. */
  async enrol(tx: Tx, by: { accountId: string; actorId: string }, stated: Registration): Promise<void> {
    const { accountId, actorId } = by;
    const { name, homeTown = null, travelRadiusM = null } = stated;
    const { idNumber, bornOn } = readIdentity(stated);
    if (ageOn(bornOn, shanghaiDay(await platformNow(tx))) < MIN_AGE)
      throw invalidFields([{ field: 'idNumber', code: 'UNDER_AGE' }]);
    const worker = { id: accountId, displayName: maskName(name), bornOn, travelRadiusM, homeTown };
    if (!(await sql.addWorker(tx, worker))) throw new Problem(409, 'ALREADY_REGISTERED');
    await identifyPerson(tx, this.cipher, { accountId, name, idNumber });
    const onBehalf = actorId === accountId ? {} : { onBehalfOf: accountId };
    const scope = { townCode: homeTown, workerId: accountId, actorId, ...onBehalf };
    appendEvents(tx, [{ type: 'worker.registered', ...scope, data: {} }]);
  }

  /** What the worker can do and when. */
  async describe(tx: Tx, workerId: string, stated: Abilities): Promise<void> {
    refuseFaults(windowFaults(stated.windows));
    await this.writeSkills(tx, workerId, stated.occupationIds);
    await this.writeCertificates(tx, workerId, stated.certificates);
    await sql.replaceWindows(tx, workerId, stated.windows);
  }

  private async writeSkills(tx: Tx, workerId: string, occupationIds: readonly string[]): Promise<void> {
    refuseFaults(skillFaults(occupationIds, await sql.occupationIds(tx)));
    await sql.replaceSkills(tx, workerId, occupationIds);
  }

  private async writeCertificates(tx: Tx, workerId: string, stated: readonly StatedCertificate[]): Promise<void> {
    const today = shanghaiDay(await platformNow(tx));
    refuseFaults(certificateFaults(stated, await sql.certificateKindIds(tx), today));
    const rows = stated.map((c) => ({ ...c, numberEnc: this.hidden(workerId, c) }));
    await sql.replaceCertificates(tx, workerId, rows);
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

/** An ID number that checks, and a name that is one. */
function readIdentity({ idNumber, name }: Registration): { idNumber: string; bornOn: string } {
  const card = parseIdCard(idNumber);
  if (!card.ok) throw invalidFields([{ field: 'idNumber', code: card.reason }]);
  if (!isPlainText(name)) throw invalidFields([{ field: 'name', code: 'INVALID' }]);
  return { idNumber: card.value.normalised, bornOn: card.value.bornOn };
}

/** Two people who race for one number are told apart by the constraint alone. */
export function refusedBy(error: unknown): Problem | null {
  const constraint = violatedConstraint(error);
  if (constraint === 'person_id_number_once') return new Problem(409, 'ID_CARD_TAKEN');
  if (constraint === 'wished_town_town_code_fkey') return invalidFields([{ field: 'townCodes', code: 'TOWN_UNKNOWN' }]);
  if (constraint === 'worker_home_town_fkey') return invalidFields([{ field: 'homeTown', code: 'TOWN_UNKNOWN' }]);
  return null;
}

function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw invalidFields(faults);
}
