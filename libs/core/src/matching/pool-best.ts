import { planeDistanceM } from './plane';
import type { PoolArena } from './pool-arena';
import { hasAnySkill, REAL } from './pool-row';
import type { PoolSearch } from './pool-search';
import type { PoolTop } from './pool-top';
import type { PostingFacts } from './posting-facts';
import type { MatchingRules } from './rules';

/** Room for rounding: a reach that is a metre too wide costs nothing, one that is a hair too narrow loses somebody. */
const SLACK_M = 1;
/** Differences of scores below this are not used to turn anybody away. */
const SLACK_SCORE = 1e-9;

/**
 * The way to the best alone: once the list is full, whoever is so far away that the best marks in everything else would
 * not reach the list is not judged. Nobody is counted, so it can't say how many there are or what stops the others.
 */
export class PoolBest {
  private readonly arena: PoolArena;
  /** Metres at which the travel part is 0. */
  private readonly travelZeroM: number;
  private threshold = -Infinity;
  private reachM: number;
  private fit = NaN;

  constructor(
    private readonly posting: PostingFacts,
    private readonly rules: MatchingRules,
    private readonly at: { readonly x: number; readonly y: number; readonly arena: PoolArena },
    private readonly search: PoolSearch,
    private readonly top: PoolTop,
  ) {
    this.arena = at.arena;
    this.travelZeroM = rules.travelMPerMinute * rules.travelZeroMinutes;
    this.reachM = posting.radiusM;
  }

  /** Judges rows of a bucket that begins at this distance; false when this bucket and all farther ones are too far. */
  scan(first: number, count: number, fit: number, better: Int32Array | null, nearestM: number): boolean {
    this.narrow(fit);
    if (nearestM > this.reachM) return false;
    const { reals, wholes, stride } = this.arena;
    const { x, y } = this.at;
    for (let row = first; row < first + count; row++) {
      const r = row * stride;
      const distanceM = planeDistanceM(x, y, reals[r + REAL.x]!, reals[r + REAL.y]!);
      if (!(distanceM <= this.reachM && distanceM <= reals[r + REAL.travelRadiusM]!)) continue;
      if (better && hasAnySkill(wholes, 2 * r, better)) continue;
      this.search.judge(row, r, distanceM, fit);
      this.narrow(fit);
    }
    return true;
  }

  /** How far away somebody with the best marks in everything but travel may be, to be listed still. */
  private narrow(fit: number): void {
    const { threshold } = this.top;
    if (threshold === this.threshold && fit === this.fit) return;
    this.threshold = threshold;
    this.fit = fit;
    this.reachM = Math.min(this.posting.radiusM, this.reachAt(threshold, fit));
  }

  private reachAt(threshold: number, fit: number): number {
    const { weights } = this.rules;
    const { travel, reliability, waiting, preference, relation, acceptance, exposure } = weights;
    const others = reliability + waiting + preference + relation + acceptance + exposure + weights.fit * fit;
    const lacking = threshold - others - SLACK_SCORE;
    if (!(lacking > 0 && travel > SLACK_SCORE)) return Infinity;
    return this.travelZeroM * (1 - lacking / travel) + SLACK_M;
  }
}
