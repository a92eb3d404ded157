import type { AssignProblem, AssignSolution } from './assign-problem';
import { FLOOR_GROUPS, type FloorGroup, GROUP_BIT } from './candidate-group';
import { cycleProblem, type PlaceNode } from './cycle-problem';
import { ordinaryBit, type SearchedPosting } from './cycle-search';
import { type FloorPlaces, keptGroups, noFloors, withinReach } from './floors';

/** A posting in one pass. */
export interface PassPosting {
  readonly searched: SearchedPosting;
  /** Offers still wanted. */
  readonly wanted: number;
  /** Places still to be kept. */
  readonly floors: FloorPlaces;
  /** Candidates who may take a place in this pass; null = all of them. */
  readonly free: Uint8Array | null;
}

/** A candidate who gets an offer. */
export interface Choice {
  /** Place in the list of the posting. */
  readonly candidate: number;
  /** The floor without which the offer would have gone elsewhere; null for an ordinary place. */
  readonly floor: FloorGroup | null;
}

/** What a pass gives. */
export interface PassResult {
  /** Per posting, best candidate first. */
  readonly choices: readonly (readonly Choice[])[];
  readonly total: number;
}

/** How problems are solved: exactly, or by the fallback. */
export type Solver = (problem: AssignProblem) => AssignSolution;

/** How a posting is divided in the present attempt. */
interface Split {
  divided: boolean;
  kept: FloorPlaces;
}

/** After so many attempts a floor that still disturbs is given up as a whole; measured runs needed at most four. */
const PATIENT_ATTEMPTS = 5;

/**
 * The best choice in which the floors hold. A posting whose floors hold by merit alone is not divided at all, which is
 * exact, because the best of all choices is then among the permitted ones. Where they do not hold (or would not hold if
 * the posting got the best of its list), kept places become nodes of their own; those that stay empty are given back and everything is solved again, so that a floor never makes
 * a wave smaller. Null when the solver was stopped.
 */
export function solvePass(postings: readonly PassPosting[], solver: Solver, divideAll = false): PassResult | null {
  const splits = postings.map((posting): Split => {
    if (keptGroups(posting.floors).length === 0) return { divided: isRoster(posting), kept: noFloors() };
    const kept = withinReach(posting.floors, available(posting));
    return { divided: divideAll || isRoster(posting) || !holdsForTheBest(posting, kept), kept };
  });
  for (let attempt = 1; ; attempt++) {
    const result = solveSplit(postings, splits, solver);
    if (!result) return null;
    let changed = false;
    postings.forEach((posting, i) => {
      if (adjust(splits[i]!, posting, result.choices[i]!, attempt)) changed = true;
    });
    if (!changed) return result;
  }
}

const isRoster = ({ searched }: PassPosting): boolean => searched.tier === 'roster';

/** Whether the floors would hold if the posting got the best of its list; a guess that saves a useless attempt. */
function holdsForTheBest({ searched, wanted, free }: PassPosting, kept: FloorPlaces): boolean {
  const best: Choice[] = [];
  for (let candidate = 0; candidate < searched.ranked.length && best.length < wanted; candidate++) {
    if (free?.[candidate] !== 0) best.push({ candidate, floor: null });
  }
  const given = membersAmong(searched, best);
  return FLOOR_GROUPS.every((group) => given[group] >= kept[group]);
}

function available({ searched, free }: PassPosting): FloorPlaces {
  const count = noFloors();
  searched.groups.forEach((bits, i) => {
    if (free?.[i] === 0) return;
    for (const group of FLOOR_GROUPS) if (bits & GROUP_BIT[group]) count[group]++;
  });
  return count;
}

function solveSplit(postings: readonly PassPosting[], splits: readonly Split[], solver: Solver): PassResult | null {
  const nodes: PlaceNode[] = [];
  postings.forEach((posting, i) => addNodes(nodes, posting, i, splits[i]!));
  const { problem, candidateOf } = cycleProblem(nodes);
  const { chosen, total, complete } = solver(problem);
  if (!complete) return null;
  const choices = postings.map((): Choice[] => []);
  nodes.forEach(({ posting, floor }, left) => {
    for (let e = problem.edgeStart[left]!; e < problem.edgeStart[left + 1]!; e++) {
      if (chosen[e]) choices[posting]!.push({ candidate: candidateOf[e]!, floor });
    }
  });
  for (const list of choices) if (list.length > 1) list.sort((a, b) => a.candidate - b.candidate);
  return { choices, total };
}

function addNodes(nodes: PlaceNode[], { searched, wanted, free }: PassPosting, posting: number, split: Split): void {
  const ordinary: PlaceNode = { posting, searched, free, places: wanted, floor: null, bit: ordinaryBit(searched) };
  if (!split.divided) {
    nodes.push(ordinary);
    return;
  }
  let rest = wanted;
  for (const floor of FLOOR_GROUPS) {
    const places = split.kept[floor];
    if (places === 0) continue;
    rest -= places;
    nodes.push({ posting, searched, free, places, floor, bit: GROUP_BIT[floor] });
  }
  if (rest > 0) nodes.push({ ...ordinary, places: rest });
}

/** Divides a posting whose floors did not hold, or gives back the kept places that stayed empty; true when it did. */
function adjust(split: Split, { searched }: PassPosting, choices: readonly Choice[], attempt: number): boolean {
  if (!split.divided) {
    const given = membersAmong(searched, choices);
    if (FLOOR_GROUPS.every((group) => given[group] >= split.kept[group])) return false;
    split.divided = true;
    return true;
  }
  let changed = false;
  for (const group of keptGroups(split.kept)) {
    const filled = choices.filter(({ floor }) => floor === group).length;
    if (filled === split.kept[group]) continue;
    split.kept[group] = attempt < PATIENT_ATTEMPTS ? filled : 0;
    changed = true;
  }
  return changed;
}

/** How many of the chosen belong to each group. */
export function membersAmong({ groups }: SearchedPosting, choices: readonly Choice[]): FloorPlaces {
  const count = noFloors();
  for (const { candidate } of choices) {
    for (const group of FLOOR_GROUPS) if (groups[candidate]! & GROUP_BIT[group]) count[group]++;
  }
  return count;
}
