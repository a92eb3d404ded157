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
    return written + (await startPolicy(tx));
  });
}

/** New start values are a new dated version, as long as the newest one is from the seeds; a policy of the bureau is never replaced. */
async function startPolicy(tx: Sql): Promise<number> {
  const rows = await tx.query(
    `WITH newest AS (SELECT version, author, body FROM matching.policy ORDER BY version DESC LIMIT 1)
     INSERT INTO matching.policy (version, author, body)
     SELECT coalesce((SELECT version FROM newest), 0) + 1, 'seed', $1::jsonb
     WHERE coalesce((SELECT author = 'seed' AND body <> $1::jsonb FROM newest), true) RETURNING 1`,
    [JSON.stringify(DEFAULT_POLICY)],
  );
  return rows.length;
}
