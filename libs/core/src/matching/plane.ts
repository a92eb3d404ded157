import { toPlane } from '../geo/distance';
import type { Point } from '../geo/point';

/**
 * Distance of the matching rules. The plain rules and the live pool both use it, because two formulas that agree to
 * the centimetre still disagree about who stands at exactly 5,000 m.
 */
export function planeDistanceM(ax: number, ay: number, bx: number, by: number): number {
  const dx = ax - bx;
  const dy = ay - by;
  return Math.sqrt(dx * dx + dy * dy);
}

/** Matching distance between two places. */
export function placeDistanceM(a: Point, b: Point): number {
  const from = toPlane(a);
  const to = toPlane(b);
  return planeDistanceM(from.x, from.y, to.x, to.y);
}

/** NaN, out of the globe, or (0, 0), which is what a broken phone sends: such a place locates nobody. */
export function isCorruptPlace(place: Point): boolean {
  const { lat, lng } = place;
  if (lat === 0 && lng === 0) return true;
  return !(Math.abs(lat) <= 90 && Math.abs(lng) <= 180);
}
