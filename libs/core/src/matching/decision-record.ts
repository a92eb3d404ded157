import { adjacencyTable } from './adjacency';
import { type Blocker, type BlockerCounts, noBlockers } from './blockers';
import type { GroupCounts } from './candidate-group';
import { planOf, type PlannedOffer, type PostingOutcome } from './cycle-plan';
import { type CyclePosting, type CyclePostingRefusal, type SearchUnit, unitKey } from './cycle-posting';
import { judged, type SearchedPosting } from './cycle-search';
import { settle, settleGreedily, type Settlement } from './cycle-settle';
import { placedIn, shortenedList } from './decision-shorten';
import type { FloorPlaces } from './floors';
import { hashOf, type HashedPosting, type PostingEntry, type Shortened } from './input-hash';
import type { MatchingPolicy, WaveTier } from './policy';
import type { RankedCandidate } from './rank';
import { type MatchingRules, rulesOf } from './rules';
import { scoreOf } from './score';
import { lotOf, postingSeed, workerMark } from './tie-order';

/** What is kept of a candidate. Score, lot and groups follow from it and are reckoned anew by a replay. */
const COLUMNS = [
  'workerId',
  'distanceM',
  'fit',
  'waitingSince',
  'reliability',
  'preference',
  'relation',
  'acceptance',
  'recentOffers',
  'hardship',
  'roster',
  'onlineUntil',
  'channel',
  'freeHands',
] as const satisfies readonly (keyof RankedCandidate)[];
/** What a record knows of a candidate. */
export type KeptCandidate = Pick<RankedCandidate, (typeof COLUMNS)[number]>;

/** Skills were weighed when the candidates were found; the record holds the fit of each, so tables of today don't matter. */
const NO_ADJACENCY = adjacencyTable([]);

/** A posting and everybody who was considered for it. */
export interface RecordedPosting {
  readonly facts: PostingEntry;
  readonly tier: WaveTier;
  readonly floors: FloorPlaces;
  readonly eligible: number;
  readonly members: GroupCounts;
  /** Blockers that stopped anybody. */
  readonly blocked: Partial<BlockerCounts>;
  /** Best first, a row of `columns` each. */
  readonly ranked: readonly (readonly unknown[])[];
  /** What is left of a longer list; null when the whole list is here. */
  readonly shortened: Shortened | null;
}

/** A posting that a cycle left out. */
export interface RefusedPosting extends SearchUnit {
  readonly code: CyclePostingRefusal;
}

/** One cycle as plain JSON: what it knew, by which policy it decided, and what came out. */
export interface DecisionRecord {
  readonly policyVersion: number;
  readonly seed: number;
  readonly now: number;
  /** Of what the record holds. */
  readonly inputHash: string;
  readonly fallback: boolean;
  readonly passes: number;
  readonly widenings: number;
  readonly columns: readonly string[];
  readonly postings: readonly RecordedPosting[];
  /** Postings whose facts could not be used; nothing was decided about them. */
  readonly refused: readonly RefusedPosting[];
  /** See `resultText`. */
  readonly result: string;
}

type ConsideredPosting = SearchedPosting & HashedPosting;
type Decided = Pick<DecisionRecord, 'policyVersion' | 'seed' | 'inputHash' | 'fallback' | 'passes' | 'widenings'> & {
  readonly offers: readonly PlannedOffer[];
  readonly postings: readonly PostingOutcome[];
  readonly refused: readonly RefusedPosting[];
  readonly totalWeight: number;
};

/** A cycle as it was settled. */
interface Settled {
  readonly searched: readonly ConsideredPosting[];
  readonly choices: Settlement['choices'];
  readonly now: number;
  readonly policy: MatchingPolicy;
}

/**
 * The record of a decided cycle. Where workers are scarce, lists were made so long that a record would take tens of
 * megabytes: then the best of each list and everybody chosen are kept, if the same follows from them.
 */
export function decisionRecord(plan: Decided, { searched, choices, now, policy }: Settled): DecisionRecord {
  const most = policy.candidatesPerPosting;
  if (searched.every(({ facts, ranked }) => ranked.length <= most + facts.wave)) return recordOf(plan, searched, now);
  const short = searched.map((posting, i) => shortenedList(posting, choices[i]!, most));
  const inputHash = hashOf(short, recordedRules({ now, seed: plan.seed }, policy), policy.version);
  const record = recordOf({ ...plan, inputHash }, short, now);
  return replayDecision(record, policy).verdict === 'same' ? record : recordOf(plan, searched, now);
}

function recordOf(plan: Decided, searched: readonly ConsideredPosting[], now: number): DecisionRecord {
  const { policyVersion, seed, inputHash, fallback, passes, widenings } = plan;
  return {
    ...{ policyVersion, seed, now, inputHash, fallback, passes, widenings, columns: COLUMNS },
    postings: searched.map(recorded),
    refused: plan.refused,
    result: resultText(plan.offers, plan.postings, plan.totalWeight),
  };
}

