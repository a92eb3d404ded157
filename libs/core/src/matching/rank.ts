import { bestFit } from './adjacency';
import { type CandidateGroup, groupBits, GROUP_BIT, GroupTally, type GroupCounts } from './candidate-group';
import { type BlockerCounts, blockerFor, noBlockers } from './blockers';
import type { Candidate, Channel } from './candidate';
import { placeDistanceM } from './plane';
import { assertSoundPosting, type PostingFacts } from './posting-facts';
import { assertSoundRules, type MatchingRules } from './rules';
import { type ScoreFacts, scoreOf } from './score';
import { lotOf, postingSeed, workerMark } from './tie-order';
import { preferenceOf } from './wishes';

/** A worker who may be offered the posting, with all that decides the place in the order. */
export interface RankedCandidate extends ScoreFacts {
  readonly workerId: string;
  /** Where the candidate stands in its source: index of the list, or slot of the pool. */
  readonly index: number;
  readonly score: number;
  /** Seeded lot, the last tie-breaker before the id. */
  readonly lot: number;
  readonly hardship: boolean;
  /** Epoch ms until when the worker is known to be online. */
  readonly onlineUntil: number;
  readonly channel: Channel;
  /** On the employer's roster, or checked in at one of the posting's stations. */
  readonly roster: boolean;
  /** Offers that the worker may still get now, under both caps. */
  readonly freeHands: number;
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
  const facts = scoreFactsOf(posting, candidate, rules);
  const { workerId, hardship, onlineUntil, channel } = candidate;
  const lot = lotOf(postingSeed(rules.seed, posting.postingId), workerMark(workerId));
  const roster = isOfFirstRound(posting, candidate);
  const freeHands = freeHandsOf(candidate.liveOffers.length, candidate.offersToday, rules);
  const groups = { hardship, roster };
  return { ...facts, score: scoreOf(facts, rules), workerId, index, lot, ...groups, onlineUntil, channel, freeHands };
}

/** What the score of this worker for this posting follows from. */
export function scoreFactsOf(posting: PostingFacts, candidate: Candidate, rules: MatchingRules): ScoreFacts {
  const { waitingSince, reliability, acceptance, recentOffers, skills, place, workerId } = candidate;
  return {
    distanceM: placeDistanceM(posting.place, place),
    fit: bestFit(rules.adjacency, posting.occupation, skills),
    waitingSince,
    reliability,
    preference: preferenceOf(posting, candidate),
    relation: posting.relations.get(workerId) ?? 0,
    acceptance,
    recentOffers,
  };
}

const isOfFirstRound = (posting: PostingFacts, { workerId, stationId }: Candidate): boolean =>
  posting.roster.has(workerId) || posting.stations.has(stationId);
