/** A half-open stretch of time, epoch milliseconds: `from` belongs to it, `to` does not. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

/** What an assignment holds of a worker's time: the shift with the way there and the way back. */
export function shiftBlock(
  { startsAt, endsAt }: { readonly startsAt: number; readonly endsAt: number },
  travelInMs: number,
  travelOutMs: number,
): Block {
  return { from: startsAt - travelInMs, to: endsAt + travelOutMs };
}

/** True when two blocks share an instant; blocks that touch do not, and an empty block shares none. */
export function overlaps(a: Block, b: Block): boolean {
  return Math.max(a.from, b.from) < Math.min(a.to, b.to);
}
