import { ASSIGNMENT_NEXT, ASSIGNMENT_STATUSES, LIVE_ASSIGNMENT_STATUSES } from './assignment/assignment-status';
import { LIVE_STANDBY_STATUSES, STANDBY_NEXT, STANDBY_STATUSES } from './assignment/standby-status';
import { LIVE_OFFER_STATUSES, OFFER_NEXT, OFFER_STATUSES } from './offer/offer-status';
import { LIVE_POSTING_STATUSES, POSTING_NEXT, POSTING_STATUSES } from './posting/posting-status';
import { LIVE_SLOT_STATUSES, SLOT_NEXT, SLOT_STATUSES } from './posting/slot-status';
import { allSteps, isStep, terminalStatuses, type StateTable } from './state-table';

const LIGHT: StateTable<'red' | 'green' | 'broken'> = { red: ['green', 'broken'], green: ['red'], broken: [] };

describe('a state table', () => {
  it('lists its steps in order', () => {
    expect(allSteps(LIGHT)).toEqual([
      ['red', 'green'],
      ['red', 'broken'],
      ['green', 'red'],
    ]);
  });

  it('knows its ends', () => {
    expect(terminalStatuses(LIGHT)).toEqual(['broken']);
  });

  it('has no step that is not drawn, and none to the status itself', () => {
    expect(isStep(LIGHT, 'red', 'green')).toBe(true);
    expect(isStep(LIGHT, 'green', 'broken')).toBe(false);
    expect(isStep(LIGHT, 'red', 'red')).toBe(false);
  });
});

interface Life {
  readonly name: string;
  readonly statuses: readonly string[];
  readonly live: readonly string[];
  readonly next: StateTable<string>;
  readonly firsts: readonly string[];
}

const LIVES: Life[] = [
  { name: 'posting', statuses: POSTING_STATUSES, live: LIVE_POSTING_STATUSES, next: POSTING_NEXT, firsts: ['draft'] },
  { name: 'slot', statuses: SLOT_STATUSES, live: LIVE_SLOT_STATUSES, next: SLOT_NEXT, firsts: ['vacant'] },
  { name: 'offer', statuses: OFFER_STATUSES, live: LIVE_OFFER_STATUSES, next: OFFER_NEXT, firsts: ['queued'] },
  {
    name: 'assignment',
    statuses: ASSIGNMENT_STATUSES,
    live: LIVE_ASSIGNMENT_STATUSES,
    next: ASSIGNMENT_NEXT,
    firsts: ['confirmed'],
  },
  { name: 'standby', statuses: STANDBY_STATUSES, live: LIVE_STANDBY_STATUSES, next: STANDBY_NEXT, firsts: ['waiting'] },
];

describe.each(LIVES)('the life of a $name', ({ statuses, live, next, firsts }) => {
  it('has a row for every status and no other', () => {
    expect(Object.keys(next)).toEqual([...statuses]);
    expect(new Set(statuses).size).toBe(statuses.length);
  });

  it('draws every arrow once, to a status of the list, never to itself', () => {
    const steps = allSteps(next);
    expect(new Set(steps.map(([from, to]) => `${from} ${to}`)).size).toBe(steps.length);
    for (const [from, to] of steps) {
      expect(statuses).toContain(to);
      expect(to).not.toBe(from);
    }
  });

  it('reaches every status from the first and an end from every status', () => {
    expect(reachableFrom(next, firsts)).toEqual(new Set(statuses));
    const ends = terminalStatuses(next);
    for (const status of statuses) {
      expect([...reachableFrom(next, [status])].some((reached) => ends.includes(reached))).toBe(true);
    }
  });

  it('has live statuses that can all still end, and no end among them', () => {
    for (const status of live) {
      expect(statuses).toContain(status);
      expect(terminalStatuses(next)).not.toContain(status);
    }
  });

  it('never leads from an end anywhere', () => {
    for (const end of terminalStatuses(next)) {
      for (const status of statuses) expect(isStep(next, end, status)).toBe(false);
    }
  });
});

function reachableFrom(next: StateTable<string>, firsts: readonly string[]): Set<string> {
  const reached = new Set(firsts);
  for (const status of reached) for (const to of next[status] ?? []) reached.add(to);
  return reached;
}
