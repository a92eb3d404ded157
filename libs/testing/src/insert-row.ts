import type { Sql } from '@app/database';

/** A row in the words of TypeScript: `startsAt` is the column starts_at; numbers of instants are epoch milliseconds. */
export type RowValues = Readonly<Record<string, unknown>>;

const INSTANT = /(At|Until|Since|From)$/;

/** Inserts one row and gives it back as the database holds it. Table and keys come from the test, never from input. */
export async function insertRow<T extends Record<string, unknown>>(
  sql: Sql,
  table: string,
  values: RowValues,
  onConflict = '',
): Promise<T> {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  const columns = given.map(([key]) => columnOf(key)).join(', ');
  const places = given.map((_, i) => `$${i + 1}`).join(', ');
  const text = `INSERT INTO ${table} (${columns}) VALUES (${places}) ${onConflict} RETURNING *`;
  const [row] = await sql.query<T>(
    text,
    given.map(([key, value]) => valueOf(key, value)),
  );
  return row!;
}

const columnOf = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function valueOf(key: string, value: unknown): unknown {
  if (typeof value === 'number' && INSTANT.test(key)) return new Date(value).toISOString();
  if (value !== null && typeof value === 'object' && !Buffer.isBuffer(value) && !(value instanceof Date))
    return JSON.stringify(value);
  return value;
}
