/** How somebody was seen at the work; a first check-in stands, so each has one. */
export const CHECK_IN_METHODS = ['employer', 'code', 'position', 'clerk'] as const;
/** One of them. */
export type CheckInMethod = (typeof CHECK_IN_METHODS)[number];

/** A code at the gate changes this often, ms; a photograph of it is worth nothing a minute later. */
export const CODE_STEP_MS = 30_000;
/** How far from the work a position still counts, metres: phones err by tens of metres, gates lie beside the pin. */
export const CHECK_IN_FENCE_M = 300;
/** Check-in opens this long before the start, ms. */
const EARLIEST_CHECK_IN_MS = 60 * 60_000;

/** Number of the code that is shown at this instant, epoch ms by the server's clock. */
export const codeStepAt = (now: number): number => Math.floor(now / CODE_STEP_MS);

/** The code shown now and the one before it: whoever began to scan in its last second is not sent back. */
export function isCodeStepValid(step: number, now: number): boolean {
  const present = codeStepAt(now);
  return step === present || step === present - 1;
}

/** Why nobody can be checked in at this instant, by the server's clock alone; null when it is the time for it. */
export function checkInTimeRefusal(
  now: number,
  { startsAt, endsAt }: { readonly startsAt: number; readonly endsAt: number },
): 'TOO_EARLY' | 'SHIFT_OVER' | null {
  if (now < startsAt - EARLIEST_CHECK_IN_MS) return 'TOO_EARLY';
  return now < endsAt ? null : 'SHIFT_OVER';
}

/** True when a position so many metres from the work counts as being there; a distance that is no number does not. */
export const isInsideFence = (metres: number): boolean => metres <= CHECK_IN_FENCE_M;
