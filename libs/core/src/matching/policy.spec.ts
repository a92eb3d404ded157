import { DEFAULT_POLICY, type MatchingPolicy } from './policy';
import { policyRefusals } from './policy-refusals';
import { scalePolicy } from './scale-policy';

describe('the policy', () => {
  it('may come into force with its start values', () => {
    expect(policyRefusals(DEFAULT_POLICY)).toEqual([]);
  });

  it.each<[string, Partial<MatchingPolicy>, string, string]>([
    ['weights that do not sum to 1', { weights: { ...DEFAULT_POLICY.weights, fit: 0.9 } }, 'weights', 'WEIGHTS_SUM'],
    ['a weight below 0', { weights: { ...DEFAULT_POLICY.weights, fit: -0.1 } }, 'weights', 'WEIGHT_OUT_OF_RANGE'],
    ['a negative radius', { radiusM: -1 }, 'radiusM', 'NOT_POSITIVE'],
    ['a radius that is NaN', { radiusM: NaN }, 'radiusM', 'NOT_POSITIVE'],
    ['an endless radius', { radiusM: Infinity }, 'radiusM', 'NOT_POSITIVE'],
    ['a least fit of nought', { minFit: 0 }, 'minFit', 'OUT_OF_RANGE'],
    ['a prior above 1', { acceptancePrior: 1.2 }, 'acceptancePrior', 'OUT_OF_RANGE'],
    ['a prior without weight', { acceptancePriorStrength: 0 }, 'acceptancePriorStrength', 'NOT_POSITIVE'],
    ['half a day of answers', { acceptanceWindowDays: 0.5 }, 'acceptanceWindowDays', 'NOT_WHOLE'],
    ['a least acceptance of nought', { acceptanceLeast: 0 }, 'acceptanceLeast', 'OUT_OF_RANGE'],
    ['no measure of exposure', { exposureFullOffers: 0 }, 'exposureFullOffers', 'NOT_POSITIVE'],
    ['a negative rest', { restMinMs: -1 }, 'restMinMs', 'NEGATIVE'],
    ['a day without work', { dailyWorkMaxMs: 0 }, 'dailyWorkMaxMs', 'NOT_POSITIVE'],
    ['a week of NaN hours', { weeklyWorkMaxMs: NaN }, 'weeklyWorkMaxMs', 'NOT_POSITIVE'],
    ['half an offer', { liveOfferCap: 2.5 }, 'liveOfferCap', 'NOT_WHOLE'],
    ['a cap of nought', { dailyOfferCap: 0 }, 'dailyOfferCap', 'NOT_POSITIVE'],
    ['a negative grace', { graceMs: -1 }, 'graceMs', 'NEGATIVE'],
    [
      'a confidence of 1',
      { confidence: { ...DEFAULT_POLICY.confidence, urgent: 1 } },
      'confidence.urgent',
      'OUT_OF_RANGE',
    ],
    ['a negative window', { windowMs: { ...DEFAULT_POLICY.windowMs, planned: -5 } }, 'windowMs.planned', 'NEGATIVE'],
    ['no rounds', { rounds: { ...DEFAULT_POLICY.rounds, same_day: [] } }, 'rounds.same_day', 'EMPTY'],
    [
      'a round that lives no time',
      { rounds: { ...DEFAULT_POLICY.rounds, urgent: [{ ...DEFAULT_POLICY.rounds.urgent[0]!, lifetimeMs: 0 }] } },
      'rounds.urgent.0.lifetimeMs',
      'NOT_POSITIVE',
    ],
    [
      'a wave for nobody known',
      {
        rounds: {
          ...DEFAULT_POLICY.rounds,
          urgent: [{ ...DEFAULT_POLICY.rounds.urgent[0]!, tier: 'mates' as 'best' }],
        },
      },
      'rounds.urgent.0.tier',
      'UNKNOWN',
    ],
    [
      'a floor over 100 %',
      { floors: { ...DEFAULT_POLICY.floors, lowExposure: 1.01 } },
      'floors.lowExposure',
      'OUT_OF_RANGE',
    ],
    ['a floor below 0', { floors: { ...DEFAULT_POLICY.floors, hardship: -0.1 } }, 'floors.hardship', 'OUT_OF_RANGE'],
    [
      'a group of less than no offers',
      { floors: { ...DEFAULT_POLICY.floors, lowExposureOffers: -1 } },
      'floors.lowExposureOffers',
      'NEGATIVE',
    ],
    [
      'a feed from before the search',
      { feedAfterMs: { ...DEFAULT_POLICY.feedAfterMs, urgent: -1 } },
      'feedAfterMs.urgent',
      'NOT_POSITIVE',
    ],
    ['an alert that is NaN', { alertAfterMs: { urgent: NaN, same_day: 1 } }, 'alertAfterMs.urgent', 'NOT_POSITIVE'],
    ['a waiting area that nobody is in', { stationWaitMs: 0 }, 'stationWaitMs', 'NOT_POSITIVE'],
    ['lifetimes that shrink for SMS', { patientFactor: 0.5 }, 'patientFactor', 'OUT_OF_RANGE'],
    ['a standby that must be certain', { standbyConfidence: 1 }, 'standbyConfidence', 'OUT_OF_RANGE'],
    ['a show rate of nought', { showRatePrior: 0 }, 'showRatePrior', 'OUT_OF_RANGE'],
    ['a negative lead', { commitLeadMs: -1 }, 'commitLeadMs', 'NEGATIVE'],
    ['a full worth of nought', { worthFullFen: 0 }, 'worthFullFen', 'NOT_POSITIVE'],
  ])('is refused with %s, and the field is named', (_, change, field, code) => {
    expect(policyRefusals({ ...DEFAULT_POLICY, ...change })).toEqual([{ field, code }]);
  });

  it('names all wrong fields at once', () => {
    expect(policyRefusals({ ...DEFAULT_POLICY, radiusM: 0, budgetMs: -1 }).map((r) => r.field)).toEqual([
      'radiusM',
      'budgetMs',
    ]);
  });
});

