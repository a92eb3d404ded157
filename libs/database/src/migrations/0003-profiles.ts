import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, identity data (encrypted from the first day), workers and what they can do. */
export class Profiles1764000000003 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE SCHEMA profiles`);
    await q.query(ACCOUNTS);
    await q.query(WORKERS);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP SCHEMA profiles CASCADE`);
  }
}

const ACCOUNTS = `
  CREATE TABLE profiles.account (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    role text NOT NULL CONSTRAINT account_role CHECK (role IN ('worker', 'employer', 'clerk', 'bureau', 'admin')),
    phone_index bytea, login text CONSTRAINT account_login_once UNIQUE,
    password_hash text, totp_secret_enc text, market_id text REFERENCES platform.market,
    status text NOT NULL DEFAULT 'active' CONSTRAINT account_status CHECK (status IN ('active', 'disabled')),
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT account_phone_once UNIQUE (role, phone_index),
    CONSTRAINT account_way_in CHECK (CASE WHEN role IN ('worker', 'employer') THEN phone_index IS NOT NULL
      ELSE login IS NOT NULL AND password_hash IS NOT NULL AND totp_secret_enc IS NOT NULL END)
  );
  -- Read by libs/profiles alone. Texts are v<key>.<nonce>.<ciphertext>.<tag>, indexes are HMACs with a key outside the database.
  CREATE TABLE profiles.person (
    account_id uuid PRIMARY KEY REFERENCES profiles.account, name_enc text, id_number_enc text, phone_enc text,
    id_number_index bytea, role text NOT NULL,
    CONSTRAINT person_id_number_once UNIQUE (role, id_number_index),
    CONSTRAINT person_encrypted CHECK (
      (name_enc IS NULL OR name_enc ~ '^v[0-9]+\\.') AND (id_number_enc IS NULL OR id_number_enc ~ '^v[0-9]+\\.')
      AND (phone_enc IS NULL OR phone_enc ~ '^v[0-9]+\\.'))
  );
  CREATE TABLE profiles.otp (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(), phone_index bytea NOT NULL, role text NOT NULL, code_hash bytea NOT NULL,
    ip text NOT NULL, created_at timestamptz NOT NULL DEFAULT now(), expires_at timestamptz NOT NULL,
    tries int NOT NULL DEFAULT 0 CONSTRAINT otp_tries CHECK (tries BETWEEN 0 AND 5), used_at timestamptz
  );
  CREATE INDEX otp_by_phone ON profiles.otp (phone_index, created_at DESC);
  CREATE INDEX otp_by_ip ON profiles.otp (ip, created_at DESC);
  CREATE TABLE profiles.session (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(), account_id uuid NOT NULL REFERENCES profiles.account,
    created_at timestamptz NOT NULL DEFAULT now(), revoked_at timestamptz, revoked_because text
  );
  CREATE TABLE profiles.refresh_token (
    hash bytea CONSTRAINT refresh_token_once PRIMARY KEY, session_id uuid NOT NULL REFERENCES profiles.session,
    issued_at timestamptz NOT NULL DEFAULT now(), expires_at timestamptz NOT NULL, used_at timestamptz
  );
  CREATE TABLE profiles.login_failure (login text NOT NULL, at timestamptz NOT NULL DEFAULT now(), ip text NOT NULL);
  CREATE INDEX login_failure_by_login ON profiles.login_failure (login, at DESC);`;

const WORKERS = `
  CREATE TABLE profiles.worker (
    id uuid PRIMARY KEY REFERENCES profiles.account, display_name text NOT NULL, born_on date NOT NULL,
    identity_status text NOT NULL DEFAULT 'FORMAT_OK'
      CONSTRAINT worker_identity_status CHECK (identity_status IN ('UNVERIFIED', 'FORMAT_OK', 'VERIFIED')),
    travel_radius_m int NOT NULL DEFAULT 5000 CONSTRAINT worker_travel_radius CHECK (travel_radius_m BETWEEN 100 AND 70000),
    reliability real NOT NULL DEFAULT 0.85 CONSTRAINT worker_reliability CHECK (reliability BETWEEN 0 AND 1),
    suspended_until timestamptz, home_town char(9) REFERENCES platform.town,
    created_at timestamptz NOT NULL DEFAULT platform.now()
  );
  CREATE TABLE profiles.worker_skill (
    worker_id uuid REFERENCES profiles.worker, occupation_id text REFERENCES platform.occupation, PRIMARY KEY (worker_id, occupation_id)
  );
  CREATE TABLE profiles.certificate (
    worker_id uuid REFERENCES profiles.worker, certificate_id text REFERENCES platform.certificate_kind,
    number_enc text, expires_on date NOT NULL, PRIMARY KEY (worker_id, certificate_id)
  );
  CREATE TABLE profiles.availability (
    worker_id uuid NOT NULL REFERENCES profiles.worker, weekday smallint NOT NULL, minutes int4range NOT NULL,
    CONSTRAINT availability_weekday CHECK (weekday BETWEEN 1 AND 7),
    CONSTRAINT availability_minutes CHECK (NOT isempty(minutes) AND minutes <@ int4range(0, 1440)),
    CONSTRAINT availability_no_overlap EXCLUDE USING gist (worker_id WITH =, weekday WITH =, minutes WITH &&)
  );
  CREATE TABLE profiles.presence (
    worker_id uuid PRIMARY KEY REFERENCES profiles.worker, online_until timestamptz, online_since timestamptz,
    lat float8 NOT NULL, lng float8 NOT NULL, source_crs text NOT NULL, at timestamptz NOT NULL DEFAULT platform.now(),
    CONSTRAINT presence_place_in_city CHECK (lat BETWEEN 22.18 AND 22.79 AND lng BETWEEN 113.14 AND 113.77)
  );
  CREATE INDEX presence_online ON profiles.presence (online_until) WHERE online_until IS NOT NULL;`;
