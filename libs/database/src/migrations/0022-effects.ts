import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What steps of an assignment do to the score of its worker and its employer: a row each, written with the step itself. */
export class Effects1764000000022 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TABLE + STANDS);
    await q.query(ENDED_BY);
    await q.query(VALUE);
    await q.query(EXCUSE);
    await q.query(NOTE);
    await q.query(`ALTER TABLE profiles.worker DROP reliability`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE profiles.worker
        ADD reliability real NOT NULL DEFAULT 0.85 CONSTRAINT worker_reliability CHECK (reliability BETWEEN 0 AND 1);
      DROP TRIGGER assignment_has_effect ON matching.assignment;
      DROP FUNCTION matching.note_effect(), matching.effect_kind_of(matching.assignment, postings.posting),
        matching.add_effect(matching.assignment, postings.posting, text, uuid),
        matching.excusing_order(text, bool, tstzrange, tstzrange), matching.effect_value(text, float8, float8),
        matching.effect_policy();
      DROP TABLE matching.effect;
      DROP FUNCTION matching.keep_effect(), matching.vacate(uuid, text, uuid);
      ${VACATE('ended uuid, new_status text', '')}
      ${CANCEL_ALL('')}
      ALTER TABLE matching.assignment DROP ended_by;`);
  }
}

const PENALTIES = `'late_arrival', 'cancelled_by_worker', 'released', 'no_show', 'cancelled_by_employer', 'no_show_overturned'`;

const TABLE = `
  CREATE TABLE matching.effect (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    assignment_id uuid NOT NULL,
    -- The worker or the employer whose score it counts for.
    account_id uuid NOT NULL,
    kind text NOT NULL CONSTRAINT effect_kind CHECK (kind IN ('on_time', ${PENALTIES})),
    value float8 NOT NULL CONSTRAINT effect_value CHECK (value BETWEEN -1 AND 1 AND value <> 0 AND (value < 0) = (kind IN (${PENALTIES}))),
    -- From the step to the start of the shift; negative after it.
    lead_minutes int,
    caused_by uuid, -- null = the system
    note text CONSTRAINT effect_note CHECK (length(note) BETWEEN 1 AND 200),
    at timestamptz NOT NULL DEFAULT platform.now(),
    day date GENERATED ALWAYS AS (platform.shanghai_day(at)) STORED,
    voided_at timestamptz, voided_because text, voided_ref uuid, -- the order of the weather, the appeal, or the assignment
    CONSTRAINT effect_once UNIQUE (assignment_id, kind),
    CONSTRAINT effect_appeal_key UNIQUE (id, account_id, at),
    CONSTRAINT effect_voided_how CHECK (CASE WHEN voided_at IS NULL THEN voided_because IS NULL AND voided_ref IS NULL
      ELSE coalesce(voided_because IN ('weather', 'appeal', 'arrived'), false) AND voided_ref IS NOT NULL END)
  );
  CREATE INDEX effect_counting ON matching.effect (account_id, day) WHERE voided_at IS NULL;
  CREATE INDEX effect_by_account ON matching.effect (account_id, at DESC);
  CREATE INDEX effect_excusable ON matching.effect (at) WHERE voided_at IS NULL AND value < 0;`;

/** What happened stays as it was: an effect may get a note, and be voided once. */
const STANDS = `
  CREATE FUNCTION matching.keep_effect() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE free text[] := '{note,voided_at,voided_because,voided_ref,day}';
  BEGIN
    -- The day follows from the instant, and is not known yet here.
    IF TG_OP = 'UPDATE' AND OLD.voided_at IS NULL AND to_jsonb(NEW) - free = to_jsonb(OLD) - free THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'effect % stands', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
  END $$;
  CREATE TRIGGER effect_stands BEFORE UPDATE OR DELETE ON matching.effect
    FOR EACH ROW EXECUTE FUNCTION matching.keep_effect();`;

const VACATE = (parameters: string, actor: string): string => `
  CREATE FUNCTION matching.vacate(${parameters}) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE a matching.assignment;
  BEGIN
    UPDATE matching.assignment SET status = new_status, ended_at = platform.now()${actor} WHERE id = ended RETURNING * INTO a;
    DELETE FROM matching.claim WHERE posting_id = a.posting_id AND worker_id = a.worker_id;
    UPDATE postings.slot SET status = 'vacant', generation = generation + 1 WHERE posting_id = a.posting_id AND n = a.slot_n;
    UPDATE postings.posting SET filled = filled - 1 WHERE id = a.posting_id;
    PERFORM platform.touch_worker(a.worker_id);
  END $$;`;

const CANCEL_ALL = (actor: string): string => `
  CREATE OR REPLACE FUNCTION matching.cancel_assignments(posting uuid, actor uuid) RETURNS int LANGUAGE plpgsql AS $$
  DECLARE a record; n int := 0;
  BEGIN
    FOR a IN SELECT s.id, s.worker_id, p.town_code, p.market_id, p.occupation_id, p.employer_id
             FROM matching.assignment s JOIN postings.posting p ON p.id = s.posting_id
             WHERE s.live_posting = posting ORDER BY s.worker_id
    LOOP
      PERFORM matching.vacate(a.id, 'cancelled_by_employer'${actor});
      INSERT INTO platform.event (type, town_code, market_id, occupation_id, posting_id, worker_id, employer_id, assignment_id, actor_id, data)
      VALUES ('assignment.cancelled', a.town_code, a.market_id, a.occupation_id, posting, a.worker_id, a.employer_id, a.id, actor,
        '{"by": "employer"}');
      INSERT INTO platform.outbox (topic, key, payload, lease_until) VALUES ('nudge', '', jsonb_build_array(jsonb_build_object(
        'room', 'account:' || a.worker_id, 'event', 'assignment.changed', 'message', jsonb_build_object(
          'assignmentId', a.id, 'postingId', posting, 'status', 'cancelled_by_employer'))), now());
      n := n + 1;
    END LOOP;
    RETURN n;
  END $$;`;

/** Who ended an assignment is known from now on; null = nobody did, a rule or the clock ended it. */
const ENDED_BY = `
  ALTER TABLE matching.assignment ADD ended_by uuid;
  DROP FUNCTION matching.vacate(uuid, text);
  ${VACATE('ended uuid, new_status text, actor uuid DEFAULT NULL', ', ended_by = actor')}
  ${CANCEL_ALL(', actor')}`;

/**
 * What a step counts for under the policy in force, 0 = nothing. A policy from before there were effects has the start values,
 * frozen here as the migration's own text; a test holds them and the function against libs/core.
 */
const VALUE = `
  CREATE FUNCTION matching.effect_policy() RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT body->'effects' FROM matching.policy WHERE valid_from <= platform.now() ORDER BY version DESC LIMIT 1),
      '{"cancelled": [{"underMs": 14400000, "value": -0.85}, {"underMs": 28800000, "value": -0.7},
          {"underMs": 86400000, "value": -0.45}, {"underMs": 259200000, "value": -0.2}],
        "noShow": -1, "lateArrival": -0.2, "onTime": 1, "noShowOverturned": -1,
        "undoMs": 300000, "undoLeadMs": 7200000, "lateAfterMs": 600000}') $$;
  CREATE FUNCTION matching.effect_value(kind text, lead_ms float8, held_ms float8) RETURNS float8 LANGUAGE plpgsql STABLE AS $$
  DECLARE e jsonb := matching.effect_policy();
  BEGIN
    RETURN CASE
      WHEN kind = 'on_time' THEN (e->>'onTime')::float8
      WHEN kind = 'late_arrival' THEN (e->>'lateArrival')::float8
      WHEN kind = 'no_show' THEN (e->>'noShow')::float8
      WHEN kind = 'no_show_overturned' THEN (e->>'noShowOverturned')::float8
      WHEN kind <> 'released' AND held_ms <= (e->>'undoMs')::float8 AND lead_ms >= (e->>'undoLeadMs')::float8 THEN 0
      ELSE coalesce((SELECT (r->>'value')::float8 FROM jsonb_array_elements(e->'cancelled') r
        WHERE lead_ms < (r->>'underMs')::float8 ORDER BY (r->>'underMs')::float8 LIMIT 1), 0)
    END;
  END $$;`;

/** The weather order that excuses from a shift, if any: storms everybody, heat who works outdoors in the hours that it stops. */
const EXCUSE = `
  CREATE FUNCTION matching.excusing_order(town text, is_outdoor bool, shift tstzrange, with_ways tstzrange) RETURNS uuid
  LANGUAGE sql STABLE AS $$
    SELECT w.id FROM matching.weather_order w
    CROSS JOIN LATERAL (SELECT CASE WHEN w.revoked_at IS NULL THEN w.during
      WHEN w.revoked_at > lower(w.during) THEN w.during * tstzrange(NULL, w.revoked_at) ELSE 'empty'::tstzrange END AS held) h
    WHERE town = ANY(w.towns) AND upper(w.during) > lower(with_ways) AND CASE
      WHEN w.kind IN ('typhoon', 'rainstorm') THEN h.held && with_ways
      WHEN w.kind = 'heat_40' THEN is_outdoor AND h.held && shift
      ELSE is_outdoor AND EXISTS (
        SELECT FROM generate_series(platform.shanghai_day(lower(shift))::timestamp, platform.shanghai_day(upper(shift))::timestamp, interval '1 day') AS d
        WHERE tstzrange((d + interval '4 hours') AT TIME ZONE 'UTC', (d + interval '7 hours') AT TIME ZONE 'UTC')
          && (h.held * shift)) END
    ORDER BY w.set_at, w.id LIMIT 1 $$;`;

/** Every path that ends, checks in or completes an assignment passes here, so none can forget what it means for the score. */
const NOTE = `
  -- Late by when the worker was due: at the start, or when somebody found on short notice can be there.
  CREATE FUNCTION matching.effect_kind_of(a matching.assignment, p postings.posting) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE a.status
      WHEN 'checked_in' THEN CASE WHEN late THEN 'late_arrival' END
      WHEN 'sent_home' THEN NULL
      WHEN 'completed' THEN CASE WHEN NOT late THEN 'on_time' END
      -- A crew that was called off by its rule is nobody's fault.
      WHEN 'cancelled_by_employer' THEN CASE WHEN a.ended_by IS NOT NULL THEN 'cancelled_by_employer' END
      ELSE a.status END
    FROM (SELECT a.checked_in_at > greatest(p.starts_at, a.confirmed_at + (p.starts_at - lower(a.block)))
      + make_interval(secs => (matching.effect_policy()->>'lateAfterMs')::float8 / 1000) AS late) l $$;

  CREATE FUNCTION matching.add_effect(a matching.assignment, p postings.posting, what text, actor uuid) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE lead_ms float8; worth float8; excuse uuid;
  BEGIN
    lead_ms := extract(epoch FROM p.starts_at - platform.now()) * 1000;
    worth := matching.effect_value(what, lead_ms, extract(epoch FROM platform.now() - a.confirmed_at) * 1000);
    IF worth = 0 THEN RETURN; END IF;
    IF worth < 0 AND what <> 'no_show_overturned' THEN
      excuse := matching.excusing_order(p.town_code, p.outdoor, tstzrange(p.starts_at, p.ends_at), a.block);
    END IF;
    INSERT INTO matching.effect (assignment_id, account_id, kind, value, lead_minutes, caused_by, voided_at, voided_because, voided_ref)
    VALUES (a.id, CASE WHEN what IN ('cancelled_by_employer', 'no_show_overturned') THEN p.employer_id ELSE a.worker_id END,
      what, worth, floor(lead_ms / 60000), actor,
      CASE WHEN excuse IS NOT NULL THEN platform.now() END, CASE WHEN excuse IS NOT NULL THEN 'weather' END, excuse);
    PERFORM platform.touch_worker(a.worker_id);
  END $$;

  CREATE FUNCTION matching.note_effect() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE p postings.posting; what text;
  BEGIN
    SELECT * INTO p FROM postings.posting WHERE id = NEW.posting_id;
    what := matching.effect_kind_of(NEW, p);
    IF OLD.status = 'no_show' THEN
      -- Given up, and there after all: late, but not absent.
      UPDATE matching.effect SET voided_at = platform.now(), voided_because = 'arrived', voided_ref = NEW.id
      WHERE assignment_id = NEW.id AND kind = 'no_show' AND voided_at IS NULL;
      what := 'late_arrival';
    END IF;
    IF what IS NOT NULL THEN
      PERFORM matching.add_effect(NEW, p, what, CASE what WHEN 'late_arrival' THEN NEW.check_in_by ELSE NEW.ended_by END);
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER assignment_has_effect AFTER UPDATE OF status ON matching.assignment FOR EACH ROW
    WHEN (NEW.status <> OLD.status AND NEW.status IN ('checked_in', 'completed', 'cancelled_by_worker', 'released', 'no_show', 'cancelled_by_employer', 'sent_home'))
    EXECUTE FUNCTION matching.note_effect();`;
