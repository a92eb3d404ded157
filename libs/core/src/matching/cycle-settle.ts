import { assign } from './assign';
import { assignGreedy } from './assign-greedy';
import { overlapsAny, type TimeBlock } from './candidate';
import type { FloorGroup } from './candidate-group';
import { type Choice, membersAmong, type PassPosting, solvePass, type Solver } from './cycle-pass';
import type { SearchedPosting } from './cycle-search';
import { keptGroups } from './floors';

/** The decision over lists of candidates; nothing else enters, so that a record of the lists replays it. */
export interface Settlement {
  /** Per posting, best candidate first. */
  readonly choices: readonly (readonly Choice[])[];
  readonly total: number;
  /** Passes that were solved to the end. */
  readonly passes: number;
}

/** How it is settled. */
export interface SettleOptions {
  /** The most passes: the hands of a worker, or as many as a record says. */
  readonly passes: number;
  readonly shouldStop?: (() => boolean) | undefined;
}

/**
 * The exact settlement: a first pass in which everybody gets at most one offer and each posting as many as it has vacant
 * slots, because without them a slot has nobody, while the rest of a wave only makes up for those who won't accept; while
 * postings stay short of their wave, further passes in which whoever has hands and time left may take another offer.
 * Null when the budget ends in the first pass.
 */
export function settle(postings: readonly SearchedPosting[], { passes, shouldStop }: SettleOptions): Settlement | null {
  const solver: Solver = (problem) => assign(problem, shouldStop);
  const first = solvePass(postings.map(vacancies), solver);
  if (!first) return null;
  const choices = first.choices.map((list) => [...list]);
  let { total } = first;
  let done = 1;
  for (; done < passes; done++) {
    const rest = shortOf(postings, choices);
    const next =
      rest.length > 0
        ? solvePass(
            rest.map(({ pass }) => pass),
            solver,
          )
        : null;
    if (!next || next.total === 0) break;
    total += next.total;
    rest.forEach(({ at }, i) => choices[at]!.push(...next.choices[i]!));
  }
  for (const list of choices) list.sort((a, b) => a.candidate - b.candidate);
  return { choices, total, passes: done };
}

/** The fallback: greedy by scarcity, with the same floors; one pass, as no time is left. */
export function settleGreedily(postings: readonly SearchedPosting[]): Settlement {
  const { choices, total } = solvePass(postings.map(whole), assignGreedy, true)!;
  return { choices, total, passes: 1 };
}

/** Floors that a choice left below what the policy keeps. */
export function relaxedFloors(posting: SearchedPosting, choices: readonly Choice[]): FloorGroup[] {
  const given = membersAmong(posting, choices);
  return keptGroups(posting.floors).filter((group) => given[group] < posting.floors[group]);
}

const whole = (searched: SearchedPosting): PassPosting => ({
  searched,
  wanted: searched.facts.wave,
  floors: searched.floors,
  free: null,
});

/** The vacant slots alone; of the kept places those that the rest of the wave could not hold any more. */
function vacancies(searched: SearchedPosting): PassPosting {
  const { facts, floors } = searched;
  const wanted = Math.min(facts.wave, facts.vacant ?? facts.wave);
  const lowExposure = Math.max(0, floors.lowExposure - (facts.wave - wanted));
  const hardship = Math.max(0, floors.lowExposure + floors.hardship - (facts.wave - wanted) - lowExposure);
  return { searched, wanted, floors: { lowExposure, hardship }, free: null };
}

/** Short postings for which somebody has hands and time left. */
function shortOf(postings: readonly SearchedPosting[], choices: readonly (readonly Choice[])[]) {
  const isShort = (at: number): boolean => choices[at]!.length < postings[at]!.facts.wave;
  if (!postings.some((_, at) => isShort(at))) return [];
  const given = blocksGiven(postings, choices);
  return postings.flatMap((searched, at) => {
    if (!isShort(at)) return [];
    const free = Uint8Array.from(searched.ranked, ({ index, freeHands }) => {
      const blocks = given.get(index);
      return Number(!blocks || (blocks.length < freeHands && !overlapsAny(searched.facts.block, blocks)));
    });
    for (const { candidate } of choices[at]!) free[candidate] = 0;
    if (!free.includes(1)) return [];
    return [{ at, pass: restOf(searched, choices[at]!, free) }];
  });
}

function restOf(searched: SearchedPosting, given: readonly Choice[], free: Uint8Array): PassPosting {
  const wanted = searched.facts.wave - given.length;
  const members = membersAmong(searched, given);
  const lowExposure = Math.min(wanted, Math.max(0, searched.floors.lowExposure - members.lowExposure));
  const hardship = Math.max(0, searched.floors.hardship - members.hardship);
  return { searched, wanted, free, floors: { lowExposure, hardship: Math.min(hardship, wanted - lowExposure) } };
}

/** What this cycle has given each worker so far. */
function blocksGiven(postings: readonly SearchedPosting[], choices: readonly (readonly Choice[])[]) {
  const given = new Map<number, TimeBlock[]>();
  postings.forEach(({ ranked, facts }, at) => {
    for (const { candidate } of choices[at]!) {
      const { index } = ranked[candidate]!;
      const blocks = given.get(index);
      if (blocks) blocks.push(facts.block);
      else given.set(index, [facts.block]);
    }
  });
  return given;
}
