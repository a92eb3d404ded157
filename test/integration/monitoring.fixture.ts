import { createHash } from 'node:crypto';
import type { MonitoringReport } from '@app/contracts';
import { FIGURES, GRAINS, mulberry32, type Grain, type MonitoringScope } from '@app/core';
import type { Db } from '@app/database';
import { monitoringReport } from '@app/reporting';

const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
/** An id that a run repeats. */
export const idOf = (...parts: (string | number)[]): string => {
  const hash = createHash('md5').update(parts.join('.')).digest('hex');
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** An event of a made-up log, as a row of the table. */
export interface LogRow {
  readonly id: string;
  readonly type: string;
  readonly at: number;
  readonly town?: string | null;
  readonly market?: string | null;
  readonly occupation?: string | null;
  readonly posting?: string;
  readonly worker?: string;
  readonly assignment?: string;
  readonly data: object;
}

/** Writes rows in their order, `batch` of them in a transaction. */
export async function writeLog(db: Db, rows: readonly LogRow[], batch = rows.length): Promise<void> {
  for (let from = 0; from < rows.length; from += batch) {
    const some = rows.slice(from, from + batch).map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
    await db.query(
      `INSERT INTO platform.event (id, type, at, town_code, market_id, occupation_id, posting_id, worker_id, assignment_id, data)
       SELECT id, type, at, town, market, occupation, posting, worker, assignment, data
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, type text, at timestamptz, town text, market text, occupation text,
         posting uuid, worker uuid, assignment uuid, data jsonb)`,
      [JSON.stringify(some)],
    );
  }
}

const TOWNS = ['442000001', '442000118', '442000003'];
const TRADES = ['cleaner', 'loader'];

/** Postings of two months with all that may become of them, one list an aggregate: a posting, or a worker. */
export function madeUpLog(postings: number, workers: number, seed = 7): LogRow[][] {
  const random = mulberry32(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const start = Date.parse('2026-10-20T00:00:00+08:00');
  const people = Array.from({ length: workers }, (_, n): LogRow[] => {
    const row = (type: string, at: number, data = {}): LogRow => ({
      ...{ id: idOf(seed, type, n), type, at, data, worker: idOf('w', n), town: n % 3 ? pick(TOWNS) : null },
    });
    const at = start - HOUR_MS * n;
    return [
      row('worker.registered', at),
      row('worker.hardship_set', start + HOUR_MS * 24 * (n % 40), { hardship: n % 4 === 0 }),
      row('worker.went_online', start + HOUR_MS * 30 * (n % 30)),
    ];
  });
  return [...people, ...Array.from({ length: postings }, (_, n) => postingLog(n))];

  function postingLog(n: number): LogRow[] {
    const posting = idOf(seed, 'p', n);
    const town = pick(TOWNS);
    const where = { town, market: random() < 0.5 ? 'demo-shiqi' : null, occupation: pick(TRADES), posting };
    const at = start + Math.floor(random() * 60 * 24) * HOUR_MS + Math.floor(random() * HOUR_MS);
    const slots = 1 + Math.floor(random() * 4);
    let k = 0;
    const row = (type: string, after: number, data: object = {}, more: Partial<LogRow> = {}): LogRow => ({
      ...{ id: idOf(seed, n, k++), type, at: at + Math.round(after), data, ...where, ...more },
    });
    const someone = () => idOf('w', Math.floor(random() * workers));
    const rows = [
      row('posting.published', 0, { slots, urgency: random() < 0.5 ? 'urgent' : 'planned' }),
      row('round.started', 2000, { round: 1, offers: 3, workerIds: [...new Set([someone(), someone(), someone()])] }),
    ];
    for (let s = 1; s <= slots; s++) rows.push(...slotLog(s));
    return rows;

    function slotLog(s: number): LogRow[] {
      const more = { worker: someone(), assignment: idOf(seed, 'a', n, s) };
      const accepted = random() * HOUR_MS;
      const confirmed = row('assignment.confirmed', accepted, { slot: s, generation: 1, insured: s === 1 }, more);
      const fate = random();
      if (fate < 0.1) return [confirmed, row('assignment.cancelled', accepted + 40 * HOUR_MS, { by: 'worker' }, more)];
      if (fate < 0.2) {
        const noShow = row('assignment.no_show', accepted + 3 * HOUR_MS, {}, more);
        const upheld = row('alert.closed', accepted + 900 * HOUR_MS, { restates: noShow.id });
        return fate < 0.15 ? [confirmed, noShow, upheld] : [confirmed, noShow];
      }
      const arrived = row('assignment.checked_in', accepted + HOUR_MS, { sameDay: fate < 0.6 }, more);
      const done = row('assignment.completed', accepted + 6 * HOUR_MS, { minutesWorked: 60 * (s + 1) }, more);
      const paid = row('assignment.paid', accepted + 30 * HOUR_MS, { payFen: 2000 * (s + 1) }, more);
      const wrongly = row('alert.closed', accepted + 800 * HOUR_MS, { restates: arrived.id });
      return [confirmed, arrived, done, paid, ...(fate > 0.97 ? [wrongly] : [])];
    }
  }
}

/** One after another, each aggregate in its own order. */
export function interleaved(aggregates: readonly LogRow[][], seed: number): LogRow[] {
  const random = mulberry32(seed);
  const left = aggregates.map((rows) => [...rows]).filter((rows) => rows.length > 0);
  const mixed: LogRow[] = [];
  while (left.length > 0) {
    const at = Math.floor(random() * left.length);
    mixed.push(left[at]!.shift()!);
    if (left[at]!.length === 0) left.splice(at, 1);
  }
  return mixed;
}

export const inOrder = (aggregates: readonly LogRow[][]): LogRow[] => aggregates.flat().sort((a, b) => a.at - b.at);

type Span = Partial<{ from: string; to: string; key: string; figures: string }>;

/** A report of the months of the made-up log, or of other days. */
export function reportOf(db: Db, by: Grain, scope: MonitoringScope, span: Span = {}): Promise<MonitoringReport> {
  const hour = by === 'hour';
  const days = hour ? { from: '2026-11-03', to: '2026-11-04' } : { from: '2026-10-01', to: '2026-12-31' };
  return db.transaction((tx) => monitoringReport(tx, { ...days, by, scope, ...span }, 'zh-CN'));
}

/** Every value of every report that has one or that is not nought: figure, grain, period, scope, key. */
export async function everyValue(db: Db, scopes: readonly MonitoringScope[]): Promise<Record<string, number>> {
  const all: [string, number][] = [];
  for (const by of GRAINS)
    for (const scope of scopes)
      for (const { id } of FIGURES) {
        const { figures } = await reportOf(db, by, scope, { figures: id });
        for (const { period, key, value } of figures[0]!.cells)
          if (value) all.push([[id, by, period, scope, key].join(' '), value]);
      }
  return Object.fromEntries(all);
}
