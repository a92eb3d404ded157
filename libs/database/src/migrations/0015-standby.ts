import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a line of standbys needs: until when a place in it holds, why it ended, the short offer of a call; and what a worker who cancelled walked away from. */
export class Standby1764000000015 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(COLUMNS);
    await q.query(EXPIRE);
    await q.query(POSTING_ENDED);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TRIGGER posting_frees_standbys ON postings.posting;
      DROP FUNCTION matching.free_standbys();
      DROP FUNCTION matching.expire_standbys(uuid[]);
      ALTER TABLE matching.assignment DROP left_hourly_fen;
      ALTER TABLE matching.standby DROP reason, DROP call_offer_id, DROP joined_at, DROP ended_at, DROP expires_at;
      DROP INDEX matching.standby_by_worker`);
  }
}

const COLUMNS = `
  ALTER TABLE matching.standby ADD reason text, ADD call_offer_id uuid UNIQUE REFERENCES matching.offer,
    ADD joined_at timestamptz NOT NULL DEFAULT platform.now(), ADD ended_at timestamptz,
    ADD expires_at timestamptz NOT NULL DEFAULT 'infinity';
  CREATE INDEX standby_by_worker ON matching.standby (worker_id);
  CREATE INDEX standby_by_expiry ON matching.standby (expires_at) WHERE live_posting IS NOT NULL;
  -- Pay per hour of the terms that a worker has left; better ones may be offered to him again.
  ALTER TABLE matching.assignment ADD left_hourly_fen float8;
  CREATE INDEX assignment_left ON matching.assignment (posting_id) WHERE left_hourly_fen IS NOT NULL;`;

/** Ends places in the line whose time is over: the claim goes, the worker is told. */
const EXPIRE = `
  CREATE FUNCTION matching.expire_standbys(ids uuid[]) RETURNS void LANGUAGE sql AS $$
    WITH over AS (
      UPDATE matching.standby SET status = 'expired', ended_at = platform.now()
      WHERE id = ANY (ids) AND status IN ('waiting', 'called') RETURNING *
    ), freed AS (
      DELETE FROM matching.claim c USING over o WHERE c.posting_id = o.posting_id AND c.worker_id = o.worker_id
    ), told AS (
      INSERT INTO platform.outbox (topic, key, payload, lease_until)
      SELECT 'nudge', '', jsonb_build_array(jsonb_build_object('room', 'account:' || worker_id, 'event', 'standby.changed',
        'message', jsonb_build_object('standbyId', id, 'postingId', posting_id, 'rank', rank, 'status', status, 'reason', null))), now()
      FROM over
    )
    INSERT INTO platform.event (type, town_code, market_id, occupation_id, posting_id, worker_id, employer_id, data)
    SELECT 'standby.expired', p.town_code, p.market_id, p.occupation_id, p.id, o.worker_id, p.employer_id,
      jsonb_build_object('rank', o.rank)
    FROM over o JOIN postings.posting p ON p.id = o.posting_id $$;`;

/** A posting ends in several places, of which none should have to think of its standbys. */
const POSTING_ENDED = `
  CREATE FUNCTION matching.free_standbys() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM matching.expire_standbys(ARRAY(
      SELECT id FROM matching.standby WHERE posting_id = NEW.id AND status IN ('waiting', 'called')));
    RETURN NULL;
  END $$;
  CREATE TRIGGER posting_frees_standbys AFTER UPDATE OF status ON postings.posting FOR EACH ROW
    WHEN (NEW.ended_at IS NOT NULL AND OLD.ended_at IS NULL) EXECUTE FUNCTION matching.free_standbys();`;
