import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The counter of a station: people without a phone, the waiting area, consents, and what was done with them. */
export class Station1764000000024 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(ACCOUNTS + WAITING + CONSENTS);
  }

  /** People without a phone have no other way in: with one in the table there is no way back. */
  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE matching.proxy_answer;
      DROP TABLE profiles.consent, profiles.lookup;
      ALTER TABLE profiles.presence DROP checked_in_by;
      ALTER TABLE platform.market DROP phone;
      ALTER TABLE profiles.account DROP CONSTRAINT account_way_in;
      ALTER TABLE profiles.account DROP opened_by, ADD CONSTRAINT account_way_in CHECK (
        CASE WHEN role IN ('worker', 'employer') THEN phone_index IS NOT NULL ELSE ${STAFF} END);`);
  }
}

const STAFF = `login IS NOT NULL AND password_hash IS NOT NULL AND totp_secret_enc IS NOT NULL`;

const ACCOUNTS = `
  ALTER TABLE profiles.account DROP CONSTRAINT account_way_in;
  ALTER TABLE profiles.account
    ADD opened_by uuid REFERENCES profiles.account, -- the clerk who registered somebody at the counter
    ADD CONSTRAINT account_way_in CHECK (CASE role WHEN 'worker' THEN phone_index IS NOT NULL OR opened_by IS NOT NULL
      WHEN 'employer' THEN phone_index IS NOT NULL ELSE ${STAFF} END);
  -- Who asked whether a number is registered; the number itself is not kept.
  CREATE TABLE profiles.lookup (
    id bigserial PRIMARY KEY, actor_id uuid NOT NULL REFERENCES profiles.account, worker_id uuid REFERENCES profiles.worker,
    by text NOT NULL CONSTRAINT lookup_by CHECK (by IN ('id', 'phone')), at timestamptz NOT NULL DEFAULT platform.now()
  );
  CREATE INDEX lookup_by_worker ON profiles.lookup (worker_id, id DESC);`;

const WAITING = `
  ALTER TABLE platform.market ADD phone text;
  -- A clerk checked the worker into the waiting area (候工) of the market; null = online by his own phone.
  ALTER TABLE profiles.presence ADD checked_in_by uuid REFERENCES profiles.account,
    ADD CONSTRAINT presence_checked_in_where CHECK (checked_in_by IS NULL OR market_id IS NOT NULL);
  CREATE INDEX presence_waiting ON profiles.presence (market_id, online_until) WHERE checked_in_by IS NOT NULL;`;

const CONSENTS = `
  CREATE TABLE profiles.consent (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    worker_id uuid NOT NULL REFERENCES profiles.worker, actor_id uuid NOT NULL REFERENCES profiles.account,
    market_id text NOT NULL REFERENCES platform.market,
    act text NOT NULL CONSTRAINT consent_act CHECK (act IN ('register', 'accept', 'decline', 'claim')),
    target_id uuid, kind text NOT NULL, image_sha256 text, statement text,
    given_at timestamptz NOT NULL DEFAULT platform.now(), expires_at timestamptz NOT NULL,
    CONSTRAINT consent_target CHECK ((act = 'register') = (target_id IS NULL)),
    CONSTRAINT consent_says_how CHECK (coalesce(CASE kind
      WHEN 'otp' THEN image_sha256 IS NULL AND statement IS NULL
      WHEN 'signature' THEN image_sha256 ~ '^[0-9a-f]{64}$' AND statement IS NULL
      WHEN 'statement' THEN length(statement) BETWEEN 1 AND 500 AND image_sha256 IS NULL END, false))
  );
  CREATE INDEX consent_by_worker ON profiles.consent (worker_id, given_at DESC);
  CREATE TRIGGER consent_append_only BEFORE UPDATE OR DELETE ON profiles.consent
    FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
  -- An answer that a clerk gave for a worker, and the consent that it stands on.
  CREATE TABLE matching.proxy_answer (
    consent_id uuid CONSTRAINT consent_used_once PRIMARY KEY REFERENCES profiles.consent,
    worker_id uuid NOT NULL, actor_id uuid NOT NULL, offer_id uuid REFERENCES matching.offer,
    answered_at timestamptz NOT NULL DEFAULT platform.now()
  );
  CREATE INDEX proxy_answer_by_offer ON matching.proxy_answer (offer_id);`;
