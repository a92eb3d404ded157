import type { Schemas } from '@app/client';

export type Assignment = Schemas['AssignmentListDto']['assignments'][number];
export type SeatKind = 'vacant' | 'confirmed' | 'reconfirmed' | 'en_route' | 'checked_in' | 'completed';
export interface Seat {
  readonly n: number;
  readonly kind: SeatKind;
  readonly workerId: string | null;
}
const HOLDING = ['confirmed', 'reconfirmed', 'en_route', 'checked_in', 'completed'];

/** The places of a posting in their order, each with who sits there now; who left his place gave it back. */
export function seatsOf(slots: number, assignments: readonly Assignment[]): Seat[] {
  const holding = assignments.filter(({ status }) => HOLDING.includes(status));
  return Array.from({ length: slots }, (_, i) => {
    const taken = holding.find(({ slot }) => slot === i + 1);
    return { n: i + 1, kind: (taken?.status ?? 'vacant') as SeatKind, workerId: taken?.workerId ?? null };
  });
}
/** Enough to tell two people apart, and no name. */
export const shortId = (workerId: string): string => workerId.slice(-4).toUpperCase();
