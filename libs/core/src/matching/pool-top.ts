import type { PoolArena } from './pool-arena';
import { OFFERS_MASK, REAL, WHOLE } from './pool-row';
import type { RankedCandidate } from './rank';
import { lotOf } from './tie-order';

const FIRST_CAPACITY = 64;

/**
 * The best few of a search: a heap with the worst at its root, so that most workers are turned away by one
 * comparison. Its order is that of `compareRanked`. The arrays live as long as the pool and are used again.
 */
export class PoolTop {
  /** Entries in heap order. */
  private heap = new Int32Array(FIRST_CAPACITY);
  private rows = new Int32Array(FIRST_CAPACITY);
  private scores = new Float64Array(FIRST_CAPACITY);
  private distances = new Float64Array(FIRST_CAPACITY);
  private fits = new Float64Array(FIRST_CAPACITY);
  private size = 0;
  private limit = 0;
  private seed = 0;

  constructor(
    private readonly arena: PoolArena,
    private readonly workerIds: readonly string[],
  ) {}

  begin(limit: number, seedOfPosting: number): void {
    this.size = 0;
    this.limit = limit;
    this.seed = seedOfPosting;
    if (this.heap.length < limit) this.allocate(2 ** Math.ceil(Math.log2(limit)));
  }

  /** The score that a worker must reach to be listed still; a full list alone turns anybody away. */
  get threshold(): number {
    return this.size < this.limit ? -Infinity : this.scores[this.heap[0]!]!;
  }

  offer(row: number, score: number, distanceM: number, fit: number): void {
    if (this.size < this.limit) {
      this.heap[this.size] = this.size;
      this.write(this.size, row, score, distanceM, fit);
      this.rise(this.size++);
    } else if (this.limit > 0 && this.isBeaten(this.heap[0]!, row, score)) {
      this.write(this.heap[0]!, row, score, distanceM, fit);
      this.sink();
    }
  }

  /** Empties the heap, best first, each as the search describes it. */
  take(describe: (row: number, score: number, distanceM: number, fit: number) => RankedCandidate): RankedCandidate[] {
    const ranked = new Array<RankedCandidate>(this.size);
    while (this.size > 0) {
      const entry = this.heap[0]!;
      ranked[this.size - 1] = describe(
        this.rows[entry]!,
        this.scores[entry]!,
        this.distances[entry]!,
        this.fits[entry]!,
      );
      this.size--;
      this.heap[0] = this.heap[this.size]!;
      this.sink();
    }
    return ranked;
  }

  private isBeaten(entry: number, row: number, score: number): boolean {
    if (this.scores[entry] !== score) return this.scores[entry]! < score;
    return this.isWorseTie(this.rows[entry]!, row);
  }

  private isWorse(a: number, b: number): boolean {
    return this.isBeaten(a, this.rows[b]!, this.scores[b]!);
  }

  private isWorseTie(aRow: number, bRow: number): boolean {
    const { reals, wholes, stride } = this.arena;
    const a = aRow * stride;
    const b = bRow * stride;
    const offers = (wholes[2 * a + WHOLE.offers]! & OFFERS_MASK) - (wholes[2 * b + WHOLE.offers]! & OFFERS_MASK);
    if (offers !== 0) return offers > 0;
    const since = reals[a + REAL.waitingSince]! - reals[b + REAL.waitingSince]!;
    if (since !== 0) return since > 0;
    const lots = this.lotAt(2 * a) - this.lotAt(2 * b);
    return lots === 0 ? this.workerIdAt(2 * a) > this.workerIdAt(2 * b) : lots > 0;
  }

  /** The lot of the row's worker, by the words of the row. */
  lotAt(w: number): number {
    return lotOf(this.seed, this.arena.wholes[w + WHOLE.mark]! >>> 0);
  }

  private workerIdAt(w: number): string {
    return this.workerIds[this.arena.wholes[w + WHOLE.slot]!]!;
  }

  private rise(from: number): void {
    const entry = this.heap[from]!;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isWorse(entry, this.heap[parent]!)) break;
      this.heap[at] = this.heap[parent]!;
      at = parent;
    }
    this.heap[at] = entry;
  }

  private sink(): void {
    const entry = this.heap[0]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && this.isWorse(this.heap[child + 1]!, this.heap[child]!)) child++;
      if (!this.isWorse(this.heap[child]!, entry)) break;
      this.heap[at] = this.heap[child]!;
      at = child;
    }
    this.heap[at] = entry;
  }

  private write(entry: number, row: number, score: number, distanceM: number, fit: number): void {
    this.rows[entry] = row;
    this.scores[entry] = score;
    this.distances[entry] = distanceM;
    this.fits[entry] = fit;
  }

  private allocate(capacity: number): void {
    this.heap = new Int32Array(capacity);
    this.rows = new Int32Array(capacity);
    this.scores = new Float64Array(capacity);
    this.distances = new Float64Array(capacity);
    this.fits = new Float64Array(capacity);
  }
}
