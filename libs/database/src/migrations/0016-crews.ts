import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles within a posting, how many its crew needs at least, and what happens when they are not found. */
export class Crews1764000000016 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(ROLES + GUARD);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TRIGGER assignment_of_role ON matching.assignment;
      DROP FUNCTION matching.check_role();
      ALTER TABLE matching.offer DROP role_n;
      ALTER TABLE postings.slot DROP role_n, ADD role text;
      DROP TABLE postings.role_certificate, postings.role;
      ALTER TABLE postings.posting DROP minimum_crew, DROP partial_start, DROP cancelled_reason;`);
  }
}

const ROLES = `
  ALTER TABLE postings.posting
    ADD minimum_crew int NOT NULL DEFAULT 1,
    ADD partial_start text NOT NULL DEFAULT 'start' CONSTRAINT posting_partial_start CHECK (partial_start IN ('start', 'cancel')),
    ADD cancelled_reason text CONSTRAINT posting_cancelled_reason CHECK (cancelled_reason IN ('MINIMUM_CREW')),
    -- Without slots it is their own rule that speaks.
    ADD CONSTRAINT posting_minimum_crew CHECK (minimum_crew BETWEEN 1 AND greatest(slots, 1));
  -- Pay and trade are the posting's own where a role names none; certificates are all that the role demands.
  CREATE TABLE postings.role (
    posting_id uuid NOT NULL REFERENCES postings.posting, n smallint NOT NULL CONSTRAINT role_number CHECK (n BETWEEN 1 AND 5),
    name text NOT NULL, slots int NOT NULL, minimum int NOT NULL CONSTRAINT role_minimum CHECK (minimum BETWEEN 0 AND slots),
    occupation_id text REFERENCES platform.occupation, pay_fen int CONSTRAINT role_pay CHECK (pay_fen > 0),
    PRIMARY KEY (posting_id, n), CONSTRAINT role_name_once UNIQUE (posting_id, name)
  );
  CREATE TABLE postings.role_certificate (
    posting_id uuid, n smallint, certificate_id text REFERENCES platform.certificate_kind,
    PRIMARY KEY (posting_id, n, certificate_id), FOREIGN KEY (posting_id, n) REFERENCES postings.role ON DELETE CASCADE
  );
  ALTER TABLE postings.slot DROP role, ADD role_n smallint, ADD FOREIGN KEY (posting_id, role_n) REFERENCES postings.role;
  ALTER TABLE matching.offer ADD role_n smallint;`;

/** A trigger asks two rows by their keys for each assignment; a foreign key would need a further index on every offer. */
const GUARD = `
  CREATE FUNCTION matching.check_role() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (SELECT role_n FROM matching.offer WHERE id = NEW.offer_id)
      IS DISTINCT FROM (SELECT role_n FROM postings.slot WHERE posting_id = NEW.posting_id AND n = NEW.slot_n)
    THEN
      RAISE EXCEPTION 'slot % of posting % is of another role than offer %', NEW.slot_n, NEW.posting_id, NEW.offer_id
        USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER assignment_of_role BEFORE INSERT ON matching.assignment FOR EACH ROW EXECUTE FUNCTION matching.check_role();`;
