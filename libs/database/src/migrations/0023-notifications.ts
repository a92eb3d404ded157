import type { MigrationInterface, QueryRunner } from 'typeorm';
import { stepTrigger } from './steps';

/** What people are told: the inbox, its ways out, what each person chose, and the SMS that come back. */
export class Notifications1764000000023 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(INBOX + WAYS_OUT + CHOICES + SMS);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE profiles.sms_inbound, profiles.wechat_consent, profiles.notification_choice, profiles.delivery,
        profiles.notification, profiles.notification_position;
      DROP INDEX postings.posting_by_start;`);
  }
}

/** Whoever writes notifications locks the position first: so numbers of the sequence appear in their order, and none late. */
const INBOX = `
  CREATE TABLE profiles.notification_position (
    id bool PRIMARY KEY DEFAULT true CONSTRAINT notification_position_single CHECK (id), xid xid8 NOT NULL, seq bigint NOT NULL
  );
  -- Nobody is told of what was before.
  INSERT INTO profiles.notification_position (xid, seq) VALUES (pg_current_xact_id(), 0);
  CREATE TABLE profiles.notification (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(), seq bigserial NOT NULL UNIQUE,
    account_id uuid NOT NULL REFERENCES profiles.account, kind text NOT NULL, template text NOT NULL, dedupe_key text NOT NULL,
    posting_id uuid, assignment_id uuid, offer_id uuid, params jsonb NOT NULL,
    at timestamptz NOT NULL DEFAULT platform.now(), read_at timestamptz,
    CONSTRAINT notification_once UNIQUE (account_id, dedupe_key)
  );
  CREATE INDEX notification_by_account ON profiles.notification (account_id, seq);
  CREATE INDEX notification_unread ON profiles.notification (account_id) WHERE read_at IS NULL;
  CREATE INDEX notification_of_offer ON profiles.notification (posting_id) WHERE template IN ('OFFER', 'STANDBY_CALLED');
  -- Reminders look for shifts that begin soon.
  CREATE INDEX posting_by_start ON postings.posting (starts_at) WHERE status IN ('open', 'paused', 'filled');`;

const WAYS_OUT = `
  CREATE TABLE profiles.delivery (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(), notification_id uuid NOT NULL REFERENCES profiles.notification,
    channel text NOT NULL CONSTRAINT delivery_channel CHECK (channel IN ('sms', 'wechat')),
    status text NOT NULL DEFAULT 'waiting'
      CONSTRAINT delivery_status CHECK (status IN ('waiting', 'sent', 'refused', 'dropped', 'failed')),
    not_before timestamptz NOT NULL, useless_after timestamptz,
    lease_until timestamptz NOT NULL DEFAULT '-infinity', attempts int NOT NULL DEFAULT 0,
    consent_taken bool NOT NULL DEFAULT false, reason text, ended_at timestamptz,
    CONSTRAINT delivery_once UNIQUE (notification_id, channel),
    CONSTRAINT delivery_ended CHECK ((status = 'waiting') = (ended_at IS NULL)),
    CONSTRAINT delivery_reason CHECK ((status IN ('refused', 'dropped', 'failed')) = (reason IS NOT NULL))
  );
  CREATE INDEX delivery_due ON profiles.delivery (not_before) WHERE status = 'waiting';
  ${stepTrigger('delivery_step', 'profiles.delivery', 'waiting>sent waiting>refused waiting>dropped waiting>failed')}
  -- A consent in WeChat is good for one message.
  CREATE TABLE profiles.wechat_consent (
    account_id uuid REFERENCES profiles.account, kind text,
    remaining int NOT NULL CONSTRAINT wechat_consent_remaining CHECK (remaining >= 0), PRIMARY KEY (account_id, kind)
  );`;

const CHOICES = `
  CREATE TABLE profiles.notification_choice (
    account_id uuid PRIMARY KEY REFERENCES profiles.account,
    language text NOT NULL CONSTRAINT notification_choice_language CHECK (language IN ('zh-CN', 'en')),
    quiet_from int, quiet_to int, channels jsonb NOT NULL,
    CONSTRAINT notification_choice_quiet CHECK (quiet_from BETWEEN 0 AND 1439 AND quiet_to BETWEEN 0 AND 1439 AND quiet_from <> quiet_to
      OR quiet_from IS NULL AND quiet_to IS NULL)
  );`;

/** What was understood is kept before it is done: a repeat after a crash means the same offer. No number, no text. */
const SMS = `
  CREATE TABLE profiles.sms_inbound (
    message_id text CONSTRAINT sms_inbound_once PRIMARY KEY, received_at timestamptz NOT NULL DEFAULT platform.now(),
    phone_index bytea NOT NULL, account_id uuid REFERENCES profiles.account,
    verb text CONSTRAINT sms_inbound_verb CHECK (verb IN ('accept', 'decline')), offer_id uuid, outcome text, reason text,
    CONSTRAINT sms_inbound_meant CHECK ((verb IS NULL) = (offer_id IS NULL))
  );
  CREATE INDEX sms_inbound_by_phone ON profiles.sms_inbound (phone_index, received_at);
  CREATE INDEX sms_inbound_by_offer ON profiles.sms_inbound (offer_id) WHERE offer_id IS NOT NULL;`;
