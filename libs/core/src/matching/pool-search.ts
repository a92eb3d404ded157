import { type BlockerCounts, BLOCKERS, blockerFor, noBlockers } from './blockers';
import { type Candidate, CHANNELS } from './candidate';
import { type CandidateGroup, EVERYBODY, GROUP_BIT, type GroupCounts, GroupTally } from './candidate-group';
import { planeDistanceM } from './plane';
import type { PoolArena } from './pool-arena';
import type { PoolCertificates } from './pool-certificates';
import { PoolPosting } from './pool-posting';
import {
  CHANNEL_MASK,
  CHANNEL_SHIFT,
  FLAG,
  hasAnySkill,
  LIVE_OFFERS_SHIFT,
  OFFERS_MASK,
  OFFERS_SHIFT,
  REAL,
  WHOLE,
} from './pool-row';
import type { PoolTop } from './pool-top';
import type { PostingFacts } from './posting-facts';
import { freeHandsOf, type RankedCandidate } from './rank';
import type { MatchingRules } from './rules';
import { scoreFrom } from './score';

const NOTHING = -1;
const OFFLINE = BLOCKERS.indexOf('OFFLINE');
const IDENTITY = BLOCKERS.indexOf('IDENTITY');
const UNDER_AGE = BLOCKERS.indexOf('UNDER_AGE');
const NO_CERTIFICATE = BLOCKERS.indexOf('NO_CERTIFICATE');
const BLOCK_LIST = BLOCKERS.indexOf('BLOCK_LIST');
const NOT_AVAILABLE = BLOCKERS.indexOf('NOT_AVAILABLE');
const WISH_UNMET = BLOCKERS.indexOf('WISH_UNMET');
const BUSY = BLOCKERS.indexOf('BUSY');
const OFFER_OVERLAP = BLOCKERS.indexOf('OFFER_OVERLAP');
const OFFER_CAP = BLOCKERS.indexOf('OFFER_CAP');
const DAILY_CAP = BLOCKERS.indexOf('DAILY_CAP');
const ALREADY_OFFERED = BLOCKERS.indexOf('ALREADY_OFFERED');

/** The rows, and what they can't tell. */
export interface PoolFacts {
  readonly arena: PoolArena;
  readonly candidates: readonly (Candidate | undefined)[];
  readonly workerIds: readonly string[];
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
  /** Eligible workers by the bits of their groups: one addition per worker. */
  private readonly byGroups = new Int32Array(8);
  private group = EVERYBODY;
  private readonly counts = new Int32Array(BLOCKERS.length);
  private readonly wanted: PoolPosting;
  private readonly hasRoster: boolean;

  constructor(
    private readonly posting: PostingFacts,
    private readonly rules: MatchingRules,
    private readonly x: number,
    private readonly y: number,
    private readonly pool: PoolFacts,
    private readonly top: PoolTop,
  ) {
    this.wanted = new PoolPosting(posting, rules, (workerId) => pool.slotOf(workerId));
    this.hasRoster = this.wanted.roster !== null || posting.stations.size > 0;
  }

  /** Lists this group alone; everybody is counted all the same. */
  narrowTo(group: CandidateGroup): void {
    this.group = GROUP_BIT[group];
  }

  blocked(): BlockerCounts {
    const blocked = noBlockers();
    BLOCKERS.forEach((code, i) => (blocked[code] = this.counts[i]!));
    return blocked;
  }

  /** How many of the eligible belong to each group. */
  members(): GroupCounts {
    const tally = new GroupTally();
    this.byGroups.forEach((workers, groups) => tally.add(groups, workers));
    return tally.result;
  }

  /** Judges rows, except those whose worker has a better skill and is met elsewhere. */
  scan(first: number, count: number, fit: number, better: Int32Array | null): void {
    const { reals, wholes, stride } = this.pool.arena;
    const { x, y } = this;
    const { certainlyFar2 } = this.wanted;
    const { radiusM } = this.posting;
    for (let row = first; row < first + count; row++) {
      const r = row * stride;
      if ((reals[r + REAL.x]! - x) ** 2 + (reals[r + REAL.y]! - y) ** 2 > certainlyFar2) continue;
      const distanceM = planeDistanceM(x, y, reals[r + REAL.x]!, reals[r + REAL.y]!);
      if (!(distanceM <= radiusM && distanceM <= reals[r + REAL.travelRadiusM]!)) continue;
      if (better && hasAnySkill(wholes, 2 * r, better)) continue;
      this.inReach++;
      this.judge(row, r, distanceM, fit);
    }
  }

  /** Lists the row's worker, who is within reach, or counts what stops the worker. */
  judge(row: number, r: number, distanceM: number, fit: number): void {
    const { reals, wholes } = this.pool.arena;
    const blocker = this.blockerAt(reals, r, wholes, 2 * r);
    if (blocker === NOTHING) this.admit(row, r, distanceM, fit);
    else this.counts[blocker]!++;
  }

  /** The best of those who were met, best first. */
  take(): RankedCandidate[] {
    return this.top.take((row, score, distanceM, fit) => this.describe(row, score, distanceM, fit));
  }

  private admit(row: number, r: number, distanceM: number, fit: number): void {
    const w = 2 * r;
    this.eligible++;
    const groups = this.groupsAt(w);
    this.byGroups[groups]!++;
    if (this.group !== EVERYBODY && (groups & this.group) === 0) return;
    this.top.offer(row, this.scoreAt(r, distanceM, fit), distanceM, fit);
  }

