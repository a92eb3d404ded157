import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Replacements: until when a place that fell vacant is given again, standbys who are told to set out, and who comes after having been given up. */
export class Replacement1764000000026 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(COLUMNS + TAKE_BACK);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP FUNCTION matching.take_back(uuid);
      ALTER TABLE matching.standby DROP summoned_at, DROP set_out_at;
      ALTER TABLE postings.posting DROP replace_until`);
  }
}

const COLUMNS = `
  -- A place that falls vacant is offered again until then, though the employer's validity may be over.
  ALTER TABLE postings.posting ADD replace_until timestamptz;
  ALTER TABLE matching.standby ADD summoned_at timestamptz, ADD set_out_at timestamptz,
    -- Nobody sets out who was not told that he is needed, and whoever has set out takes the place without being asked again.
    ADD CONSTRAINT standby_set_out_summoned CHECK (set_out_at IS NULL OR summoned_at IS NOT NULL AND consent);`;

/**
 * Gives a vacant slot to whoever was given up and has come after all, his own one if it is still vacant; false when there is
 * none for him. The caller holds the posting's row, and checks him in next.
 */
const TAKE_BACK = `
  CREATE FUNCTION matching.take_back(late uuid) RETURNS boolean LANGUAGE plpgsql AS $$
  DECLARE a matching.assignment; free postings.slot;
  BEGIN
    SELECT * INTO a FROM matching.assignment WHERE id = late AND status = 'no_show';
    IF NOT FOUND OR EXISTS (SELECT FROM matching.claim WHERE posting_id = a.posting_id AND worker_id = a.worker_id)
      OR EXISTS (SELECT FROM matching.assignment o WHERE o.live_worker = a.worker_id AND o.block && a.block) THEN RETURN false; END IF;
    SELECT s.* INTO free FROM postings.slot s WHERE s.posting_id = a.posting_id AND s.status = 'vacant'
      AND s.role_n IS NOT DISTINCT FROM (SELECT role_n FROM matching.offer WHERE id = a.offer_id)
      ORDER BY s.n <> a.slot_n, s.n LIMIT 1;
    IF NOT FOUND THEN RETURN false; END IF;
    UPDATE postings.slot SET status = 'filled' WHERE posting_id = free.posting_id AND n = free.n;
    UPDATE postings.posting SET filled = filled + 1,
      status = CASE WHEN filled + 1 = slots AND status = 'open' THEN 'filled' ELSE status END WHERE id = a.posting_id;
    INSERT INTO matching.claim (posting_id, worker_id, held_as) VALUES (a.posting_id, a.worker_id, 'assignment');
    UPDATE matching.assignment SET slot_n = free.n, generation = free.generation, ended_at = NULL WHERE id = late;
    RETURN true;
  END $$;`;
