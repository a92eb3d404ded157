import { hash32 } from '../random';
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

  posting(facts: CyclePosting): this {
    return this.text(JSON.stringify(postingEntry(facts)));
  }

  /** What the decision used of a candidate; the lot stands for the id, of which it is a hash. */
  candidate(c: RankedCandidate): this {
    this.words(c.lot, c.recentOffers).number(c.score).number(c.distanceM);
    this.number(c.fit).number(c.waitingSince).number(c.reliability).number(c.onlineUntil);
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

/** Plain JSON of a posting's facts; sets in sorted order, as they have none. An endless radius is null there. */
export const postingEntry = (p: CyclePosting) => ({
  ...p,
  certificates: [...p.certificates].sort((x, y) => x - y),
  excluded: [...p.excluded].sort(),
  roster: [...(p.roster ?? [])].sort(),
});

/** The fingerprint of a whole cycle. */
export function hashOf(searched: readonly SearchedPosting[], rules: MatchingRules, policyVersion: number): string {
  const hash = new InputHash().number(policyVersion).number(rules.seed).number(rules.now);
  for (const { facts, ranked, eligible, members } of searched) {
    hash.posting(facts).number(eligible).number(members.lowExposure).number(members.hardship).number(members.roster);
    for (const candidate of ranked) hash.candidate(candidate);
  }
  return hash.hex();
}
