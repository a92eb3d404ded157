/** A standby as the order of the line sees it. */
export interface InLine {
  /** Place in the line, from 1. */
  readonly rank: number;
  /** A standing consent to the terms of today. */
  readonly consent: boolean;
}

/**
 * Whom a vacant slot goes to. Those with a standing consent come first, by rank: a slot is manned at once when anybody can
 * take it without being asked. Only then are the others called, by rank.
 */
export function standbyOrder<T extends InLine>(line: readonly T[]): { readonly promote: T[]; readonly call: T[] } {
  const byRank = [...line].sort((a, b) => a.rank - b.rank);
  return { promote: byRank.filter(({ consent }) => consent), call: byRank.filter(({ consent }) => !consent) };
}
