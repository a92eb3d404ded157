import type { BlockerCounts } from './blockers';
import type { Channel } from './candidate';
import type { FloorGroup } from './candidate-group';
import { type Choice, membersAmong } from './cycle-pass';
import type { SearchedPosting } from './cycle-search';
import type { CyclePosting, SearchUnit } from './cycle-posting';
import type { Settlement } from './cycle-settle';
import { type FloorOutcome, floorOutcomes } from './floors';
import type { MatchingPolicy, WaveTier } from './policy';
import type { MatchingRules } from './rules';
import { scoreParts, type ScoreParts } from './score';

/** An offer to be written. */
export interface PlannedOffer extends SearchUnit {
  readonly workerId: string;
  /** Place among the posting's candidates, from 1. */
  readonly rank: number;
  readonly score: number;
  readonly parts: ScoreParts;
  readonly distanceM: number;
  /** How the worker is reached: who has to be told by SMS or at a station gets more time to answer. */
  readonly channel: Channel;
  /** The floor whose kept place it takes; null for an ordinary place. */
  readonly floor: FloorGroup | null;
}

/** What a cycle did for a posting, or for one of its roles. */
export interface PostingOutcome extends SearchUnit {
  readonly wave: number;
  /** For whom the ordinary places were; 'best' although the roster was asked for = nobody on it was eligible. */
  readonly tier: WaveTier;
  readonly offered: number;
  /** Pairs that were found but may still wait for something better. */
  readonly held: number;
  /** When a held posting wants to be looked at again, if nothing happens before; null when nothing is held. */
  readonly lookAt: number | null;
  readonly eligible: number;
  readonly blocked: BlockerCounts;
  readonly floors: Readonly<Record<FloorGroup, FloorOutcome>>;
}

interface Committed {
  readonly offers: readonly Choice[];
  readonly held: number;
  readonly lookAt: number | null;
}

/** Offers and outcomes of a settlement. */
export function planOf(
  postings: readonly SearchedPosting[],
  { choices }: Pick<Settlement, 'choices'>,
  rules: MatchingRules,
  policy: MatchingPolicy,
) {
  const offers: PlannedOffer[] = [];
  const lookAts = lookAtsOf(postings, choices, rules, policy);
  const outcomes = postings.map((posting, i) => {
    const committed = commit(posting, choices[i]!, rules, lookAts);
    for (const choice of committed.offers) offers.push(offerOf(posting, choice, rules));
    return outcomeOf(posting, choices[i]!, committed);
  });
  return { offers, outcomes };
}

const isHeld = ({ holdUntil }: CyclePosting, now: number): boolean => holdUntil !== undefined && holdUntil > now;

/**
 * A held posting is solved together with all the others, but its wave goes out only when one of its workers is about to
 * leave, and then as a whole, because rounds do not overlap (I11). Otherwise it is solved again next time, with whatever has
 * come by then.
 */
function commit({ facts }: SearchedPosting, choices: readonly Choice[], { now }: MatchingRules, lookAts: LookAts) {
  const lookAt = lookAts.get(facts.postingId) ?? now;
  if (lookAt <= now) return { offers: choices, held: 0, lookAt: null };
  return { offers: [], held: choices.length, lookAt };
}

type LookAts = ReadonlyMap<string, number>;

/** When each held posting is to be looked at again; all its roles together, as they share its rounds. */
function lookAtsOf(
  postings: readonly SearchedPosting[],
  choices: Settlement['choices'],
  rules: MatchingRules,
  policy: MatchingPolicy,
): LookAts {
  const lookAts = new Map<string, number>();
  postings.forEach(({ facts, ranked }, i) => {
    if (!isHeld(facts, rules.now)) return;
    const leaving = choices[i]!.map(({ candidate }) => ranked[candidate]!.onlineUntil - policy.commitLeadMs);
    const before = lookAts.get(facts.postingId) ?? Infinity;
    lookAts.set(facts.postingId, Math.min(before, facts.holdUntil!, ...leaving));
  });
  return lookAts;
}

function offerOf({ facts, ranked }: SearchedPosting, { candidate, floor }: Choice, rules: MatchingRules): PlannedOffer {
  const worker = ranked[candidate]!;
  const { workerId, score, distanceM, channel } = worker;
  const { postingId, role = 0 } = facts;
  const parts = scoreParts(worker, rules);
  return { postingId, role, workerId, rank: candidate + 1, score, parts, distanceM, channel, floor };
}

function outcomeOf(posting: SearchedPosting, choices: readonly Choice[], committed: Committed): PostingOutcome {
  const { facts, tier, floors, members, eligible, blocked } = posting;
  return {
    postingId: facts.postingId,
    role: facts.role ?? 0,
    wave: facts.wave,
    tier,
    offered: committed.offers.length,
    held: committed.held,
    lookAt: committed.lookAt,
    eligible,
    blocked,
    floors: floorOutcomes(floors, members, membersAmong(posting, choices)),
  };
}
