import { CITY_BOX, placeRefusal } from './point';

describe('a place', () => {
  it.each([
    ['the centre of 石岐', 22.5176, 113.3926],
    ['the south-west corner of the city', CITY_BOX.south, CITY_BOX.west],
    ['the north-east corner of the city', CITY_BOX.north, CITY_BOX.east],
  ])('in %s is taken', (_, lat, lng) => {
    expect(placeRefusal({ lat, lng })).toBeNull();
  });

  it.each([
    [NaN, 113.4, 'PLACE_NOT_A_NUMBER'],
    [22.5, NaN, 'PLACE_NOT_A_NUMBER'],
    [Infinity, 113.4, 'PLACE_NOT_A_NUMBER'],
    [22.5, -Infinity, 'PLACE_NOT_A_NUMBER'],
    [0, 0, 'PLACE_NULL_ISLAND'],
    [-0, 0, 'PLACE_NULL_ISLAND'],
    [113.3926, 22.5176, 'PLACE_OUT_OF_RANGE'],
    [22.5, 180.1, 'PLACE_OUT_OF_RANGE'],
    [-90.1, 0, 'PLACE_OUT_OF_RANGE'],
    [23.13, 113.26, 'PLACE_OUTSIDE_CITY'],
    [22.5, 0, 'PLACE_OUTSIDE_CITY'],
    [CITY_BOX.south - 1e-6, 113.4, 'PLACE_OUTSIDE_CITY'],
    [CITY_BOX.north + 1e-6, 113.4, 'PLACE_OUTSIDE_CITY'],
    [22.5, CITY_BOX.west - 1e-6, 'PLACE_OUTSIDE_CITY'],
    [22.5, CITY_BOX.east + 1e-6, 'PLACE_OUTSIDE_CITY'],
  ])('at %p, %p is refused: %s', (lat, lng, reason) => {
    expect(placeRefusal({ lat, lng })).toBe(reason);
  });
});
