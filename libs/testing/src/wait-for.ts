const PAUSE_MS = 10;

/** Asks until the answer is neither null, undefined nor false; fails with `what` when the deadline passes. */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T> | T,
  limitMs = 10_000,
): Promise<NonNullable<Exclude<T, false>>> {
  const endsAt = performance.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer as NonNullable<Exclude<T, false>>;
    if (performance.now() > endsAt) throw new Error(`Not within ${limitMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
