import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The record of a cycle as it was written: jsonb puts keys in an order of its own, which a record that is compared byte for
 * byte does not survive. `considered` lets the decisions about a posting be found without opening the records of a day.
 */
export class DecisionRecords1764000000012 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE matching.decision ALTER body TYPE json USING body::json, ADD considered uuid[] NOT NULL DEFAULT '{}';
      CREATE INDEX decision_by_time ON matching.decision (at, id);`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP INDEX matching.decision_by_time;
      ALTER TABLE matching.decision DROP considered, ALTER body TYPE jsonb USING body::jsonb;`);
  }
}