describe('the policy of a replay', () => {
  const fast = scalePolicy(DEFAULT_POLICY, 60);

  it('has every duration of the process divided by the speed', () => {
    expect(fast.rounds.urgent.map((r) => r.lifetimeMs)).toEqual([333, 750, 750, 1500]);
    expect(fast.windowMs).toEqual({ urgent: 0, same_day: 83, planned: 500 });
    expect({ urgent: fast.urgentWithinMs, sameDay: fast.sameDayWithinMs, waiting: fast.waitingFullMs }).toEqual({
      urgent: 120_000,
      sameDay: 1_440_000,
      waiting: 60_000,
    });
    expect({ feed: fast.feedAfterMs.urgent, alert: fast.alertAfterMs, lead: fast.commitLeadMs }).toEqual({
      feed: 3000,
      alert: { urgent: 5000, same_day: 60_000 },
      lead: 1500,
    });
    expect(fast.alertBeforeStartMs).toBe(720_000);
    expect({ there: fast.travelInMs, back: fast.travelOutMs, grace: fast.graceMs }).toEqual({
      there: 30_000,
      back: 30_000,
      grace: 83,
    });
  });

  it('keeps what is no duration of the process: radius, score scales, and the budget of the machine', () => {
    expect(fast.rounds.urgent.map((r) => r.radiusFactor)).toEqual([1, 1, 1.5, 2]);
    const { radiusM, travelZeroMinutes, travelMPerMinute, budgetMs, weights } = DEFAULT_POLICY;
    expect(fast).toMatchObject({ radiusM, travelZeroMinutes, travelMPerMinute, budgetMs, weights });
  });

  it('may come into force at any sensible speed, and is the policy itself at speed 1', () => {
    expect(policyRefusals(scalePolicy(DEFAULT_POLICY, 1e6))).toEqual([]);
    expect(scalePolicy(DEFAULT_POLICY, 1)).toEqual(DEFAULT_POLICY);
  });

  it.each([0, -1, NaN, Infinity])('is a fault at speed %d', (speed) => {
    expect(() => scalePolicy(DEFAULT_POLICY, speed)).toThrow(RangeError);
  });
});
