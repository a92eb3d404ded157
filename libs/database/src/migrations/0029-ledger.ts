import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The plan's ledger: log-ins of the responsible units, what they report, due days, reminders. */
export class Ledger1764000000029 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(UNITS + LEDGER + PROGRESS);
  }

  /** Accounts of units have no role to go back to: with one in the table the last step is refused. */
  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE reporting.reminder, reporting.measure_due, reporting.progress_evidence, reporting.measure_progress, reporting.plan_ledger;
      DROP FUNCTION reporting.unit_answers();
      ALTER TABLE profiles.account DROP CONSTRAINT account_role, DROP unit,
        ADD CONSTRAINT account_role CHECK (role IN ('worker', 'employer', 'clerk', 'bureau', 'admin'));`);
  }
}

const UNITS = `
  ALTER TABLE profiles.account DROP CONSTRAINT account_role,
    ADD CONSTRAINT account_role CHECK (role IN ('worker', 'employer', 'clerk', 'bureau', 'admin', 'unit')),
    -- As the ledger writes it, or the name of a town, which answers for the rows of 各镇街.
    ADD unit text, ADD CONSTRAINT account_unit CHECK ((role = 'unit') = (unit IS NOT NULL));`;

const LEDGER = `
  -- What the annex says of itself as a whole; one row.
  CREATE TABLE reporting.plan_ledger (
    id bool PRIMARY KEY DEFAULT true CONSTRAINT plan_ledger_single CHECK (id),
    source jsonb NOT NULL, totals jsonb NOT NULL, unit_row_counts jsonb NOT NULL, group_units jsonb NOT NULL
  );`;

const PROGRESS = `
  CREATE TABLE reporting.measure_progress (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(), seq bigserial NOT NULL UNIQUE,
    row_no smallint NOT NULL REFERENCES reporting.plan_measure, unit text NOT NULL,
    status text NOT NULL CONSTRAINT measure_progress_status CHECK (status IN ('not_started', 'in_progress', 'done', 'blocked')),
    note text NOT NULL CONSTRAINT measure_progress_note CHECK (length(note) BETWEEN 1 AND 2000),
    entered_by uuid NOT NULL, entered_at timestamptz NOT NULL DEFAULT platform.now()
  );
  CREATE INDEX measure_progress_newest ON reporting.measure_progress (row_no, unit, seq DESC);
  CREATE TRIGGER progress_append_only BEFORE UPDATE OR DELETE ON reporting.measure_progress
    FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
  CREATE FUNCTION reporting.unit_answers() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM reporting.plan_measure m WHERE m.row_no = NEW.row_no AND (m.units ? NEW.unit
        OR m.units ? '各镇街' AND EXISTS (SELECT FROM platform.town t WHERE t.name = NEW.unit))) THEN
      RAISE EXCEPTION 'unit % does not answer for row %', NEW.unit, NEW.row_no USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER progress_unit_answers BEFORE INSERT ON reporting.measure_progress
    FOR EACH ROW EXECUTE FUNCTION reporting.unit_answers();

  CREATE TABLE reporting.progress_evidence (
    progress_id uuid NOT NULL REFERENCES reporting.measure_progress, n smallint NOT NULL,
    sha256 text NOT NULL CONSTRAINT progress_evidence_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'), name text NOT NULL, url text,
    PRIMARY KEY (progress_id, n)
  );
  CREATE TABLE reporting.measure_due (
    id bigserial PRIMARY KEY, row_no smallint NOT NULL REFERENCES reporting.plan_measure, due date NOT NULL,
    reason text NOT NULL CONSTRAINT measure_due_reason CHECK (length(reason) BETWEEN 1 AND 500),
    set_by uuid NOT NULL, set_at timestamptz NOT NULL DEFAULT platform.now()
  );
  CREATE INDEX measure_due_newest ON reporting.measure_due (row_no, id DESC);
  -- Since: the day of the report that nothing followed, or the day that comes near. So each is said once.
  CREATE TABLE reporting.reminder (
    row_no smallint NOT NULL REFERENCES reporting.plan_measure, unit text NOT NULL,
    kind text NOT NULL CONSTRAINT reminder_kind CHECK (kind IN ('SILENT', 'DUE_SOON')), since date NOT NULL,
    reminded_at timestamptz NOT NULL DEFAULT platform.now(),
    CONSTRAINT reminder_once PRIMARY KEY (row_no, unit, kind, since)
  );`;
