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

/** Opens `n` connections at once: a cold pool lets racers in one by one, and a race test on it passes by accident. */
export async function warmPool(db: Db, n: number): Promise<void> {
  const meet = meetingPoint(n);
  const hold = () =>
    db.transaction(async (tx) => {
      await tx.query('SELECT 1');
      await meet();
    });
  await Promise.all(Array.from({ length: n }, hold));
}
