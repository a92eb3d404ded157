import {
  canAssignmentBecome,
  canOfferBecome,
  canPostingBecome,
  mulberry32,
  type AssignmentStatus,
  type OfferStatus,
  type PostingStatus,
} from '@app/core';
import { offerRefusal } from './accept-rules';
import { answerable } from './answerable.fixture';

const INTERLEAVINGS = 10_000;
const SEED = 20_261_125;

/** The rows of one posting that an accept and a cancel touch. */
interface Rows {
  posting: PostingStatus;
  filled: number;
  offers: OfferStatus[];
  assignments: AssignmentStatus[];
  lockedBy: string | null;
}
type Step = (rows: Rows) => void;
/** A transaction as its statements one after the other; a step that needs the lock waits until it is free. */
interface Party {
  readonly name: string;
  readonly steps: readonly { readonly locks: boolean; readonly run: Step }[];
  answer: string | null;
}

const SLOTS = 2;

/** A worker's accept: facts ahead, the lock, facts again, the pure rule, slot and assignment, commit. */
function accept(n: number, { locking }: { locking: boolean }): Party {
  let seen: Pick<Rows, 'posting' | 'filled'> & { offer: OfferStatus };
  const look: Step = ({ posting, filled, offers }) => (seen = { posting, filled, offer: offers[n]! });
  const party: Party = {
    name: `accept ${n}`,
    answer: null,
    steps: [
      { locks: false, run: look },
      { locks: locking, run: (rows) => locking && (look(rows), (rows.lockedBy = party.name)) },
      {
        locks: false,
        run: (rows) => {
          const facts = answerable({
            status: seen.posting,
            filled: seen.filled,
            slots: SLOTS,
            offerStatus: seen.offer,
          });
          party.answer = offerRefusal(facts, 0) ?? 'assigned';
          if (party.answer === 'assigned') take(rows, n);
        },
      },
      { locks: false, run: (rows) => release(rows, party.name) },
    ],
  };
  return party;
}

function take(rows: Rows, n: number): void {
  rows.assignments.push('confirmed');
  rows.filled++;
  rows.offers[n] = 'accepted';
  if (rows.filled < SLOTS) return;
  rows.posting = 'filled';
  rows.offers = rows.offers.map((offer) => (canOfferBecome(offer, 'withdrawn') ? 'withdrawn' : offer));
}

/** The employer's cancel, also twice: the lock, the step of the table, everything that ends with it, commit. */
function cancel(name: string): Party {
  const party: Party = {
    ...{ name, answer: null },
    steps: [
      { locks: true, run: (rows) => void (rows.lockedBy = name) },
      {
        locks: false,
        run: (rows) => {
          party.answer = canPostingBecome(rows.posting, 'cancelled') ? 'cancelled' : 'was cancelled';
          if (party.answer !== 'cancelled') return;
          rows.posting = 'cancelled';
          rows.filled = 0;
          rows.offers = rows.offers.map((offer) => (canOfferBecome(offer, 'withdrawn') ? 'withdrawn' : offer));
          rows.assignments = rows.assignments.map((status) =>
            canAssignmentBecome(status, 'cancelled_by_employer') ? 'cancelled_by_employer' : status,
          );
        },
      },
      { locks: false, run: (rows) => release(rows, name) },
    ],
  };
  return party;
}

const release = (rows: Rows, name: string): void => void (rows.lockedBy === name && (rows.lockedBy = null));

/** Lets the parties go on in an order that the seed gives, one statement at a time. */
function interleave(parties: readonly Party[], chance: () => number): Rows {
  const offers = parties.map((): OfferStatus => 'sent');
  const rows: Rows = { posting: 'open', filled: 0, offers, assignments: [], lockedBy: null };
  const at = new Map(parties.map((party) => [party, 0]));
  for (;;) {
    const able = parties.filter((party) => {
      const step = party.steps[at.get(party)!];
      return step && !(step.locks && rows.lockedBy !== null);
    });
    const party = able[Math.floor(chance() * able.length)];
    if (!party) return rows;
    party.steps[at.get(party)!]!.run(rows);
    at.set(party, at.get(party)! + 1);
  }
}

/** What went wrong: a place on a cancelled posting, or more places than slots. */
function faultOf({ posting, assignments }: Rows): string | null {
  const live = assignments.filter((status) => status === 'confirmed').length;
  if (posting === 'cancelled' && live > 0) return 'an assignment on a cancelled posting';
  return live > SLOTS ? 'overfilled' : null;
}

describe('scenario 3: cancel against accept, statement by statement', () => {
  const run = (locking: boolean, chance: () => number) => {
    const parties = [accept(0, { locking }), accept(1, { locking }), accept(2, { locking }), cancel('cancel')];
    if (chance() < 0.5) parties.push(cancel('cancel again'));
    return { parties, rows: interleave(parties, chance) };
  };

  it(`ends well in ${INTERLEAVINGS} interleavings of seed ${SEED}, and all orders occur`, () => {
    const chance = mulberry32(SEED);
    const seen = new Map<string, number>();
    for (let n = 0; n < INTERLEAVINGS; n++) {
      const { parties, rows } = run(true, chance);
      expect([n, faultOf(rows), rows.posting, rows.lockedBy]).toEqual([n, null, 'cancelled', null]);
      expect(parties.filter(({ answer }) => answer === 'cancelled')).toHaveLength(1);
      const answers = parties.filter(({ name }) => name.startsWith('accept')).map(({ answer }) => answer);
      expect(answers.filter((answer) => answer === 'assigned')).toHaveLength(rows.assignments.length);
      for (const answer of answers) seen.set(answer ?? 'none', (seen.get(answer ?? 'none') ?? 0) + 1);
    }
    expect([...seen.keys()].sort()).toEqual(['POSTING_CLOSED', 'SLOTS_TAKEN', 'assigned']);
    expect(Math.min(...seen.values())).toBeGreaterThan(INTERLEAVINGS / 20);
  });

  it('would not without the lock, which this model shows', () => {
    const chance = mulberry32(SEED);
    const faults = new Set(Array.from({ length: 1000 }, () => faultOf(run(false, chance).rows)));
    expect(faults).toEqual(new Set([null, 'an assignment on a cancelled posting', 'overfilled']));
  });
});
