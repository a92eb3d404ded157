import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What learning and the weekly fairness figures ask for: the acceptance that a round was sized for, what became of its floors,
 * whose kept place an offer took, and when people were online. BRIN costs a write next to nothing and finds a week.
 */
export class Acceptance1764000000013 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE matching.round ADD acceptance float8 CONSTRAINT round_acceptance CHECK (acceptance > 0 AND acceptance <= 1),
        ADD floors jsonb;
      ALTER TABLE matching.offer ADD floor text CONSTRAINT offer_floor CHECK (floor IN ('lowExposure', 'hardship'));
      CREATE INDEX offer_by_time ON matching.offer USING brin (sent_at) WITH (autosummarize = on);
      CREATE INDEX round_by_time ON matching.round USING brin (started_at) WITH (autosummarize = on);
      -- Spans that are over; the one that runs stands in profiles.presence.
      CREATE TABLE profiles.online_span (
        worker_id uuid NOT NULL REFERENCES profiles.worker, online_since timestamptz NOT NULL, online_until timestamptz NOT NULL,
        PRIMARY KEY (worker_id, online_since), CONSTRAINT online_span_order CHECK (online_since < online_until)
      );
      CREATE INDEX online_span_by_end ON profiles.online_span (online_until);`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE profiles.online_span;
      DROP INDEX matching.offer_by_time, matching.round_by_time;
      ALTER TABLE matching.offer DROP floor;
      ALTER TABLE matching.round DROP acceptance, DROP floors;`);
  }
}
