import {
  type Answers,
  type Candidate,
  type CyclePosting,
  LivePool,
  type MatchingPolicy,
  type MatchingRules,
  placeKey,
  rulesOf,
  shiftBlock,
  type TimeBlock,
} from '@app/core';
import { EventQueue } from './event-queue';
import type { Happening } from './log';
import { Luck } from './luck';
import type { DayParameters } from './parameters';
import type { Demand, World } from './world';

export interface Offer {
  readonly offerId: string;
  readonly posting: Posting;
  readonly workerId: string;
  readonly round: number;
  readonly sentAt: number;
  readonly expiresAt: number;
  status: 'live' | 'accepted' | 'declined' | 'expired' | 'withdrawn';
  /** Taken back only because all slots were taken. */
  lostTheRace: boolean;
}

export interface Standby {
  readonly workerId: string;
  readonly offer: Offer;
  readonly rank: number;
  consent: boolean;
  status: 'waiting' | 'called' | 'ended';
  /** When told to set out; null = not yet. */
  alertedAt: number | null;
  /** The short offer by which the standby is asked. */
  call: Offer | null;
}

/** How a worker's time in a slot is over. */
export type End = 'cancelled' | 'released' | 'no_show' | 'completed';

export interface Assignment {
  readonly workerId: string;
  readonly offer: Offer;
  readonly posting: Posting;
  readonly slot: number;
  readonly confirmedAt: number;
  /** Said when asked that he will come. */
  reconfirmed: boolean;
  checkedIn: boolean;
  ended: End | null;
}

export interface Posting {
  readonly demand: Demand;
  readonly block: TimeBlock;
  readonly shift: TimeBlock;
  /** What the hard rules judge by. */
  readonly facts: CyclePosting;
  readonly slots: (Assignment | null)[];
  readonly offers: Offer[];
  readonly line: Standby[];
  /** Workers who gave a place back or did not come. */
  readonly left: Set<string>;
  round: number;
  dueAt: number | null;
  /** A slot fell vacant again: searched for ahead of all new postings. */
  replacement: boolean;
  inFeed: boolean;
}

/** A place by which the engine learns; the trade's number and the town's stand for their names. */
export const learnedPlace = ({ occupation, town }: Demand) => ({
  occupationId: String(occupation),
  townCode: String(town),
});

export const vacantIn = ({ slots }: Posting): number => slots.filter((holder) => holder === null).length;
export const liveOffersOf = ({ offers }: Posting): Offer[] => offers.filter(({ status }) => status === 'live');
export const isWaiting = ({ status }: Standby): boolean => status !== 'ended';

/** What one simulated day has on its tables: the same for the search, the answers and the shifts. */
export class Books {
  readonly queue = new EventQueue();
  readonly log: Happening[] = [];
  readonly pool: LivePool;
  readonly postings = new Map<string, Posting>();
  /** Postings whose search is to be looked at in this instant. */
  readonly dueNow = new Set<Posting>();
  readonly learned = { trades: new Map<string, Answers>(), places: new Map<string, Answers>() };
  now = 0;
  cycles = 0;
  private offers = 0;
  /** Live offers by worker. */
  private readonly hands = new Map<string, Set<Offer>>();

  constructor(
    readonly world: World,
    readonly policy: MatchingPolicy,
    readonly parameters: DayParameters,
    readonly luck: Luck,
    readonly seed: number,
    readonly standby: boolean,
  ) {
    this.pool = new LivePool(world.city);
  }

  /** Told of every new holder of a slot, and since when he knows that he is needed. */
  onConfirmed: (assignment: Assignment, toldAt: number) => void = () => undefined;
  nextOfferId = (): string => `o${++this.offers}`;
  rules = (): MatchingRules => rulesOf(this.policy, this.world.adjacency, this.now, this.seed);
  candidate = (workerId: string): Candidate => this.pool.get(workerId)!;

  change(workerId: string, more: Partial<Candidate>): void {
    this.pool.upsert({ ...this.candidate(workerId), ...more });
  }

  heldBy = (workerId: string): Offer[] => [...(this.hands.get(workerId) ?? [])];

  hold(offer: Offer): void {
    const hand = this.hands.get(offer.workerId) ?? new Set();
    this.hands.set(offer.workerId, hand.add(offer));
  }

  letGo(offer: Offer): void {
    this.hands.get(offer.workerId)?.delete(offer);
  }

  setDue(posting: Posting, at: number): void {
    posting.dueAt = at;
    this.queue.at(at, () => {
      if (posting.dueAt === at) this.dueNow.add(posting);
    });
  }

  /** Offers that were taken back count by the share of their time that they had, as in the figures of the engine. */
  learn({ posting: { demand }, sentAt, expiresAt, status }: Offer): void {
    const had = Math.min(1, (this.now - sentAt) / Math.max(1, expiresAt - sentAt));
    const more = { accepted: Number(status === 'accepted'), answered: status === 'withdrawn' ? had : 1 };
    const { occupationId, townCode } = learnedPlace(demand);
    addAnswers(this.learned.trades, occupationId, more);
    addAnswers(this.learned.places, placeKey(occupationId, townCode), more);
  }
}

function addAnswers(sums: Map<string, Answers>, key: string, more: Answers): void {
  const before = sums.get(key) ?? { accepted: 0, answered: 0 };
  sums.set(key, { accepted: before.accepted + more.accepted, answered: before.answered + more.answered });
}

/** A posting as it is when it is published. */
export function newPosting(demand: Demand, policy: MatchingPolicy): Posting {
  const { startsAt, endsAt, slots, postingId } = demand;
  const block = shiftBlock(demand, policy.travelInMs, policy.travelOutMs);
  return {
    ...{ demand, block, shift: { from: startsAt, to: endsAt } },
    facts: {
      ...{ postingId, version: 1, startsAt, endsAt, block, place: demand.place, town: demand.town },
      ...{ occupation: demand.occupation, certificates: demand.certificates, hourlyFen: demand.hourlyFen },
      ...{ minAge: demand.adultOnly ? 18 : 16, radiusM: policy.radiusM, wave: 1, acceptance: 1 },
      ...{ excluded: new Set(), roster: new Set(), relations: new Map(), blockedPairs: new Set(), stations: new Set() },
      relaxWishes: false,
    },
    slots: Array.from({ length: slots }, () => null),
    ...{ offers: [], line: [], left: new Set(), round: 0, dueAt: null, replacement: false, inFeed: false },
  };
}
