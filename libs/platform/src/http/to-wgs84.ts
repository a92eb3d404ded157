import gcoord from 'gcoord';
import { placeRefusal, type Point } from '@app/core';
import { invalidFields } from './problem';

const FROM = { WGS84: gcoord.WGS84, GCJ02: gcoord.GCJ02, BD09: gcoord.BD09 } as const;

/** A place in WGS-84, converted at the edge; refuses what is not inside the city, naming the field. */
export function placeInCity(place: { lat: number; lng: number; crs: keyof typeof FROM }, field = 'place'): Point {
  // (0, 0) and NaN must be named as such, not as the nonsense that a conversion makes of them.
  const raw = placeRefusal(place);
  if (raw && raw !== 'PLACE_OUTSIDE_CITY') throw invalidFields([{ field, code: raw }]);
  const [lng, lat] = gcoord.transform([place.lng, place.lat], FROM[place.crs], gcoord.WGS84);
  const refusal = placeRefusal({ lat, lng });
  if (refusal) throw invalidFields([{ field, code: refusal }]);
  return { lat, lng };
}
