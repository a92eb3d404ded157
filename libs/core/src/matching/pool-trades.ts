import { type FittingSkill, fittingSkills } from './adjacency';
import type { PoolGrid } from './pool-grid';
import { hasAnySkill } from './pool-row';
import type { MatchingRules } from './rules';

/** What the pool keeps about one occupation: who counts as knowing it, and how many workers of the pool do. */
export interface Trade {
  /** Best first. */
  readonly skills: readonly FittingSkill[];
  /** Beside each skill, the bit set of the better ones: a worker is judged once, by the best skill held. */
  readonly better: readonly Int32Array[];
  /** Bit set of all of them. */
  readonly any: Int32Array;
  workers: number;
}

/**
 * Keeps the number of workers per trade, so that a search can tell how many lack the skill or are too far without
 * visiting them. A count is made once per trade and policy, and corrected with every worker who comes or goes.
 */
export class PoolTrades {
  private adjacency: MatchingRules['adjacency'] | null = null;
  private minFit = NaN;
  private readonly trades: (Trade | undefined)[] = [];

  constructor(
    private readonly grid: PoolGrid,
    private readonly occupations: number,
  ) {}

  tradeOf(occupation: number, rules: MatchingRules): Trade {
    if (this.adjacency !== rules.adjacency || this.minFit !== rules.minFit) {
      this.trades.length = 0;
      this.adjacency = rules.adjacency;
      this.minFit = rules.minFit;
    }
    return (this.trades[occupation] ??= this.count(occupation, rules));
  }

  /** Adds (+1) or takes away (-1) a worker with these skills. */
  correct(skills: readonly number[], by: 1 | -1): void {
    for (const trade of this.trades) if (trade && skills.some((skill) => has(trade.any, skill))) trade.workers += by;
  }

  private count(occupation: number, rules: MatchingRules): Trade {
    const skills = fittingSkills(rules.adjacency, occupation, rules.minFit);
    const any = new Int32Array(Math.ceil(this.occupations / 32));
    let workers = 0;
    const better = skills.map(({ skill }) => {
      const before = any.slice();
      workers += this.countWithout(skill, before);
      any[skill >>> 5]! |= 1 << (skill & 31);
      return before;
    });
    return { skills, better, any, workers };
  }

  /** Workers who have the skill and none of the better ones. */
  private countWithout(skill: number, better: Int32Array): number {
    let workers = 0;
    const { wholes, stride } = this.grid.arena;
    this.grid.visit(skill, 0, 0, Infinity, (first, count) => {
      for (let row = first; row < first + count; row++) if (!hasAnySkill(wholes, row * stride * 2, better)) workers++;
    });
    return workers;
  }
}

const has = (set: Int32Array, skill: number): boolean => (set[skill >>> 5]! & (1 << (skill & 31))) !== 0;
