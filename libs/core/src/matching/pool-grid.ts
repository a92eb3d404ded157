import { PoolArena, rowsOf } from './pool-arena';
import { WHOLE } from './pool-row';

/** The rectangle that is cut into cells, in plane metres. Who stands outside is kept in the nearest border cell. */
export interface GridBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly cellM: number;
}

/** Where the rows of one worker are. */
interface Listing {
  readonly skills: readonly number[];
  readonly cell: number;
  /** Position in the bucket of each skill. */
  readonly positions: number[];
}

/** Metres of slack, so that rounding at a cell's edge can only make the search wider. */
const SLACK_M = 1;
const NO_REGION = -1;

/**
 * Rows by skill and cell; those of one skill in one cell are a bucket and lie side by side. A search touches only people
 * of the trade near the place: of 100,000 workers with three of 66 skills each about 400 rows instead of 2,200 for 5 km.
 */
export class PoolGrid {
  readonly arena: PoolArena;
  private readonly columns: number;
  private readonly rows: number;
  private readonly cells: number;
  /** Per bucket: how many rows, in which region of the arena, of which size. */
  private readonly counts: Int32Array;
  private readonly regions: Int32Array;
  private readonly sizes: Int8Array;
  private readonly listings: (Listing | undefined)[] = [];

  constructor(
    private readonly box: GridBox,
    skills: number,
    rowLength: number,
  ) {
    this.arena = new PoolArena(rowLength);
    this.columns = Math.max(1, Math.ceil((box.east - box.west) / box.cellM));
    this.rows = Math.max(1, Math.ceil((box.north - box.south) / box.cellM));
    this.cells = this.columns * this.rows;
    this.counts = new Int32Array(this.cells * skills);
    this.regions = new Int32Array(this.cells * skills).fill(NO_REGION);
    this.sizes = new Int8Array(this.cells * skills);
  }

  /** Lists a worker, or brings the rows up to date: in place when skills and cell are the same as before. */
  put(slot: number, skills: readonly number[], row: Float64Array, x: number, y: number): void {
    const cell = this.rowAt(y) * this.columns + this.columnAt(x);
    const held = this.listings[slot];
    if (held && held.cell === cell && sameList(held.skills, skills)) {
      held.skills.forEach((skill, i) => this.arena.write(this.rowOf(skill, cell) + held.positions[i]!, row));
      return;
    }
    this.remove(slot);
    const positions = skills.map((skill) => this.append(skill * this.cells + cell, row));
    this.listings[slot] = { skills, cell, positions };
  }

  /** Copies a worker's row; a worker without skills has none and leaves the target as it is. */
  copyRow(slot: number, into: Float64Array): void {
    const held = this.listings[slot]!;
    const skill = held.skills[0];
    if (skill === undefined) return;
    const { reals, stride } = this.arena;
    const at = (this.rowOf(skill, held.cell) + held.positions[0]!) * stride;
    for (let i = 0; i < stride; i++) into[i] = reals[at + i]!;
  }

  remove(slot: number): void {
    const held = this.listings[slot];
    if (!held) return;
    this.listings[slot] = undefined;
    held.skills.forEach((skill, i) => this.removeAt(skill, held.cell, held.positions[i]!));
  }

  /** Hands every bucket (first row in the arena, number of rows) to the visitor that may hold someone within the radius. */
  visit(skill: number, x: number, y: number, radiusM: number, visitor: (row: number, count: number) => void): void {
    const reach = radiusM + SLACK_M;
    const lastRow = this.rowAt(y + reach);
    for (let row = this.rowAt(y - reach); row <= lastRow; row++) {
      const aside = this.rowGap(row, y);
      const halfWidth = Math.sqrt(Math.max(0, reach * reach - aside * aside));
      const first = skill * this.cells + row * this.columns;
      const last = first + this.columnAt(x + halfWidth);
      for (let bucket = first + this.columnAt(x - halfWidth); bucket <= last; bucket++) {
        const count = this.counts[bucket]!;
        if (count > 0) visitor(this.regions[bucket]!, count);
      }
    }
  }

  /** The same, nearest bucket first, with the distance at which each begins; ends when the visitor says false. */
  visitNearFirst(
    skill: number,
    { x, y, radiusM }: { readonly x: number; readonly y: number; readonly radiusM: number },
    visitor: (row: number, count: number, nearestM: number) => boolean,
  ): void {
    const found: [nearestM: number, bucket: number][] = [];
    const first = skill * this.cells;
    const reach = radiusM + SLACK_M;
    const lastRow = this.rowAt(y + reach);
    const lastColumn = this.columnAt(x + reach);
    for (let row = this.rowAt(y - reach); row <= lastRow; row++) {
      const aside = this.rowGap(row, y);
      for (let column = this.columnAt(x - reach); column <= lastColumn; column++) {
        const bucket = first + row * this.columns + column;
        const nearestM = Math.hypot(aside, this.columnGap(column, x));
        if (this.counts[bucket]! > 0 && nearestM <= reach) found.push([nearestM, bucket]);
      }
    }
    found.sort((a, b) => a[0] - b[0]);
    for (const [nearestM, bucket] of found) {
      if (!visitor(this.regions[bucket]!, this.counts[bucket]!, nearestM)) return;
    }
  }

  private append(bucket: number, row: Float64Array): number {
    const position = this.counts[bucket]!++;
    if (this.regions[bucket] === NO_REGION) this.regions[bucket] = this.arena.allocate(0);
    else if (position === rowsOf(this.sizes[bucket]!)) this.enlarge(bucket);
    this.arena.write(this.regions[bucket]! + position, row);
    return position;
  }

  private enlarge(bucket: number): void {
    const size = this.sizes[bucket]!++;
    const region = this.regions[bucket]!;
    const wider = this.arena.allocate(size + 1);
    this.arena.copy(region, wider, rowsOf(size));
    this.arena.release(region, size);
    this.regions[bucket] = wider;
  }

  /** Fills the hole with the bucket's last row, whose worker is told the new position. */
  private removeAt(skill: number, cell: number, position: number): void {
    const last = --this.counts[skill * this.cells + cell]!;
    if (position === last) return;
    const row = this.rowOf(skill, cell);
    this.arena.copy(row + last, row + position, 1);
    const moved = this.listings[this.arena.wholes[(row + position) * this.arena.stride * 2 + WHOLE.slot]!]!;
    moved.positions[moved.skills.indexOf(skill)] = position;
  }

  private rowOf(skill: number, cell: number): number {
    return this.regions[skill * this.cells + cell]!;
  }

  /** Distance from y to the row's band; border rows reach to the end of the world, as the strays are kept there. */
  private rowGap(row: number, y: number): number {
    const south = this.box.south + row * this.box.cellM;
    const below = row === 0 ? 0 : south - y;
    const above = row === this.rows - 1 ? 0 : y - (south + this.box.cellM);
    return Math.max(0, below, above);
  }

  /** The same for a column. */
  private columnGap(column: number, x: number): number {
    const west = this.box.west + column * this.box.cellM;
    const left = column === 0 ? 0 : west - x;
    const right = column === this.columns - 1 ? 0 : x - (west + this.box.cellM);
    return Math.max(0, left, right);
  }

  private rowAt(y: number): number {
    return Math.min(this.rows - 1, Math.max(0, Math.floor((y - this.box.south) / this.box.cellM)));
  }

  private columnAt(x: number): number {
    return Math.min(this.columns - 1, Math.max(0, Math.floor((x - this.box.west) / this.box.cellM)));
  }
}

const sameList = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);
