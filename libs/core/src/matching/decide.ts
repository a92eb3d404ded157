import { canWiden, searchPosting, type SearchedPosting, widen } from './cycle-search';
import { planOf, type PlannedOffer, type PostingOutcome } from './cycle-plan';
import {
  type CyclePosting,
  type CyclePostingRefusal,
  cyclePostingRefusal,
  type SearchUnit,
  unitKey,
} from './cycle-posting';
import { relaxedFloors, settle, settleGreedily, type Settlement } from './cycle-settle';
import { decisionRecord, type DecisionRecord } from './decision-record';
import { hashOf, postingEntry } from './input-hash';
import type { MatchingPolicy } from './policy';
import type { LivePool } from './pool';
import type { MatchingRules } from './rules';

/** Everything that a cycle decides upon. */
export interface CycleInput {
  readonly pool: LivePool;
  /** The due postings of the shard, in any order. */
  readonly postings: readonly CyclePosting[];
  readonly rules: MatchingRules;
  readonly policy: MatchingPolicy;
  /** Asked now and then; true once the cycle's budget is used up. */
  readonly shouldStop?: () => boolean;
}

/** The decision of one cycle, with what its record needs. */
export interface CyclePlan {
  readonly offers: readonly PlannedOffer[];
  /** By posting id and role. */
  readonly postings: readonly PostingOutcome[];
  /** Postings whose facts can't be used; the others were decided without them. */
  readonly refused: readonly (SearchUnit & { readonly code: CyclePostingRefusal })[];
  /** True when the budget ran out and greedy by scarcity decided. */
  readonly fallback: boolean;
  /** How often short postings were given more candidates and everything was solved again. */
  readonly widenings: number;
  /** Exact passes: more than one when postings stayed short and workers had hands and time left. */
  readonly passes: number;
  readonly totalWeight: number;
  readonly inputHash: string;
  readonly policyVersion: number;
  readonly seed: number;
}

/** Each widening quadruples the list: three reach 64 times the first one, more than any wave needs. */
const MAX_WIDENINGS = 3;

/** Decides one cycle: candidates for every posting, the best assignment over all of them, offers. No I/O, no clock. */
export const decide = (input: CycleInput): CyclePlan => decideOnRecord(input).plan;

/** The same, with the record from which the decision can be replayed. */
export function decideOnRecord(input: CycleInput): { readonly plan: CyclePlan; readonly record: () => DecisionRecord } {
  const { rules, policy } = input;
  const { sound, refused } = sortPostings(input.postings);
  const solved = solveWidening(
    sound.map((facts) => searchPosting(facts, input)),
    input,
  );
  const { searched, settlement, fallback, widenings } = solved;
  const { offers, outcomes } = planOf(searched, settlement, rules, policy);
  const hashed = searched.map((posting) => ({ ...posting, entry: postingEntry(posting.facts) }));
  const inputHash = hashOf(hashed, rules, policy.version);
  const { total: totalWeight, passes } = settlement;
  const plan: CyclePlan = {
    ...{ offers, postings: outcomes, refused, fallback, widenings, passes, totalWeight, inputHash },
    policyVersion: policy.version,
    seed: rules.seed,
  };
  return {
    plan,
    record: () => decisionRecord(plan, { searched: hashed, choices: settlement.choices, now: rules.now, policy }),
  };
}

/** By id and role, so that the order in which postings were read from a table can't change the plan. */
function sortPostings(postings: readonly CyclePosting[]) {
  const sound: CyclePosting[] = [];
  const refused: (SearchUnit & { code: CyclePostingRefusal })[] = [];
  for (const facts of [...postings].sort((a, b) => (unitKey(a) < unitKey(b) ? -1 : 1))) {
    const code = cyclePostingRefusal(facts);
    if (code) refused.push({ postingId: facts.postingId, role: facts.role ?? 0, code });
    else sound.push(facts);
  }
  return { sound, refused };
}

/** Gives short postings more candidates as long as that can help and the budget lasts; keeps the last whole solution. */
function solveWidening(first: readonly SearchedPosting[], input: CycleInput) {
  const { policy, shouldStop } = input;
  // One for the vacant slots, and one for each hand.
  const options = { passes: 1 + policy.liveOfferCap, shouldStop };
  let searched = first;
  let settlement = settle(searched, options);
  if (!settlement) return { searched, settlement: settleGreedily(searched), widenings: 0, fallback: true };
  let widenings = 0;
  while (widenings < MAX_WIDENINGS && !shouldStop?.()) {
    const wider = widenShort(searched, settlement, input);
    const next = wider && settle(wider, options);
    if (!next) break;
    searched = wider;
    settlement = next;
    widenings++;
  }
  return { searched, settlement, widenings, fallback: false };
}

function widenShort(
  searched: readonly SearchedPosting[],
  { choices }: Settlement,
  input: CycleInput,
): SearchedPosting[] | null {
  let widened = false;
  const wider = searched.map((posting, i) => {
    const relaxed = relaxedFloors(posting, choices[i]!);
    if (!canWiden(posting, choices[i]!.length, relaxed)) return posting;
    widened = true;
    return widen(posting, relaxed, input);
  });
  return widened ? wider : null;
}
