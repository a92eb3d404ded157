import type { MigrationInterface, QueryRunner } from 'typeorm';
import { stepTrigger } from './steps';

/** Whether the booked will come: when they were asked and said so, when they set out, and when the clock looks at them again. */
export class Reconfirm1764000000025 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(COLUMNS);
    await q.query(`DROP TRIGGER assignment_step ON matching.assignment`);
    await q.query(stepTrigger('assignment_step', 'matching.assignment', `${STEPS} ${ADDED}`));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TRIGGER assignment_step ON matching.assignment`);
    await q.query(stepTrigger('assignment_step', 'matching.assignment', STEPS));
    await q.query(`
      DROP INDEX matching.assignment_by_look;
      ALTER TABLE matching.assignment DROP asked_at, DROP reconfirmed_at, DROP en_route_at, DROP look_at`);
  }
}

const STEPS = `confirmed>reconfirmed confirmed>en_route confirmed>checked_in confirmed>cancelled_by_worker
  confirmed>cancelled_by_employer confirmed>released confirmed>no_show
  reconfirmed>en_route reconfirmed>checked_in reconfirmed>cancelled_by_worker reconfirmed>cancelled_by_employer reconfirmed>no_show
  en_route>checked_in en_route>cancelled_by_worker en_route>cancelled_by_employer en_route>no_show
  checked_in>completed checked_in>sent_home checked_in>cancelled_by_employer`;
/** Who is asked twice may miss the second time; who was given up and comes after all takes a vacant slot or is sent home. */
const ADDED = `reconfirmed>released no_show>checked_in no_show>sent_home`;

const COLUMNS = `
  ALTER TABLE matching.assignment ADD asked_at timestamptz, ADD reconfirmed_at timestamptz, ADD en_route_at timestamptz,
    ADD look_at timestamptz DEFAULT platform.now(),
    ADD CONSTRAINT assignment_reconfirmed_when CHECK (status <> 'reconfirmed' OR reconfirmed_at IS NOT NULL),
    ADD CONSTRAINT assignment_en_route_when CHECK (status <> 'en_route' OR en_route_at IS NOT NULL);
  CREATE INDEX assignment_by_look ON matching.assignment (look_at) WHERE status IN ('confirmed', 'reconfirmed', 'en_route');`;
