/** A place in WGS-84 degrees; maps that give GCJ-02 are about 600 m off here and are converted at the edge. */
export interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** Zhongshan: 22°11′–22°47′ N, 113°09′–113°46′ E. */
export const CITY_BOX = { south: 22.183333, north: 22.783333, west: 113.15, east: 113.766667 } as const;

/** Why a place is refused. */
export const PLACE_REFUSALS = [
  'PLACE_NOT_A_NUMBER',
  'PLACE_NULL_ISLAND',
  'PLACE_OUT_OF_RANGE',
  'PLACE_OUTSIDE_CITY',
] as const;
/** One of the reasons above. */
export type PlaceRefusal = (typeof PLACE_REFUSALS)[number];

/** The first reason against a place, or null when it lies in the city; (0, 0) is what a phone without a fix sends. */
export function placeRefusal({ lat, lng }: Point): PlaceRefusal | null {
  if (!Number.isFinite(lat) || !Number.isFinite(lng)) return 'PLACE_NOT_A_NUMBER';
  if (lat === 0 && lng === 0) return 'PLACE_NULL_ISLAND';
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180) return 'PLACE_OUT_OF_RANGE';
  return isInCity({ lat, lng }) ? null : 'PLACE_OUTSIDE_CITY';
}

function isInCity({ lat, lng }: Point): boolean {
  return lat >= CITY_BOX.south && lat <= CITY_BOX.north && lng >= CITY_BOX.west && lng <= CITY_BOX.east;
}
