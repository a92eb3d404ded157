import { toPlane } from '../geo/distance';
import type { Point } from '../geo/point';
import type { Candidate } from './candidate';
import type { CandidateGroup } from './candidate-group';
import { assertSoundCandidate, type PoolDims } from './candidate-fault';
import { isCorruptPlace } from './plane';
import { PoolCertificates } from './pool-certificates';
import { checksumOf } from './pool-checksum';
import { PoolBest } from './pool-best';
import { type GridBox, PoolGrid } from './pool-grid';
import { REAL, rowLength, RowWriter } from './pool-row';
import { type PoolFacts, PoolSearch } from './pool-search';
import { PoolTop } from './pool-top';
import { PoolTrades } from './pool-trades';
import { assertSoundPosting, type PostingFacts } from './posting-facts';
import type { RankedCandidate, Ranking } from './rank';
import { assertSoundRules, type MatchingRules } from './rules';
import { postingSeed } from './tie-order';

/** The city that a pool is built for. Workers outside the corners are found as well, only more slowly. */
export interface PoolCity extends PoolDims {
  readonly southWest: Point;
  readonly northEast: Point;
  /** Side of a grid cell; 3 km when absent. */
  readonly cellM?: number;
}

/** With 100,000 workers and 5 km a search took 110 µs on cells of 1 km, 68 of 2 km, 57 of 3 km and 60 of 6 km. */
const DEFAULT_CELL_M = 3000;

/** The workers of a shard in memory; `search` gives what `rank` gives over the same workers, without visiting them all. */
export class LivePool {
  private readonly candidates: (Candidate | undefined)[] = [];
  private readonly workerIds: string[] = [];
  private readonly freeSlots: number[] = [];
  private readonly slots = new Map<string, number>();
  private readonly placeless = new Set<string>();
  private readonly row: RowWriter;
  private readonly grid: PoolGrid;
  private readonly trades: PoolTrades;
  private readonly certificates: PoolCertificates;
  private readonly top: PoolTop;
  private readonly facts: PoolFacts;

  constructor(private readonly city: PoolCity) {
    this.row = new RowWriter(city.occupations);
    this.grid = new PoolGrid(boxOf(city), city.occupations, rowLength(city.occupations));
    this.trades = new PoolTrades(this.grid, city.occupations);
    this.certificates = new PoolCertificates(city.certificateKinds);
    this.top = new PoolTop(this.grid.arena, this.workerIds);
    const { candidates, certificates, slots } = this;
    this.facts = {
      arena: this.grid.arena,
      candidates,
      certificates,
      workerIds: this.workerIds,
      slotOf: (workerId) => slots.get(workerId),
    };
  }

  /** Workers who can be found. */
  get size(): number {
    return this.slots.size;
  }

  /** Workers left out because their place is corrupt. */
  get corrupt(): number {
    return this.placeless.size;
  }

  /** Takes a worker in or brings the facts up to date; false when a corrupt place leaves the worker out. */
  upsert(candidate: Candidate): boolean {
    assertSoundCandidate(candidate, this.city);
    if (isCorruptPlace(candidate.place)) return this.leaveOut(candidate.workerId);
    this.placeless.delete(candidate.workerId);
    const slot = this.slots.get(candidate.workerId) ?? this.claim(candidate.workerId);
    const before = this.candidates[slot];
    if (before) this.trades.correct(before.skills, -1);
    this.trades.correct(candidate.skills, 1);
    this.certificates.write(slot, candidate.certificates);
    this.list(slot, candidate);
    return true;
  }

  /** A heartbeat: only the place changed. False when the worker is unknown or the place corrupt. */
  move(workerId: string, place: Point): boolean {
    const slot = this.slots.get(workerId);
    if (slot === undefined) return false;
    if (isCorruptPlace(place)) return this.leaveOut(workerId);
    const { x, y } = toPlane(place);
    this.candidates[slot] = { ...this.candidates[slot]!, place };
    this.grid.copyRow(slot, this.row.reals);
    this.row.reals[REAL.x] = x;
    this.row.reals[REAL.y] = y;
    this.grid.put(slot, this.candidates[slot].skills, this.row.reals, x, y);
    return true;
  }

