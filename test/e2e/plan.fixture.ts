import type { Db } from '@app/database';
import type { TestApp } from '@app/testing';
import { checkSeeds, SEED_FILES } from '../../seeds/load';
import { tablesOf } from '../../seeds/tables';
import { upsertTable } from '../../seeds/upsert.sql';
import { everything } from './everything.fixture';

/** The clock of these tests stands until it is moved. */
export const setClock = (db: Db, at: string): Promise<unknown> =>
  db.query('UPDATE platform.clock SET stands_at = $1', [at]);

/** An app whose database holds the plan as the seeds have it, on a day that stands still. */
export async function appWithPlan(at = '2026-11-24T10:00:00+08:00'): Promise<TestApp> {
  const test = await everything();
  await setClock(test.db, at);
  const tables = tablesOf(checkSeeds(SEED_FILES)).filter(({ table }) => table.startsWith('reporting.'));
  await test.db.transaction(async (tx) => {
    for (const table of tables) await upsertTable(tx, table);
  });
  return test;
}

/** A document as it is attached, by a hash of its own. */
export const aDocument = (n = 1, name = '统计报表.pdf') => ({ sha256: n.toString(16).padStart(64, '0'), name });
