import type { Sql } from '@app/database';

/** The time of this database, epoch ms: rows are built around it, because a test may have moved it. */
export async function nowOf(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ ms: string }>('SELECT (extract(epoch FROM platform.now()) * 1000)::bigint AS ms');
  return Number(row!.ms);
}

/** A half-open range of instants, epoch ms, as PostgreSQL reads it. */
export const range = (from: number, to: number): string =>
  `[${new Date(from).toISOString()},${new Date(to).toISOString()})`;
