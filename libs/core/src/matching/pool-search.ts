import { shanghaiDay } from '../time/day';
import { type BlockerCounts, BLOCKERS, blockerFor, noBlockers } from './blockers';
import type { Candidate } from './candidate';
import { type CandidateGroup, EVERYBODY, GROUP_BIT, GroupTally } from './candidate-group';
import { planeDistanceM } from './plane';
import type { PoolCertificates } from './pool-certificates';
import type { PoolArena } from './pool-arena';
import { FLAG, hasAnySkill, LIVE_OFFERS_SHIFT, REAL, WHOLE } from './pool-row';
import type { PoolTop } from './pool-top';
import { packedCovers } from './pool-windows';
import type { PostingFacts } from './posting-facts';
import type { MatchingRules } from './rules';
import { scoreOf } from './score';
import { dayAsNumber, type DaySegment, daySegments } from './shift-days';

const NOTHING = -1;
const NOBODY: ReadonlySet<number> = new Set();
const OFFLINE = BLOCKERS.indexOf('OFFLINE');
const IDENTITY = BLOCKERS.indexOf('IDENTITY');
const UNDER_AGE = BLOCKERS.indexOf('UNDER_AGE');
const NO_CERTIFICATE = BLOCKERS.indexOf('NO_CERTIFICATE');
const NOT_AVAILABLE = BLOCKERS.indexOf('NOT_AVAILABLE');
const BUSY = BLOCKERS.indexOf('BUSY');
const OFFER_OVERLAP = BLOCKERS.indexOf('OFFER_OVERLAP');
const OFFER_CAP = BLOCKERS.indexOf('OFFER_CAP');
const DAILY_CAP = BLOCKERS.indexOf('DAILY_CAP');
const ALREADY_OFFERED = BLOCKERS.indexOf('ALREADY_OFFERED');

/** The rows, and what they can't tell. */
export interface PoolFacts {
  readonly arena: PoolArena;
  readonly candidates: readonly (Candidate | undefined)[];
  readonly certificates: PoolCertificates;
  slotOf(workerId: string): number | undefined;
}

/**
 * One posting's way along the rows. The tests stand in the order of `BLOCKERS`, whose plain rule is asked itself
 * where a row holds too little to judge; `pool.spec.ts` holds both against each other.
 */
export class PoolSearch {
  inReach = 0;
  eligible = 0;
  readonly members = new GroupTally();
  private readonly counts = new Int32Array(BLOCKERS.length);
  private readonly segments: readonly DaySegment[];
  /** The last birthday, as YYYYMMDD, of those old enough: whole years less keep 29 February right (full on 1 March). */
  private readonly bornBy: number;
  private readonly excluded: ReadonlySet<number>;
  private readonly roster: ReadonlySet<number>;
  private wanted = EVERYBODY;
  /** Square of a distance beyond which no root needs to be taken to see that it is too far. */
  private readonly certainlyFar2: number;

  constructor(
    private readonly posting: PostingFacts,
    private readonly rules: MatchingRules,
    private readonly x: number,
    private readonly y: number,
    private readonly pool: PoolFacts,
    private readonly top: PoolTop,
  ) {
    this.roster = posting.roster ? slotsOf(posting.roster, pool) : NOBODY;
    this.certainlyFar2 = (posting.radiusM + 1) ** 2;
    this.segments = daySegments(posting.startsAt, posting.endsAt);
    this.bornBy = dayAsNumber(shanghaiDay(posting.startsAt)) - posting.minAge * 10_000;
    this.excluded = slotsOf(posting.excluded, pool);
  }

  /** Lists this group alone; everybody is counted all the same. */
  narrowTo(group: CandidateGroup): void {
    this.wanted = GROUP_BIT[group];
  }

  blocked(): BlockerCounts {
    const blocked = noBlockers();
    BLOCKERS.forEach((code, i) => (blocked[code] = this.counts[i]!));
    return blocked;
  }

