import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Live offers come and go within seconds, so the statistics of a partial index over them are those of some other moment; in a
 * quiet one the planner took the wrong index, or met every live offer for each new one. A column of its own makes the index
 * by posting useless for every question about a worker, and a function takes the next number without a join.
 */
export class LiveOffers1764000000009 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE matching.offer ADD live_posting uuid
        GENERATED ALWAYS AS (CASE WHEN status IN ('queued', 'sent', 'seen') THEN posting_id END) STORED;
      DROP INDEX matching.offer_live_by_posting;
      CREATE INDEX offer_by_live_posting ON matching.offer (live_posting) WHERE live_posting IS NOT NULL;

      -- Counts one more offer of the day and gives it its number; the caller holds the row's lock.
      CREATE FUNCTION matching.next_seq(worker uuid, cap int) RETURNS bigint LANGUAGE sql AS $$
        UPDATE matching.inbox SET last_seq = last_seq + 1, daily_cap = cap, last_offer_at = platform.now(),
          offers_today = CASE WHEN day = platform.shanghai_day(platform.now()) THEN offers_today + 1 ELSE 1 END,
          day = platform.shanghai_day(platform.now())
        WHERE worker_id = worker RETURNING last_seq $$;`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP FUNCTION matching.next_seq(uuid, int);
      DROP INDEX matching.offer_by_live_posting;
      ALTER TABLE matching.offer DROP live_posting;
      CREATE INDEX offer_live_by_posting ON matching.offer (posting_id) WHERE status IN ('queued', 'sent', 'seen');`);
  }
}
