/** Rows that the smallest region holds. */
const SMALLEST = 4;

/**
 * Memory for stretches of rows: one array for all, because a typed array per stretch costs four dependent looks at
 * memory before its first row is reached, and a search enters dozens of them. Regions hold 4, 8, 16 … rows; a freed one
 * is used again for the same size.
 */
export class PoolArena {
  reals: Float64Array;
  /** The same memory, as 32-bit words. */
  wholes: Int32Array;
  private used = 0;
  /** Freed regions by size class. */
  private readonly free: number[][] = [];

  /** `stride` is the length of a row in doubles. */
  constructor(readonly stride: number) {
    this.reals = new Float64Array(1024 * stride);
    this.wholes = new Int32Array(this.reals.buffer);
  }

  /** A region of 4 · 2^sizeClass rows, as the number of its first row. */
  allocate(sizeClass: number): number {
    const freed = this.free[sizeClass]?.pop();
    if (freed !== undefined) return freed;
    const first = this.used;
    this.used += rowsOf(sizeClass);
    while (this.used * this.stride > this.reals.length) this.grow();
    return first;
  }

  release(first: number, sizeClass: number): void {
    (this.free[sizeClass] ??= []).push(first);
  }

  write(row: number, from: Float64Array): void {
    const at = row * this.stride;
    for (let i = 0; i < this.stride; i++) this.reals[at + i] = from[i]!;
  }

  copy(from: number, to: number, rows: number): void {
    this.reals.copyWithin(to * this.stride, from * this.stride, (from + rows) * this.stride);
  }

  private grow(): void {
    const wider = new Float64Array(this.reals.length * 2);
    wider.set(this.reals);
    this.reals = wider;
    this.wholes = new Int32Array(wider.buffer);
  }
}

/** Rows in a region of this size. */
export const rowsOf = (sizeClass: number): number => SMALLEST << sizeClass;
