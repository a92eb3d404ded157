import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The monitoring figures M01–M24: what each event adds, and its sums per period and scope. */
export class Monitoring1764000000027 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(LOOK_UPS + TABLES + COUNT_ANEW);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE reporting.cell, reporting.fact;
      DROP INDEX platform.event_published, platform.event_of_assignment, platform.event_of_hardship, reporting.posting_time_spread;`);
  }
}

/** What a later event is counted by: few rows, found at once. */
const LOOK_UPS = `
  CREATE INDEX event_published ON platform.event (posting_id) WHERE type = 'posting.published';
  CREATE INDEX event_of_assignment ON platform.event (assignment_id, type) WHERE type IN ('assignment.confirmed', 'assignment.completed');
  CREATE INDEX event_of_hardship ON platform.event (worker_id, at, seq) WHERE type = 'worker.hardship_set';`;

const TABLES = `
  -- One row an event and measure; people have one each. The day is that of Shanghai in which it counts.
  CREATE TABLE reporting.fact (
    seq bigint NOT NULL, measure text NOT NULL, at timestamptz NOT NULL, day date NOT NULL,
    town_code text NOT NULL, market_id text NOT NULL, occupation_id text NOT NULL,
    worker_id uuid, value bigint NOT NULL, restates uuid
  );
  CREATE INDEX fact_by_day ON reporting.fact (measure, day);
  CREATE INDEX fact_by_worker ON reporting.fact (worker_id, measure, day) INCLUDE (town_code, market_id, occupation_id, value)
    WHERE worker_id IS NOT NULL;
  -- Sums and distinct people of a period and scope; people of a month are not those of its days added up, so each period has its own.
  CREATE TABLE reporting.cell (
    grain text NOT NULL, scope text NOT NULL, period date NOT NULL, measure text NOT NULL, key text NOT NULL,
    value bigint NOT NULL, CONSTRAINT cell_once PRIMARY KEY (grain, scope, period, measure, key)
  );
  -- Medians of a year are read from the index alone.
  CREATE INDEX posting_time_spread ON reporting.posting_time (day)
    INCLUDE (town_code, market_id, occupation_id, published_at, first_accept_at, filled_at);`;

/** Events of before are counted again from the beginning of the log, with everything that is new here. */
const COUNT_ANEW = `TRUNCATE reporting.counted, reporting.figure, reporting.posting_time, reporting.position;`;
