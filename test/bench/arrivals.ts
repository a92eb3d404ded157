import { spreadOf, type Spread } from './figures';

export interface ArrivalPlan {
  readonly perSecond: number;
  readonly seconds: number;
  readonly random: () => number;
}

/**
 * An open-loop Poisson stream: what is due is sent, whether the ones before have been answered or not. Timers are as
 * fine as 1 ms, so what falls due together is sent together; how late that is, is measured and given back.
 */
export async function poisson({ perSecond, seconds, random }: ArrivalPlan, send: () => void): Promise<Spread> {
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  const gap = (): number => (-Math.log(1 - random()) * 1000) / perSecond;
  const late: number[] = [];
  let due = startedAt + gap();
  while (due < endsAt) {
    const now = performance.now();
    if (now < due) {
      await new Promise((resolve) => setTimeout(resolve, Math.max(1, Math.floor(due - now))));
      continue;
    }
    late.push(now - due);
    send();
    due += gap();
  }
  return spreadOf(late);
}
