import type { MigrationInterface, QueryRunner } from 'typeorm';
import { stepTrigger } from './steps';

/** Policy, rounds, offers, assignments, standby: the rules that must never break stand here as constraints. */
export class Matching1764000000004 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE SCHEMA matching`);
    await q.query(DECISIONS);
    await q.query(OFFERS);
    await q.query(ASSIGNMENTS);
    await q.query(stepTrigger('offer_step', 'matching.offer', OFFER_STEPS));
    await q.query(stepTrigger('assignment_step', 'matching.assignment', ASSIGNMENT_STEPS));
    await q.query(stepTrigger('standby_step', 'matching.standby', STANDBY_STEPS));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP SCHEMA matching CASCADE`);
  }
}

const OFFER_STEPS = `queued>sent queued>seen queued>accepted queued>declined queued>expired queued>withdrawn
  sent>seen sent>accepted sent>declined sent>expired sent>withdrawn seen>accepted seen>declined seen>expired seen>withdrawn`;
const ASSIGNMENT_STEPS = `confirmed>reconfirmed confirmed>en_route confirmed>checked_in confirmed>cancelled_by_worker
  confirmed>cancelled_by_employer confirmed>released confirmed>no_show
  reconfirmed>en_route reconfirmed>checked_in reconfirmed>cancelled_by_worker reconfirmed>cancelled_by_employer reconfirmed>no_show
  en_route>checked_in en_route>cancelled_by_worker en_route>cancelled_by_employer en_route>no_show
  checked_in>completed checked_in>sent_home checked_in>cancelled_by_employer`;
const STANDBY_STEPS = `waiting>called waiting>promoted waiting>passed waiting>expired called>promoted called>passed called>expired`;

const DECISIONS = `
  CREATE TABLE matching.policy (
    version int PRIMARY KEY, valid_from timestamptz NOT NULL DEFAULT platform.now(), author text NOT NULL, body jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  -- I12: no decision without its policy, its input and its seed.
  CREATE TABLE matching.decision (
    id bigserial PRIMARY KEY, shard smallint NOT NULL REFERENCES platform.shard, fence bigint NOT NULL,
    policy_version int NOT NULL REFERENCES matching.policy, input_hash text NOT NULL, seed bigint NOT NULL,
    at timestamptz NOT NULL, fallback bool NOT NULL, widenings int NOT NULL, total_weight float8 NOT NULL, body jsonb NOT NULL
  );
  CREATE TABLE matching.search (
    posting_id uuid PRIMARY KEY REFERENCES postings.posting, shard smallint NOT NULL REFERENCES platform.shard,
    round int NOT NULL DEFAULT 0, due_at timestamptz, blocked jsonb NOT NULL DEFAULT '{}', eligible int NOT NULL DEFAULT 0,
    attempts int NOT NULL DEFAULT 0
  );
  CREATE INDEX search_due ON matching.search (shard, due_at) WHERE due_at IS NOT NULL;
  -- I11: rounds are rows; one after the other.
  CREATE TABLE matching.round (
    posting_id uuid NOT NULL REFERENCES postings.posting, n int NOT NULL, decision_id bigint NOT NULL REFERENCES matching.decision,
    offered int NOT NULL, started_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, ended_at timestamptz,
    PRIMARY KEY (posting_id, n)
  );
  CREATE UNIQUE INDEX round_one_open ON matching.round (posting_id) WHERE ended_at IS NULL;`;

const OFFERS = `
  CREATE TABLE matching.inbox (
    worker_id uuid PRIMARY KEY, last_seq bigint NOT NULL DEFAULT 0, day date, offers_today int NOT NULL DEFAULT 0,
    daily_cap int NOT NULL DEFAULT 30, last_offer_at timestamptz,
    CONSTRAINT inbox_daily_cap CHECK (offers_today <= daily_cap)
  );
  CREATE TABLE matching.offer (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    posting_id uuid NOT NULL, posting_version int NOT NULL, round int NOT NULL, worker_id uuid NOT NULL REFERENCES matching.inbox,
    seq bigint NOT NULL, hand smallint NOT NULL, block tstzrange NOT NULL,
    status text NOT NULL CONSTRAINT offer_status CHECK (status IN ('queued', 'sent', 'seen', 'accepted', 'declined', 'expired', 'withdrawn')),
    score real NOT NULL CONSTRAINT offer_score_range CHECK (score >= 0 AND score <= 1), parts jsonb NOT NULL,
    distance_m int NOT NULL, rank int NOT NULL,
    sent_at timestamptz NOT NULL DEFAULT platform.now(), expires_at timestamptz NOT NULL, answered_at timestamptz,
    outcome text CONSTRAINT offer_outcome CHECK (outcome IN ('assigned', 'standby', 'too_late')), outcome_reason text,
    FOREIGN KEY (posting_id, round) REFERENCES matching.round,
    CONSTRAINT offer_once_per_round UNIQUE (posting_id, worker_id, round),
    CONSTRAINT offer_seq_once UNIQUE (worker_id, seq),
    CONSTRAINT offer_hand_cap CHECK (hand BETWEEN 1 AND 3),
    CONSTRAINT offer_answered_once CHECK ((status IN ('accepted', 'declined')) = (answered_at IS NOT NULL)),
    CONSTRAINT offer_accept_has_outcome CHECK (status <> 'accepted' OR coalesce(outcome IN ('assigned', 'standby'), false))
  );
  -- I10: a live offer lies in one of a worker's three hands.
  CREATE UNIQUE INDEX offer_hand_once ON matching.offer (worker_id, hand) WHERE status IN ('queued', 'sent', 'seen');
  CREATE INDEX offer_live_by_posting ON matching.offer (posting_id) WHERE status IN ('queued', 'sent', 'seen');`;

