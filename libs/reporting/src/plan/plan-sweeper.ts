import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { NewEvent } from '@app/contracts';
import { shanghaiDay } from '@app/core';
import { Db } from '@app/database';
import { appendEvents } from '@app/platform';
import { ledgerStates, type LedgerStates } from './ledger-states';
import { planMoment } from './sql/ledger.sql';
import { keepReminders, type Reminder } from './sql/reminders.sql';

/** Days change once in 24 hours; a process that was down at midnight is an hour late at most. */
const EVERY_MS = 3_600_000;

/** Reminds the units of the ledger: of each silence and each near due day once, whatever the number of processes. */
@Injectable()
export class PlanSweeper implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('plan');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly db: Db) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.look(), EVERY_MS);
    this.look();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Keeps what is due to be said and gives how many units heard something new. */
  async sweep(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const [states, { issued }] = await Promise.all([ledgerStates(tx), planMoment(tx)]);
      const due = remindersOf(states, issued);
      const events = due.length > 0 ? eventsOf(await keepReminders(tx, due)) : [];
      appendEvents(tx, events);
      return events.length;
    });
  }

  private look(): void {
    this.running = this.sweep().catch((error: unknown) =>
      this.log.warn(`units are reminded an hour later: ${error instanceof Error ? error.message : String(error)}`),
    );
  }
}

function remindersOf({ measures }: LedgerStates, issued: string): Reminder[] {
  return measures.flatMap(({ rowNo, due, units }) =>
    units.flatMap(({ unit, reminders, lastReportedAt }) =>
      reminders.map((kind) => {
        const silentSince = lastReportedAt === null ? issued : shanghaiDay(Date.parse(lastReportedAt));
        const since = kind === 'DUE_SOON' ? due : silentSince;
        return { rowNo, unit, kind, since };
      }),
    ),
  );
}

/** One event a unit. */
function eventsOf(fresh: readonly Reminder[]): NewEvent[] {
  const units = [...new Set(fresh.map(({ unit }) => unit))];
  const rows = (unit: string, kind: Reminder['kind']) =>
    fresh.filter((one) => one.unit === unit && one.kind === kind).map(({ rowNo }) => rowNo);
  return units.map((unit) => ({
    type: 'plan.reminded',
    data: { unit, silent: rows(unit, 'SILENT'), dueSoon: rows(unit, 'DUE_SOON') },
  }));
}
