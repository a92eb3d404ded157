import { Injectable } from '@nestjs/common';
import type { PoolChecksum } from '@app/contracts';
import { checksumOf, isCorruptPlace, type Candidate } from '@app/core';
import { Db } from '@app/database';
import { LivePoolKeeper } from './live-pool';
import { poolLoading } from './pool-loading';
import { onlinePages } from './sql/candidates.sql';
import { workerChangesSince } from './sql/worker-changes.sql';

const PAGE = 5000;
/** Shifts older than this count for no rule; each leaves the tables' answer at a moment of its own, and the pool's later. */
const WORKED_MS = 7 * 24 * 3_600_000;

/** Proves that the live pool holds what the tables say. */
@Injectable()
export class PoolComparison {
  constructor(
    private readonly db: Db,
    private readonly keeper: LivePoolKeeper,
  ) {}

  /** Follows first; whoever changes while the tables are read is left out of both sides. */
  async compare(): Promise<PoolChecksum> {
    await this.keeper.follow();
    const { live, horizon } = this.keeper;
    if (!live) throw poolLoading();
    const database: Candidate[] = [];
    for await (const page of onlinePages(this.db, PAGE)) for (const candidate of page) database.push(candidate);
    const { workerIds, now } = await workerChangesSince(this.db, horizon, []);
    const changing = new Set(workerIds);
    const sideOf = (candidates: readonly Candidate[]) => {
      const settled = candidates.filter((candidate) => isSettled(candidate, now) && !changing.has(candidate.workerId));
      return { workers: settled.length, checksum: checksumOf(settled.map((each) => withoutOldShifts(each, now))) };
    };
    const sides = { pool: sideOf(live.all()), database: sideOf(database) };
    return { ...sides, equal: sides.pool.checksum === sides.database.checksum, horizon, changing: changing.size };
  }
}

const isSettled = ({ onlineUntil, place }: Candidate, now: number): boolean =>
  onlineUntil > now && !isCorruptPlace(place);

const withoutOldShifts = (candidate: Candidate, now: number): Candidate => ({
  ...candidate,
  worked: candidate.worked.filter(({ to }) => to > now - WORKED_MS),
});
