import { distanceM } from '../geo/distance';
import { isCorruptPlace, placeDistanceM } from './plane';

describe('the matching distance', () => {
  it('differs by less than 0.3 % from the great circle across the city', () => {
    const [a, b] = [
      { lat: 22.2, lng: 113.2 },
      { lat: 22.75, lng: 113.7 },
    ];
    expect(Math.abs(placeDistanceM(a, b) / distanceM(a, b) - 1)).toBeLessThan(0.003);
  });

  it.each([
    ['(0, 0)', { lat: 0, lng: 0 }, true],
    ['a latitude that is NaN', { lat: NaN, lng: 113 }, true],
    ['a longitude that is infinite', { lat: 22, lng: Infinity }, true],
    ['a longitude off the globe', { lat: 22, lng: 180.5 }, true],
    ['a place in the city', { lat: 22.5, lng: 113.4 }, false],
    ['a place in another city', { lat: 39.9, lng: 116.4 }, false],
  ])('judges whether %s can be where somebody is', (_, place, corrupt) => {
    expect(isCorruptPlace(place)).toBe(corrupt);
  });
});
