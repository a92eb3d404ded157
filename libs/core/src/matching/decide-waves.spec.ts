import { aCandidate, aPosting, HOUR, MINUTE, NOW } from './city.fixture';
import { crowd, cycle, later, NO_FLOORS, offeredFor, policyWith } from './decide.fixture';
import { worthOf } from './cycle-posting';

describe('the roster wave', () => {
  const roster = new Set(['r0000', 'r0001', 'r0002', 'r0003', 'r0004', 'r0005', 'r0006', 'r0007', 'r0008', 'r0009']);
  const mates = (n: number) => crowd(n, { reliability: 0.2, recentOffers: 9 }, 'r');
  const strangers = (n: number) => crowd(n, { reliability: 1 });
  const wave = aPosting({ wave: 10, roster });

  it('keeps the ordinary places for the roster and opens the floor places to everybody', () => {
    const plan = cycle([...strangers(50), ...mates(10)], [{ ...wave, tier: 'roster' }]);
    expect(plan.postings[0]).toMatchObject({ tier: 'roster', offered: 10 });
    expect(offeredFor(plan).filter((id) => id.startsWith('r'))).toHaveLength(7);
    expect(plan.offers.filter(({ floor }) => floor === 'lowExposure').map((o) => o.workerId[0])).toEqual([
      'w',
      'w',
      'w',
    ]);
  });

  it('asks fewer rather than strangers when the roster is small', () => {
    const plan = cycle([...strangers(50), ...mates(2)], [{ ...wave, tier: 'roster' }]);
    expect(plan.postings[0]).toMatchObject({ tier: 'roster', offered: 5 });
  });

  it.each([
    ['nobody on it is eligible', strangers(50)],
    ['those on it are offline', [...strangers(50), ...mates(10).map((mate) => ({ ...mate, onlineUntil: 0 }))]],
  ])('is skipped at once when %s', (_, people) => {
    const plan = cycle(people, [{ ...wave, tier: 'roster' }]);
    expect(plan.postings[0]).toMatchObject({ tier: 'best', offered: 10 });
  });

  it('is over afterwards: the roster has no privilege in a wave for the best', () => {
    const plan = cycle([...strangers(50), ...mates(10)], [wave]);
    expect(offeredFor(plan).filter((id) => id.startsWith('r'))).toHaveLength(0);
  });
});

describe('several offers in one cycle', () => {
  const wave = (postingId: string, hours: number) => later(hours, { postingId, wave: 3 });

  it('go to one worker where postings stay short and the shifts do not exclude one another', () => {
    const plan = cycle(crowd(3), [wave('a', 0), wave('b', 10), wave('c', 20)]);
    expect(plan).toMatchObject({ passes: 3 });
    expect(plan.offers).toHaveLength(9);
  });

  it('never exclude one another, with offers held before or given now', () => {
    const held = later(10).block;
    const plan = cycle(
      [aCandidate({ liveOffers: [held] })],
      [wave('a', 0), wave('b', 1), wave('c', 10), wave('d', 20)],
    );
    expect(plan.offers).toHaveLength(2);
    expect(offeredFor(plan, 'c')).toEqual([]);
    expect(offeredFor(plan, 'd')).toEqual(['w1']);
  });

  it('stay within the hands of the worker and the offers of the day', () => {
    const many = [wave('a', 0), wave('b', 10), wave('c', 20), wave('d', 30), wave('e', 40)];
    expect(cycle([aCandidate()], many).offers).toHaveLength(3);
    expect(cycle([aCandidate({ offersToday: 28 })], many).offers).toHaveLength(2);
    expect(cycle([aCandidate({ liveOffers: [later(90).block, later(80).block] })], many).offers).toHaveLength(1);
  });

  it('are not given while others have none: the first pass spreads them', () => {
    const plan = cycle(crowd(6), [wave('a', 0), wave('b', 10)]);
    expect(new Set(plan.offers.map(({ workerId }) => workerId)).size).toBe(6);
    expect(plan.passes).toBe(1);
  });

  it('never offer the same posting to the same worker twice', () => {
    expect(cycle([aCandidate()], [aPosting({ wave: 9 })]).offers).toHaveLength(1);
  });
});

describe('a held posting', () => {
  const hold = NOW + HOUR / 2;
  const policy = policyWith({ commitLeadMs: MINUTE, floors: NO_FLOORS });
  const held = { ...aPosting({ postingId: 'held', wave: 1 }), holdUntil: hold };
  const staying = aCandidate({ workerId: 'stays', onlineUntil: NOW + HOUR });
  const leaving = aCandidate({ workerId: 'leaves', onlineUntil: NOW + MINUTE });

  it('keeps its pair back and says when to look again: at the end of the hold', () => {
    const plan = cycle([staying], [held], policy);
    expect(plan.offers).toEqual([]);
    expect(plan.postings[0]).toMatchObject({ offered: 0, held: 1, lookAt: hold });
  });

  it('or before, when its worker is about to leave', () => {
    const soon = { ...leaving, onlineUntil: NOW + 10 * MINUTE };
    expect(cycle([soon], [held], policy).postings[0]!.lookAt).toBe(NOW + 9 * MINUTE);
  });

  it('commits as a whole when one of its workers is about to leave: a second wave would have to wait for the end of the first', () => {
    const plan = cycle([staying, leaving], [{ ...held, wave: 2 }], policy);
    expect(offeredFor(plan, 'held').sort()).toEqual(['leaves', 'stays']);
    expect(plan.postings[0]).toMatchObject({ offered: 2, held: 0, lookAt: null });
  });

  it('commits when the hold is over', () => {
    expect(cycle([staying], [{ ...held, holdUntil: NOW }], policy).offers).toHaveLength(1);
  });

  it('still competes: a worker it needs more is not given to one that decides now', () => {
    const rival = { ...aPosting({ postingId: 'now', wave: 1 }), worth: 0.4 };
    expect(cycle([staying], [rival, held], policy).offers).toEqual([]);
    expect(
      offeredFor(
        cycle(
          [staying],
          [
            { ...rival, worth: 1 },
            { ...held, worth: 0.4 },
          ],
          policy,
        ),
        'now',
      ),
    ).toEqual(['stays']);
  });
});

describe('the worth of a slot', () => {
  it.each([
    [null, 1],
    [4000, 0.5],
    [1000, 1],
    [1e9, 0.01],
  ])('against a full %s fen an hour is %d for 2,000', (worthFullFen, worth) => {
    expect(worthOf(2000, { worthFullFen })).toBe(worth);
  });

  it.each([0, -1, NaN, 1.5])('of %d is refused, and the other postings are served', (worth) => {
    const plan = cycle(crowd(3), [{ ...aPosting({ postingId: 'bad', wave: 1 }), worth }, aPosting({ wave: 1 })]);
    expect(plan.refused).toEqual([{ postingId: 'bad', role: 0, code: 'BAD_WORTH' }]);
    expect(offeredFor(plan)).toHaveLength(1);
  });
});
