import type { Urgency } from '../posting/urgency';
import { BLOCKERS_AT_ACCEPT, stops } from './blockers';
import type { Candidate } from './candidate';
import type { MatchingPolicy } from './policy';
import type { PostingFacts } from './posting-facts';
import type { MatchingRules } from './rules';

/** The feed shows what is near; hours and wishes are the worker's own choice. */
const BLOCKERS_BY_PLACE = ['CORRUPT_PLACE', 'TOO_FAR'] as const;
/** What keeps a posting of the open feed from a worker: besides what stops an accept the place and the caps, because taking from the feed is an offer like any other (I10). */
export const BLOCKERS_IN_FEED = [...BLOCKERS_BY_PLACE, ...BLOCKERS_AT_ACCEPT, 'OFFER_CAP', 'DAILY_CAP'] as const;

type Rule<Code> = (posting: PostingFacts, candidate: Candidate, rules: MatchingRules) => Code | null;

/** First rule that keeps this posting out of this worker's feed, or null. */
export const blockerInFeed: Rule<(typeof BLOCKERS_IN_FEED)[number]> = (posting, candidate, rules) =>
  BLOCKERS_IN_FEED.find((code) => stops(code, posting, candidate, rules)) ?? null;

/** The same of the rules that an accept does not ask: it was decided where the worker stood. */
export const blockerByPlace: Rule<(typeof BLOCKERS_BY_PLACE)[number]> = (posting, candidate, rules) =>
  BLOCKERS_BY_PLACE.find((code) => stops(code, posting, candidate, rules)) ?? null;

/** As far as the last rounds of this urgency reach. */
export const widestRadiusM = ({ radiusM, rounds }: MatchingPolicy, urgency: Urgency): number =>
  radiusM * Math.max(...rounds[urgency].map(({ radiusFactor }) => radiusFactor));
