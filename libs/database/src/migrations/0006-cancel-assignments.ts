import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What ends assignments from several sides, kept where all of them can call it in their own transaction. */
export class CancelAssignments1764000000006 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(END_ASSIGNMENT);
    await q.query(CANCEL_ALL);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION matching.cancel_assignments(uuid, uuid); DROP FUNCTION matching.vacate(uuid, text)`);
  }
}

/** Ends one live assignment: its claim goes, its slot falls vacant in a new generation. The caller holds the posting's row. */
const END_ASSIGNMENT = `
  CREATE FUNCTION matching.vacate(ended uuid, new_status text) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE a matching.assignment;
  BEGIN
    UPDATE matching.assignment SET status = new_status, ended_at = platform.now() WHERE id = ended RETURNING * INTO a;
    DELETE FROM matching.claim WHERE posting_id = a.posting_id AND worker_id = a.worker_id;
    UPDATE postings.slot SET status = 'vacant', generation = generation + 1 WHERE posting_id = a.posting_id AND n = a.slot_n;
    UPDATE postings.posting SET filled = filled - 1 WHERE id = a.posting_id;
    PERFORM platform.touch_worker(a.worker_id);
  END $$`;

/** Cancels every live assignment of a posting on the employer's side; returns how many there were. */
const CANCEL_ALL = `
  CREATE FUNCTION matching.cancel_assignments(posting uuid, actor uuid) RETURNS int LANGUAGE plpgsql AS $$
  DECLARE a record; n int := 0;
  BEGIN
    FOR a IN SELECT s.id, s.worker_id, p.town_code, p.market_id, p.occupation_id, p.employer_id
             FROM matching.assignment s JOIN postings.posting p ON p.id = s.posting_id
             WHERE s.live_posting = posting ORDER BY s.worker_id
    LOOP
      PERFORM matching.vacate(a.id, 'cancelled_by_employer');
      INSERT INTO platform.event (type, town_code, market_id, occupation_id, posting_id, worker_id, employer_id, assignment_id, actor_id, data)
      VALUES ('assignment.cancelled', a.town_code, a.market_id, a.occupation_id, posting, a.worker_id, a.employer_id, a.id, actor,
        '{"by": "employer"}');
      INSERT INTO platform.outbox (topic, key, payload, lease_until) VALUES ('nudge', '', jsonb_build_array(jsonb_build_object(
        'room', 'account:' || a.worker_id, 'event', 'assignment.changed', 'message', jsonb_build_object(
          'assignmentId', a.id, 'postingId', posting, 'status', 'cancelled_by_employer'))), now());
      n := n + 1;
    END LOOP;
    RETURN n;
  END $$`;
