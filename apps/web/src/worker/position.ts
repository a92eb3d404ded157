import type { Town } from '../common/use-reference';

export interface Place {
  readonly lat: number;
  readonly lng: number;
}
const LIMIT_MS = 10_000;

/** Where the phone is, WGS-84 as browsers give it; null when it does not say. */
export function whereAmI(): Promise<Place | null> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: coords.latitude, lng: coords.longitude }),
      () => resolve(null),
      { timeout: LIMIT_MS, maximumAge: 60_000 },
    );
  });
}

export const centreOf = (towns: readonly Town[], code: string): Place | null =>
  towns.find((town) => town.code === code)?.centre ?? null;