const recorded = (posting: ConsideredPosting): RecordedPosting => ({
  facts: posting.entry,
  tier: posting.tier,
  floors: posting.floors,
  eligible: posting.eligible,
  members: posting.members,
  blocked: Object.fromEntries(Object.entries(posting.blocked).filter(([, n]) => n > 0)),
  ranked: posting.ranked.map((candidate) => COLUMNS.map((column) => candidate[column])),
  shortened: posting.shortened ?? null,
});

/** The outcome as one text that two runs can be compared by, byte for byte: [place in the list, score, floor] each. */
function resultText(offers: readonly PlannedOffer[], outcomes: readonly PostingOutcome[], total: number): string {
  const byUnit = new Map(outcomes.map((outcome): [string, unknown[]] => [unitKey(outcome), []]));
  for (const offer of offers) byUnit.get(unitKey(offer))!.push([offer.rank, offer.score, offer.floor]);
  const postings = outcomes.map((outcome) => {
    const { tier, held, lookAt, floors } = outcome;
    const kept = [floors.lowExposure, floors.hardship].map(({ wanted, given, relaxed }) => [wanted, given, relaxed]);
    return [tier, held, lookAt, kept, byUnit.get(unitKey(outcome))];
  });
  return JSON.stringify({ total, postings });
}

/** What a replay found. */
export interface Replay {
  /** 'same' = same facts, same policy, same result, byte for byte. */
  readonly verdict: 'same' | 'other_policy' | 'other_input' | 'other_result';
  readonly result: string;
}

/** Decides the recorded cycle once more, from its facts and the policy of that day alone. */
export function replayDecision(record: DecisionRecord, policy: MatchingPolicy): Replay {
  const rules = recordedRules(record, policy);
  const numbers = new Map<string, number>();
  const searched = record.postings.map((posting) => restored(posting, record.columns, rules, numbers));
  const settlement = record.fallback ? settleGreedily(searched) : settle(searched, { passes: record.passes })!;
  const { offers, outcomes } = planOf(searched, settlement, rules, policy);
  const cuts = new Map(record.postings.map((posting) => [unitKey(posting.facts), posting.shortened]));
  const placed = offers.map((offer) => placedIn(offer, cuts.get(unitKey(offer)) ?? null));
  const result = resultText(placed, outcomes, settlement.total);
  return { verdict: verdictOf(record, policy, hashOf(searched, rules, policy.version), result), result };
}

/** The rules that the recorded cycle went by. */
export const recordedRules = (
  { now, seed }: Pick<DecisionRecord, 'now' | 'seed'>,
  policy: MatchingPolicy,
): MatchingRules => rulesOf(policy, NO_ADJACENCY, now, seed);

function verdictOf(record: DecisionRecord, policy: MatchingPolicy, hash: string, result: string): Replay['verdict'] {
  if (record.policyVersion !== policy.version) return 'other_policy';
  if (record.inputHash !== hash) return 'other_input';
  return record.result === result ? 'same' : 'other_result';
}

function restored(
  posting: RecordedPosting,
  columns: readonly string[],
  rules: MatchingRules,
  numbers: Map<string, number>,
): ConsideredPosting {
  const { tier, floors, eligible, members } = posting;
  const facts = factsOf(posting);
  const seed = postingSeed(rules.seed, facts.postingId);
  const ranked = posting.ranked.map((row): RankedCandidate => {
    const kept = keptCandidate(columns, row);
    return {
      ...kept,
      index: numberOf(kept.workerId, numbers),
      score: scoreOf(kept, rules),
      lot: lotOf(seed, workerMark(kept.workerId)),
    };
  });
  const blocked = { ...noBlockers(), ...(posting.blocked as Record<Blocker, number>) };
  return {
    facts,
    tier,
    floors,
    eligible,
    members,
    blocked,
    ranked,
    entry: posting.facts,
    shortened: posting.shortened,
    ...judged(facts, ranked, rules),
  };
}

/** A row of a posting's list, with its names. */
export const keptCandidate = (columns: readonly string[], row: readonly unknown[]): KeptCandidate =>
  Object.fromEntries(columns.map((column, i) => [column, row[i]])) as unknown as KeptCandidate;

/** The lists have done their work: who was not eligible is not among the candidates. */
const factsOf = ({ facts }: RecordedPosting): CyclePosting => ({
  ...facts,
  radiusM: facts.radiusM ?? Infinity,
  stations: new Set(facts.stations),
  excluded: new Set(),
  roster: new Set(),
  blockedPairs: new Set(),
  relations: new Map(),
});

function numberOf(workerId: string, numbers: Map<string, number>): number {
  const known = numbers.get(workerId);
  if (known !== undefined) return known;
  numbers.set(workerId, numbers.size);
  return numbers.size - 1;
}
