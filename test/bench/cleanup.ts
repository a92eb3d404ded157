type Close = () => Promise<unknown> | void;

/** What must be undone, newest first, whatever happens: also after a fault or Ctrl-C. */
export class Cleanup {
  private closers: { readonly name: string; readonly close: Close }[] = [];
  private closing: Promise<void> | null = null;

  add(name: string, close: Close): void {
    this.closers.push({ name, close });
  }

  /** True once the end has begun: then faults of what is being closed are no news. */
  get isRunning(): boolean {
    return this.closing !== null;
  }

  run(): Promise<void> {
    return (this.closing ??= this.closeAll());
  }

  /** Ends the process in order on a signal. */
  onSignals(): void {
    let asked = false;
    const stop = (signal: NodeJS.Signals): void => {
      if (asked) return;
      asked = true;
      void this.run().then(() => process.exit(signal === 'SIGINT' ? 130 : 143));
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  }

  private async closeAll(): Promise<void> {
    for (const { name, close } of this.closers.reverse()) {
      try {
        await close();
      } catch (error) {
        console.error(`could not clean up ${name}: ${(error as Error).message}`);
      }
    }
  }
}

/** Fails with a sentence when something takes longer than it may. */
export async function within<T>(limitMs: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not within ${limitMs / 1000} s`)), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Asks again and again until it is so; false when the time is over. */
export async function until(
  limitMs: number,
  everyMs: number,
  isSo: () => Promise<boolean> | boolean,
): Promise<boolean> {
  const endsAt = performance.now() + limitMs;
  while (performance.now() < endsAt) {
    if (await isSo()) return true;
    await pause(everyMs);
  }
  return false;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
