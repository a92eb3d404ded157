import type { Socket } from 'node:net';
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

/**
 * The connection of a transaction. Statements that do not wait for one another's answers travel together: on a busy machine
 * a round trip costs more than most statements.
 */
export interface Tx extends Sql {
  /** Sends a statement whose rows nobody needs before the commit; when it fails, so does the transaction. */
  later<T extends QueryResultRow>(statement: Statement | string, values?: readonly unknown[]): Promise<T[]>;
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
  transaction<T>(work: (tx: Tx) => Promise<T> | T): Promise<T> {
    return this.gate.pass(() => this.inTransaction(work));
  }

  private async inTransaction<T>(work: (tx: Tx) => Promise<T> | T): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    // Without a handler of its own, a connection that dies while checked out ends the whole process.
    const onError = (error: Error): void => void (broken = error);
    client.on('error', onError);
    const tx = new Transaction(client, onError);
    try {
      void tx.later('BEGIN');
      const result = await work(tx);
      await tx.commit();
      return result;
    } catch (error) {
      await tx.settled();
      const fault = tx.causeOf(error);
      // A server that is silent would be silent once more: the caller waits only once, and the pool drops the line.
      if (!broken) await tx.query('ROLLBACK').catch(onError);
      throw fault;
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }
}

/** What every statement after a failed one is told. */
const ABORTED = '25P02';

class Transaction implements Tx {
  private readonly unread: Promise<unknown>[] = [];
  private firstFault: Error | undefined;

  constructor(
    private readonly client: PoolClient,
    private readonly onBroken: (error: Error) => void,
  ) {}

  query<T extends QueryResultRow>(statement: Statement | string, values: readonly unknown[] = []): Promise<T[]> {
    gather(this.client);
    return run<T>(this.client, statement, values).catch((error: Error) => {
      this.firstFault ??= error;
      if (!sqlState(error)) this.onBroken(error);
      throw error;
    });
  }

  /** The fault that made the transaction fail, when this one only tells that it has failed. */
  causeOf(error: unknown): unknown {
    return sqlState(error) === ABORTED ? (this.firstFault ?? error) : error;
  }

  later<T extends QueryResultRow>(statement: Statement | string, values: readonly unknown[] = []): Promise<T[]> {
    const sent = this.query<T>(statement, values);
    // Whoever waits for the commit hears of a fault.
    sent.catch(() => undefined);
    this.unread.push(sent);
    return sent;
  }

  /** After a statement that failed PostgreSQL answers COMMIT with a rollback, so it may be sent before they are answered. */
  async commit(): Promise<void> {
    void this.later('COMMIT');
    await Promise.all(this.unread);
  }

  /** Waits until no statement is under way. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.unread);
  }
}

/** What is sent in one turn of the event loop goes out in one write. */
function gather(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
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
