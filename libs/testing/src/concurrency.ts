import type { Db } from '@app/database';

/** A place where `n` parties wait for one another; whoever waits too long fails instead of hanging. */
export function meetingPoint(n: number, limitMs = 5000): () => Promise<void> {
  let here = 0;
  let open = (): void => undefined;
  const allHere = new Promise<void>((resolve) => (open = resolve));
  return async () => {
    here += 1;
    if (here === n) open();
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`only ${here} of ${n} parties came`)), limitMs);
    });
    await Promise.race([allHere, tooLate]).finally(() => clearTimeout(timer));
  };
}

const WARMING_TRIES = 3;

/**
 * Opens `n` connections at once: a cold pool lets racers in one by one, and a race test on it passes by accident. A busy
 * machine may not open them all within the pool's short patience; those that stand are kept, so the next try needs fewer.
 */
export async function warmPool(db: Db, n: number): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await holdAtOnce(db, n);
    } catch (error) {
      if (tries === WARMING_TRIES) throw error;
    }
  }
}

async function holdAtOnce(db: Db, n: number): Promise<void> {
  const meet = meetingPoint(n);
  const hold = () =>
    db.transaction(async (tx) => {
      await tx.query('SELECT 1');
      await meet();
    });
  const held = await Promise.allSettled(Array.from({ length: n }, hold));
  const failed = held.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
}
