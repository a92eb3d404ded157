import { Injectable } from '@nestjs/common';
import type { WaitingBoard, WaitingView } from '@app/contracts';
import { Db } from '@app/database';
import { appendEvents, notFound, type Caller } from '@app/platform';
import { goOffline, goOnline } from '../workers/presence.sql';
import { actFor, clerkAt, mustWaitHere } from './clerk';
import { boardOf } from './station.sql';

/** The waiting area (候工): who sits there is online at the station's place, and its market's employers ask him first. */
@Injectable()
export class WaitingService {
  constructor(private readonly db: Db) {}

  /** Again while he waits: a new end. */
  begin(caller: Caller, workerId: string): Promise<WaitingView> {
    return this.db.transaction(async (tx) => {
      const clerk = await clerkAt(tx, caller);
      const { id: marketId, lat, lng, waitMinutes } = clerk.station;
      const presence = { place: { lat, lng }, forMinutes: waitMinutes, sourceCrs: 'WGS84', marketId };
      const now = await goOnline(tx, workerId, { ...presence, checkedInBy: clerk.actorId });
      if (!now) throw notFound();
      const scope = actFor(clerk, workerId);
      if (!now.wasOnline) appendEvents(tx, [{ type: 'worker.went_online', ...scope, data: {} }]);
      appendEvents(tx, [{ type: 'worker.began_waiting', ...scope, data: {} }]);
      return { workerId, marketId, until: now.onlineUntil.toISOString() };
    });
  }

  stop(caller: Caller, workerId: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      const clerk = await clerkAt(tx, caller);
      await mustWaitHere(tx, clerk, workerId);
      await goOffline(tx, workerId);
      const scope = actFor(clerk, workerId);
      appendEvents(tx, [
        { type: 'worker.stopped_waiting', ...scope, data: {} },
        { type: 'worker.went_offline', ...scope, data: {} },
      ]);
    });
  }

  async board(caller: Caller, limit: number): Promise<WaitingBoard> {
    const { station } = await clerkAt(this.db, caller);
    return { marketId: station.id, waiting: await boardOf(this.db, station.id, limit) };
  }
}
