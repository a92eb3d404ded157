import { FLOOR_GROUPS, type FloorGroup, GROUP_BIT, groupBits } from './candidate-group';
import type { CyclePosting } from './cycle-posting';
import { floorLots, floorPlaces, type FloorPlaces } from './floors';
import { edgeWeight, tieOrder } from './edge-weight';
import type { MatchingPolicy, WaveTier } from './policy';
import type { LivePool } from './pool';
import { compareRanked, type RankedCandidate, type Ranking } from './rank';
import type { MatchingRules } from './rules';

/** A posting of a cycle with the candidates found for it. */
export interface SearchedPosting extends Ranking {
  readonly facts: CyclePosting;
  /** As it is decided: a roster wave without a roster has become one for the best. */
  readonly tier: WaveTier;
  /** Groups of each candidate, as bits. */
  readonly groups: Uint8Array;
  /** Weight of an offer to each candidate; reckoned once, because a cycle is solved several times. */
  readonly weights: Float64Array;
  /** Places that the policy keeps. */
  readonly floors: FloorPlaces;
}

/** What a search needs. */
export interface SearchSource {
  readonly pool: LivePool;
  readonly rules: MatchingRules;
  readonly policy: MatchingPolicy;
}

/** How many candidates are asked for: altogether, and of each group for which places are kept. */
interface Lengths {
  readonly all: number;
  readonly groups: FloorPlaces;
}

/** How much longer the list of a posting gets that stayed short although the pool has more workers for it. */
const WIDER = 4;

/** Candidates for one posting: its wave and some to choose among, which was enough where workers were plenty. */
export function searchPosting(facts: CyclePosting, source: SearchSource): SearchedPosting {
  const all = facts.wave === 0 ? 0 : facts.wave + source.policy.candidatesPerPosting;
  return search(facts, source, { all, groups: { lowExposure: 0, hardship: 0 } });
}

/** True when a longer list could bring the posting up to its wave, or a floor up to its places. */
export const canWiden = (posting: SearchedPosting, offered: number, relaxed: readonly FloorGroup[]): boolean =>
  (offered < posting.facts.wave && listed(posting, ordinaryBit(posting)) < ordinaryEligible(posting)) ||
  relaxed.some((group) => listed(posting, GROUP_BIT[group]) < posting.members[group]);

/** The same posting with a longer list of candidates. */
export function widen(posting: SearchedPosting, relaxed: readonly FloorGroup[], source: SearchSource): SearchedPosting {
  const length = (group: FloorGroup): number =>
    relaxed.includes(group) ? listed(posting, GROUP_BIT[group]) * WIDER + source.policy.candidatesPerPosting : 0;
  return search(posting.facts, source, {
    all: Math.max(1, listed(posting, ordinaryBit(posting))) * WIDER,
    groups: { lowExposure: length('lowExposure'), hardship: length('hardship') },
  });
}

/** The group that the ordinary places are for, as a bit; 0 = everybody. */
export const ordinaryBit = ({ tier }: Pick<SearchedPosting, 'tier'>): number =>
  tier === 'roster' ? GROUP_BIT.roster : 0;

const ordinaryEligible = ({ tier, members, eligible }: SearchedPosting): number =>
  tier === 'roster' ? members.roster : eligible;

/** Members of a group in the list. */
export function listed({ groups }: Pick<SearchedPosting, 'groups'>, bit: number): number {
  if (bit === 0) return groups.length;
  let count = 0;
  for (const bits of groups) if (bits & bit) count++;
  return count;
}

function search(facts: CyclePosting, source: SearchSource, lengths: Lengths): SearchedPosting {
  const { pool, rules, policy } = source;
  const { tier, ranking } = searchTier(facts, source, lengths.all);
  const { eligible, members, blocked } = ranking;
  const lots = floorLots(rules.seed, facts.postingId);
  const floors = floorPlaces(facts.wave, eligible, members, policy.floors, lots);
  let ranked = ranking.ranked;
  for (const group of FLOOR_GROUPS) {
    const wanted = Math.min(members[group], Math.max(floors[group], lengths.groups[group]));
    if (wanted === 0 || membersIn(ranked, group, rules) >= wanted) continue;
    const length = Math.max(lengths.groups[group], floors[group] + policy.candidatesPerPosting);
    ranked = merged(ranked, pool.best(facts, rules, length, group));
  }
  return { facts, tier, floors, ranked, eligible, members, blocked, ...judged(facts, ranked, rules) };
}

/** What follows from posting and candidates for the assignment. */
export function judged(facts: CyclePosting, ranked: readonly RankedCandidate[], rules: MatchingRules) {
  const groups = new Uint8Array(ranked.length);
  const weights = new Float64Array(ranked.length);
  const probability = facts.acceptance * (facts.worth ?? 1);
  for (let i = 0; i < ranked.length; i++) {
    const candidate = ranked[i]!;
    groups[i] = groupBits(candidate, rules.lowExposureOffers);
    weights[i] = edgeWeight(candidate.score, probability, tieOrder(candidate, rules));
  }
  return { groups, weights };
}

/** The list that the ordinary places are filled from. */
function searchTier(facts: CyclePosting, { pool, rules }: SearchSource, length: number) {
  if (facts.tier === 'roster' && (facts.roster.size > 0 || facts.stations.size > 0)) {
    const ranking = pool.search(facts, rules, length, 'roster');
    if (ranking.members.roster > 0) return { tier: 'roster', ranking } as const;
  }
  return { tier: 'best', ranking: pool.search(facts, rules, length) } as const;
}

function membersIn(ranked: readonly RankedCandidate[], group: FloorGroup, rules: MatchingRules): number {
  let count = 0;
  for (const candidate of ranked) if (groupBits(candidate, rules.lowExposureOffers) & GROUP_BIT[group]) count++;
  return count;
}

/** Both lists in one order, each worker once. */
function merged(list: readonly RankedCandidate[], more: readonly RankedCandidate[]): RankedCandidate[] {
  const known = new Set(list.map(({ index }) => index));
  return [...list, ...more.filter(({ index }) => !known.has(index))].sort(compareRanked);
}
