import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The open feed, the dispatcher's alerts, and who certified a worker's hardship. */
export class Feed1764000000014 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(FEED + ALERTS + HARDSHIP);
  }

  /** Offers that were taken from the feed belong to no round: with one in the table there is no way back. */
  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE profiles.hardship_check;
      DROP TABLE matching.alert;
      DROP TRIGGER posting_reopens_search ON postings.posting;
      DROP FUNCTION matching.reopen_search();
      DROP INDEX postings.posting_open_place;
      ALTER TABLE matching.search DROP reopened_at, DROP fed_at, DROP wage_at;
      ALTER TABLE matching.offer ALTER round SET NOT NULL;`);
  }
}

const FEED = `
  -- A worker may take the same posting from the feed in whose present round he let an offer run out.
  ALTER TABLE matching.offer ALTER round DROP NOT NULL;
  ALTER TABLE matching.search
    ADD reopened_at timestamptz, -- the search began anew, for a replacement or for more slots; null = with the publication
    ADD fed_at timestamptz,      -- when its posting last came into the open feed
    ADD wage_at timestamptz;     -- when it was looked whether others pay more
  CREATE INDEX posting_open_place ON postings.posting (lat, lng) WHERE status = 'open';
  -- In the transaction that reopens it, or the posting would stand in the feed before its line of standbys was asked.
  CREATE FUNCTION matching.reopen_search() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE matching.search SET reopened_at = platform.now() WHERE posting_id = NEW.id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER posting_reopens_search AFTER UPDATE OF status ON postings.posting FOR EACH ROW
    WHEN (OLD.status = 'filled' AND NEW.status = 'open') EXECUTE FUNCTION matching.reopen_search();`;

const ALERTS = `
  CREATE TABLE matching.alert (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    posting_id uuid NOT NULL REFERENCES postings.posting CONSTRAINT alert_once UNIQUE,
    vacant int NOT NULL, raised_at timestamptz NOT NULL DEFAULT platform.now(),
    closed_at timestamptz, closed_by uuid, note text,
    CONSTRAINT alert_closed_how CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (note IS NULL)),
    CONSTRAINT alert_note CHECK (length(note) BETWEEN 1 AND 500)
  );
  CREATE INDEX alert_by_time ON matching.alert (raised_at DESC);`;

const HARDSHIP = `
  CREATE TABLE profiles.hardship_check (
    id bigserial PRIMARY KEY, worker_id uuid NOT NULL REFERENCES profiles.worker, hardship bool NOT NULL,
    reason text NOT NULL CONSTRAINT hardship_check_reason CHECK (length(reason) BETWEEN 1 AND 200),
    actor_id uuid NOT NULL REFERENCES profiles.account, at timestamptz NOT NULL DEFAULT platform.now()
  );
  CREATE INDEX hardship_check_by_worker ON profiles.hardship_check (worker_id, id DESC);`;
