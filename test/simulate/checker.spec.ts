import { broken } from './checker';
import type { DayLog, Happening } from './log';

const HOUR = 3_600_000;
const BLOCK = { from: 0, to: 8 * HOUR };

const published = (postingId: string, slots = 1): Happening => ({
  ...{ at: 0, what: 'published', postingId, slots, urgency: 'urgent', startsAt: HOUR },
});
const accept = (n: number, workerId: string, postingId: string): Happening => ({
  ...{ at: n, what: 'accept', offerId: `o${n}`, workerId, postingId },
});
const answer = (n: number, outcome: 'assigned' | 'standby' | 'too_late'): Happening => ({
  ...{ at: n, what: 'answer', offerId: `o${n}`, outcome },
});
const assigned = (n: number, workerId: string, postingId: string, block = BLOCK): Happening => ({
  ...{ at: n, what: 'assigned', offerId: `o${n}`, workerId, postingId, slot: 0, block, promoted: false },
});
const left = (n: number, workerId: string, postingId: string): Happening => ({
  ...{ at: n, what: 'left', workerId, postingId, why: 'no_show' },
});
const roll = (n: number, postingId: string, ...workerIds: string[]): Happening => ({
  ...{ at: n, what: 'roll', postingId, workerIds },
});

const NOTHING = { doubleBookings: 0, overfills: 0, lostAccepts: 0 };
const taken = (n: number, workerId: string, postingId: string, block = BLOCK): DayLog => [
  accept(n, workerId, postingId),
  assigned(n, workerId, postingId, block),
  answer(n, 'assigned'),
];

describe('the checker of a simulated day', () => {
  it('finds nothing wrong with a day on which a slot changes hands and everybody is answered', () => {
    const line: DayLog = [accept(2, 'w2', 'p'), { ...accept(2, 'w2', 'p'), what: 'stands_by' } as Happening];
    const log = [published('p'), ...taken(1, 'w1', 'p'), ...line, answer(2, 'standby'), left(3, 'w1', 'p')];
    expect(broken([...log, assigned(2, 'w2', 'p'), roll(9, 'p', 'w2')])).toEqual(NOTHING);
  });

  it('finds a planted double booking, and lets blocks that only touch pass', () => {
    const day = (from: number) => [
      ...[published('p'), published('q'), ...taken(1, 'w1', 'p')],
      ...taken(2, 'w1', 'q', { from, to: from + HOUR }),
    ];
    expect(broken(day(8 * HOUR - 1))).toEqual({ ...NOTHING, doubleBookings: 1 });
    expect(broken(day(8 * HOUR))).toEqual(NOTHING);
  });

  it('finds a planted overfill, and none when the first has left before the second comes', () => {
    const [first, second] = [taken(1, 'w1', 'p'), taken(2, 'w2', 'p')];
    expect(broken([published('p'), ...first, ...second])).toEqual({ ...NOTHING, overfills: 1 });
    expect(broken([published('p'), ...first, left(1, 'w1', 'p'), ...second])).toEqual(NOTHING);
  });

  it.each([
    ['was never answered', [accept(1, 'w1', 'p')]],
    ['was answered once for two presses', [accept(1, 'w1', 'p'), accept(1, 'w1', 'p'), answer(1, 'too_late')]],
    ['was told of a slot that nobody got', [accept(1, 'w1', 'p'), answer(1, 'assigned')]],
    ['was told of a place in a line that is not there', [accept(1, 'w1', 'p'), answer(1, 'standby')]],
    ['had a slot that is gone when the shift ends', [...taken(1, 'w1', 'p'), roll(9, 'p')]],
  ])('finds a planted accept that %s', (_, log) => {
    expect(broken([published('p'), ...log])).toEqual({ ...NOTHING, lostAccepts: 1 });
  });
});
