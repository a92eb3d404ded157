import { toPlane } from '../geo/distance';
import { type Candidate, CHANNELS, type TimeBlock } from './candidate';
import { packWindows } from './pool-windows';
import { dayAsNumber } from './shift-days';
import { workerMark } from './tie-order';
import { statedWishes } from './wishes';

/**
 * A row holds all that a search asks about nearly every worker. Searches run along rows that lie side by side, because
 * a look elsewhere in 20 MB costs 150 ns and a neighbouring row costs 10. What a row can't tell, the flags say.
 */
export const REAL = {
  x: 0,
  y: 1,
  travelRadiusM: 2,
  onlineUntil: 3,
  waitingSince: 8,
  reliability: 9,
  acceptance: 10,
  /** Envelope of the blocks of assignments and live offers. */
  takenFrom: 11,
  takenTo: 12,
  /** Envelope of the shifts that hours and rest are counted by. */
  workedFrom: 13,
  workedTo: 14,
} as const;

/**
 * Offsets of the whole numbers, counted in 32-bit words from the row's start; the skill bits come last. What most rows
 * are turned away by stands in the first 64 bytes.
 */
export const WHOLE = {
  slot: 8,
  flags: 9,
  born: 10,
  /** Today's offers above the recent ones, 16 bits each. */
  offers: 11,
  windowA: 12,
  windowB: 13,
  stationId: 14,
  mark: 15,
  minHourlyFen: 30,
  /** Bit set of the towns that are wished for; 0 = any. */
  towns: 31,
  /** Sum of those shifts, begun minutes counted whole. */
  workedMinutes: 32,
  skills: 33,
} as const;

/** What is true of a worker, one bit each. */
export const FLAG = {
  /** Identity not confirmed. */
  noIdentity: 1,
  /** Was or is suspended: ask the plain rule. */
  suspension: 2,
  /** Has windows. */
  windows: 4,
  /** Has more windows than the row holds: ask the plain rule. */
  manyWindows: 8,
  /** The envelope is exactly one assignment. */
  oneAssignment: 16,
  /** The envelope is exactly one live offer. */
  oneOffer: 32,
  /** Has wishes. */
  wishes: 64,
  noNights: 128,
  /** Has worked or will work. */
  worked: 256,
  hardship: 512,
} as const;
/** The number of the channel stands above the flags, the number of live offers above it. */
export const CHANNEL_SHIFT = 10;
export const CHANNEL_MASK = 3;
export const LIVE_OFFERS_SHIFT = 12;

/** Recent offers in a row's word of offers, today's offers above them. */
export const OFFERS_MASK = 0xffff;
export const OFFERS_SHIFT = 16;

const WINDOWS_IN_ROW = 2;
const MINUTE_MS = 60_000;

/** Length of a row in doubles. */
export const rowLength = (occupations: number): number => Math.ceil((WHOLE.skills + Math.ceil(occupations / 32)) / 2);

/** One row outside the buckets, written and then copied to each skill of the worker. */
export class RowWriter {
  readonly reals: Float64Array;
  private readonly wholes: Int32Array;

  constructor(occupations: number) {
    this.reals = new Float64Array(rowLength(occupations));
    this.wholes = new Int32Array(this.reals.buffer);
  }

  write(slot: number, candidate: Candidate): void {
    const { reals, wholes } = this;
    const { x, y } = toPlane(candidate.place);
    reals.fill(0);
    reals[REAL.x] = x;
    reals[REAL.y] = y;
    reals[REAL.travelRadiusM] = candidate.travelRadiusM;
    reals[REAL.onlineUntil] = candidate.onlineUntil;
    reals[REAL.waitingSince] = candidate.waitingSince;
    reals[REAL.reliability] = candidate.reliability;
    reals[REAL.acceptance] = candidate.acceptance;
    wholes[WHOLE.slot] = slot;
    wholes[WHOLE.born] = dayAsNumber(candidate.bornOn);
    wholes[WHOLE.offers] = (candidate.offersToday << OFFERS_SHIFT) | candidate.recentOffers;
    wholes[WHOLE.stationId] = candidate.stationId;
    wholes[WHOLE.mark] = workerMark(candidate.workerId);
    const channel = CHANNELS.indexOf(candidate.channel) << CHANNEL_SHIFT;
    const times = this.writeWindows(candidate) | this.writeTaken(candidate) | this.writeWorked(candidate);
    const flags = times | this.writeWishes(candidate) | standing(candidate) | channel;
    wholes[WHOLE.flags] = flags | (candidate.liveOffers.length << LIVE_OFFERS_SHIFT);
    for (const skill of candidate.skills) wholes[WHOLE.skills + (skill >>> 5)]! |= 1 << (skill & 31);
  }

  private writeWindows({ available }: Candidate): number {
    if (available.length === 0) return 0;
    const packed = packWindows(available);
    if (packed.length > WINDOWS_IN_ROW) return FLAG.windows | FLAG.manyWindows;
    this.wholes[WHOLE.windowA] = packed[0] ?? 0;
    this.wholes[WHOLE.windowB] = packed[1] ?? 0;
    return FLAG.windows;
  }

  private writeTaken({ busy, liveOffers }: Candidate): number {
    const { from, to } = envelopeOf([...busy, ...liveOffers]);
    this.reals[REAL.takenFrom] = from;
    this.reals[REAL.takenTo] = to;
    if (busy.length + liveOffers.length !== 1) return 0;
    return busy.length === 1 ? FLAG.oneAssignment : FLAG.oneOffer;
  }

  private writeWorked({ worked }: Candidate): number {
    if (worked.length === 0) return 0;
    const { from, to } = envelopeOf(worked);
    this.reals[REAL.workedFrom] = from;
    this.reals[REAL.workedTo] = to;
    const workedMs = worked.reduce((sum, shift) => sum + (shift.to - shift.from), 0);
    this.wholes[WHOLE.workedMinutes] = Math.ceil(workedMs / MINUTE_MS);
    return FLAG.worked;
  }

  private writeWishes(candidate: Candidate): number {
    if (statedWishes(candidate).length === 0) return 0;
    const { minHourlyFen, towns, noNights } = candidate.wishes;
    this.wholes[WHOLE.minHourlyFen] = minHourlyFen;
    for (const town of towns) this.wholes[WHOLE.towns]! |= 1 << town;
    return FLAG.wishes | (noNights ? FLAG.noNights : 0);
  }
}

function envelopeOf(blocks: readonly TimeBlock[]): TimeBlock {
  let from = Infinity;
  let to = -Infinity;
  for (const block of blocks) {
    from = Math.min(from, block.from);
    to = Math.max(to, block.to);
  }
  return { from, to };
}

const standing = (candidate: Candidate): number =>
  (candidate.identityOk ? 0 : FLAG.noIdentity) |
  (candidate.suspendedUntil > 0 ? FLAG.suspension : 0) |
  (candidate.hardship ? FLAG.hardship : 0);

/** True when the skills of the row at this word have any of the skills in the bit set. */
export function hasAnySkill(wholes: Int32Array, row: number, set: Int32Array): boolean {
  for (let word = 0; word < set.length; word++) if (wholes[row + WHOLE.skills + word]! & set[word]!) return true;
  return false;
}
