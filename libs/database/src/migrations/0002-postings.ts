import type { MigrationInterface, QueryRunner } from 'typeorm';
import { stepTrigger } from './steps';

/** Employers, postings and their slots. */
export class Postings1764000000002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE SCHEMA postings`);
    await q.query(TABLES);
    await q.query(stepTrigger('posting_step', 'postings.posting', POSTING_STEPS));
    await q.query(stepTrigger('slot_step', 'postings.slot', SLOT_STEPS));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP SCHEMA postings CASCADE`);
  }
}

const POSTING_STEPS = `draft>checking draft>open draft>cancelled checking>open checking>rejected checking>cancelled
  open>paused open>filled open>running open>expired open>cancelled paused>open paused>expired paused>cancelled
  filled>open filled>running filled>closed filled>cancelled running>closed running>cancelled`;
const SLOT_STEPS = `vacant>filled vacant>void filled>working filled>vacant working>done working>vacant`;

const TABLES = `
  CREATE TABLE postings.employer (
    id uuid PRIMARY KEY,
    credit_code char(18) NOT NULL CONSTRAINT employer_credit_code_once UNIQUE,
    name text NOT NULL, town_code char(9) NOT NULL REFERENCES platform.town,
    status text NOT NULL DEFAULT 'active' CONSTRAINT employer_status CHECK (status IN ('active', 'suspended')),
    -- Account types are re-verified at least every six months (notice of January 2026).
    verified_until timestamptz NOT NULL DEFAULT platform.now() + interval '6 months',
    created_at timestamptz NOT NULL DEFAULT platform.now()
  );
  CREATE TABLE postings.posting (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    employer_id uuid NOT NULL REFERENCES postings.employer,
    version int NOT NULL DEFAULT 1,
    status text NOT NULL CONSTRAINT posting_status CHECK (status IN ('draft', 'checking', 'open', 'paused', 'filled',
      'running', 'closed', 'rejected', 'cancelled', 'expired')),
    closed_as text CONSTRAINT posting_closed_as CHECK (closed_as IN ('full', 'partial', 'none')),
    occupation_id text NOT NULL REFERENCES platform.occupation,
    title text NOT NULL, description text NOT NULL,
    town_code char(9) NOT NULL REFERENCES platform.town, market_id text REFERENCES platform.market,
    shard smallint NOT NULL REFERENCES platform.shard,
    address text NOT NULL, lat float8 NOT NULL, lng float8 NOT NULL, source_crs text NOT NULL,
    starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, valid_until timestamptz NOT NULL,
    slots int NOT NULL CONSTRAINT posting_slots_range CHECK (slots BETWEEN 1 AND 500),
    filled int NOT NULL DEFAULT 0,
    pay_kind text NOT NULL CONSTRAINT posting_pay_kind CHECK (pay_kind IN ('hourly', 'total')),
    pay_fen int NOT NULL CONSTRAINT posting_pay_positive CHECK (pay_fen > 0),
    settlement text NOT NULL CONSTRAINT posting_settlement CHECK (settlement IN ('same_day', 'weekly', 'monthly', 'on_completion')),
    urgency text NOT NULL CONSTRAINT posting_urgency CHECK (urgency IN ('urgent', 'same_day', 'planned')),
    warnings jsonb NOT NULL DEFAULT '[]',
    published_at timestamptz, created_at timestamptz NOT NULL DEFAULT platform.now(), ended_at timestamptz,
    -- True while assignments may hang on it: the foreign key of an assignment serialises cancel and accept (I6).
    holds bool GENERATED ALWAYS AS (status IN ('open', 'paused', 'filled', 'running', 'closed')) STORED,
    CONSTRAINT posting_shift_order CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '24 hours'),
    CONSTRAINT posting_place_in_city CHECK (lat BETWEEN 22.18 AND 22.79 AND lng BETWEEN 113.14 AND 113.77),
    CONSTRAINT posting_no_overfill CHECK (filled BETWEEN 0 AND slots),
    CONSTRAINT posting_ended_when CHECK ((status IN ('closed', 'rejected', 'cancelled', 'expired')) = (ended_at IS NOT NULL)),
    CONSTRAINT posting_holds_key UNIQUE (id, holds)
  );
  CREATE INDEX posting_by_employer ON postings.posting (employer_id, created_at DESC);
  CREATE INDEX posting_live ON postings.posting (shard, valid_until) WHERE status IN ('open', 'paused');
  CREATE INDEX posting_by_end ON postings.posting (ends_at) WHERE status IN ('filled', 'running', 'open');
  CREATE TABLE postings.posting_certificate (
    posting_id uuid REFERENCES postings.posting ON DELETE CASCADE, certificate_id text REFERENCES platform.certificate_kind,
    PRIMARY KEY (posting_id, certificate_id)
  );
  CREATE TABLE postings.slot (
    posting_id uuid NOT NULL REFERENCES postings.posting, n int NOT NULL CONSTRAINT slot_number CHECK (n BETWEEN 1 AND 500),
    role text, status text NOT NULL DEFAULT 'vacant'
      CONSTRAINT slot_status CHECK (status IN ('vacant', 'filled', 'working', 'done', 'void')),
    generation int NOT NULL DEFAULT 1 CONSTRAINT slot_generation CHECK (generation > 0),
    PRIMARY KEY (posting_id, n)
  );`;
