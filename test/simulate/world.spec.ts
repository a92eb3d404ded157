import { CITY_BOX, DEFAULT_POLICY, MAX_SHIFT_MS, postingRefusal, TOWNS } from '@app/core';
import { newPosting } from './books';
import { ZHONGSHAN_DAY } from './parameters';
import { makeWorld } from './world';

const MINUTE = 60_000;
const SMALL = { ...ZHONGSHAN_DAY, workers: 3000, postings: 1000 };
const world = makeWorld(SMALL, 1);
const share = (list: readonly unknown[], of: readonly unknown[]): number => list.length / of.length;

describe('the world of a simulated day', () => {
  it('is the same for the same seed and another for another', () => {
    const few = { ...SMALL, workers: 20, postings: 20 };
    expect(makeWorld(few, 7)).toEqual(makeWorld(few, 7));
    expect(makeWorld(few, 7).demands).not.toEqual(makeWorld(few, 8).demands);
  });

  it('uses all 23 towns and 66 trades of the seeds', () => {
    expect(new Set(world.demands.map(({ town }) => town)).size).toBe(TOWNS);
    expect(new Set(world.workers.flatMap(({ skills }) => skills)).size).toBe(66);
    expect(world.city.occupations).toBe(66);
  });

  it('holds only postings that the engine accepts, inside the city and the limits of a shift', () => {
    for (const demand of world.demands) {
      expect(postingRefusal(newPosting(demand, DEFAULT_POLICY).facts)).toBeNull();
      expect(demand.place.lat).toBeGreaterThan(CITY_BOX.south);
      expect(demand.place.lng).toBeLessThan(CITY_BOX.east);
      expect(demand.endsAt - demand.startsAt).toBeLessThanOrEqual(MAX_SHIFT_MS);
      expect(demand.startsAt - demand.publishedAt).toBeGreaterThanOrEqual(SMALL.leadMin.urgent.from * MINUTE);
    }
  });

  it('follows its parameters: classes, acceptance and who is active', () => {
    const urgent = world.demands.filter(({ urgency }) => urgency === 'urgent');
    expect(share(urgent, world.demands)).toBeCloseTo(SMALL.leadMin.urgent.share, 1);
    const people = [...world.people.values()];
    const mean = people.reduce((sum, { acceptance }) => sum + acceptance, 0) / people.length;
    expect(mean).toBeCloseTo((SMALL.acceptance.from + SMALL.acceptance.to) / 2, 2);
    expect(people.flatMap(({ online }) => online).length / (3 * people.length)).toBeCloseTo(SMALL.activeShare, 1);
  });

  it('starts most shifts in the morning and in the evening, none at three at night', () => {
    const at = (hour: number) =>
      world.demands.filter(({ startsAt }) => (new Date(startsAt).getUTCHours() + 8) % 24 === hour);
    expect(at(3)).toHaveLength(0);
    expect(at(8).length).toBeGreaterThan(at(15).length);
    expect(at(18).length).toBeGreaterThan(at(20).length);
  });
});
