import type { MigrationInterface, QueryRunner } from 'typeorm';

/** RFC 6238 §5.2: a code of an authenticator is good for one log-in; the step of the last one is kept. */
export class TotpOnce1764000000007 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE profiles.account ADD COLUMN totp_last_step bigint`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE profiles.account DROP COLUMN totp_last_step`);
  }
}
