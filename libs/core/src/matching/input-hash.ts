import { hash32 } from '../random';
import type { FloorGroup } from './candidate-group';
import type { CyclePosting } from './cycle-posting';
import type { SearchedPosting } from './cycle-search';
import type { RankedCandidate } from './rank';
import type { MatchingRules } from './rules';

const bits = new Float64Array(1);
const halves = new Uint32Array(bits.buffer);

const mix = (lane: number, word: number): number => {
  const h = Math.imul(lane ^ word, 0x9e3779b1);
  return (h ^ (h >>> 15)) >>> 0;
};

/**
 * Fingerprint of what a cycle decided upon: two lanes of 32 bits, enough to tell whether a replay saw the same facts,
 * not meant against anyone who wants a collision.
 */
export class InputHash {
  private a = 0x243f6a88;
  private b = 0x85a308d3;

  text(value: string): this {
    return this.words(hash32(0x13198a2e, value) >>> 0, hash32(0x03707344, value) >>> 0);
  }

  number(value: number): this {
    bits[0] = value;
    return this.words(halves[0]!, halves[1]!);
  }

  /** What the decision used of a candidate; the lot stands for the id, of which it is a hash. */
  candidate(c: RankedCandidate): this {
    this.words(c.lot, c.recentOffers).number(c.score).number(c.distanceM).number(c.fit).number(c.waitingSince);
    this.number(c.reliability).number(c.preference).number(c.relation).number(c.acceptance).number(c.onlineUntil);
    return this.words(c.freeHands, Number(c.hardship) + 2 * Number(c.roster));
  }

  hex(): string {
    return [this.a, this.b].map((lane) => lane.toString(16).padStart(8, '0')).join('');
  }

  private words(one: number, other: number): this {
    this.a = mix(mix(this.a, one), other);
    this.b = mix(mix(this.b, other), one ^ 0xa5a5a5a5);
    return this;
  }
}

/** Members of a set in a few letters, whatever their order: rosters and lists of refusals can be long. */
function markOf(members: Iterable<string>): string {
  let [count, sum] = [0, 0];
  for (const member of members) {
    count++;
    sum = (sum + hash32(0x082efa98, member)) >>> 0;
  }
  return `${count}:${sum.toString(16)}`;
}

/**
 * A posting's facts as plain JSON. Who is excluded, on the roster or known to the employer shows in the candidates; of
 * the lists themselves a mark is enough to tell whether they were others. An endless radius is null.
 */
export const postingEntry = (facts: CyclePosting) => ({
  ...facts,
  radiusM: Number.isFinite(facts.radiusM) ? facts.radiusM : null,
  certificates: [...facts.certificates].sort((x, y) => x - y),
  stations: [...facts.stations].sort((x, y) => x - y),
  excluded: markOf(facts.excluded),
  roster: markOf(facts.roster),
  blockedPairs: markOf(facts.blockedPairs),
  relations: markOf([...facts.relations].map(([id, value]) => `${id}:${value}`)),
});
/** The same as a type. */
export type PostingEntry = ReturnType<typeof postingEntry>;

/** What is left of a list that was too long to be kept. */
export interface Shortened {
  /** Where those who are left stood in the whole list, from 1. */
  readonly places: readonly number[];
  /** Offers by place that would have gone elsewhere without the floor. */
  readonly kept: readonly (readonly [place: number, floor: FloorGroup])[];
}

/** What was decided upon, with the facts of each posting as JSON. */
export interface HashedPosting extends Pick<SearchedPosting, 'ranked' | 'eligible' | 'members'> {
  readonly entry: PostingEntry;
  readonly shortened?: Shortened | null;
}

/** The fingerprint of a whole cycle. */
export function hashOf(postings: readonly HashedPosting[], rules: MatchingRules, policyVersion: number): string {
  const hash = new InputHash().number(policyVersion).number(rules.seed).number(rules.now);
  for (const { entry, ranked, eligible, members, shortened } of postings) {
    hash.text(JSON.stringify(entry)).number(eligible);
    hash.number(members.lowExposure).number(members.hardship).number(members.roster);
    for (const candidate of ranked) hash.candidate(candidate);
    if (shortened) hash.text(JSON.stringify(shortened));
  }
  return hash.hex();
}
