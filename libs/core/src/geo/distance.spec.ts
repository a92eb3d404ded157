import fc from 'fast-check';
import { distanceM, toPlane } from './distance';
import { CITY_BOX } from './point';

const RUNS = { seed: 20261124, numRuns: 2000 };
const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyPoint = fc.record({ lat: degrees(-90, 90), lng: degrees(-180, 180) });
const cityPoint = fc.record({
  lat: degrees(CITY_BOX.south, CITY_BOX.north),
  lng: degrees(CITY_BOX.west, CITY_BOX.east),
});

describe('the distance of two places', () => {
  it.each([
    ['one degree of latitude', { lat: 22, lng: 113 }, { lat: 23, lng: 113 }, 111_195],
    ['half the earth', { lat: 0, lng: 0 }, { lat: 0, lng: 180 }, 20_015_115],
    ['a quarter of the earth', { lat: 90, lng: 0 }, { lat: 0, lng: 77 }, 10_007_557],
    ['across the date line', { lat: 0, lng: 179.5 }, { lat: 0, lng: -179.5 }, 111_195],
    ['石岐 to 小榄', { lat: 22.5176, lng: 113.3926 }, { lat: 22.6659, lng: 113.2449 }, 22_402],
  ])('for %s is right to the metre', (_, a, b, metres) => {
    expect(Math.abs(distanceM(a, b) - metres)).toBeLessThan(1);
  });

  it('is a metric: zero to itself, the same both ways, no shorter by a detour', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, anyPoint, (a, b, c) => {
        expect(distanceM(a, a)).toBe(0);
        expect(distanceM(a, b)).toBeCloseTo(distanceM(b, a), 6);
        expect(distanceM(a, c)).toBeLessThanOrEqual(distanceM(a, b) + distanceM(b, c) + 1);
      }),
      RUNS,
    );
  });
});

describe('the plane of the city', () => {
  it('has its origin in the centre, x to the east and y to the north', () => {
    const { x, y } = toPlane({ lat: (22.183333 + 22.783333) / 2, lng: (113.15 + 113.766667) / 2 });
    expect(Math.abs(x)).toBeLessThan(0.001);
    expect(Math.abs(y)).toBeLessThan(0.001);
    const corner = toPlane({ lat: CITY_BOX.north, lng: CITY_BOX.east });
    expect(corner.x).toBeGreaterThan(31_000);
    expect(corner.y).toBeGreaterThan(33_000);
  });

  it('shows every distance inside the city within 0.3 %', () => {
    fc.assert(
      fc.property(cityPoint, cityPoint, (a, b) => {
        const [p, q] = [toPlane(a), toPlane(b)];
        const exact = distanceM(a, b);
        expect(Math.abs(Math.hypot(p.x - q.x, p.y - q.y) - exact)).toBeLessThanOrEqual(exact * 0.003 + 1e-6);
      }),
      RUNS,
    );
  });

  it.each([CITY_BOX.south, CITY_BOX.north])('keeps the bound along the edge at %p° N, its worst case', (lat) => {
    const [a, b] = [
      { lat, lng: CITY_BOX.west },
      { lat, lng: CITY_BOX.east },
    ];
    const error = Math.abs((toPlane(b).x - toPlane(a).x) / distanceM(a, b) - 1);
    expect(error).toBeGreaterThan(0.001);
    expect(error).toBeLessThan(0.003);
  });
});