  /** Forgets a worker; false when there was none. */
  remove(workerId: string): boolean {
    const slot = this.slots.get(workerId);
    if (slot === undefined) return this.placeless.delete(workerId);
    this.trades.correct(this.candidates[slot]!.skills, -1);
    this.grid.remove(slot);
    this.candidates[slot] = undefined;
    this.workerIds[slot] = '';
    this.freeSlots.push(slot);
    return this.slots.delete(workerId);
  }

  /** The worker's facts as they went in, or undefined when the pool can't find the worker. */
  get(workerId: string): Candidate | undefined {
    const slot = this.slots.get(workerId);
    return slot === undefined ? undefined : this.candidates[slot];
  }

  /** Fingerprint of the facts of all workers that can be found, to be held against `checksumOf` the tables' rows. */
  checksum(): string {
    return checksumOf(this.all());
  }

  /** The facts of all workers that can be found, in no order. */
  all(): Candidate[] {
    return this.candidates.filter((candidate) => candidate !== undefined);
  }

  /** The best `limit` workers for a posting, of one group alone if wanted, and, for everyone else, what stops them. */
  search(posting: PostingFacts, rules: MatchingRules, limit: number, only?: CandidateGroup): Ranking {
    assertSoundPosting(posting);
    assertSoundRules(rules);
    const trade = this.trades.tradeOf(posting.occupation, rules);
    const { x, y } = toPlane(posting.place);
    this.top.begin(Math.min(limit, trade.workers), postingSeed(rules.seed, posting.postingId));
    const search = new PoolSearch(posting, rules, x, y, this.facts, this.top);
    if (only) search.narrowTo(only);
    trade.skills.forEach(({ skill, fit }, step) => {
      const better = step > 0 ? trade.better[step]! : null;
      this.grid.visit(skill, x, y, posting.radiusM, (first, count) => search.scan(first, count, fit, better));
    });
    const blocked = search.blocked();
    blocked.CORRUPT_PLACE = this.placeless.size;
    blocked.NO_SKILL = this.slots.size - trade.workers;
    blocked.TOO_FAR = trade.workers - search.inReach;
    return { ranked: search.take(), eligible: search.eligible, members: search.members(), blocked };
  }

  /**
   * The `ranked` of `search`, without its counts: who is certainly too far for the list is passed by. For those who ask
   * for people and not for reasons; from a full pool it takes a fraction of the time when travel weighs much.
   */
  best(posting: PostingFacts, rules: MatchingRules, limit: number, only?: CandidateGroup): RankedCandidate[] {
    assertSoundPosting(posting);
    assertSoundRules(rules);
    const trade = this.trades.tradeOf(posting.occupation, rules);
    const most = Math.min(limit, trade.workers);
    if (most === 0) return [];
    const { x, y } = toPlane(posting.place);
    const { arena } = this.grid;
    this.top.begin(most, postingSeed(rules.seed, posting.postingId));
    const search = new PoolSearch(posting, rules, x, y, this.facts, this.top);
    if (only) search.narrowTo(only);
    const best = new PoolBest(posting, rules, { x, y, arena }, search, this.top);
    trade.skills.forEach(({ skill, fit }, step) => {
      const better = step > 0 ? trade.better[step]! : null;
      this.grid.visitNearFirst(skill, { x, y, radiusM: posting.radiusM }, (first, count, nearestM) =>
        best.scan(first, count, fit, better, nearestM),
      );
    });
    return search.take();
  }

  private list(slot: number, candidate: Candidate): void {
    this.candidates[slot] = candidate;
    this.row.write(slot, candidate);
    const { reals } = this.row;
    this.grid.put(slot, candidate.skills, reals, reals[REAL.x]!, reals[REAL.y]!);
  }

  private claim(workerId: string): number {
    const slot = this.freeSlots.pop() ?? this.workerIds.length;
    this.workerIds[slot] = workerId;
    this.slots.set(workerId, slot);
    return slot;
  }

  private leaveOut(workerId: string): false {
    this.remove(workerId);
    this.placeless.add(workerId);
    return false;
  }
}

function boxOf(city: PoolCity): GridBox {
  const low = toPlane(city.southWest);
  const high = toPlane(city.northEast);
  return { west: low.x, south: low.y, east: high.x, north: high.y, cellM: city.cellM ?? DEFAULT_CELL_M };
}
