import { DEFAULT_POLICY } from '@app/core';
import type { Db, Sql } from '@app/database';
import { checkSeeds, SEED_FILES } from './load';
import { tablesOf } from './tables';
import { upsertTable } from './upsert.sql';

/** Two launchers on one database: the second waits and then finds nothing to do. */
const SEED_LOCK = 7_301;

/** Checks the seed files and brings the database to them in one transaction; gives how many rows it wrote. */
export async function loadSeeds(db: Db): Promise<number> {
  const tables = tablesOf(checkSeeds(SEED_FILES));
  return db.transaction(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [SEED_LOCK]);
    let written = 0;
    for (const table of tables) written += await upsertTable(tx, table);
    return written + (await firstPolicy(tx));
  });
}

/** A policy that the bureau has put into force is never replaced. */
async function firstPolicy(tx: Sql): Promise<number> {
  const rows = await tx.query(
    `INSERT INTO matching.policy (version, author, body)
     SELECT $1, 'seed', $2::jsonb WHERE NOT EXISTS (SELECT FROM matching.policy) RETURNING 1`,
    [DEFAULT_POLICY.version, JSON.stringify(DEFAULT_POLICY)],
  );
  return rows.length;
}
