import type { PredictedAnswers } from '@app/core';
import type { Sql } from '@app/database';

/** A round ends at the moment at which its offers are taken back for want of places. */
const CUT = `o.status = 'withdrawn' AND o.outcome_reason = 'slots_taken'`;
const HAD = `coalesce(least(1, greatest(0, extract(epoch FROM r.ended_at - o.sent_at) / nullif(extract(epoch FROM o.expires_at - o.sent_at), 0))), 0)`;

const PREDICTED = {
  name: 'acceptance-predicted',
  text: `SELECT r.acceptance AS predicted, count(*) FILTER (WHERE o.status = 'accepted')::int AS accepted,
           count(*) FILTER (WHERE o.status IN ('accepted', 'declined', 'expired'))::int AS answered,
           coalesce(sum(${HAD}) FILTER (WHERE ${CUT}), 0)::float8 AS "cutShort"
         FROM matching.offer o JOIN matching.round r ON r.posting_id = o.posting_id AND r.n = o.round
         WHERE o.sent_at >= to_timestamp($1::float8 / 1000) AND r.acceptance IS NOT NULL
         GROUP BY r.acceptance ORDER BY r.acceptance`,
};

/** Offers sent since an instant (epoch ms) by the acceptance that their rounds were sized for. */
export const predictedAnswers = (sql: Sql, since: number): Promise<PredictedAnswers[]> =>
  sql.query<PredictedAnswers & Record<string, unknown>>(PREDICTED, [since]);
