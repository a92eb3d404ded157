import { CITY_BOX, type Point } from './point';

/** Mean radius of the earth (IUGG). */
const EARTH_RADIUS_M = 6_371_008.8;
const RADIANS = Math.PI / 180;
const CENTRE_LAT = (CITY_BOX.south + CITY_BOX.north) / 2;
const CENTRE_LNG = (CITY_BOX.west + CITY_BOX.east) / 2;
const M_PER_DEGREE_LAT = EARTH_RADIUS_M * RADIANS;
const M_PER_DEGREE_LNG = M_PER_DEGREE_LAT * Math.cos(CENTRE_LAT * RADIANS);

/** A place as metres east and north of the centre of the city. */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/** Great-circle distance of two places by the haversine formula. */
export function distanceM(a: Point, b: Point): number {
  const sinLat = Math.sin(((b.lat - a.lat) * RADIANS) / 2);
  const sinLng = Math.sin(((b.lng - a.lng) * RADIANS) / 2);
  const h = sinLat * sinLat + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * sinLng * sinLng;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * Equirectangular projection around the centre of the city: two multiplications instead of five trigonometric calls.
 * Plane distances differ from the haversine ones by less than 0.3 % inside the city (its spec holds the bound).
 */
export function toPlane({ lat, lng }: Point): PlanePoint {
  return { x: (lng - CENTRE_LNG) * M_PER_DEGREE_LNG, y: (lat - CENTRE_LAT) * M_PER_DEGREE_LAT };
}
