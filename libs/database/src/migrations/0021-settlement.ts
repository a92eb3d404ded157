import type { MigrationInterface, QueryRunner } from 'typeorm';
import { stepTrigger } from './steps';

/** After the work: hours of both sides, the record of the pay, tickets, ratings. */
export class Settlement1764000000021 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(HOURS + stepTrigger('hours_step', 'matching.hours', HOURS_STEPS));
    await q.query(SETTLEMENT + stepTrigger('settlement_step', 'matching.settlement', PAYMENT_STEPS));
    await q.query(TICKETS + stepTrigger('ticket_step', 'matching.ticket', TICKET_STEPS));
    await q.query(RATINGS);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE matching.rating, matching.ticket_note, matching.ticket, matching.settlement, matching.hours_word, matching.hours;
      DROP FUNCTION matching.check_rating();
      DROP FUNCTION matching.sum_of(jsonb, text[]);`);
  }
}

const HOURS_STEPS = `stated>disputed stated>agreed disputed>agreed`;
const PAYMENT_STEPS = `open>marked marked>confirmed marked>denied marked>open confirmed>open denied>marked denied>confirmed denied>open`;
const TICKET_STEPS = `open>taken taken>waiting taken>closed waiting>taken waiting>closed`;

const HOURS = `
  CREATE TABLE matching.hours (
    assignment_id uuid PRIMARY KEY REFERENCES matching.assignment,
    status text NOT NULL CONSTRAINT hours_status CHECK (status IN ('stated', 'disputed', 'agreed')),
    shift_minutes int NOT NULL, worker_minutes int, employer_minutes int, agreed_minutes int,
    agreed_how text CONSTRAINT hours_agreed_how CHECK (agreed_how IN ('both', 'silence', 'decided')),
    answer_by timestamptz, -- when silence becomes a yes
    CONSTRAINT hours_within_shift CHECK (coalesce(least(worker_minutes, employer_minutes, agreed_minutes) > 0
      AND greatest(worker_minutes, employer_minutes, agreed_minutes) <= shift_minutes, false)),
    -- Two figures that differ are a dispute, agreed hours say how, and both sides have agreed only when both say the same.
    CONSTRAINT hours_agree CHECK (CASE status
      WHEN 'stated' THEN num_nonnulls(worker_minutes, employer_minutes) = 1 AND num_nonnulls(agreed_minutes, agreed_how) = 0
      WHEN 'disputed' THEN coalesce(worker_minutes <> employer_minutes, false) AND num_nonnulls(agreed_minutes, agreed_how) = 0
      ELSE num_nonnulls(agreed_minutes, agreed_how) = 2
        AND (agreed_how <> 'both' OR coalesce(worker_minutes = agreed_minutes AND employer_minutes = agreed_minutes, false)) END),
    CONSTRAINT hours_answer_by CHECK ((status = 'stated') = (answer_by IS NOT NULL))
  );
  CREATE INDEX hours_by_answer ON matching.hours (answer_by) WHERE answer_by IS NOT NULL;
  -- Every word about hours stays, whatever was agreed in the end.
  CREATE TABLE matching.hours_word (
    id bigserial PRIMARY KEY, assignment_id uuid NOT NULL REFERENCES matching.hours,
    side text NOT NULL CONSTRAINT hours_word_side CHECK (side IN ('worker', 'employer', 'staff', 'clock')),
    word text NOT NULL CONSTRAINT hours_word_word CHECK (word IN ('stated', 'agreed', 'disputed', 'decided', 'silence')),
    minutes int NOT NULL, reason text CONSTRAINT hours_word_reason CHECK (length(reason) BETWEEN 1 AND 500),
    actor_id uuid, at timestamptz NOT NULL DEFAULT platform.now(),
    CONSTRAINT hours_word_actor CHECK ((side = 'clock') = (actor_id IS NULL))
  );
  CREATE INDEX hours_word_by_assignment ON matching.hours_word (assignment_id, id);
  CREATE TRIGGER hours_word_append_only BEFORE UPDATE OR DELETE ON matching.hours_word
    FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();`;

/** The minimum protects base, top-up, damage and board; see PROTECTED_KINDS of libs/core. */
const SETTLEMENT = `
  CREATE FUNCTION matching.sum_of(items jsonb, kinds text[]) RETURNS bigint IMMUTABLE LANGUAGE sql AS $$
    SELECT coalesce(sum((i->>'fen')::bigint), 0)::bigint FROM jsonb_array_elements(items) i
    WHERE kinds IS NULL OR i->>'kind' = ANY (kinds) $$;
  CREATE TABLE matching.settlement (
    assignment_id uuid CONSTRAINT settlement_once PRIMARY KEY REFERENCES matching.assignment,
    status text NOT NULL DEFAULT 'open' CONSTRAINT settlement_status CHECK (status IN ('open', 'marked', 'confirmed', 'denied')),
    minutes int NOT NULL CONSTRAINT settlement_minutes CHECK (minutes > 0),
    items jsonb NOT NULL, total_fen int NOT NULL, least_fen int NOT NULL, paid_fen int NOT NULL DEFAULT 0,
    due_at timestamptz NOT NULL, made_at timestamptz NOT NULL DEFAULT platform.now(),
    first_marked_at timestamptz, marked_at timestamptz, answered_at timestamptz, overdue_at timestamptz,
    denied_reason text CONSTRAINT settlement_denied_reason CHECK (length(denied_reason) BETWEEN 1 AND 500),
    CONSTRAINT settlement_itemised CHECK (total_fen = matching.sum_of(items, NULL)),
    CONSTRAINT settlement_not_below_minimum CHECK (
      matching.sum_of(items, '{base,minimum_top_up,damage,board}') >= least_fen AND total_fen >= 0),
    CONSTRAINT settlement_paid_in_full CHECK (status NOT IN ('marked', 'confirmed') OR paid_fen >= total_fen AND marked_at IS NOT NULL),
    CONSTRAINT settlement_answered CHECK ((status IN ('confirmed', 'denied')) = (answered_at IS NOT NULL)
      AND (status = 'denied') = (denied_reason IS NOT NULL))
  );
  CREATE INDEX settlement_unpaid ON matching.settlement (due_at) WHERE status IN ('open', 'denied');`;

const TICKETS = `
  CREATE TABLE matching.ticket (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    kind text NOT NULL CONSTRAINT ticket_kind CHECK (kind IN ('complaint', 'pay_dispute', 'injury', 'legal_aid', 'discrimination')),
    status text NOT NULL DEFAULT 'open' CONSTRAINT ticket_status CHECK (status IN ('open', 'taken', 'waiting', 'closed')),
    source text NOT NULL CONSTRAINT ticket_source CHECK (source IN ('person', 'clerk', 'overdue')),
    -- Whose ticket it is; who wrote it when it was not himself.
    opener_id uuid NOT NULL, opener_side text NOT NULL CONSTRAINT ticket_opener_side CHECK (opener_side IN ('worker', 'employer')),
    written_by uuid, assignment_id uuid REFERENCES matching.assignment, town_code char(9), market_id text,
    text text NOT NULL CONSTRAINT ticket_text CHECK (length(text) BETWEEN 1 AND 2000),
    opened_at timestamptz NOT NULL DEFAULT platform.now(), due_at timestamptz NOT NULL,
    owner_id uuid, taken_at timestamptz, closed_at timestamptz,
    result text CONSTRAINT ticket_result CHECK (length(result) BETWEEN 1 AND 2000),
    CONSTRAINT ticket_has_owner CHECK ((status = 'open') = (owner_id IS NULL) AND (owner_id IS NULL) = (taken_at IS NULL)),
    CONSTRAINT ticket_closed_how CHECK ((status = 'closed') = (closed_at IS NOT NULL) AND (closed_at IS NULL) = (result IS NULL)),
    CONSTRAINT ticket_about_pay CHECK (source <> 'overdue' OR kind = 'pay_dispute' AND assignment_id IS NOT NULL)
  );
  CREATE UNIQUE INDEX ticket_overdue_once ON matching.ticket (assignment_id) WHERE source = 'overdue';
  CREATE INDEX ticket_by_opener ON matching.ticket (opener_id, opened_at DESC);
  CREATE INDEX ticket_at_work ON matching.ticket (due_at) WHERE status <> 'closed';
  CREATE TABLE matching.ticket_note (
    id bigserial PRIMARY KEY, ticket_id uuid NOT NULL REFERENCES matching.ticket,
    author_id uuid NOT NULL, by_staff bool NOT NULL, visible bool NOT NULL DEFAULT true,
    text text NOT NULL CONSTRAINT ticket_note_text CHECK (length(text) BETWEEN 1 AND 2000),
    at timestamptz NOT NULL DEFAULT platform.now(),
    -- What the person himself writes is never hidden from him.
    CONSTRAINT ticket_note_visible CHECK (visible OR by_staff)
  );
  CREATE INDEX ticket_note_by_ticket ON matching.ticket_note (ticket_id, id);
  CREATE TRIGGER ticket_note_append_only BEFORE UPDATE OR DELETE ON matching.ticket_note
    FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();`;

const RATINGS = `
  CREATE TABLE matching.rating (
    assignment_id uuid NOT NULL REFERENCES matching.assignment,
    side text NOT NULL CONSTRAINT rating_side CHECK (side IN ('worker', 'employer')), -- who rates
    employer_id uuid NOT NULL, worker_id uuid NOT NULL,
    stars smallint NOT NULL CONSTRAINT rating_stars CHECK (stars BETWEEN 1 AND 5),
    tags text[] NOT NULL DEFAULT '{}', rated_at timestamptz NOT NULL DEFAULT platform.now(),
    CONSTRAINT rating_once PRIMARY KEY (assignment_id, side)
  );
  CREATE INDEX rating_of_employer ON matching.rating (employer_id) WHERE side = 'worker';
  CREATE INDEX rating_of_worker ON matching.rating (worker_id) WHERE side = 'employer';
  -- A rating is of the two sides of work that is done, and stays as it was given.
  CREATE FUNCTION matching.check_rating() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP <> 'INSERT' OR NOT EXISTS (SELECT FROM matching.assignment a JOIN postings.posting p ON p.id = a.posting_id
      WHERE a.id = NEW.assignment_id AND a.status = 'completed' AND (a.worker_id, p.employer_id) = (NEW.worker_id, NEW.employer_id))
    THEN
      RAISE EXCEPTION 'no rating of assignment %', NEW.assignment_id USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER rating_of_done_work BEFORE INSERT OR UPDATE ON matching.rating
    FOR EACH ROW EXECUTE FUNCTION matching.check_rating();`;
