import type { ShiftPolicy } from '../assignment/shift-policy';
import { URGENCIES, type Urgency } from '../posting/urgency';
import { type FloorPolicy, type MatchingPolicy, WAVE_TIERS } from './policy';
import { weightsRefusal } from './weights';

/** What is wrong with a field of a policy. */
export interface PolicyRefusal {
  readonly field: string;
  readonly code:
    | 'WEIGHTS_SUM'
    | 'WEIGHT_OUT_OF_RANGE'
    | 'NOT_POSITIVE'
    | 'NEGATIVE'
    | 'OUT_OF_RANGE'
    | 'NOT_WHOLE'
    | 'EMPTY'
    | 'UNKNOWN';
}

type Code = PolicyRefusal['code'];
type NumberField = { [K in keyof MatchingPolicy]: MatchingPolicy[K] extends number ? K : never }[keyof MatchingPolicy];

const positive = (value: number): Code | null => (value > 0 && value < Infinity ? null : 'NOT_POSITIVE');
const notNegative = (value: number): Code | null => (value >= 0 && value < Infinity ? null : 'NEGATIVE');
const share = (value: number): Code | null => (value > 0 && value <= 1 ? null : 'OUT_OF_RANGE');
const openShare = (value: number): Code | null => (value > 0 && value < 1 ? null : 'OUT_OF_RANGE');
const part = (value: number): Code | null => (value >= 0 && value <= 1 ? null : 'OUT_OF_RANGE');
const wholePositive = (value: number): Code | null => positive(value) ?? (Number.isInteger(value) ? null : 'NOT_WHOLE');

const NUMBER_CHECKS: Readonly<Record<NumberField, (value: number) => Code | null>> = {
  version: wholePositive,
  minFit: share,
  radiusM: positive,
  travelMPerMinute: positive,
  travelZeroMinutes: positive,
  waitingFullMs: positive,
  exposureFullOffers: wholePositive,
  reliabilityPrior: share,
  acceptancePrior: share,
  acceptancePriorStrength: positive,
  acceptanceWindowDays: wholePositive,
  acceptanceLeast: share,
  liveOfferCap: wholePositive,
  dailyOfferCap: wholePositive,
  restMinMs: notNegative,
  dailyWorkMaxMs: positive,
  weeklyWorkMaxMs: positive,
  candidatesPerPosting: wholePositive,
  urgentWithinMs: positive,
  sameDayWithinMs: positive,
  travelInMs: notNegative,
  travelOutMs: notNegative,
  graceMs: notNegative,
  budgetMs: positive,
  alertBeforeStartMs: positive,
  patientFactor: (value) => (value >= 1 && value < Infinity ? null : 'OUT_OF_RANGE'),
  stationWaitMs: positive,
  standbyConfidence: openShare,
  showRatePrior: share,
  commitLeadMs: notNegative,
};

/** Everything that forbids a policy to come into force, each with its field; empty = it may. */
export function policyRefusals(policy: MatchingPolicy): PolicyRefusal[] {
  const found: PolicyRefusal[] = [];
  const note = (field: string, code: Code | null): void => {
    if (code) found.push({ field, code });
  };
  note('weights', weightsRefusal(policy.weights));
  for (const [field, check] of Object.entries(NUMBER_CHECKS)) note(field, check(policy[field as NumberField]));
  for (const urgency of URGENCIES) noteUrgency(policy, urgency, note);
  noteFloors(policy.floors, note);
  noteShift(policy.shift, note);
  const { alertAfterMs, worthFullFen } = policy;
  note('alertAfterMs.urgent', positive(alertAfterMs?.urgent ?? NaN));
  note('alertAfterMs.same_day', positive(alertAfterMs?.same_day ?? NaN));
  if (worthFullFen !== null) note('worthFullFen', positive(worthFullFen));
  return found;
}

type Note = (field: string, code: Code | null) => void;

function noteUrgency(policy: MatchingPolicy, urgency: Urgency, note: Note): void {
  note(`confidence.${urgency}`, openShare(policy.confidence[urgency]));
  note(`windowMs.${urgency}`, notNegative(policy.windowMs[urgency]));
  note(`feedAfterMs.${urgency}`, positive(policy.feedAfterMs?.[urgency] ?? NaN));
  note(`rounds.${urgency}`, policy.rounds[urgency].length > 0 ? null : 'EMPTY');
  policy.rounds[urgency].forEach((round, i) => {
    note(`rounds.${urgency}.${i}.lifetimeMs`, positive(round.lifetimeMs));
    note(`rounds.${urgency}.${i}.radiusFactor`, positive(round.radiusFactor));
    note(`rounds.${urgency}.${i}.tier`, WAVE_TIERS.includes(round.tier) ? null : 'UNKNOWN');
  });
}

function noteFloors(floors: FloorPolicy | undefined, note: Note): void {
  note('floors.lowExposure', part(floors?.lowExposure ?? NaN));
  note('floors.lowExposureOffers', notNegative(floors?.lowExposureOffers ?? NaN));
  if (floors?.hardship !== null) note('floors.hardship', part(floors?.hardship ?? NaN));
}

/** A question is put before it is due, and due before the standby is called in its place. */
function noteShift(shift: ShiftPolicy, note: Note): void {
  const { reconfirm, enRouteFromMs, signOfLifeMs, noShowAfterMs, replacementPatienceMs, mannedWithinMs } = shift;
  for (const [field, value] of Object.entries({ enRouteFromMs, signOfLifeMs, replacementPatienceMs }))
    note(`shift.${field}`, positive(value));
  note('shift.noShowAfterMs', notNegative(noShowAfterMs));
  note('shift.mannedWithinMs', mannedWithinMs > noShowAfterMs && mannedWithinMs < Infinity ? null : 'OUT_OF_RANGE');
  for (const urgency of URGENCIES)
    reconfirm[urgency].forEach(({ askMs, dueMs }, i) => {
      const ordered = signOfLifeMs < dueMs && dueMs < askMs && askMs < (reconfirm[urgency][i - 1]?.dueMs ?? Infinity);
      note(`shift.reconfirm.${urgency}.${i}`, ordered ? null : 'OUT_OF_RANGE');
    });
}
