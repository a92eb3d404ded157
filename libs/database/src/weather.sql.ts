import { sqlEpochMs } from './sql-text';

/** An order as the rules know it. */
const ORDER = `json_build_object('kind', w.kind, 'from', ${sqlEpochMs('lower(w.during)')}, 'until', ${sqlEpochMs('upper(w.during)')})`;
const HOLDS = `w.revoked_at IS NULL AND upper(w.during) > platform.now()`;

/** Orders that hold or will hold in the town of `postings.posting AS p`, as a JSON list; none for work indoors. */
export const WEATHER_OF_P = `CASE WHEN p.outdoor THEN (SELECT coalesce(json_agg(${ORDER}), '[]')
    FROM matching.weather_order w WHERE ${HOLDS} AND p.town_code = ANY(w.towns)) ELSE '[]'::json END`;

/** All of them, each with its towns. */
export const WEATHER_ANYWHERE = `(SELECT coalesce(json_agg(json_build_object('order', ${ORDER}, 'towns', w.towns)), '[]')
    FROM matching.weather_order w WHERE ${HOLDS})`;
