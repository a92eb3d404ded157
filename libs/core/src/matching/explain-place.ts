import { leastStep } from './least-step';
import { compareRanked, type RankedCandidate } from './rank';
import type { MatchingRules } from './rules';
import { scoreOf } from './score';

/** What each kind of change says beside its name. */
interface PlaceChanges {
  NEARER: { readonly byM: number; readonly byMinutes: number };
  LONGER_WAIT: { readonly byMs: number };
  FEWER_RECENT_OFFERS: { readonly by: number };
  /** The trade itself instead of one beside it. */
  OWN_TRADE: object;
  /** Reliability of at least this share. */
  RELIABLE: { readonly share: number };
  /** At least this share of the own offers accepted. */
  ACCEPTING: { readonly share: number };
}
/** Name of a change. */
export type PlaceChangeKind = keyof PlaceChanges;
/** What would have brought a worker to a better place, each alone being enough. */
export type PlaceChange = { [K in PlaceChangeKind]: { readonly kind: K } & PlaceChanges[K] }[PlaceChangeKind];

const STEP_M = 100;
const MINUTE_MS = 60_000;
const PERCENT = 100;

type Apply = { [K in PlaceChangeKind]: (worker: RankedCandidate, change: PlaceChanges[K]) => Partial<RankedCandidate> };

const APPLY: Apply = {
  NEARER: ({ distanceM }, { byM }) => ({ distanceM: Math.max(0, distanceM - byM) }),
  LONGER_WAIT: ({ waitingSince }, { byMs }) => ({ waitingSince: waitingSince - byMs }),
  FEWER_RECENT_OFFERS: ({ recentOffers }, { by }) => ({ recentOffers: recentOffers - by }),
  OWN_TRADE: () => ({ fit: 1 }),
  RELIABLE: (_, { share }) => ({ reliability: share }),
  ACCEPTING: (_, { share }) => ({ acceptance: share }),
};

/** The worker as the change would make one, with the score that follows. */
export function applyPlaceChange(worker: RankedCandidate, change: PlaceChange, rules: MatchingRules): RankedCandidate {
  const apply = APPLY[change.kind] as (worker: RankedCandidate, change: PlaceChange) => Partial<RankedCandidate>;
  const changed = { ...worker, ...apply(worker, change) };
  return { ...changed, score: scoreOf(changed, rules) };
}

interface Ladder {
  readonly steps: number;
  readonly change: (n: number) => PlaceChange;
}

/** Every kind of change that alone would have put the worker before the other, in its least step. */
export function changesToPass(worker: RankedCandidate, other: RankedCandidate, rules: MatchingRules): PlaceChange[] {
  const found: PlaceChange[] = [];
  for (const { steps, change } of laddersOf(worker, rules)) {
    const least = leastStep(steps, (n) => compareRanked(applyPlaceChange(worker, change(n), rules), other) < 0);
    if (least !== null) found.push(change(least));
  }
  return found;
}

function laddersOf(worker: RankedCandidate, rules: MatchingRules): Ladder[] {
  const { distanceM, waitingSince, recentOffers, fit, reliability, acceptance } = worker;
  const waitFrom = Math.min(waitingSince, rules.now);
  const untilFull = Math.max(0, rules.waitingFullMs - (rules.now - waitFrom));
  return [
    { steps: Math.ceil(distanceM / STEP_M), change: (n) => nearer(n * STEP_M, rules) },
    {
      // A wait that begins ahead of the cycle's instant is none yet.
      steps: Math.ceil((untilFull + waitingSince - waitFrom) / MINUTE_MS),
      change: (n) => ({ kind: 'LONGER_WAIT', byMs: n * MINUTE_MS }),
    },
    { steps: recentOffers, change: (n) => ({ kind: 'FEWER_RECENT_OFFERS', by: n }) },
    { steps: fit < 1 ? 1 : 0, change: () => ({ kind: 'OWN_TRADE' }) },
    shares(reliability, (share) => ({ kind: 'RELIABLE', share })),
    shares(acceptance, (share) => ({ kind: 'ACCEPTING', share })),
  ];
}

const nearer = (byM: number, rules: MatchingRules): PlaceChange => ({
  kind: 'NEARER',
  byM,
  byMinutes: byM / rules.travelMPerMinute,
});

/** Whole percents above the present share. */
function shares(from: number, change: (share: number) => PlaceChange): Ladder {
  const base = Math.floor(from * PERCENT);
  return { steps: PERCENT - base, change: (n) => change((base + n) / PERCENT) };
}
