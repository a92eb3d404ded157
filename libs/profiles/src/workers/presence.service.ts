import { Injectable } from '@nestjs/common';
import type { EventType } from '@app/contracts';
import { ok, refuse, type Result } from '@app/core';
import { Db, violatedConstraint, type Tx } from '@app/database';
import { appendEvents, invalidFields } from '@app/platform';
import { goOffline, goOnline, type Presence } from './presence.sql';

type PresenceEvent = Extract<EventType, 'worker.went_online' | 'worker.went_offline'>;

/** Workers come and go, in the morning hundreds at once: few statements each. */
@Injectable()
export class PresenceService {
  constructor(private readonly db: Db) {}

  online(workerId: string, presence: Presence): Promise<Result<{ onlineUntil: string }, 'NOT_REGISTERED'>> {
    return this.db
      .transaction(async (tx) => {
        const now = await goOnline(tx, workerId, presence);
        if (!now) return refuse('NOT_REGISTERED');
        if (!now.wasOnline) tell(tx, 'worker.went_online', workerId, now.homeTown);
        return ok({ onlineUntil: now.onlineUntil.toISOString() });
      })
      .catch((error: unknown) => {
        if (violatedConstraint(error) !== 'presence_market_id_fkey') throw error;
        throw invalidFields([{ field: 'marketId', code: 'MARKET_UNKNOWN' }]);
      });
  }

  offline(workerId: string): Promise<Result<void, 'NOT_REGISTERED'>> {
    return this.db.transaction(async (tx) => {
      const now = await goOffline(tx, workerId);
      if (!now) return refuse('NOT_REGISTERED');
      if (now.wasOnline) tell(tx, 'worker.went_offline', workerId, now.homeTown);
      return ok(undefined);
    });
  }
}

const tell = (tx: Tx, type: PresenceEvent, workerId: string, townCode: string | null): void =>
  appendEvents(tx, [{ type, townCode, workerId, actorId: workerId, data: {} }]);
