import { overlaps, type TimeBlock } from '@app/core';
import type { DayLog, Happening } from './log';

/** What must be nought. */
export interface Broken {
  readonly doubleBookings: number;
  readonly overfills: number;
  readonly lostAccepts: number;
}

type Of<W extends Happening['what']> = Extract<Happening, { what: W }>;

interface Held {
  readonly postingId: string;
  readonly workerId: string;
  readonly block: TimeBlock;
}

/**
 * Counts from the log alone, with none of the simulation's own books: a worker whose live blocks overlap, a posting with
 * more live assignments than slots, and an accept without an answer that is kept.
 */
export function broken(log: DayLog): Broken {
  const checker = new Checker();
  for (const happening of log) checker.see(happening);
  return checker.end();
}

const keyOf = ({ postingId, workerId }: Pick<Held, 'postingId' | 'workerId'>): string => `${postingId} ${workerId}`;

class Checker {
  private readonly slots = new Map<string, number>();
  private readonly ofWorker = new Map<string, Held[]>();
  private readonly ofPosting = new Map<string, Held[]>();
  /** Accepts by offer that wait for their answer, and answers that wait for being true. */
  private readonly unanswered = new Map<string, number>();
  private readonly promised = new Map<string, 'assigned' | 'standby'>();
  private readonly assignedBy = new Set<string>();
  private readonly inLineBy = new Set<string>();
  private doubleBookings = 0;
  private overfills = 0;
  private lost = 0;

  see(happening: Happening): void {
    switch (happening.what) {
      case 'published':
        this.slots.set(happening.postingId, happening.slots);
        break;
      case 'accept':
        this.pressed(happening);
        break;
      case 'answer':
        this.answered(happening);
        break;
      case 'assigned':
        this.assigned(happening);
        break;
      case 'stands_by':
        this.inLineBy.add(happening.offerId);
        break;
      case 'left':
        this.left(happening);
        break;
      case 'roll':
        this.called(happening);
        break;
      case 'offered':
      case 'checked_in':
        break;
    }
  }

  end(): Broken {
    for (const waiting of this.unanswered.values()) this.lost += waiting;
    for (const [offerId, promise] of this.promised) {
      if (!(promise === 'assigned' ? this.assignedBy : this.inLineBy).has(offerId)) this.lost++;
    }
    return { doubleBookings: this.doubleBookings, overfills: this.overfills, lostAccepts: this.lost };
  }

  private pressed({ offerId }: Of<'accept'>): void {
    this.unanswered.set(offerId, (this.unanswered.get(offerId) ?? 0) + 1);
  }

  private answered({ offerId, outcome }: Of<'answer'>): void {
    const waiting = this.unanswered.get(offerId) ?? 0;
    if (waiting > 0) this.unanswered.set(offerId, waiting - 1);
    if (outcome !== 'too_late') this.promised.set(offerId, outcome);
  }

  private assigned(held: Of<'assigned'>): void {
    const mine = listIn(this.ofWorker, held.workerId);
    const theirs = listIn(this.ofPosting, held.postingId);
    if (mine.some(({ block }) => overlaps(block, held.block))) this.doubleBookings++;
    mine.push(held);
    theirs.push(held);
    if (theirs.length > (this.slots.get(held.postingId) ?? 0)) this.overfills++;
    this.assignedBy.add(held.offerId);
  }

  private left(gone: Of<'left'>): void {
    for (const list of [listIn(this.ofWorker, gone.workerId), listIn(this.ofPosting, gone.postingId)]) {
      const i = list.findIndex((held) => keyOf(held) === keyOf(gone));
      if (i >= 0) list.splice(i, 1);
    }
  }

  /** Whoever was assigned and never left must still be on the list when the shift ends. */
  private called({ postingId, workerIds }: Of<'roll'>): void {
    const present = new Set(workerIds);
    this.lost += listIn(this.ofPosting, postingId).filter(({ workerId }) => !present.has(workerId)).length;
  }
}

function listIn(lists: Map<string, Held[]>, key: string): Held[] {
  const list = lists.get(key);
  if (list) return list;
  const empty: Held[] = [];
  lists.set(key, empty);
  return empty;
}
