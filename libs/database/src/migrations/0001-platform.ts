import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Time, reference data, event log, outbox and idempotency: what every feature stands on. */
export class Platform1764000000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE EXTENSION IF NOT EXISTS btree_gist`);
    await q.query(`CREATE SCHEMA platform`);
    await q.query(CLOCK);
    await q.query(REFERENCE);
    await q.query(LOG);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP SCHEMA platform CASCADE`);
  }
}

/** A production database has no way to move its clock; a test or simulation database may. */
const CLOCK = `
  CREATE TABLE platform.clock (
    id bool PRIMARY KEY DEFAULT true CONSTRAINT clock_single CHECK (id),
    kind text NOT NULL DEFAULT 'production' CONSTRAINT clock_kind CHECK (kind IN ('production', 'virtual')),
    stands_at timestamptz,
    CONSTRAINT clock_production_never_set CHECK (kind = 'virtual' OR stands_at IS NULL)
  );
  INSERT INTO platform.clock DEFAULT VALUES;

  -- The transaction's start: the server's receive time, which a wait for a lock does not move.
  CREATE FUNCTION platform.now() RETURNS timestamptz LANGUAGE sql STABLE AS
    $$ SELECT coalesce((SELECT stands_at FROM platform.clock), now()) $$;

  CREATE FUNCTION platform.set_clock(at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE platform.clock SET stands_at = at WHERE kind = 'virtual';
    IF NOT FOUND THEN RAISE EXCEPTION 'the clock of a production database cannot be set'; END IF;
  END $$;

  CREATE FUNCTION platform.shanghai_day(at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE AS
    $$ SELECT (at AT TIME ZONE interval '8 hours')::date $$;

  -- A missing arrow is a forbidden step, for every program that writes. TG_ARGV: 'from>to' pairs.
  CREATE FUNCTION platform.check_step() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.status <> OLD.status AND NOT (OLD.status || '>' || NEW.status = ANY (TG_ARGV)) THEN
      RAISE EXCEPTION '% may not become % in %', OLD.status, NEW.status, TG_TABLE_NAME
        USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
  END $$;`;

const REFERENCE = `
  CREATE TABLE platform.shard (
    id smallint PRIMARY KEY, name text NOT NULL,
    fence bigint NOT NULL DEFAULT 0, owner text, cycles bigint NOT NULL DEFAULT 0
  );
  CREATE TABLE platform.town (
    code9 char(9) PRIMARY KEY, code12 char(12) NOT NULL UNIQUE, name text NOT NULL, short_name text NOT NULL,
    type text NOT NULL, lat float8 NOT NULL, lng float8 NOT NULL, point_confidence text NOT NULL,
    industries text, tile_col smallint NOT NULL, tile_row smallint NOT NULL,
    shard smallint NOT NULL REFERENCES platform.shard,
    CONSTRAINT town_tile_once UNIQUE (tile_col, tile_row)
  );
  CREATE TABLE platform.town_retired (
    code9 char(9) PRIMARY KEY, name text NOT NULL, replaced_by char(9) NOT NULL REFERENCES platform.town, note text
  );
  CREATE TABLE platform.zone (code text PRIMARY KEY, name text NOT NULL, addressed_in_plan bool NOT NULL, source text NOT NULL);
  CREATE TABLE platform.zone_town (
    zone_code text REFERENCES platform.zone, town_code char(9) REFERENCES platform.town, PRIMARY KEY (zone_code, town_code)
  );
  CREATE TABLE platform.occupation (
    id text PRIMARY KEY, n smallint NOT NULL UNIQUE, name text NOT NULL, code text, code_confidence text NOT NULL,
    category text NOT NULL, outdoor_typical bool NOT NULL, physical_load smallint NOT NULL, minor_16_17 text NOT NULL,
    aliases jsonb NOT NULL, typical_towns jsonb NOT NULL
  );
  CREATE TABLE platform.certificate_kind (id text PRIMARY KEY, n smallint NOT NULL UNIQUE, name text NOT NULL UNIQUE);
  CREATE TABLE platform.occupation_certificate (
    occupation_id text REFERENCES platform.occupation, certificate_id text REFERENCES platform.certificate_kind,
    mandatory bool NOT NULL, PRIMARY KEY (occupation_id, certificate_id)
  );
  CREATE TABLE platform.occupation_adjacency (
    occupation_id text REFERENCES platform.occupation, adjacent_id text REFERENCES platform.occupation,
    weight real NOT NULL CONSTRAINT adjacency_weight CHECK (weight > 0 AND weight <= 1),
    PRIMARY KEY (occupation_id, adjacent_id)
  );
  CREATE TABLE platform.minimum_wage (
    valid_from date PRIMARY KEY, monthly_fen int NOT NULL, hourly_fen int NOT NULL CHECK (hourly_fen > 0),
    confirmed bool NOT NULL, source text
  );
  CREATE TABLE platform.market (
    id text PRIMARY KEY, name text NOT NULL, kind text NOT NULL, town_code char(9) NOT NULL REFERENCES platform.town,
    lat float8, lng float8, demonstration bool NOT NULL DEFAULT false, confirmed bool NOT NULL DEFAULT false, note text
  );`;

const LOG = `
  CREATE TABLE platform.event (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    seq bigserial NOT NULL UNIQUE,
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    type text NOT NULL, version smallint NOT NULL DEFAULT 1,
    at timestamptz NOT NULL DEFAULT platform.now(),
    town_code char(9), market_id text, occupation_id text,
    posting_id uuid, worker_id uuid, employer_id uuid, assignment_id uuid,
    actor_id uuid, on_behalf_of uuid,
    data jsonb NOT NULL DEFAULT '{}'
  );
  -- Commit order differs from sequence order; a reader goes by xid below the oldest running transaction.
  CREATE INDEX event_by_xid ON platform.event (xid, seq);
  CREATE INDEX event_by_posting ON platform.event (posting_id) WHERE posting_id IS NOT NULL;

  CREATE FUNCTION platform.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
  END $$;
  CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON platform.event
    FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

  CREATE TABLE platform.outbox (
    id bigserial PRIMARY KEY, topic text NOT NULL, key text NOT NULL, payload jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(), lease_until timestamptz NOT NULL DEFAULT now() + interval '2 seconds',
    attempts int NOT NULL DEFAULT 0
  );
  CREATE INDEX outbox_by_topic ON platform.outbox (topic, key, id);
  CREATE TABLE platform.dead_letter (
    id bigserial PRIMARY KEY, topic text NOT NULL, key text NOT NULL, payload jsonb NOT NULL,
    attempts int NOT NULL, error text NOT NULL, at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE platform.idempotency (
    actor_id uuid NOT NULL, key text NOT NULL CONSTRAINT idempotency_key_length CHECK (length(key) BETWEEN 8 AND 255),
    route text NOT NULL, body_hash text NOT NULL, status int, response jsonb, created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT idempotency_once PRIMARY KEY (actor_id, key)
  );
  -- The change log of the live pool: one row a worker, newest change wins.
  CREATE TABLE platform.worker_change (worker_id uuid PRIMARY KEY, xid xid8 NOT NULL DEFAULT pg_current_xact_id());
  CREATE INDEX worker_change_by_xid ON platform.worker_change (xid);
  CREATE FUNCTION platform.touch_worker(worker uuid) RETURNS void LANGUAGE sql AS $$
    INSERT INTO platform.worker_change (worker_id) VALUES (worker)
    ON CONFLICT (worker_id) DO UPDATE SET xid = pg_current_xact_id() $$;`;
