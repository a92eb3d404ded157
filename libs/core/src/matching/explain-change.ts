import { shanghaiDay, startOfShanghaiDay } from '../time/day';
import type { Candidate, TimeBlock } from './candidate';
import { placeDistanceM } from './plane';
import type { PostingFacts } from './posting-facts';
import type { MatchingRules } from './rules';
import { daySegments } from './shift-days';

/** A worker before a posting, with the rules of that moment. */
export interface Situation {
  readonly posting: PostingFacts;
  readonly candidate: Candidate;
  readonly rules: MatchingRules;
}

/** What each kind of change says beside its name. Lengths of time are ms, instants epoch ms. */
interface Changes {
  /** The phone tells where it is. */
  LOCATE: object;
  /** Any one of these trades. */
  SKILL: { readonly anyOf: readonly number[] };
  NEARER: { readonly byM: number; readonly byMinutes: number };
  REACH: { readonly travelRadiusM: number };
  ONLINE: object;
  VERIFIED: object;
  /** Infinity = without an end. */
  SUSPENSION_OVER: { readonly at: number };
  /** First Shanghai day on which the worker is old enough. */
  OLD_ENOUGH: { readonly on: string };
  /** All of these certificates, valid to this instant. */
  CERTIFIED: { readonly kinds: readonly number[]; readonly validTo: number };
  UNBLOCKED: object;
  FREE: TimeBlock;
  /** Wishes that would have to give way: pay lower by so much, this town too (-1 = any town), nights too. */
  WISHES: { readonly lowerByFen: number; readonly town: number | null; readonly nights: boolean };
  WITHOUT_ASSIGNMENTS: { readonly blocks: readonly TimeBlock[] };
  WITHOUT_SHIFTS: { readonly blocks: readonly TimeBlock[] };
  SHORTER: { readonly byMs: number };
  WITHOUT_OFFERS: { readonly blocks: readonly TimeBlock[] };
  FEWER_OFFERS: { readonly by: number };
  NEXT_DAY: object;
  NEW_TERMS: object;
}

/** Name of a change. */
export type ChangeKind = keyof Changes;
/** What would have to be otherwise for a blocker to be gone. */
export type Change = { [K in ChangeKind]: { readonly kind: K } & Changes[K] }[ChangeKind];

type Apply = { [K in ChangeKind]: (now: Situation, change: Changes[K]) => Partial<Situation> };

const worker = ({ candidate }: Situation, facts: Partial<Candidate>) => ({ candidate: { ...candidate, ...facts } });
const posting = (now: Situation, facts: Partial<PostingFacts>) => ({ posting: { ...now.posting, ...facts } });
const without = (blocks: readonly TimeBlock[], gone: readonly TimeBlock[]): TimeBlock[] =>
  blocks.filter((block) => !gone.some(({ from, to }) => from === block.from && to === block.to));
const withoutWorker = (workerIds: ReadonlySet<string>, workerId: string): Set<string> =>
  new Set([...workerIds].filter((other) => other !== workerId));

const APPLY: Apply = {
  LOCATE: (now) => worker(now, { place: now.posting.place }),
  SKILL: (now, { anyOf }) => worker(now, { skills: [...now.candidate.skills, anyOf[0]!] }),
  NEARER: (now, { byM }) => worker(now, { place: nearer(now, byM) }),
  REACH: (now, { travelRadiusM }) => worker(now, { travelRadiusM }),
  ONLINE: (now) => worker(now, { onlineUntil: now.rules.now + 1 }),
  VERIFIED: (now) => worker(now, { identityOk: true }),
  SUSPENSION_OVER: (now) => worker(now, { suspendedUntil: 0 }),
  OLD_ENOUGH: (now, { on }) => posting(now, onDay(now.posting, on)),
  CERTIFIED: (now, { kinds, validTo }) =>
    worker(now, { certificates: new Map([...now.candidate.certificates, ...kinds.map((k) => [k, validTo] as const)]) }),
  UNBLOCKED: (now) => posting(now, { blockedPairs: withoutWorker(now.posting.blockedPairs, now.candidate.workerId) }),
  FREE: (now, { from, to }) => worker(now, { available: [...now.candidate.available, ...daySegments(from, to)] }),
  WISHES: (now, change) => worker(now, { wishes: givenWay(now.candidate, change) }),
  WITHOUT_ASSIGNMENTS: (now, { blocks }) => worker(now, { busy: without(now.candidate.busy, blocks) }),
  WITHOUT_SHIFTS: (now, { blocks }) => worker(now, { worked: without(now.candidate.worked, blocks) }),
  SHORTER: (now, { byMs }) => posting(now, { endsAt: now.posting.endsAt - byMs }),
  WITHOUT_OFFERS: (now, { blocks }) => worker(now, { liveOffers: without(now.candidate.liveOffers, blocks) }),
  FEWER_OFFERS: (now, { by }) => worker(now, { liveOffers: now.candidate.liveOffers.slice(by) }),
  NEXT_DAY: (now) => worker(now, { offersToday: 0 }),
  NEW_TERMS: (now) => posting(now, { excluded: withoutWorker(now.posting.excluded, now.candidate.workerId) }),
};

/** The situation as it would be: the meaning of a change, by which every explanation is proved before it is given. */
export function applyChange(now: Situation, change: Change): Situation {
  const apply = APPLY[change.kind] as (now: Situation, change: Change) => Partial<Situation>;
  return { ...now, ...apply(now, change) };
}

function nearer(now: Situation, byM: number): Candidate['place'] {
  const { lat, lng } = now.posting.place;
  const from = now.candidate.place;
  const distanceM = placeDistanceM(now.posting.place, from);
  const left = Math.max(0, distanceM - byM) / distanceM;
  return { lat: lat + (from.lat - lat) * left, lng: lng + (from.lng - lng) * left };
}

function onDay({ startsAt, endsAt, block }: PostingFacts, day: string): Partial<PostingFacts> {
  const later = startOfShanghaiDay(day) - startOfShanghaiDay(shanghaiDay(startsAt));
  return {
    startsAt: startsAt + later,
    endsAt: endsAt + later,
    block: { from: block.from + later, to: block.to + later },
  };
}

function givenWay({ wishes }: Candidate, { lowerByFen, town, nights }: Changes['WISHES']): Candidate['wishes'] {
  const towns = town === null ? wishes.towns : town < 0 ? [] : [...wishes.towns, town];
  return { minHourlyFen: wishes.minHourlyFen - lowerByFen, towns, noNights: wishes.noNights && !nights };
}
