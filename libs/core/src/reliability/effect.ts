/** What a step of an assignment can do to the score of its worker. */
export const WORKER_EFFECTS = ['on_time', 'late_arrival', 'cancelled_by_worker', 'released', 'no_show'] as const;
/** The mirror of it: what can be held against an employer, or for him. */
export const EMPLOYER_EFFECTS = ['cancelled_by_employer', 'no_show_overturned'] as const;
/** All kinds. */
export const EFFECT_KINDS = [...WORKER_EFFECTS, ...EMPLOYER_EFFECTS] as const;
/** One of them. */
export type EffectKind = (typeof EFFECT_KINDS)[number];

/** A row of the lead-time table: what giving a place back costs when less than this is left before the start. */
export interface LeadRow {
  readonly underMs: number;
  readonly value: number;
}

/** What each step counts for, in [−1, 1]; part of the policy. */
export interface EffectPolicy {
  /** By ascending lead; whoever gives a place back earlier than in the last row does nobody harm. */
  readonly cancelled: readonly LeadRow[];
  readonly noShow: number;
  readonly lateArrival: number;
  readonly onTime: number;
  /** A no-show that the employer told and that did not happen. */
  readonly noShowOverturned: number;
  /** An accept may be taken back for nothing within this time, */
  readonly undoMs: number;
  /** as long as the start is at least so far away. */
  readonly undoLeadMs: number;
  /** Who arrives so long after he was due is late. */
  readonly lateAfterMs: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * The start values: no-show, lead times and undo are those of the matching specification, §6. It names no figure for the others:
 * a late arrival counts like the mildest row of the table; an overturned no-show costs the employer what it would have cost
 * the worker; a shift that was kept is one whole observation. Nobody is late before a no-show could be told (§5: T + 10 min).
 */
export const DEFAULT_EFFECTS: EffectPolicy = {
  cancelled: [
    { underMs: 4 * HOUR, value: -0.85 },
    { underMs: 8 * HOUR, value: -0.7 },
    { underMs: 24 * HOUR, value: -0.45 },
    { underMs: 72 * HOUR, value: -0.2 },
  ],
  noShow: -1,
  lateArrival: -0.2,
  onTime: 1,
  noShowOverturned: -1,
  undoMs: 5 * MINUTE,
  undoLeadMs: 2 * HOUR,
  lateAfterMs: 10 * MINUTE,
};

/** A step, as far as its effect depends on times. */
export interface EffectStep {
  readonly kind: EffectKind;
  /** From the step to the start of the shift; negative after the start. */
  readonly leadMs: number;
  /** How long the place had been held. */
  readonly heldMs: number;
}

/** True when a cancellation comes so soon after the accept, and so long before the shift, that it counts as a slip. */
export const isFreeUndo = (effects: EffectPolicy, { kind, leadMs, heldMs }: EffectStep): boolean =>
  (kind === 'cancelled_by_worker' || kind === 'cancelled_by_employer') &&
  heldMs <= effects.undoMs &&
  leadMs >= effects.undoLeadMs;

/** What a step counts for; 0 = no effect, and nothing is recorded. `matching.effect_value` says the same. */
export function effectValue(effects: EffectPolicy, step: EffectStep): number {
  switch (step.kind) {
    case 'on_time':
      return effects.onTime;
    case 'late_arrival':
      return effects.lateArrival;
    case 'no_show':
      return effects.noShow;
    case 'no_show_overturned':
      return effects.noShowOverturned;
    case 'cancelled_by_worker':
    case 'cancelled_by_employer':
    case 'released':
      return isFreeUndo(effects, step) ? 0 : leadValue(effects, step.leadMs);
  }
}

const leadValue = ({ cancelled }: EffectPolicy, leadMs: number): number =>
  cancelled.find(({ underMs }) => leadMs < underMs)?.value ?? 0;

/** Times of an assignment by which an arrival is judged, epoch ms. */
export interface Arrival {
  readonly startsAt: number;
  readonly confirmedAt: number;
  /** The way there, as the assignment holds it. */
  readonly travelInMs: number;
  readonly checkedInAt: number;
}

/** Who was found on short notice is due when he can be there, not at a start that was over. */
export const isLate = (effects: EffectPolicy, a: Arrival): boolean =>
  a.checkedInAt > Math.max(a.startsAt, a.confirmedAt + a.travelInMs) + effects.lateAfterMs;

/** The person whom an effect concerns may appeal against it for so long; a no-show is provisional until then. */
export const APPEAL_WINDOW_MS = 48 * HOUR;
