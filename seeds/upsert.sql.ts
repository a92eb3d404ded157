import type { Sql } from '@app/database';
import type { TableRows } from './tables';

/** Writes the rows of one table and gives how many were new, changed or gone: 0 when the table already is as the seeds say. */
export async function upsertTable(tx: Sql, { table, key, rows, links, confirmable }: TableRows): Promise<number> {
  const columns = Object.keys(rows[0] ?? {});
  const values = JSON.stringify(rows);
  const written = await tx.query(upsertText(table, key, columns, confirmable ?? false), [values]);
  const gone = links ? await tx.query(deleteText(table, key), [values]) : [];
  return written.length + gone.length;
}

/** Names come from tables.ts and the schemas' keys, never from a user. Unchanged rows are left alone: no dead rows at each start. */
function upsertText(table: string, key: readonly string[], columns: readonly string[], confirmable: boolean): string {
  const rest = columns.filter((column) => !key.includes(column));
  const list = columns.join(', ');
  const target = `INSERT INTO ${table} AS t (${list})
    SELECT ${list} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) ON CONFLICT (${key.join(', ')})`;
  if (rest.length === 0) return `${target} DO NOTHING RETURNING 1`;
  const differs = `ROW(${rest.map((c) => `t.${c}`).join(', ')}) IS DISTINCT FROM ROW(${rest.map((c) => `excluded.${c}`).join(', ')})`;
  return `${target} DO UPDATE SET ${rest.map((c) => `${c} = excluded.${c}`).join(', ')}
    WHERE ${differs}${confirmable ? ' AND NOT t.confirmed' : ''} RETURNING 1`;
}

function deleteText(table: string, key: readonly string[]): string {
  const same = key.map((column) => `s.${column} = t.${column}`).join(' AND ');
  return `DELETE FROM ${table} t WHERE NOT EXISTS (
    SELECT 1 FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) s WHERE ${same}) RETURNING 1`;
}
