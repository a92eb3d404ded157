import { Injectable } from '@nestjs/common';
import type { NewEvent, WorkerStanding } from '@app/contracts';
import type { Channel } from '@app/core';
import { Db, type Tx } from '@app/database';
import { appendEvents, notFound, touchWorkers, type Caller } from '@app/platform';
import { lockWorker, readWorker, setChannel, setHardship, type HardshipCheck } from './workers.sql';

/** What is set about a worker by himself or by staff for him; the log says who did it. */
@Injectable()
export class WorkerStandingService {
  constructor(private readonly db: Db) {}

  setHardship({ accountId: actorId }: Caller, workerId: string, check: HardshipCheck): Promise<WorkerStanding> {
    return this.change(workerId, async (tx) => {
      await setHardship(tx, workerId, { ...check, actorId });
      // The reason stays in profiles: the log is for figures, and holds nothing that a person wrote about another.
      return { type: 'worker.hardship_set', workerId, actorId, data: { hardship: check.hardship } };
    });
  }

  setChannel({ accountId: actorId }: Caller, workerId: string, channel: Channel): Promise<WorkerStanding> {
    return this.change(workerId, async (tx) => {
      await setChannel(tx, workerId, channel);
      return { type: 'worker.channel_set', workerId, actorId, data: { channel } };
    });
  }

  /** The live pool is told in the same transaction. */
  private change(workerId: string, work: (tx: Tx) => Promise<NewEvent>): Promise<WorkerStanding> {
    return this.db.transaction(async (tx) => {
      if (!(await lockWorker(tx, workerId))) throw notFound();
      appendEvents(tx, [await work(tx)]);
      touchWorkers(tx, [workerId]);
      const { hardship, channel } = (await readWorker(tx, workerId))!;
      return { workerId, hardship, channel };
    });
  }
}
