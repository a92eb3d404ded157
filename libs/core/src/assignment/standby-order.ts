/** A standby as the order of the line sees it. */
export interface InLine {
  /** Place in the line, from 1. */
  readonly rank: number;
  /** A standing consent to the terms of today. */
  readonly consent: boolean;
  /** On the way already. */
  readonly setOut: boolean;
  /** Near enough to be there while that still counts. */
  readonly inTime: boolean;
}

/**
 * Whom a vacant slot goes to. Those with a standing consent come first: a slot is manned at once when anybody can take it without
 * being asked. Only then are the others called. In both, who is on the way comes first, then who can be there in time, by rank.
 */
export function standbyOrder<T extends InLine>(line: readonly T[]): { readonly promote: T[]; readonly call: T[] } {
  const ordered = [...line].sort(
    (a, b) => Number(b.setOut) - Number(a.setOut) || Number(b.inTime) - Number(a.inTime) || a.rank - b.rank,
  );
  return { promote: ordered.filter(({ consent }) => consent), call: ordered.filter(({ consent }) => !consent) };
}
