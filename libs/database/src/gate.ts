/** Lets a number of works run at once; the others wait in their order, for a bounded time. */
export class Gate {
  private readonly waiting: { start: () => void; timer: NodeJS.Timeout }[] = [];
  private running = 0;

  constructor(
    private readonly width: number,
    private readonly patienceMs: number,
  ) {}

  /** Throws `timeout exceeded` when no turn comes in time; then `work` has not run. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.width) await this.turn();
    else this.running++;
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  /** A place is handed on, never given back and raced for. */
  private leave(): void {
    const next = this.waiting.shift();
    if (!next) {
      this.running--;
      return;
    }
    clearTimeout(next.timer);
    next.start();
  }

  private turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(entry), 1);
        reject(new Error('timeout exceeded while waiting for a turn at the database'));
      }, this.patienceMs);
      const entry = { start: resolve, timer };
      this.waiting.push(entry);
    });
  }
}
