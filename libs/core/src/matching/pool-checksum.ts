import { hash32 } from '../random';
import type { Candidate, TimeBlock } from './candidate';
import { isCorruptPlace } from './plane';

/** Two lanes of 32 bits: enough to find a fact that was missed, not meant against anyone who wants a collision. */
const SEEDS = [0x243f6a88, 0x13198a2e] as const;

/**
 * Fingerprint of all facts of these workers, the same in any order: the sum of one hash per worker. A pool that holds
 * what the tables say has the fingerprint of the tables. Workers whose place is corrupt are passed over, as by the pool.
 */
export function checksumOf(candidates: Iterable<Candidate>): string {
  let sums: readonly [number, number] = [0, 0];
  for (const candidate of candidates) {
    if (isCorruptPlace(candidate.place)) continue;
    const text = factsAsText(candidate);
    sums = [(sums[0] + hash32(SEEDS[0], text)) >>> 0, (sums[1] + hash32(SEEDS[1], text)) >>> 0];
  }
  return sums.map((sum) => sum.toString(16).padStart(8, '0')).join('');
}

/** Lists that mean a set are sorted; the fields are listed by a record, so that a new one can't be forgotten. */
function factsAsText(candidate: Candidate): string {
  return JSON.stringify(Object.values(FACTS).map((fact) => fact(candidate)));
}

const numbers = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);
const blocks = (list: readonly TimeBlock[]): number[][] =>
  list.map(({ from, to }) => [from, to]).sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!);

const FACTS: Readonly<Record<keyof Candidate, (candidate: Candidate) => unknown>> = {
  workerId: (c) => c.workerId,
  place: (c) => [c.place.lat, c.place.lng],
  travelRadiusM: (c) => c.travelRadiusM,
  bornOn: (c) => c.bornOn,
  identityOk: (c) => c.identityOk,
  // As text, because JSON writes Infinity as null.
  suspendedUntil: (c) => `${c.suspendedUntil}`,
  onlineUntil: (c) => `${c.onlineUntil}`,
  skills: (c) => numbers(c.skills),
  certificates: (c) => [...c.certificates].map(([kind, until]) => `${kind} ${until}`).sort(),
  busy: (c) => blocks(c.busy),
  liveOffers: (c) => blocks(c.liveOffers),
  offersToday: (c) => c.offersToday,
  recentOffers: (c) => c.recentOffers,
  waitingSince: (c) => c.waitingSince,
  reliability: (c) => c.reliability,
  available: (c) => c.available.map((w) => `${w.weekday} ${w.fromMinute} ${w.toMinute}`).sort(),
  hardship: (c) => c.hardship,
  acceptance: (c) => c.acceptance,
  wishes: (c) => [c.wishes.minHourlyFen, numbers(c.wishes.towns), c.wishes.noNights],
  channel: (c) => c.channel,
  stationId: (c) => c.stationId,
  worked: (c) => blocks(c.worked),
};
