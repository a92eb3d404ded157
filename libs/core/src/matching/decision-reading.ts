import type { CyclePosting, CyclePostingRefusal } from './cycle-posting';
import { type DecisionRecord, keptCandidate, recordedRules, type RecordedPosting } from './decision-record';
import { placeOf } from './decision-shorten';
import type { FloorGroup } from './candidate-group';
import type { FloorOutcome } from './floors';
import type { MatchingPolicy, WaveTier } from './policy';
import { scoreParts, type ScoreParts, totalOf } from './score';

/** A candidate of a recorded posting, best first. */
export interface ReadCandidate {
  readonly rank: number;
  readonly workerId: string;
  readonly score: number;
  readonly parts: ScoreParts;
  /** Null when none was decided upon; `floor` names the kept place that it took. */
  readonly offer: { readonly floor: FloorGroup | null } | null;
}

/** What a record tells about one posting. */
export interface ReadPosting {
  readonly refused: CyclePostingRefusal | null;
  readonly tier: WaveTier;
  readonly wave: number;
  readonly eligible: number;
  readonly blocked: RecordedPosting['blocked'];
  readonly held: number;
  readonly floors: Readonly<Record<FloorGroup, Pick<FloorOutcome, 'wanted' | 'given' | 'relaxed'>>>;
  readonly ranked: readonly ReadCandidate[];
}

type FloorText = readonly [wanted: number, given: number, relaxed: boolean];
type OfferText = readonly [rank: number, score: number, floor: FloorGroup | null];
/** A posting in the result; `resultText` writes it. */
type OutcomeText = readonly [
  tier: WaveTier,
  held: number,
  lookAt: number | null,
  floors: readonly [lowExposure: FloorText, hardship: FloorText],
  offers: readonly OfferText[],
];

const NO_FLOOR: FloorText = [0, 0, false];
const NOTHING: OutcomeText = ['best', 0, null, [NO_FLOOR, NO_FLOOR], []];

/** One posting of a record, or one role of it, with its candidates' scores taken apart; null when the cycle did not consider it. */
export function readDecision(
  record: DecisionRecord,
  policy: MatchingPolicy,
  postingId: string,
  role = 0,
): ReadPosting | null {
  const isMeant = (unit: Pick<CyclePosting, 'postingId' | 'role'>): boolean =>
    unit.postingId === postingId && (unit.role ?? 0) === role;
  const at = record.postings.findIndex(({ facts }) => isMeant(facts));
  const refused = record.refused.find(isMeant)?.code ?? null;
  if (at < 0) return refused ? readPosting({ refused, wave: 0, eligible: 0, blocked: {} }, NOTHING, []) : null;
  const { facts, eligible, blocked, ranked, shortened } = record.postings[at]!;
  const outcome = (JSON.parse(record.result) as { postings: OutcomeText[] }).postings[at] ?? NOTHING;
  const rules = recordedRules(record, policy);
  const candidates = ranked.map((row, i): ReadCandidate => {
    const kept = keptCandidate(record.columns, row);
    const parts = scoreParts(kept, rules);
    const rank = placeOf(shortened, i + 1);
    const offer = outcome[4].find(([of]) => of === rank);
    const { workerId } = kept;
    return { rank, workerId, score: totalOf(parts), parts, offer: offer ? { floor: offer[2] } : null };
  });
  return readPosting({ refused, wave: facts.wave, eligible, blocked }, outcome, candidates);
}

function readPosting(
  known: Pick<ReadPosting, 'refused' | 'wave' | 'eligible' | 'blocked'>,
  [tier, held, , [lowExposure, hardship]]: OutcomeText,
  ranked: readonly ReadCandidate[],
): ReadPosting {
  const floors = { lowExposure: floorOf(lowExposure), hardship: floorOf(hardship) };
  return { ...known, tier, held, floors, ranked };
}

const floorOf = ([wanted, given, relaxed]: FloorText) => ({ wanted, given, relaxed });
