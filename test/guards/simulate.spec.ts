import { broken } from '../simulate/checker';
import { playDay } from '../simulate/day';
import { figuresOf } from '../simulate/figures';
import type { DayLog } from '../simulate/log';
import { ZHONGSHAN_DAY, type DayParameters } from '../simulate/parameters';
import { makeWorld } from '../simulate/world';

/** A day of one small town: every trade is known to everybody near enough to be found. */
const SMALL: DayParameters = {
  ...ZHONGSHAN_DAY,
  ...{ workers: 800, postings: 60, tradeSkew: 3, spreadDeg: 0.01, townWeight: { 石岐: 1000 } },
};
const SEED = 3;
const world = makeWorld(SMALL, SEED);
const day = (more: Partial<DayParameters> = {}, standby = true) => {
  const parameters = { ...SMALL, ...more };
  const { log } = playDay(world, { parameters, seed: SEED, standby });
  return { log, figures: figuresOf(log, world), broken: broken(log) };
};
/** From a holder leaving until the slot's next one, over all that got one. */
function meanRefillMs(log: DayLog): number {
  const [slotOf, leftAt, gaps] = [new Map<string, string>(), new Map<string, number>(), [] as number[]];
  for (const one of log) {
    if (one.what === 'assigned') {
      const slot = `${one.postingId}#${one.slot}`;
      if (leftAt.has(slot)) gaps.push(one.at - leftAt.get(slot)!);
      slotOf.set(`${one.postingId}#${one.workerId}`, slot);
    } else if (one.what === 'left') leftAt.set(slotOf.get(`${one.postingId}#${one.workerId}`)!, one.at);
  }
  return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}
const NOTHING = { doubleBookings: 0, overfills: 0, lostAccepts: 0 };

describe('a small simulated day', () => {
  it('fills most slots and breaks nothing, with standby and without', () => {
    const [on, off] = [day(), day({}, false)];
    expect(on.figures.fillRate).toBeGreaterThan(0.9);
    expect(on.figures.standbys).toBeGreaterThan(10);
    expect(on.figures.promotions).toBeGreaterThan(0);
    expect(off.figures.standbys).toBe(0);
    expect([on.broken, off.broken]).toEqual([NOTHING, NOTHING]);
  });

  it('gives a place that falls vacant away sooner with standby, and with fewer offers', () => {
    const [on, off] = [day(), day({}, false)];
    expect(meanRefillMs(on.log)).toBeLessThan(meanRefillMs(off.log));
    expect(on.figures.offers).toBeLessThan(off.figures.offers);
  });

  it('is the same day again with the same seed', () => {
    expect(day().log).toEqual(day().log);
  });

  it('mans all that is filled when everybody comes in time, and nothing when nobody does', () => {
    const reliable = { showRate: 1, cancelShare: 0, lateShare: 0, reconfirms: { comes: 1, staysAway: 0 } };
    expect(day(reliable).figures).toMatchObject({ mannedAt30: 1, noShows: 0, cancellations: 0 });
    expect(day({ showRate: 0 }).figures.mannedAt30).toBe(0);
  });

  it('gives the places of those who are silent when asked away, before the start', () => {
    const silent = { reconfirms: { comes: 1, staysAway: 0 } };
    const [asked, allSayYes] = [day(silent), day({ reconfirms: { comes: 1, staysAway: 1 } })];
    expect(asked.figures.released).toBeGreaterThan(0);
    expect(allSayYes.figures.released).toBe(0);
    expect(asked.figures.noShows).toBeLessThan(allSayYes.figures.noShows);
    const startOf = new Map(world.demands.map(({ postingId, startsAt }) => [postingId, startsAt]));
    const releases = asked.log.flatMap((one) => (one.what === 'left' && one.why === 'released' ? [one] : []));
    expect(releases.every(({ postingId, at }) => at < startOf.get(postingId)!)).toBe(true);
  });

  it('answers every accept, and tells of its places by the log alone', () => {
    const { log, figures } = day();
    const pressed = log.filter(({ what }) => what === 'accept');
    expect(log.filter(({ what }) => what === 'answer')).toHaveLength(pressed.length);
    expect(figures.filled).toBeLessThanOrEqual(figures.slots);
    expect(figures.replaced).toBeGreaterThan(0);
  });
});
