import { ageOn, shanghaiDay } from '../time/day';
import { bestFit } from './adjacency';
import { type Candidate, overlapsAny, type TimeBlock } from './candidate';
import { isCorruptPlace, placeDistanceM } from './plane';
import type { PostingFacts } from './posting-facts';
import type { MatchingRules } from './rules';
import { coversShift, daySegments } from './shift-days';
import { unmetWishes } from './wishes';
import { mostOfDay, mostOfWeek, restIsShort } from './work-hours';

/**
 * Everything that can stop a worker from being offered a posting, in the published order; the first one counts.
 * Trade and distance come first: the counts then read "of those who can do it, so many are too far, of the near ones
 * so many are offline …", and the pool can tell the two large numbers by subtraction instead of visiting everyone.
 */
export const BLOCKERS = [
  'CORRUPT_PLACE',
  'NO_SKILL',
  'TOO_FAR',
  'OFFLINE',
  'IDENTITY',
  'SUSPENDED',
  'UNDER_AGE',
  'NO_CERTIFICATE',
  'BLOCK_LIST',
  'NOT_AVAILABLE',
  'WISH_UNMET',
  'BUSY',
  'REST',
  'DAILY_HOURS',
  'WEEKLY_HOURS',
  'OFFER_OVERLAP',
  'OFFER_CAP',
  'DAILY_CAP',
  'ALREADY_OFFERED',
] as const;
/** The code of one of them. */
export type Blocker = (typeof BLOCKERS)[number];

/** How many workers each blocker stopped. */
export type BlockerCounts = Record<Blocker, number>;

/** What still stops a worker who accepts: distance and hour are the worker's own choice by then, the offer is held. */
export const BLOCKERS_AT_ACCEPT = [
  'NO_SKILL',
  'IDENTITY',
  'SUSPENDED',
  'UNDER_AGE',
  'NO_CERTIFICATE',
  'BLOCK_LIST',
  'BUSY',
  'REST',
  'DAILY_HOURS',
  'WEEKLY_HOURS',
] as const satisfies readonly Blocker[];

/** The shift without travel. */
export const shiftOf = ({ startsAt, endsAt }: PostingFacts): TimeBlock => ({ from: startsAt, to: endsAt });

/** True when the shift alone breaks the limit of hours, so that nobody at all may be offered it. */
export function isTooLong(posting: PostingFacts, rules: MatchingRules): boolean {
  const shift = shiftOf(posting);
  return mostOfDay(shift, []) > rules.dailyWorkMaxMs || mostOfWeek(shift, []) > rules.weeklyWorkMaxMs;
}

type Test = (posting: PostingFacts, candidate: Candidate, rules: MatchingRules) => boolean;

const BLOCKS: Readonly<Record<Blocker, Test>> = {
  CORRUPT_PLACE: (_, c) => isCorruptPlace(c.place),
  NO_SKILL: (p, c, rules) => bestFit(rules.adjacency, p.occupation, c.skills) < rules.minFit,
  TOO_FAR: (p, c) => !(placeDistanceM(p.place, c.place) <= Math.min(p.radiusM, c.travelRadiusM)),
  OFFLINE: (_, c, rules) => c.onlineUntil <= rules.now,
  IDENTITY: (_, c) => !c.identityOk,
  SUSPENDED: (_, c, rules) => c.suspendedUntil > rules.now,
  UNDER_AGE: (p, c) => ageOn(c.bornOn, shanghaiDay(p.startsAt)) < p.minAge,
  NO_CERTIFICATE: (p, c) => p.certificates.some((kind) => !((c.certificates.get(kind) ?? 0) >= p.endsAt)),
  BLOCK_LIST: (p, c) => p.blockedPairs.has(c.workerId),
  NOT_AVAILABLE: (p, c) => c.available.length > 0 && !coversShift(c.available, daySegments(p.startsAt, p.endsAt)),
  WISH_UNMET: (p, c) => !p.relaxWishes && unmetWishes(p, c).length > 0,
  BUSY: (p, c) => overlapsAny(p.block, c.busy),
  REST: (p, c, rules) => restIsShort(shiftOf(p), c.worked, rules.restMinMs),
  DAILY_HOURS: (p, c, rules) => mostOfDay(shiftOf(p), c.worked) > rules.dailyWorkMaxMs,
  WEEKLY_HOURS: (p, c, rules) => mostOfWeek(shiftOf(p), c.worked) > rules.weeklyWorkMaxMs,
  OFFER_OVERLAP: (p, c) => overlapsAny(p.block, c.liveOffers),
  OFFER_CAP: (_, c, rules) => c.liveOffers.length >= rules.liveOfferCap,
  DAILY_CAP: (_, c, rules) => c.offersToday >= rules.dailyOfferCap,
  ALREADY_OFFERED: (p, c) => p.excluded.has(c.workerId),
};

/** True when this rule, taken alone, stops the worker. */
export const stops = (code: Blocker, posting: PostingFacts, candidate: Candidate, rules: MatchingRules): boolean =>
  BLOCKS[code](posting, candidate, rules);

/** First rule that stops this worker, or null when nothing does. */
export function blockerFor(posting: PostingFacts, candidate: Candidate, rules: MatchingRules): Blocker | null {
  return BLOCKERS.find((code) => BLOCKS[code](posting, candidate, rules)) ?? null;
}

/** First rule that stops this worker at the moment of accepting, or null. */
export function blockerAtAccept(posting: PostingFacts, candidate: Candidate, rules: MatchingRules): Blocker | null {
  return BLOCKERS_AT_ACCEPT.find((code) => BLOCKS[code](posting, candidate, rules)) ?? null;
}

/** Every rule that stops this worker, for the explanation. */
export function blockersOf(posting: PostingFacts, candidate: Candidate, rules: MatchingRules): Blocker[] {
  return BLOCKERS.filter((code) => BLOCKS[code](posting, candidate, rules));
}

/** Counts that start at nought for every blocker, written out because every search of the pool makes one. */
export const noBlockers = (): BlockerCounts => ({
  CORRUPT_PLACE: 0,
  NO_SKILL: 0,
  TOO_FAR: 0,
  OFFLINE: 0,
  IDENTITY: 0,
  SUSPENDED: 0,
  UNDER_AGE: 0,
  NO_CERTIFICATE: 0,
  BLOCK_LIST: 0,
  NOT_AVAILABLE: 0,
  WISH_UNMET: 0,
  BUSY: 0,
  REST: 0,
  DAILY_HOURS: 0,
  WEEKLY_HOURS: 0,
  OFFER_OVERLAP: 0,
  OFFER_CAP: 0,
  DAILY_CAP: 0,
  ALREADY_OFFERED: 0,
});
