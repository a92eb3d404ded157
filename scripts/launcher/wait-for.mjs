/** Asks until the answer is truthy, the time is over, or `abort` (a promise) has settled. */
export async function waitFor(ask, { limitMs, everyMs = 100, abort }) {
  const endsAt = Date.now() + limitMs;
  let aborted = false;
  void abort?.then(() => (aborted = true));
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (aborted || Date.now() > endsAt) return undefined;
    await pause(everyMs);
  }
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
