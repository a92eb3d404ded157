import type { Point } from '@app/core';
import type { Sql } from '@app/database';

/** Where a worker is and for how long he wants offers. */
export interface Presence {
  readonly place: Point;
  readonly sourceCrs: string;
  readonly forMinutes: number;
  /** The market at which the worker stands. */
  readonly marketId: string | null;
  /** The clerk who checked him into its waiting area; null = by his own phone. */
  readonly checkedInBy?: string;
}

/** What was so until now. */
type Was = { wasOnline: boolean; homeTown: string | null };

/** A time online that is over is kept before its row says something else; the figures of the week are counted from it. */
const KEEP_SPAN = (which: string): string => `INSERT INTO profiles.online_span (worker_id, online_since, online_until)
           SELECT worker_id, online_since, least(online_until, platform.now()) FROM (SELECT * FROM before ${which}) b
           WHERE online_since < least(online_until, platform.now()) ON CONFLICT DO NOTHING`;

/**
 * One statement each, because in the morning hundreds come at once. `before` locks the row and so sees its newest state,
 * also after a wait; the join makes it run before the write. When the row came after the snapshot, only `online_since` tells
 * who began it.
 */
const GO_ONLINE = {
  name: 'presence-go-online',
  text: `WITH before AS (SELECT *, online_until > platform.now() AS online FROM profiles.presence WHERE worker_id = $1 FOR UPDATE),
         kept AS (${KEEP_SPAN('WHERE NOT online')})
         INSERT INTO profiles.presence AS p (worker_id, online_until, online_since, lat, lng, source_crs, market_id, checked_in_by)
         SELECT w.id, platform.now() + make_interval(secs => $2::float8 * 60), platform.now(), $3, $4, $5, $6, $7
         FROM profiles.worker w LEFT JOIN before ON true WHERE w.id = $1
         ON CONFLICT (worker_id) DO UPDATE SET online_until = excluded.online_until, lat = excluded.lat, lng = excluded.lng,
           source_crs = excluded.source_crs, market_id = excluded.market_id, checked_in_by = excluded.checked_in_by, at = platform.now(),
           online_since = CASE WHEN p.online_until > platform.now() THEN p.online_since ELSE excluded.online_since END
         RETURNING online_until AS "onlineUntil", platform.touch_worker(p.worker_id) AS touched,
           CASE WHEN EXISTS (SELECT FROM before) THEN coalesce((SELECT online FROM before), false) ELSE p.online_since <> platform.now() END AS "wasOnline",
           (SELECT home_town FROM profiles.worker WHERE id = p.worker_id) AS "homeTown"`,
};
const GO_OFFLINE = {
  name: 'presence-go-offline',
  text: `WITH before AS (SELECT *, online_until > platform.now() AS online FROM profiles.presence WHERE worker_id = $1 FOR UPDATE),
         kept AS (${KEEP_SPAN('')}),
         gone AS (UPDATE profiles.presence p SET online_until = NULL, online_since = NULL, checked_in_by = NULL FROM before b WHERE p.worker_id = b.worker_id
           RETURNING b.online, platform.touch_worker(p.worker_id) AS touched)
         SELECT home_town AS "homeTown", coalesce((SELECT online FROM gone), false) AS "wasOnline"
         FROM profiles.worker WHERE id = $1`,
};

/** Null when the account has not registered. The live pool is told in the same statement. */
export async function goOnline(tx: Sql, workerId: string, presence: Presence) {
  const { place, forMinutes, sourceCrs, marketId, checkedInBy = null } = presence;
  const values = [workerId, forMinutes, place.lat, place.lng, sourceCrs, marketId, checkedInBy];
  const [row] = await tx.query<Was & { onlineUntil: Date }>(GO_ONLINE, values);
  return row ?? null;
}

/** Null when the account has not registered; he was not online either when his time had run out before. */
export async function goOffline(tx: Sql, workerId: string): Promise<Was | null> {
  const [row] = await tx.query<Was>(GO_OFFLINE, [workerId]);
  return row ?? null;
}
