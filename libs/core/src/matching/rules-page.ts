import { URGENCIES, type Urgency } from '../posting/urgency';
import type { EffectPolicy } from '../reliability/effect';
import { type Blocker, BLOCKERS, BLOCKERS_AT_ACCEPT } from './blockers';
import type { FloorPolicy, MatchingPolicy, WaveTier } from './policy';
import { SCORE_PARTS, type ScorePart } from './weights';

/** One round as it is published. */
export interface PublishedRound {
  readonly round: number;
  readonly tier: WaveTier;
  readonly lifetimeMs: number;
  /** The same for workers reached by SMS or through a station. */
  readonly patientLifetimeMs: number;
  readonly radiusM: number;
  readonly relaxWishes: boolean;
}

/** When and how wide one class of postings is offered. */
export interface PublishedClass {
  readonly urgency: Urgency;
  readonly confidence: number;
  readonly windowMs: number;
  readonly feedAfterMs: number;
  readonly rounds: readonly PublishedRound[];
}

/** The rules in force, as data for everybody to read; generated from the policy, so that it can't say anything else. */
export interface RulesPage {
  readonly policyVersion: number;
  /** In the published order; they sum to 1. */
  readonly weights: readonly { readonly part: ScorePart; readonly weight: number }[];
  /** In the order in which they are asked. */
  readonly blockers: readonly { readonly code: Blocker; readonly atAccept: boolean }[];
  readonly classes: readonly PublishedClass[];
  readonly repeatLastRound: boolean;
  readonly caps: { readonly liveOffers: number; readonly offersPerDay: number };
  readonly hours: { readonly restMinMs: number; readonly dailyMaxMs: number; readonly weeklyMaxMs: number };
  readonly floors: FloorPolicy;
  readonly scales: {
    readonly minFit: number;
    readonly travelMPerMinute: number;
    readonly travelZeroMinutes: number;
    readonly waitingFullMs: number;
    readonly exposureFullOffers: number;
  };
  /** How P(accept) of a trade and town is learned, which sizes the waves. */
  readonly acceptance: {
    readonly prior: number;
    readonly priorStrength: number;
    readonly windowDays: number;
    readonly least: number;
  };
  readonly travel: { readonly beforeMs: number; readonly afterMs: number };
  readonly graceMs: number;
  /** What the score of a worker comes from. */
  readonly reliability: {
    readonly prior: number;
    readonly priorOfTrade: Readonly<Record<string, number>>;
    readonly strength: number;
    readonly halfLifeDays: number;
    readonly effects: EffectPolicy;
  };
}

const AT_ACCEPT: ReadonlySet<Blocker> = new Set(BLOCKERS_AT_ACCEPT);

/** The page of a policy. */
export function rulesPage(policy: MatchingPolicy): RulesPage {
  const { minFit, travelMPerMinute, travelZeroMinutes, waitingFullMs, exposureFullOffers } = policy;
  return {
    policyVersion: policy.version,
    weights: SCORE_PARTS.map((part) => ({ part, weight: policy.weights[part] })),
    blockers: BLOCKERS.map((code) => ({ code, atAccept: AT_ACCEPT.has(code) })),
    classes: URGENCIES.map((urgency) => classOf(policy, urgency)),
    repeatLastRound: policy.repeatLastRound,
    caps: { liveOffers: policy.liveOfferCap, offersPerDay: policy.dailyOfferCap },
    hours: { restMinMs: policy.restMinMs, dailyMaxMs: policy.dailyWorkMaxMs, weeklyMaxMs: policy.weeklyWorkMaxMs },
    floors: policy.floors,
    scales: { minFit, travelMPerMinute, travelZeroMinutes, waitingFullMs, exposureFullOffers },
    acceptance: {
      prior: policy.acceptancePrior,
      priorStrength: policy.acceptancePriorStrength,
      windowDays: policy.acceptanceWindowDays,
      least: policy.acceptanceLeast,
    },
    travel: { beforeMs: policy.travelInMs, afterMs: policy.travelOutMs },
    graceMs: policy.graceMs,
    reliability: {
      prior: policy.reliabilityPrior,
      priorOfTrade: policy.reliabilityPriorOfTrade,
      strength: policy.reliabilityPriorStrength,
      halfLifeDays: policy.reliabilityHalfLifeDays,
      effects: policy.effects,
    },
  };
}

const classOf = (policy: MatchingPolicy, urgency: Urgency): PublishedClass => ({
  urgency,
  confidence: policy.confidence[urgency],
  windowMs: policy.windowMs[urgency],
  feedAfterMs: policy.feedAfterMs[urgency],
  rounds: policy.rounds[urgency].map((round, i) => ({
    round: i + 1,
    tier: round.tier,
    lifetimeMs: round.lifetimeMs,
    patientLifetimeMs: round.lifetimeMs * policy.patientFactor,
    radiusM: policy.radiusM * round.radiusFactor,
    relaxWishes: round.relaxWishes,
  })),
});
