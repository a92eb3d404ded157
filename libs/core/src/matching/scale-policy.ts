import type { ShiftPolicy } from '../assignment/shift-policy';
import { URGENCIES, type Urgency } from '../posting/urgency';
import type { MatchingPolicy, RoundPlan } from './policy';

/**
 * The policy for a city that runs `speed` times as fast, so that a replay drives the unchanged engine. Every duration
 * of the process shrinks; the computing budget does not (the machine is no faster), nor do the scales of travel.
 */
export function scalePolicy(policy: MatchingPolicy, speed: number): MatchingPolicy {
  if (!(speed > 0 && speed < Infinity)) throw new RangeError(`speed ${speed}`);
  /** A duration that exists stays at least 1 ms, because the tables and timers count whole milliseconds. */
  const shrink = (ms: number): number => (ms === 0 ? 0 : Math.max(1, Math.round(ms / speed)));
  const round = (plan: RoundPlan): RoundPlan => ({ ...plan, lifetimeMs: shrink(plan.lifetimeMs) });
  return {
    ...policy,
    waitingFullMs: shrink(policy.waitingFullMs),
    windowMs: perUrgency((urgency) => shrink(policy.windowMs[urgency])),
    rounds: perUrgency((urgency) => policy.rounds[urgency].map(round)),
    feedAfterMs: perUrgency((urgency) => shrink(policy.feedAfterMs[urgency])),
    alertAfterMs: {
      urgent: shrink(policy.alertAfterMs.urgent),
      same_day: shrink(policy.alertAfterMs.same_day),
    },
    alertBeforeStartMs: shrink(policy.alertBeforeStartMs),
    stationWaitMs: shrink(policy.stationWaitMs),
    commitLeadMs: shrink(policy.commitLeadMs),
    shift: scaledShift(policy.shift, shrink),
    urgentWithinMs: shrink(policy.urgentWithinMs),
    sameDayWithinMs: shrink(policy.sameDayWithinMs),
    travelInMs: shrink(policy.travelInMs),
    travelOutMs: shrink(policy.travelOutMs),
    graceMs: shrink(policy.graceMs),
  };
}

function scaledShift({ reconfirm, ...times }: ShiftPolicy, shrink: (ms: number) => number): ShiftPolicy {
  const shrunk = Object.fromEntries(Object.entries(times).map(([field, ms]) => [field, shrink(ms)]));
  const questions = perUrgency((urgency) =>
    reconfirm[urgency].map(({ askMs, dueMs }) => ({ askMs: shrink(askMs), dueMs: shrink(dueMs) })),
  );
  return { ...(shrunk as unknown as Omit<ShiftPolicy, 'reconfirm'>), reconfirm: questions };
}

function perUrgency<T>(value: (urgency: Urgency) => T): Record<Urgency, T> {
  return Object.fromEntries(URGENCIES.map((urgency) => [urgency, value(urgency)])) as Record<Urgency, T>;
}