const ASSIGNMENTS = `
  -- I3: one live claim of a worker on a posting, be it an assignment or a standby.
  CREATE TABLE matching.claim (
    posting_id uuid NOT NULL, worker_id uuid NOT NULL, held_as text NOT NULL CHECK (held_as IN ('assignment', 'standby')),
    CONSTRAINT claim_once PRIMARY KEY (posting_id, worker_id)
  );
  CREATE TABLE matching.assignment (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    posting_id uuid NOT NULL, posting_version int NOT NULL, slot_n int NOT NULL, generation int NOT NULL,
    worker_id uuid NOT NULL, offer_id uuid NOT NULL REFERENCES matching.offer CONSTRAINT assignment_offer_once UNIQUE,
    block tstzrange NOT NULL CONSTRAINT assignment_block_bounded CHECK (NOT isempty(block) AND NOT lower_inf(block) AND NOT upper_inf(block)),
    status text NOT NULL DEFAULT 'confirmed' CONSTRAINT assignment_status CHECK (status IN ('confirmed', 'reconfirmed', 'en_route',
      'checked_in', 'completed', 'cancelled_by_worker', 'cancelled_by_employer', 'released', 'no_show', 'sent_home')),
    confirmed_at timestamptz NOT NULL DEFAULT platform.now(), checked_in_at timestamptz, completed_at timestamptz, ended_at timestamptz,
    minutes_worked int, pay_fen int, paid_at timestamptz,
    live_posting uuid GENERATED ALWAYS AS (CASE WHEN status IN ('confirmed', 'reconfirmed', 'en_route', 'checked_in') THEN posting_id END) STORED,
    live_worker uuid GENERATED ALWAYS AS (CASE WHEN status IN ('confirmed', 'reconfirmed', 'en_route', 'checked_in') THEN worker_id END) STORED,
    live_holds bool GENERATED ALWAYS AS (CASE WHEN status IN ('confirmed', 'reconfirmed', 'en_route', 'checked_in') THEN true END) STORED,
    FOREIGN KEY (posting_id, slot_n) REFERENCES postings.slot,
    CONSTRAINT assignment_has_claim FOREIGN KEY (live_posting, live_worker) REFERENCES matching.claim DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT assignment_posting_holds FOREIGN KEY (live_posting, live_holds) REFERENCES postings.posting (id, holds),
    CONSTRAINT assignment_no_double_booking EXCLUDE USING gist (worker_id WITH =, block WITH &&)
      WHERE (status IN ('confirmed', 'reconfirmed', 'en_route', 'checked_in')),
    CONSTRAINT assignment_paid_after_work CHECK (paid_at IS NULL OR status = 'completed'),
    CONSTRAINT assignment_hours CHECK ((status = 'completed') = (minutes_worked IS NOT NULL) AND minutes_worked >= 0)
  );
  -- I1: one holder of a slot; a slot that was worked is used up.
  CREATE UNIQUE INDEX assignment_slot_once ON matching.assignment (posting_id, slot_n)
    WHERE status IN ('confirmed', 'reconfirmed', 'en_route', 'checked_in', 'completed');
  CREATE INDEX assignment_by_worker ON matching.assignment (worker_id, confirmed_at DESC);
  CREATE TABLE matching.standby (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(), posting_id uuid NOT NULL, worker_id uuid NOT NULL,
    offer_id uuid NOT NULL REFERENCES matching.offer CONSTRAINT standby_offer_once UNIQUE,
    rank int NOT NULL CONSTRAINT standby_rank CHECK (rank > 0), consent bool NOT NULL DEFAULT false,
    status text NOT NULL DEFAULT 'waiting' CONSTRAINT standby_status CHECK (status IN ('waiting', 'called', 'promoted', 'passed', 'expired')),
    live_posting uuid GENERATED ALWAYS AS (CASE WHEN status IN ('waiting', 'called') THEN posting_id END) STORED,
    live_worker uuid GENERATED ALWAYS AS (CASE WHEN status IN ('waiting', 'called') THEN worker_id END) STORED,
    CONSTRAINT standby_rank_once UNIQUE (posting_id, rank),
    CONSTRAINT standby_has_claim FOREIGN KEY (live_posting, live_worker) REFERENCES matching.claim DEFERRABLE INITIALLY DEFERRED
  );`;
