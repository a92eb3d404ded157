import type { MatchingPolicy } from './policy';

/** Offers that were answered or ran out, and how many of them were accepted. */
export interface Answers {
  readonly accepted: number;
  /** May be a fraction: an offer that was taken back counts by the share of its time that it had. */
  readonly answered: number;
}

/** What is known of the answers to offers, by trade and by trade and town. */
export interface LearnedAnswers {
  /** By occupation. */
  readonly trades: ReadonlyMap<string, Answers>;
  /** By `placeKey`. */
  readonly places: ReadonlyMap<string, Answers>;
}

/** Before anybody has answered. */
export const NO_ANSWERS: LearnedAnswers = { trades: new Map(), places: new Map() };

const NONE: Answers = { accepted: 0, answered: 0 };

/** A trade in a town. */
export const placeKey = (occupationId: string, townCode: string): string => `${occupationId} ${townCode}`;

/**
 * Share of the accepted, pulled towards a prior that weighs as much as `strength` answers: the mean of the posterior of a
 * binomial share with the prior Beta(strength × prior, strength × (1 − prior)), Gelman et al., Bayesian Data Analysis, 3rd
 * ed., section 2.4. Few answers leave it near the prior, many let them speak for themselves.
 */
export function shrunkShare({ accepted, answered }: Answers, prior: number, strength: number): number {
  if (!(accepted >= 0 && accepted <= answered && answered < Infinity)) {
    throw new RangeError(`${accepted} accepted of ${answered}`);
  }
  return (accepted + strength * prior) / (answered + strength);
}

type Figures = Pick<MatchingPolicy, 'acceptancePrior' | 'acceptancePriorStrength' | 'acceptanceLeast'>;

/** P(accept) of an offer: the trade's share in the town, shrunk to the trade's in the city, and that to the policy's prior. */
export function acceptanceOf(
  { trades, places }: LearnedAnswers,
  { occupationId, townCode }: { readonly occupationId: string; readonly townCode: string },
  { acceptancePrior, acceptancePriorStrength, acceptanceLeast }: Figures,
): number {
  const ofTrade = shrunkShare(trades.get(occupationId) ?? NONE, acceptancePrior, acceptancePriorStrength);
  const here = places.get(placeKey(occupationId, townCode)) ?? NONE;
  return Math.max(acceptanceLeast, shrunkShare(here, ofTrade, acceptancePriorStrength));
}

/** Answers by trade and town, added up by trade as well. */
export function learnedAnswers(
  rows: Iterable<Answers & { readonly occupationId: string; readonly townCode: string }>,
): LearnedAnswers {
  const [trades, places] = [new Map<string, Answers>(), new Map<string, Answers>()];
  for (const row of rows) {
    add(trades, row.occupationId, row);
    add(places, placeKey(row.occupationId, row.townCode), row);
  }
  return { trades, places };
}

function add(sums: Map<string, Answers>, key: string, { accepted, answered }: Answers): void {
  const before = sums.get(key) ?? NONE;
  sums.set(key, { accepted: before.accepted + accepted, answered: before.answered + answered });
}

/** A worker's own share rests on so many offers, those before today: enough to tell, and read in a moment. */
export const OWN_OFFERS = 20;
/** Half of them: who has answered ten is halfway between everybody's share and his own. */
const OWN_STRENGTH = 10;
/**
 * The start value of `acceptancePrior`. Not the one in force: a worker's share lies ready in the live pool, and a new policy
 * must not make it another than the tables'.
 */
const OWN_PRIOR = 0.3;

/** P(accept) of a worker, from his own latest offers. */
export const ownAcceptance = (answers: Answers): number => shrunkShare(answers, OWN_PRIOR, OWN_STRENGTH);
