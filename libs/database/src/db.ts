import type { Pool, PoolClient, QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import { Gate } from './gate';

/** A statement with a name is prepared once per connection: planning the big ones costs more than running them. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** What a statement is run on: the pool, or the one connection of a transaction. */
export interface Sql {
  query<T extends QueryResultRow>(statement: Statement | string, values?: readonly unknown[]): Promise<T[]>;
}

/** Connections that transactions leave to single statements, so that a herd of accepts can't starve cycles and health. */
const KEPT_FREE = 4;
/** The pool's own patience is short, to tell an unreachable server quickly; a herd may wait longer for its turn, ms. */
const PATIENCE_MS = 10_000;

/** The pool of the one DataSource, with prepared statements and transactions that cannot leak a connection. */
export class Db implements Sql {
  private readonly gate: Gate;

  constructor(private readonly dataSource: DataSource) {
    const { poolSize } = dataSource.options as { poolSize?: number };
    this.gate = new Gate(Math.max(1, (poolSize ?? 10) - KEPT_FREE), PATIENCE_MS);
  }

  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  async query<T extends QueryResultRow>(statement: Statement | string, values: readonly unknown[] = []): Promise<T[]> {
    return run<T>(this.pool, statement, values);
  }

  /** Runs `work` in one READ COMMITTED transaction; any error rolls back and is thrown on. Inside, use only `tx`. */
  transaction<T>(work: (tx: Sql) => Promise<T>): Promise<T> {
    return this.gate.pass(() => this.inTransaction(work));
  }

  private async inTransaction<T>(work: (tx: Sql) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    // Without a handler of its own, a connection that dies while checked out ends the whole process.
    const onError = (error: Error): void => void (broken = error);
    const tx: Sql = {
      query: <T extends QueryResultRow>(statement: Statement | string, values: readonly unknown[] = []) =>
        run<T>(client, statement, values).catch((error: Error) => {
          if (!sqlState(error)) onError(error);
          throw error;
        }),
    };
    client.on('error', onError);
    try {
      await tx.query('BEGIN');
      const result = await work(tx);
      await tx.query('COMMIT');
      return result;
    } catch (error) {
      // A server that is silent would be silent once more: the caller waits only once, and the pool drops the line.
      if (!broken) await tx.query('ROLLBACK').catch(onError);
      throw error;
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }
}

async function run<T extends QueryResultRow>(
  on: Pool | PoolClient,
  statement: Statement | string,
  values: readonly unknown[],
): Promise<T[]> {
  const query = typeof statement === 'string' ? { text: statement } : { name: statement.name, text: statement.text };
  const result = await on.query<T>({ ...query, values: [...values] });
  return result.rows;
}

/** The SQLSTATE of a driver error; undefined when the connection itself broke, so that the outcome is unknown. */
export function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** The name of the constraint that refused a write. */
export function violatedConstraint(error: unknown): string | undefined {
  const name = (error as { constraint?: unknown } | null)?.constraint;
  return typeof name === 'string' ? name : undefined;
}
