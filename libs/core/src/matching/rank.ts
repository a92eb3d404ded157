import { bestFit } from './adjacency';
import { type CandidateGroup, groupBits, GROUP_BIT, GroupTally, type GroupCounts } from './candidate-group';
import { type BlockerCounts, blockerFor, noBlockers } from './blockers';
import type { Candidate } from './candidate';
import { placeDistanceM } from './plane';
import { assertSoundPosting, type PostingFacts } from './posting-facts';
import { assertSoundRules, type MatchingRules } from './rules';
import { type ScoreFacts, scoreOf } from './score';
import { lotOf, postingSeed, workerMark } from './tie-order';

/** A worker who may be offered the posting, with all that decides the place in the order. */
export interface RankedCandidate extends ScoreFacts {
  readonly workerId: string;
  /** Where the candidate stands in its source: index of the list, or slot of the pool. */
  readonly index: number;
  readonly score: number;
  readonly recentOffers: number;
  /** Of the group for which the bureau keeps places; no part of the order. */
  readonly hardship: boolean;
  /** On the posting's roster. */
  readonly roster: boolean;
  /** Epoch ms until which the worker can be reached. */
  readonly onlineUntil: number;
  /** Offers that the worker may still get now, under both caps. */
  readonly freeHands: number;
  /** Seeded lot, the last tie-breaker before the id. */
  readonly lot: number;
}

/** Who may be offered a posting, and why the others may not. */
export interface Ranking {
  /** Best first, cut to the wanted length. */
  readonly ranked: readonly RankedCandidate[];
  /** How many passed every blocker, cut or not. */
  readonly eligible: number;
  /** How many of them belong to each group. */
  readonly members: GroupCounts;
  /** Every worker who did not pass, under the first blocker that held. */
  readonly blocked: BlockerCounts;
}

/** Total order: score, fewest recent offers, longest waiting, lot, id. */
export function compareRanked(a: RankedCandidate, b: RankedCandidate): number {
  return (
    b.score - a.score ||
    a.recentOffers - b.recentOffers ||
    a.waitingSince - b.waitingSince ||
    a.lot - b.lot ||
    (a.workerId < b.workerId ? -1 : Number(a.workerId > b.workerId))
  );
}

/** The definition that the live pool is held against: every candidate through the plain rules, then sorted. */
export function rank(
  posting: PostingFacts,
  candidates: readonly Candidate[],
  rules: MatchingRules,
  limit = Infinity,
  only?: CandidateGroup,
): Ranking {
  assertSoundPosting(posting);
  assertSoundRules(rules);
  const blocked = noBlockers();
  const ranked: RankedCandidate[] = [];
  candidates.forEach((candidate, index) => {
    const blocker = blockerFor(posting, candidate, rules);
    if (blocker) blocked[blocker]++;
    else ranked.push(judge(posting, candidate, index, rules));
  });
  const tally = new GroupTally();
  const bits = (worker: RankedCandidate): number => groupBits(worker, rules.lowExposureOffers);
  for (const worker of ranked) tally.add(bits(worker));
  const wanted = only ? ranked.filter((worker) => bits(worker) & GROUP_BIT[only]) : ranked;
  const best = wanted.sort(compareRanked).slice(0, limit);
  return { ranked: best, eligible: ranked.length, members: tally.result, blocked };
}

/** What both caps leave. */
export const freeHandsOf = (liveOffers: number, offersToday: number, rules: MatchingRules): number =>
  Math.min(rules.liveOfferCap - liveOffers, rules.dailyOfferCap - offersToday);

function judge(posting: PostingFacts, candidate: Candidate, index: number, rules: MatchingRules): RankedCandidate {
  const { workerId, waitingSince, reliability, recentOffers } = candidate;
  const distanceM = placeDistanceM(posting.place, candidate.place);
  const fit = bestFit(rules.adjacency, posting.occupation, candidate.skills);
  const score = scoreOf(distanceM, fit, waitingSince, reliability, rules);
  const lot = lotOf(postingSeed(rules.seed, posting.postingId), workerMark(workerId));
  const { onlineUntil, hardship = false } = candidate;
  const roster = posting.roster?.has(workerId) ?? false;
  const freeHands = freeHandsOf(candidate.liveOffers.length, candidate.offersToday, rules);
  const groups = { recentOffers, hardship, roster };
  return { workerId, index, score, distanceM, fit, waitingSince, reliability, ...groups, onlineUntil, freeHands, lot };
}
