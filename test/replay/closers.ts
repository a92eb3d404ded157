/** What must go again at the end, also after Ctrl-C or a fault; the newest goes first. */
export class Closers {
  private readonly closers: (() => Promise<void> | void)[] = [];
  private closing: Promise<void> | null = null;

  add(close: () => Promise<void> | void): void {
    this.closers.push(close);
  }

  close(): Promise<void> {
    return (this.closing ??= this.closeAll());
  }

  private async closeAll(): Promise<void> {
    for (let close = this.closers.pop(); close; close = this.closers.pop()) {
      try {
        await close();
      } catch (fault) {
        console.error(`while tidying up: ${(fault as Error).message}`);
      }
    }
  }
}

/** Ends the process in order on Ctrl-C and the like. */
export function closeOnSignals(closers: Closers): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void closers.close().finally(() => process.exit(130)));
  }
}