  private groupsAt(w: number): number {
    const { wholes } = this.pool.arena;
    const isLow = (wholes[w + WHOLE.offers]! & OFFERS_MASK) <= this.rules.lowExposureOffers;
    return (
      (isLow ? GROUP_BIT.lowExposure : 0) |
      (wholes[w + WHOLE.flags]! & FLAG.hardship ? GROUP_BIT.hardship : 0) |
      (this.hasRoster && this.isOfRoster(w) ? GROUP_BIT.roster : 0)
    );
  }

  private isOfRoster(w: number): boolean {
    const { wholes } = this.pool.arena;
    return (
      this.wanted.roster?.has(wholes[w + WHOLE.slot]!) === true ||
      this.posting.stations.has(wholes[w + WHOLE.stationId]!)
    );
  }

  private scoreAt(r: number, distanceM: number, fit: number): number {
    const { reals, wholes } = this.pool.arena;
    const w = 2 * r;
    return scoreFrom(
      distanceM,
      fit,
      reals[r + REAL.waitingSince]!,
      reals[r + REAL.reliability]!,
      this.wanted.preferenceAt(wholes, w, wholes[w + WHOLE.flags]!),
      this.wanted.relationOf(wholes[w + WHOLE.slot]!),
      reals[r + REAL.acceptance]!,
      wholes[w + WHOLE.offers]! & OFFERS_MASK,
      this.rules,
    );
  }

  private describe(row: number, score: number, distanceM: number, fit: number): RankedCandidate {
    const { reals, wholes, stride } = this.pool.arena;
    const r = row * stride;
    const w = 2 * r;
    const index = wholes[w + WHOLE.slot]!;
    const flags = wholes[w + WHOLE.flags]!;
    return {
      workerId: this.pool.workerIds[index]!,
      index,
      score,
      distanceM,
      fit,
      waitingSince: reals[r + REAL.waitingSince]!,
      reliability: reals[r + REAL.reliability]!,
      preference: this.wanted.preferenceAt(wholes, w, flags),
      relation: this.wanted.relationOf(index),
      acceptance: reals[r + REAL.acceptance]!,
      recentOffers: wholes[w + WHOLE.offers]! & OFFERS_MASK,
      lot: this.top.lotAt(w),
      hardship: (flags & FLAG.hardship) !== 0,
      onlineUntil: reals[r + REAL.onlineUntil]!,
      channel: CHANNELS[(flags >>> CHANNEL_SHIFT) & CHANNEL_MASK]!,
      roster: this.hasRoster && this.isOfRoster(w),
      freeHands: freeHandsOf(flags >>> LIVE_OFFERS_SHIFT, wholes[w + WHOLE.offers]! >>> OFFERS_SHIFT, this.rules),
    };
  }

  private blockerAt(reals: Float64Array, r: number, wholes: Int32Array, w: number): number {
    const flags = wholes[w + WHOLE.flags]!;
    if (reals[r + REAL.onlineUntil]! <= this.rules.now) return OFFLINE;
    if (flags & FLAG.noIdentity) return IDENTITY;
    if (flags & FLAG.suspension) return this.plain(wholes, w);
    if (wholes[w + WHOLE.born]! > this.wanted.bornBy) return UNDER_AGE;
    if (this.posting.certificates.length > 0 && this.lacksCertificate(wholes[w + WHOLE.slot]!)) return NO_CERTIFICATE;
    if (this.wanted.blockedPairs?.has(wholes[w + WHOLE.slot]!)) return BLOCK_LIST;
    if (flags & FLAG.manyWindows) return this.plain(wholes, w);
    return this.unwillingOrTaken(reals, r, wholes, w);
  }

  private unwillingOrTaken(reals: Float64Array, r: number, wholes: Int32Array, w: number): number {
    const { wanted, posting } = this;
    const flags = wholes[w + WHOLE.flags]!;
    if (flags & FLAG.windows && !wanted.isFree(wholes[w + WHOLE.windowA]!, wholes[w + WHOLE.windowB]!)) {
      return NOT_AVAILABLE;
    }
    if (flags & FLAG.wishes && !posting.relaxWishes && wanted.preferenceAt(wholes, w, flags) < 1) return WISH_UNMET;
    return this.takenOrTired(reals, r, wholes, w);
  }

  private takenOrTired(reals: Float64Array, r: number, wholes: Int32Array, w: number): number {
    const flags = wholes[w + WHOLE.flags]!;
    const { block } = this.posting;
    const overlaps = reals[r + REAL.takenFrom]! < block.to && block.from < reals[r + REAL.takenTo]!;
    if (overlaps && flags & FLAG.oneAssignment) return BUSY;
    const isUnsure = overlaps && !(flags & FLAG.oneOffer);
    if (isUnsure || !this.wanted.hoursAreSure(reals, r, flags, wholes[w + WHOLE.workedMinutes]!)) {
      return this.plain(wholes, w);
    }
    return overlaps ? OFFER_OVERLAP : this.capped(wholes, w, flags);
  }

  private capped(wholes: Int32Array, w: number, flags: number): number {
    if (flags >>> LIVE_OFFERS_SHIFT >= this.rules.liveOfferCap) return OFFER_CAP;
    if (wholes[w + WHOLE.offers]! >>> OFFERS_SHIFT >= this.rules.dailyOfferCap) return DAILY_CAP;
    return this.wanted.excluded?.has(wholes[w + WHOLE.slot]!) ? ALREADY_OFFERED : NOTHING;
  }

  private lacksCertificate(slot: number): boolean {
    for (const kind of this.posting.certificates) {
      if (!(this.pool.certificates.validUntil(kind, slot) >= this.posting.endsAt)) return true;
    }
    return false;
  }

  private plain(wholes: Int32Array, w: number): number {
    const blocker = blockerFor(this.posting, this.pool.candidates[wholes[w + WHOLE.slot]!]!, this.rules);
    return blocker ? BLOCKERS.indexOf(blocker) : NOTHING;
  }
}
