/**
 * Waits for work that may never end, but no longer than `ms`; a fault of it is as good as its end. For the stop of a
 * process: closing a queue waits for Redis, and hints are not worth that a stopped process stays.
 */
export async function patiently(work: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([work.catch(() => undefined), enough]);
  clearTimeout(timer);
}
