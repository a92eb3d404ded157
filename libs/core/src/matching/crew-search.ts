import { searchPosting, type SearchedPosting, type SearchSource } from './cycle-search';

/**
 * Whoever can be the scarce one of a crew is not asked for another role of it: nine places for hands take every hand and the
 * only foreman too, because an offer costs the assignment nothing as long as places are left. A role is scarce when it wants to
 * ask everybody who can do it; the scarcest comes first, and roles with the same number of people are left to the assignment.
 */
export function keepForScarceRoles(searched: readonly SearchedPosting[], source: SearchSource): SearchedPosting[] {
  const result = [...searched];
  for (const crew of crewsAmong(searched)) {
    const kept = new Set<string>();
    let eligibleBefore = 0;
    for (const at of crew.sort((a, b) => searched[a]!.eligible - searched[b]!.eligible || a - b)) {
      const posting = searched[at]!;
      if (posting.eligible > eligibleBefore) result[at] = without(posting, kept, source);
      if (posting.eligible > posting.facts.wave) continue;
      eligibleBefore = posting.eligible;
      for (const { workerId } of posting.ranked) kept.add(workerId);
    }
  }
  return result;
}

/** Places of the roles of each posting that has more than one of them in this cycle. */
function crewsAmong(searched: readonly SearchedPosting[]): number[][] {
  const crews = new Map<string, number[]>();
  searched.forEach(({ facts }, at) => {
    if (facts.role === undefined) return;
    const crew = crews.get(facts.postingId);
    if (crew) crew.push(at);
    else crews.set(facts.postingId, [at]);
  });
  return [...crews.values()].filter((crew) => crew.length > 1);
}

function without(posting: SearchedPosting, kept: ReadonlySet<string>, source: SearchSource): SearchedPosting {
  if (!posting.ranked.some(({ workerId }) => kept.has(workerId))) return posting;
  const { facts } = posting;
  return searchPosting({ ...facts, excluded: new Set([...facts.excluded, ...kept]) }, source);
}
