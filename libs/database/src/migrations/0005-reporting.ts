import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures counted from events, and the plan that they feed. */
export class Reporting1764000000005 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE SCHEMA reporting`);
    await q.query(TABLES);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP SCHEMA reporting CASCADE`);
  }
}

const TABLES = `
  -- I13: an event is counted once; the row and the figures commit together.
  CREATE TABLE reporting.counted (event_id uuid CONSTRAINT counted_once PRIMARY KEY);
  CREATE TABLE reporting.position (projector text PRIMARY KEY, xid xid8 NOT NULL, seq bigint NOT NULL);
  CREATE TABLE reporting.figure (
    code text NOT NULL, day date NOT NULL, town_code text NOT NULL DEFAULT '', market_id text NOT NULL DEFAULT '',
    occupation_id text NOT NULL DEFAULT '', value bigint NOT NULL,
    CONSTRAINT figure_once PRIMARY KEY (code, day, town_code, market_id, occupation_id)
  );
  -- One row a posting, so that medians and P90 are exact and not averages of averages.
  CREATE TABLE reporting.posting_time (
    posting_id uuid PRIMARY KEY, day date NOT NULL, town_code text NOT NULL, market_id text NOT NULL, occupation_id text NOT NULL,
    published_at timestamptz NOT NULL, first_offer_at timestamptz, first_accept_at timestamptz, filled_at timestamptz
  );
  CREATE INDEX posting_time_by_day ON reporting.posting_time (day, town_code);
  CREATE TABLE reporting.plan_indicator (code text PRIMARY KEY, n smallint NOT NULL UNIQUE, task_no smallint, name text NOT NULL,
    target numeric, target_max numeric, operator text, unit text NOT NULL, period text NOT NULL, due date, body jsonb NOT NULL);
  CREATE TABLE reporting.monitoring_figure (code text PRIMARY KEY, name text NOT NULL, unit text NOT NULL, definition text NOT NULL, source text NOT NULL);
  CREATE TABLE reporting.plan_task (task_no smallint PRIMARY KEY, title text NOT NULL, chapter text, body jsonb NOT NULL);
  CREATE TABLE reporting.plan_measure (row_no smallint PRIMARY KEY, measure_id text NOT NULL UNIQUE, task_no smallint NOT NULL REFERENCES reporting.plan_task,
    text text NOT NULL, units_raw text NOT NULL, units jsonb NOT NULL, body jsonb NOT NULL);
  CREATE TABLE reporting.plan_note (id text PRIMARY KEY, task_no smallint, kind text NOT NULL, detail text NOT NULL);`;
