import type { LivePool } from './pool';
import type { PostingFacts } from './posting-facts';
import type { Ranking } from './rank';
import type { MatchingRules } from './rules';

/** A posting of a cycle with the candidates found for it. */
export interface SearchedPosting extends Ranking {
  readonly facts: PostingFacts;
}

/** How much longer the list of a posting gets that stayed short although the pool has more workers for it. */
const WIDER = 4;

/** Candidates for one posting: its wave and some to choose among, which was enough where workers were plenty. */
export function searchPosting(
  pool: LivePool,
  facts: PostingFacts,
  rules: MatchingRules,
  candidatesPerPosting: number,
): SearchedPosting {
  const limit = facts.wave === 0 ? 0 : facts.wave + candidatesPerPosting;
  return { facts, ...pool.search(facts, rules, limit) };
}

/** True when the posting got less than it wants and a longer list could help. */
export const canWiden = (posting: SearchedPosting, offered: number): boolean =>
  offered < posting.facts.wave && posting.ranked.length < posting.eligible;

/** The same posting with a longer list of candidates. */
export function widen(pool: LivePool, posting: SearchedPosting, rules: MatchingRules): SearchedPosting {
  return { facts: posting.facts, ...pool.search(posting.facts, rules, posting.ranked.length * WIDER) };
}
