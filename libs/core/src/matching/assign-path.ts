import type { AssignFlow } from './assign-flow';
import { AssignHeap } from './assign-heap';

const NONE = -1;

/**
 * Shortest augmenting path for one more unit of a posting: Dijkstra on the slacks, over unchosen edges to a worker and
 * over chosen ones back to the posting that holds the worker. The path ends at a worker with room or at a posting that
 * goes short for it (at first the asking one itself). Nothing longer than the best end so far is looked at, so that
 * where workers are plenty a search is one look at the posting's own best edges.
 */
export class AssignPath {
  private readonly rights: number;
  /** Nodes: workers first, then postings. */
  private readonly distance: Float64Array;
  /** Search in which a node's distance was last written. */
  private readonly touched: Int32Array;
  /** Edge by which a node was reached. */
  private readonly via: Int32Array;
  private readonly heap: AssignHeap;
  private readonly settled: Int32Array;
  private settledCount = 0;
  private search = 0;
  private best = 0;
  private endEdge = NONE;
  private endLeft = NONE;

  constructor(private readonly flow: AssignFlow) {
    this.rights = flow.price.length;
    const nodes = this.rights + flow.profit.length;
    this.distance = new Float64Array(nodes);
    this.touched = new Int32Array(nodes);
    this.via = new Int32Array(nodes);
    this.settled = new Int32Array(nodes);
    this.heap = new AssignHeap(nodes, this.distance);
  }

  /** Adds one unit of the posting in the best way; false when that is to leave it unfilled. */
  insert(left: number): boolean {
    this.find(left);
    this.reprice();
    if (this.endEdge === NONE && this.endLeft === left) return false;
    this.augment(left);
    return true;
  }

  private find(left: number): void {
    this.search++;
    this.heap.clear();
    this.settledCount = 0;
    this.best = Infinity;
    this.reachLeft(left, 0, NONE);
    while (this.heap.size > 0 && this.heap.leastKey < this.best) {
      const node = this.heap.pop();
      if (node < this.rights) this.leaveRight(node);
      else this.leaveLeft(node - this.rights);
    }
  }

  private reachLeft(left: number, distance: number, via: number): void {
    const node = this.rights + left;
    this.touched[node] = this.search;
    this.distance[node] = distance;
    this.via[node] = via;
    this.leaveLeft(left);
  }

  /** The posting is settled: it may go short, or take another of its workers. */
  private leaveLeft(left: number): void {
    const { problem, heaviestAhead, price, profit, room, chosen } = this.flow;
    const { edgeStart, edgeRight, edgeWeight } = problem;
    const node = this.rights + left;
    this.settled[this.settledCount++] = node;
    const base = this.distance[node]! + profit[left]!;
    let best = this.best;
    if (base < best) best = this.endAt(base, NONE, left);
    const end = edgeStart[left + 1]!;
    for (let e = edgeStart[left]!; e < end && base - heaviestAhead[e]! < best; e++) {
      const right = edgeRight[e]!;
      const distance = base + price[right]! - edgeWeight[e]!;
      if (distance >= best || chosen[e]) continue;
      if (room[right]! > 0) best = this.endAt(distance, e, NONE);
      else this.lower(right, distance, e);
    }
  }

  /** The worker is settled: each posting that holds an offer to this worker may give it up. */
  private leaveRight(right: number): void {
    const { problem, price, profit, firstChosen, nextChosen, edgeLeft } = this.flow;
    this.settled[this.settledCount++] = right;
    const at = this.distance[right]!;
    for (let e = firstChosen[right]!; e !== NONE; e = nextChosen[e]!) {
      const left = edgeLeft[e]!;
      const distance = at + problem.edgeWeight[e]! - price[right]! - profit[left]!;
      if (distance === at && this.touched[this.rights + left] !== this.search) this.reachLeft(left, distance, e);
      else if (distance < this.best) this.lower(this.rights + left, distance, e);
    }
  }

  private lower(node: number, distance: number, via: number): void {
    const isNew = this.touched[node] !== this.search;
    if (!isNew && distance >= this.distance[node]!) return;
    this.touched[node] = this.search;
    this.distance[node] = distance;
    this.via[node] = via;
    if (isNew) this.heap.push(node);
    else this.heap.lowered(node);
  }

  private endAt(distance: number, edge: number, left: number): number {
    this.best = distance;
    this.endEdge = edge;
    this.endLeft = left;
    return distance;
  }

  /** Moves prices by what the path costs, which keeps every slack on its side of nought. */
  private reprice(): void {
    const { price, profit } = this.flow;
    for (let i = 0; i < this.settledCount; i++) {
      const node = this.settled[i]!;
      const by = this.best - this.distance[node]!;
      if (node < this.rights) price[node]! += by;
      else profit[node - this.rights]! -= by;
    }
  }

  private augment(start: number): void {
    const { problem, edgeLeft } = this.flow;
    let left = this.endLeft;
    if (this.endEdge !== NONE) {
      this.flow.choose(this.endEdge);
      left = edgeLeft[this.endEdge]!;
    }
    while (left !== start) {
      const given = this.via[this.rights + left]!;
      const taken = this.via[problem.edgeRight[given]!]!;
      this.flow.release(given);
      this.flow.choose(taken);
      left = edgeLeft[taken]!;
    }
  }
}
