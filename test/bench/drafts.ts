import type { PostingDraft } from '@app/contracts';
import { placeIn, type City } from './city';

const MINUTE_MS = 60_000;
const VALID_MS = 15_000;
/**
 * Shifts of ten minutes on a grid within the next two hours (all urgent), so that a worker who accepted one can still be
 * offered others: with one common shift 100 accepts/s would use up the 2,000 connected workers in twenty seconds.
 */
const SHIFT_MS = 10 * MINUTE_MS;
const FIRST_SHIFT = 2;
const SHIFTS = 9;

const pick = <T>(of: readonly T[], random: () => number): T => of[Math.floor(random() * of.length)]!;

/** A posting that is valid now, for one worker, somewhere near the centre of a random town. */
export function randomDraft(city: City, now: number, random: () => number): PostingDraft {
  const town = pick(city.towns, random);
  const slot = Math.ceil(now / SHIFT_MS) + FIRST_SHIFT + Math.floor(random() * SHIFTS);
  return {
    occupationId: pick(city.occupationIds, random),
    title: '急招临时人手',
    description: '',
    slots: 1,
    townCode: town.code,
    address: '镇中心附近',
    place: { ...placeIn(town, random), crs: 'WGS84' },
    startsAt: new Date(slot * SHIFT_MS).toISOString(),
    endsAt: new Date((slot + 1) * SHIFT_MS).toISOString(),
    validUntil: new Date(now + VALID_MS).toISOString(),
    payKind: 'hourly',
    payFen: 3000,
    settlement: 'same_day',
    certificateIds: [],
    ...{
      roles: [],
      minimumCrew: 1,
      partialStart: 'start',
      outdoor: false,
      agreementKind: 'service_contract',
      insurance: null,
    },
  };
}

/** One of the employers, at random. */
export const randomEmployer = (city: City, random: () => number): string => pick(city.employerIds, random);
