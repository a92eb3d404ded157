import type { Town } from '../city';

/** Three neighbouring towns: enough for a small city whose searches cross their borders. */
export const TOWNS: readonly Town[] = [
  { code: '442000001', centre: { lat: 22.5168, lng: 113.3852 } },
  { code: '442000002', centre: { lat: 22.5096, lng: 113.4047 } },
  { code: '442000106', centre: { lat: 22.5192, lng: 113.3281 } },
];
