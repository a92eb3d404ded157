import { Injectable } from '@nestjs/common';
import type {
  LaggingList,
  MeasureState,
  MeasureStateList,
  NewDue,
  NewProgress,
  PlanMeasureList,
  PlanTaskList,
  ProgressView,
  ReminderList,
} from '@app/contracts';
import { Db, type Sql } from '@app/database';
import { appendEvents, Hints, invalidFields, notFound, once, Problem, type Caller } from '@app/platform';
import { byUnit, ledgerStates, ofUnit, type LedgerStates } from './ledger-states';
import * as sql from './sql/ledger.sql';

/** A report about a row, and under which key it came. */
export interface ProgressCommand {
  readonly rowNo: number;
  readonly progress: NewProgress;
  readonly key: string | undefined;
}

/** The plan's ledger: as it is written, and what its units say of it. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly db: Db,
    private readonly hints: Hints,
  ) {}

  async tasks(): Promise<PlanTaskList> {
    const list = await sql.readTasks(this.db);
    if (!list) throw notFound();
    return list;
  }

  async measures({ unit, task }: { unit?: string | undefined; task?: number | undefined }): Promise<PlanMeasureList> {
    return { measures: await sql.readMeasures(this.db, unit ?? null, task ?? null) };
  }

  async states(caller: Caller): Promise<MeasureStateList> {
    const { today, measures } = await this.statesFor(caller);
    return { today, measures: [...measures] };
  }

  /** A unit sees its own list. */
  async lagging(caller: Caller): Promise<LaggingList> {
    const states = await this.statesFor(caller);
    return this.listFor(
      caller,
      states.today,
      byUnit(states, ({ lagging }) => lagging),
    );
  }

  async reminders(caller: Caller): Promise<ReminderList> {
    const states = await this.statesFor(caller);
    return this.listFor(
      caller,
      states.today,
      byUnit(states, ({ reminders }) => reminders),
    );
  }

  async progress(caller: Caller, rowNo: number): Promise<ProgressView[]> {
    const measure = await measureAt(this.db, rowNo);
    if (caller.role === 'unit') await this.ownUnit(caller, measure);
    return sql.progressOf(this.db, rowNo);
  }

  /** A unit writes about its own rows; the bureau for a unit of the row. */
  async report(caller: Caller, { rowNo, progress, key }: ProgressCommand): Promise<ProgressView> {
    const measure = await measureAt(this.db, rowNo);
    const unit = caller.role === 'unit' ? await this.ownUnit(caller, measure) : namedUnit(progress, measure);
    const request = { actorId: caller.accountId, key, route: `progress ${rowNo}`, body: progress };
    const answer = await once(this.db, request, async (tx) => {
      const id = await sql.addProgress(tx, { rowNo, unit, progress, enteredBy: caller.accountId });
      const data = { rowNo, unit, status: progress.status, evidence: progress.evidence.length };
      appendEvents(tx, [{ type: 'plan.progress_reported', actorId: caller.accountId, data }]);
      const [view] = await sql.progressOf(tx, rowNo, id);
      return { status: 201, body: view! };
    });
    this.hints.wakeProjector();
    return answer.body;
  }

  async setDue({ accountId }: Caller, rowNo: number, due: NewDue): Promise<MeasureState> {
    return this.db.transaction(async (tx) => {
      if (!(await sql.setDue(tx, rowNo, due, accountId))) throw notFound();
      appendEvents(tx, [{ type: 'plan.due_set', actorId: accountId, data: { rowNo, due: due.due } }]);
      return measureAt(tx, rowNo);
    });
  }

  private async statesFor(caller: Caller): Promise<LedgerStates> {
    const states = await ledgerStates(this.db);
    return caller.role === 'unit' ? ofUnit(states, await this.unitOf(caller)) : states;
  }

  private async listFor<T extends { unit: string }>(caller: Caller, today: string, units: T[]) {
    if (caller.role !== 'unit') return { today, units };
    const own = await this.unitOf(caller);
    return { today, units: units.filter(({ unit }) => unit === own) };
  }

  private async ownUnit(caller: Caller, { units }: MeasureState): Promise<string> {
    const own = await this.unitOf(caller);
    if (!units.some(({ unit }) => unit === own)) throw new Problem(403, 'FOREIGN_ROW');
    return own;
  }

  /** An account without a unit has no rows; the empty text is nobody's name. */
  private async unitOf({ accountId }: Caller): Promise<string> {
    return (await sql.unitOf(this.db, accountId)) ?? '';
  }
}

async function measureAt(on: Sql, rowNo: number): Promise<MeasureState> {
  const [measure] = (await ledgerStates(on, rowNo)).measures;
  if (!measure) throw notFound();
  return measure;
}

function namedUnit({ unit }: NewProgress, { units }: MeasureState): string {
  if (unit === undefined) throw invalidFields([{ field: 'unit', code: 'UNIT_MISSING' }]);
  if (!units.some((one) => one.unit === unit)) throw invalidFields([{ field: 'unit', code: 'UNIT_NOT_OF_ROW' }]);
  return unit;
}
