import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every worker has an inbox from the moment of registering, so that a cycle only locks inboxes and never makes one: when two
 * shards made the same one, the second waited for the whole transaction of the first. The cycle counts offers up itself.
 */
export class Inboxes1764000000010 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION matching.open_inbox() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO matching.inbox (worker_id) SELECT id FROM opened ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$;
      CREATE TRIGGER worker_has_inbox AFTER INSERT ON profiles.worker
        REFERENCING NEW TABLE AS opened FOR EACH STATEMENT EXECUTE FUNCTION matching.open_inbox();
      INSERT INTO matching.inbox (worker_id) SELECT id FROM profiles.worker ON CONFLICT DO NOTHING;
      DROP FUNCTION matching.next_seq(uuid, int);`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION matching.next_seq(worker uuid, cap int) RETURNS bigint LANGUAGE sql AS $$
        UPDATE matching.inbox SET last_seq = last_seq + 1, daily_cap = cap, last_offer_at = platform.now(),
          offers_today = CASE WHEN day = platform.shanghai_day(platform.now()) THEN offers_today + 1 ELSE 1 END,
          day = platform.shanghai_day(platform.now())
        WHERE worker_id = worker RETURNING last_seq $$;
      DROP TRIGGER worker_has_inbox ON profiles.worker;
      DROP FUNCTION matching.open_inbox();`);
  }
}
