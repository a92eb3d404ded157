import { CHANNELS, type Candidate, type TimeBlock, TOWNS } from './candidate';
import { dayAsNumber } from './shift-days';

/** What a pool was built for. */
export interface PoolDims {
  readonly occupations: number;
  readonly certificateKinds: number;
}

const isIndex = (value: number, size: number): boolean => Number.isInteger(value) && value >= 0 && value < size;
const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

const isMinute = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 1440;
const isHalfWord = (value: number): boolean => isCount(value) && value <= 0xffff;
/** Fits a word of the pool's rows. */
const isWord = (value: number): boolean => isCount(value) && value <= 0x7fffffff;
const areBlocks = (blocks: readonly TimeBlock[]): boolean => blocks.every(({ from, to }) => from <= to);

const MINUTE_MS = 60_000;
const lengthOf = (blocks: readonly TimeBlock[]): number => blocks.reduce((sum, { from, to }) => sum + to - from, 0);

type Check = (candidate: Candidate, dims: PoolDims) => boolean;

/** Sound = no number that could stand in an array and mean something else there. */
const SOUND: Readonly<Partial<Record<keyof Candidate, Check>>> = {
  travelRadiusM: (c) => c.travelRadiusM >= 0,
  bornOn: (c) => !Number.isNaN(dayAsNumber(c.bornOn)),
  suspendedUntil: (c) => c.suspendedUntil >= 0,
  onlineUntil: (c) => c.onlineUntil >= 0,
  waitingSince: (c) => Number.isFinite(c.waitingSince),
  reliability: (c) => c.reliability >= 0 && c.reliability <= 1,
  recentOffers: (c) => isHalfWord(c.recentOffers),
  offersToday: (c) => isHalfWord(c.offersToday),
  skills: (c, dims) =>
    new Set(c.skills).size === c.skills.length && c.skills.every((s) => isIndex(s, dims.occupations)),
  certificates: (c, dims) =>
    [...c.certificates].every(([kind, until]) => isIndex(kind, dims.certificateKinds) && until > 0),
  busy: (c) => areBlocks(c.busy),
  liveOffers: (c) => areBlocks(c.liveOffers),
  available: (c) =>
    c.available.every((w) => isIndex(w.weekday - 1, 7) && isMinute(w.fromMinute) && isMinute(w.toMinute)),
  acceptance: (c) => c.acceptance >= 0 && c.acceptance <= 1,
  wishes: (c) => isWord(c.wishes.minHourlyFen) && c.wishes.towns.every((town) => isIndex(town, TOWNS)),
  channel: (c) => CHANNELS.includes(c.channel),
  stationId: (c) => isWord(c.stationId + 1),
  worked: (c) => areBlocks(c.worked) && isWord(Math.ceil(lengthOf(c.worked) / MINUTE_MS)),
};

/** Throws when a fact other than the place can't be meant; the place is judged apart, as broken phones are everyday. */
export function assertSoundCandidate(candidate: Candidate, dims: PoolDims): void {
  for (const [field, isSound] of Object.entries(SOUND)) {
    if (!isSound(candidate, dims)) throw new RangeError(`worker ${candidate.workerId}: bad ${field}`);
  }
}
