import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an arrival was seen, by whom, and how far from the work; null for those before this migration. */
export class CheckIn1764000000017 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE matching.assignment ADD check_in_by uuid, ADD check_in_distance_m int,
        ADD check_in_method text CONSTRAINT assignment_check_in_method
          CHECK (check_in_method IS NULL OR check_in_method IN ('employer', 'code', 'position', 'clerk') AND checked_in_at IS NOT NULL AND check_in_by IS NOT NULL),
        ADD CONSTRAINT assignment_check_in_distance
          CHECK (CASE WHEN check_in_method = 'position' THEN coalesce(check_in_distance_m >= 0, false) ELSE check_in_distance_m IS NULL END)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE matching.assignment DROP check_in_method, DROP check_in_distance_m, DROP check_in_by`);
  }
}
