import type { Sql } from '@app/database';

/** The time of the system, epoch ms, from PostgreSQL: the one clock by which anything is decided. */
export async function platformNow(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ ms: string }>({
    name: 'clock-now',
    text: `SELECT (extract(epoch FROM platform.now()) * 1000)::bigint AS ms`,
  });
  return Number(row!.ms);
}
