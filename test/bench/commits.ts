import type { Pool, PoolClient } from 'pg';

const EVERY_MS = 20;
const INSERT = { name: 'bench-commit', text: 'INSERT INTO bench_commit DEFAULT VALUES' };

/** One bare commit every 20 ms on a connection of its own: what a commit costs under the load of the moment. */
export class Commits {
  private readonly durations: number[] = [];
  private timer: NodeJS.Timeout | undefined;
  private busy = false;

  private constructor(private readonly client: PoolClient) {}

  static async start(pool: Pool): Promise<Commits> {
    const commits = new Commits(await pool.connect());
    commits.timer = setInterval(() => void commits.one(), EVERY_MS);
    return commits;
  }

  stop(): number[] {
    clearInterval(this.timer);
    this.client.release();
    return this.durations;
  }

  private async one(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const sentAt = performance.now();
    await this.client.query(INSERT).then(
      () => this.durations.push(performance.now() - sentAt),
      () => undefined,
    );
    this.busy = false;
  }
}
