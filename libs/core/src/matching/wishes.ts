import { minuteOfShanghaiDay } from '../time/day';
import type { Candidate } from './candidate';
import type { PostingFacts } from './posting-facts';

/** What a worker can wish for. */
export const WISHES = ['PAY', 'TOWN', 'NO_NIGHTS'] as const;
/** One of them. */
export type Wish = (typeof WISHES)[number];

/** Night work is counted from 22:00 to 06:00. */
const NIGHT_FROM = 22 * 60;
const NIGHT_TO = 6 * 60;
const MINUTE_MS = 60_000;

/** True when a shift touches the night in Shanghai; one that ends at 22:00 or begins at 06:00 does not. */
export function isNightShift(startsAt: number, endsAt: number): boolean {
  const start = minuteOfShanghaiDay(startsAt) + (startsAt % MINUTE_MS) / MINUTE_MS;
  const end = start + (endsAt - startsAt) / MINUTE_MS;
  return start < NIGHT_TO || end > NIGHT_FROM;
}

/** What the worker has asked for. */
export function statedWishes({ wishes }: Candidate): Wish[] {
  const stated = { PAY: wishes.minHourlyFen > 0, TOWN: wishes.towns.length > 0, NO_NIGHTS: wishes.noNights };
  return WISHES.filter((wish) => stated[wish]);
}

/** The stated wishes that the posting does not meet. */
export function unmetWishes(posting: PostingFacts, candidate: Candidate): Wish[] {
  const { minHourlyFen, towns } = candidate.wishes;
  const meets = {
    PAY: () => posting.hourlyFen >= minHourlyFen,
    TOWN: () => towns.includes(posting.town),
    NO_NIGHTS: () => !isNightShift(posting.startsAt, posting.endsAt),
  };
  return statedWishes(candidate).filter((wish) => !meets[wish]());
}

/** Share of the stated wishes that is met; 1 when none is stated. */
export function preferenceOf(posting: PostingFacts, candidate: Candidate): number {
  const stated = statedWishes(candidate).length;
  return stated === 0 ? 1 : (stated - unmetWishes(posting, candidate).length) / stated;
}
