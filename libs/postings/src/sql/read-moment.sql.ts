import { DEFAULT_POLICY, type UrgencyLimits } from '@app/core';
import { WEATHER_ANYWHERE, type Sql } from '@app/database';
import type { DraftFacts } from '../draft-facts';

/** The time of the system and the dated figures that a publication needs. */
export interface Moment {
  /** Epoch ms. */
  readonly now: number;
  readonly limits: UrgencyLimits;
  readonly weather: DraftFacts['weather'];
  /** True when the clock is moved by a test or simulation: then nobody may reckon it forward. */
  readonly virtualClock: boolean;
}

interface MomentRow {
  now: string;
  virtual_clock: boolean;
  urgent_within_ms: number | null;
  same_day_within_ms: number | null;
  weather: DraftFacts['weather'];
}

const READ = {
  name: 'postings-read-moment',
  text: `SELECT (extract(epoch FROM platform.now()) * 1000)::bigint AS now, c.kind = 'virtual' AS virtual_clock,
           p.urgent_within_ms, p.same_day_within_ms, ${WEATHER_ANYWHERE} AS weather
         FROM platform.clock c LEFT JOIN (
           SELECT (body->>'urgentWithinMs')::float8 AS urgent_within_ms, (body->>'sameDayWithinMs')::float8 AS same_day_within_ms
           FROM matching.policy WHERE valid_from <= platform.now() ORDER BY version DESC LIMIT 1) p ON true`,
};

/** Reads the moment; without a policy row the start values hold. */
export async function readMoment(sql: Sql): Promise<Moment> {
  const [row] = await sql.query<MomentRow>(READ);
  return {
    now: Number(row!.now),
    weather: row!.weather,
    virtualClock: row!.virtual_clock,
    limits: {
      urgentWithinMs: row!.urgent_within_ms ?? DEFAULT_POLICY.urgentWithinMs,
      sameDayWithinMs: row!.same_day_within_ms ?? DEFAULT_POLICY.sameDayWithinMs,
    },
  };
}