  /** Judges rows, except those whose worker has a better skill and is met elsewhere. */
  scan(first: number, count: number, fit: number, better: Int32Array | null): void {
    const { reals, wholes, stride } = this.pool.arena;
    const { x, y, certainlyFar2 } = this;
    const { radiusM } = this.posting;
    for (let row = first; row < first + count; row++) {
      const r = row * stride;
      if ((reals[r + REAL.x]! - x) ** 2 + (reals[r + REAL.y]! - y) ** 2 > certainlyFar2) continue;
      const distanceM = planeDistanceM(x, y, reals[r + REAL.x]!, reals[r + REAL.y]!);
      if (!(distanceM <= radiusM && distanceM <= reals[r + REAL.travelRadiusM]!)) continue;
      if (better && hasAnySkill(wholes, 2 * r, better)) continue;
      this.inReach++;
      const blocker = this.blockerAt(reals, r, wholes, 2 * r);
      if (blocker === NOTHING) this.admit(reals, r, wholes, row, distanceM, fit);
      else this.counts[blocker]!++;
    }
  }

  private admit(reals: Float64Array, r: number, wholes: Int32Array, row: number, distanceM: number, fit: number): void {
    this.eligible++;
    const groups = this.groupsAt(wholes, 2 * r);
    this.members.add(groups);
    if (this.wanted !== EVERYBODY && (groups & this.wanted) === 0) return;
    const score = scoreOf(distanceM, fit, reals[r + REAL.waitingSince]!, reals[r + REAL.reliability]!, this.rules);
    this.top.offer(row, score, distanceM, fit);
  }

  private groupsAt(wholes: Int32Array, w: number): number {
    const { lowExposureOffers } = this.rules;
    return (
      (wholes[w + WHOLE.recentOffers]! <= lowExposureOffers ? GROUP_BIT.lowExposure : 0) |
      (wholes[w + WHOLE.flags]! & FLAG.hardship ? GROUP_BIT.hardship : 0) |
      (this.roster.size > 0 && this.roster.has(wholes[w + WHOLE.slot]!) ? GROUP_BIT.roster : 0)
    );
  }

  private blockerAt(reals: Float64Array, r: number, wholes: Int32Array, w: number): number {
    const flags = wholes[w + WHOLE.flags]!;
    const { rules } = this;
    if (reals[r + REAL.onlineUntil]! <= rules.now) return OFFLINE;
    if (flags & FLAG.noIdentity) return IDENTITY;
    if (flags & FLAG.suspension) return this.plain(wholes, w);
    if (wholes[w + WHOLE.born]! > this.bornBy) return UNDER_AGE;
    if (this.posting.certificates.length > 0 && this.lacksCertificate(wholes[w + WHOLE.slot]!)) return NO_CERTIFICATE;
    if (flags & FLAG.windows) {
      if (flags & FLAG.manyWindows) return this.plain(wholes, w);
      if (!this.isFree(wholes[w + WHOLE.windowA]!, wholes[w + WHOLE.windowB]!)) return NOT_AVAILABLE;
    }
    return this.takenOrCapped(reals, r, wholes, w, flags);
  }

  private takenOrCapped(reals: Float64Array, r: number, wholes: Int32Array, w: number, flags: number): number {
    const { block } = this.posting;
    if (reals[r + REAL.takenFrom]! < block.to && block.from < reals[r + REAL.takenTo]!) {
      if (flags & FLAG.oneAssignment) return BUSY;
      return flags & FLAG.oneOffer ? OFFER_OVERLAP : this.plain(wholes, w);
    }
    if (flags >>> LIVE_OFFERS_SHIFT >= this.rules.liveOfferCap) return OFFER_CAP;
    if (wholes[w + WHOLE.offersToday]! >= this.rules.dailyOfferCap) return DAILY_CAP;
    return this.excluded.size > 0 && this.excluded.has(wholes[w + WHOLE.slot]!) ? ALREADY_OFFERED : NOTHING;
  }

  private lacksCertificate(slot: number): boolean {
    for (const kind of this.posting.certificates) {
      if (!(this.pool.certificates.validUntil(kind, slot) >= this.posting.endsAt)) return true;
    }
    return false;
  }

  private isFree(windowA: number, windowB: number): boolean {
    for (const segment of this.segments) {
      if (!packedCovers(windowA, segment) && !packedCovers(windowB, segment)) return false;
    }
    return true;
  }

  private plain(wholes: Int32Array, w: number): number {
    const blocker = blockerFor(this.posting, this.pool.candidates[wholes[w + WHOLE.slot]!]!, this.rules);
    return blocker ? BLOCKERS.indexOf(blocker) : NOTHING;
  }
}

function slotsOf(workerIds: ReadonlySet<string>, pool: PoolFacts): Set<number> {
  const slots = new Set<number>();
  for (const workerId of workerIds) {
    const slot = pool.slotOf(workerId);
    if (slot !== undefined) slots.add(slot);
  }
  return slots;
}
