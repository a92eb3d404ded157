/** Classes of urgency, most urgent first; each has its own waves. */
export const URGENCIES = ['urgent', 'same_day', 'planned'] as const;
/** One of them. */
export type Urgency = (typeof URGENCIES)[number];

/** The dated limits between the classes, both inclusive. */
export interface UrgencyLimits {
  readonly urgentWithinMs: number;
  readonly sameDayWithinMs: number;
}

/** The class of a posting by the time between its publication and its start. */
export function urgencyOf(publishedAt: number, startsAt: number, limits: UrgencyLimits): Urgency {
  const leadMs = startsAt - publishedAt;
  if (leadMs <= limits.urgentWithinMs) return 'urgent';
  return leadMs <= limits.sameDayWithinMs ? 'same_day' : 'planned';
}
