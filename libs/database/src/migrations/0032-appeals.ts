import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appeals against effects: by whom it concerns, once, in time; decided once, by somebody who had no part in it. */
export class Appeals1764000000032 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TABLE + DECIDED);
    // A fact is turned back once, however many appeals or orders say so.
    await q.query(`
      CREATE UNIQUE INDEX event_restated_once ON platform.event ((data->>'restates'))
        WHERE type = 'effect.voided' AND data->>'restates' IS NOT NULL`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP INDEX platform.event_restated_once;
      DROP TABLE matching.appeal;
      DROP FUNCTION matching.judge_appeal();`);
  }
}

const TABLE = `
  CREATE TABLE matching.appeal (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    effect_id uuid NOT NULL CONSTRAINT appeal_once UNIQUE,
    account_id uuid NOT NULL, effect_at timestamptz NOT NULL,
    CONSTRAINT appeal_own FOREIGN KEY (effect_id, account_id, effect_at) REFERENCES matching.effect (id, account_id, at),
    reason text NOT NULL CONSTRAINT appeal_reason CHECK (length(reason) BETWEEN 1 AND 1000),
    made_at timestamptz NOT NULL DEFAULT platform.now(),
    CONSTRAINT appeal_in_time CHECK (made_at < effect_at + interval '48 hours'),
    outcome text CONSTRAINT appeal_outcome CHECK (outcome IN ('upheld', 'excused', 'rejected')),
    decided_at timestamptz, decided_by uuid, decision text CONSTRAINT appeal_decision CHECK (length(decision) BETWEEN 1 AND 1000),
    CONSTRAINT appeal_decided_how CHECK (num_nonnulls(outcome, decided_at, decided_by, decision) IN (0, 4))
  );
  CREATE INDEX appeal_open ON matching.appeal (made_at) WHERE outcome IS NULL;
  CREATE INDEX appeal_by_time ON matching.appeal (made_at DESC);`;

const DECIDED = `
  CREATE FUNCTION matching.judge_appeal() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.outcome IS NOT NULL OR NEW.decided_by = NEW.account_id
      OR NEW.decided_by = (SELECT caused_by FROM matching.effect WHERE id = NEW.effect_id)
    THEN
      RAISE EXCEPTION 'appeal % is not decided like that', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER appeal_decided_fairly BEFORE UPDATE ON matching.appeal
    FOR EACH ROW EXECUTE FUNCTION matching.judge_appeal();`;
