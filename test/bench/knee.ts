import type { StagePlan, StageResult } from './stage';

const RATES = [500, 1000, 1500, 2000];
const SECONDS = 10;
/** The posting must be with somebody within this. */
export const KNEE_P99_MS = 50;
const FAILED_SHARE = 0.01;

/** Whether a rate was kept up: in time, nobody refused, nobody forgotten. */
export function keepsUp({ postToOffer, postings, unofferedShare }: StageResult): boolean {
  const sent = Object.values(postings).reduce((sum, n) => sum + n, 0);
  const published = postings['201'] ?? 0;
  return postToOffer.p99 <= KNEE_P99_MS && published >= sent * (1 - FAILED_SHARE) && unofferedShare <= FAILED_SHARE;
}

/** Goes up until a rate is not kept up. */
export async function searchKnee(run: (plan: StagePlan) => Promise<StageResult>): Promise<StageResult[]> {
  const tried: StageResult[] = [];
  for (const rate of RATES) {
    tried.push(await run({ rate, seconds: SECONDS }));
    if (!keepsUp(tried.at(-1)!)) break;
  }
  return tried;
}
