import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { messageOf } from '@app/contracts';
import { ticketDueAt } from '@app/core';
import { Db } from '@app/database';
import { addToOutbox, appendEvents, Hints, Pulse } from '@app/platform';
import { changedNudges } from '../assignment-effects';
import { silentHours } from '../sql/hours.sql';
import { overdueSettlements } from '../sql/settlement.sql';
import { HoursService } from './hours.service';

/** Answers are due after days and pay at midnight: nobody waits for the second, ms. */
const SWEEP_EVERY_MS = 1000;
/** Of each kind in one sweep; what is left waits for the next. */
const SWEEP_LIMIT = 50;

/** Follows hours and pay on PostgreSQL's clock: silence becomes a yes, unpaid work a ticket. */
@Injectable()
export class SettlementSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly pulse = new Pulse('settlement', SWEEP_EVERY_MS, () => this.sweep());

  constructor(
    private readonly db: Db,
    private readonly hints: Hints,
    private readonly hours: HoursService,
  ) {}

  onApplicationBootstrap(): void {
    this.pulse.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.pulse.stop();
  }

  async sweep(): Promise<void> {
    await this.overdue();
    const faults: unknown[] = [];
    // One that fails must not keep the others from their answer.
    for (const id of await silentHours(this.db, SWEEP_LIMIT))
      await this.hours.silence(id).catch((error: unknown) => faults.push(error));
    if (faults.length > 0) throw faults[0];
  }

  private async overdue(): Promise<void> {
    const found = await this.db.transaction(async (tx) => {
      const late = await overdueSettlements(
        tx,
        SWEEP_LIMIT,
        messageOf('PAY_OVERDUE', 'zh-CN'),
        ticketDueAt('pay_dispute', 0),
      );
      appendEvents(
        tx,
        late.map(({ ticketId, owedFen, ...scope }) => ({
          ...{ type: 'settlement.overdue', ...scope },
          data: { ticketId, owedFen },
        })),
      );
      const nudges = late.flatMap((one) => changedNudges(one, 'settlement.overdue'));
      if (late.length > 0) void addToOutbox(tx, [{ topic: 'nudge', key: '', payload: nudges }]);
      return late.length;
    });
    if (found > 0) this.hints.wakeProjector();
  }
}
