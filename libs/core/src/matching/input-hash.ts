import { hash32 } from '../random';
import type { PostingFacts } from './posting-facts';
import type { RankedCandidate } from './rank';

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

  /** The facts of a posting; the excluded workers in sorted order, as a set has none. */
  posting(p: PostingFacts): this {
    const certificates = [...p.certificates].sort((x, y) => x - y);
    return this.text(
      JSON.stringify([
        [
          p.postingId,
          p.version,
          p.occupation,
          p.place.lat,
          p.place.lng,
          p.startsAt,
          p.endsAt,
          p.block.from,
          p.block.to,
        ],
        [p.minAge, p.radiusM, p.wave, p.acceptance],
        certificates,
        [...p.excluded].sort(),
      ]),
    );
  }

  /** What the decision used of a candidate; the lot stands for the id, of which it is a hash. */
  candidate(c: RankedCandidate): this {
    this.words(c.lot, c.recentOffers).number(c.score).number(c.distanceM);
    return this.number(c.fit).number(c.waitingSince).number(c.reliability);
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
