import type { AssignProblem } from './assign-problem';

const NONE = -1;

/** What has been chosen so far, with the prices that prove it best. */
export class AssignFlow {
  readonly chosen: Uint8Array;
  /** Posting of each edge. */
  readonly edgeLeft: Int32Array;
  /**
   * Greatest weight from each edge to the end of its posting's edges: where that is too light, the rest need not be
   * looked at. A ranking comes heaviest first, and a quarter of the looks was left on scarce instances.
   */
  readonly heaviestAhead: Float64Array;
  /**
   * Prices of workers and profits of postings, all ≥ 0. For every edge, slack = profit + price - weight is ≥ 0 when it
   * is not chosen and ≤ 0 when it is; a worker with room costs 0, a posting left short gains 0. Together that is
   * complementary slackness: the chosen weight is the greatest there is.
   */
  readonly price: Float64Array;
  readonly profit: Float64Array;
  /** Free places per worker. */
  readonly room: Int32Array;
  /** Chosen edges of a worker, as a chain. */
  readonly firstChosen: Int32Array;
  readonly nextChosen: Int32Array;
  private readonly edgeBefore: Int32Array;

  constructor(readonly problem: AssignProblem) {
    const edges = problem.edgeRight.length;
    const rights = problem.rightCapacity.length;
    this.chosen = new Uint8Array(edges);
    this.edgeLeft = new Int32Array(edges);
    this.heaviestAhead = new Float64Array(edges);
    this.price = new Float64Array(rights);
    this.profit = new Float64Array(problem.leftWanted.length);
    this.room = problem.rightCapacity.slice();
    this.firstChosen = new Int32Array(rights).fill(NONE);
    this.nextChosen = new Int32Array(edges);
    this.edgeBefore = new Int32Array(edges);
  }

  choose(edge: number): void {
    const right = this.problem.edgeRight[edge]!;
    const next = this.firstChosen[right]!;
    this.chosen[edge] = 1;
    this.room[right]!--;
    this.nextChosen[edge] = next;
    this.edgeBefore[edge] = NONE;
    if (next !== NONE) this.edgeBefore[next] = edge;
    this.firstChosen[right] = edge;
  }

  release(edge: number): void {
    const right = this.problem.edgeRight[edge]!;
    const next = this.nextChosen[edge]!;
    const before = this.edgeBefore[edge]!;
    this.chosen[edge] = 0;
    this.room[right]!++;
    if (before === NONE) this.firstChosen[right] = next;
    else this.nextChosen[before] = next;
    if (next !== NONE) this.edgeBefore[next] = before;
  }

  /**
   * Looks at the edges of a posting for the first time: gives it the least profit that keeps every slack ≥ 0, and takes
   * the first edge that earns it when its worker has room, a path of one edge without slack that no search could beat.
   * True when it did.
   */
  open(left: number): boolean {
    const { edgeStart, edgeRight, edgeWeight } = this.problem;
    const { price, heaviestAhead, edgeLeft, room } = this;
    let heaviest = 0;
    let profit = 0;
    let free = NONE;
    for (let e = edgeStart[left + 1]! - 1; e >= edgeStart[left]!; e--) {
      const right = edgeRight[e]!;
      const weight = edgeWeight[e]!;
      edgeLeft[e] = left;
      if (weight > heaviest) heaviest = weight;
      heaviestAhead[e] = heaviest;
      const value = weight - price[right]!;
      if (value < profit) continue;
      if (room[right]! > 0) free = e;
      else if (value > profit) free = NONE;
      profit = value;
    }
    this.profit[left] = profit;
    return free !== NONE && this.take(left, free);
  }

  private take(left: number, edge: number): boolean {
    if (this.problem.leftWanted[left] === 0 || this.profit[left] === 0) return false;
    this.choose(edge);
    return true;
  }
}
