import { SMS_CODES, type SmsAnswer } from '@app/core';
import type { Sql } from '@app/database';
import type { InboundSmsAnswer, Language } from '@app/contracts';

/** What is known of a message: whose it is, what it means once that was decided, and what became of it. */
export interface InboundRow extends Record<string, unknown> {
  readonly accountId: string | null;
  readonly language: Language;
  readonly verb: SmsAnswer['verb'] | null;
  readonly offerId: string | null;
  readonly outcome: InboundSmsAnswer['outcome'] | null;
  readonly reason: string | null;
}

/** A repeat finds the row of the first time. A worker is who has registered as one. */
const TAKE = {
  name: 'sms-inbound-take',
  text: `INSERT INTO profiles.sms_inbound (message_id, phone_index, account_id)
         VALUES ($1, $2, (SELECT w.id FROM profiles.account a JOIN profiles.worker w ON w.id = a.id
                          WHERE a.role = 'worker' AND a.phone_index = $2 AND a.status = 'active'))
         ON CONFLICT ON CONSTRAINT sms_inbound_once DO NOTHING`,
};
const READ = {
  name: 'sms-inbound-read',
  text: `SELECT i.account_id AS "accountId", coalesce(c.language, 'zh-CN') AS language, i.verb, i.offer_id AS "offerId", i.outcome, i.reason
         FROM profiles.sms_inbound i LEFT JOIN profiles.notification_choice c ON c.account_id = i.account_id WHERE i.message_id = $1`,
};
const MEAN = {
  name: 'sms-inbound-mean',
  text: `UPDATE profiles.sms_inbound SET verb = $2, offer_id = $3 WHERE message_id = $1`,
};
const END = {
  name: 'sms-inbound-end',
  text: `UPDATE profiles.sms_inbound SET outcome = $2, reason = $3 WHERE message_id = $1 AND outcome IS NULL RETURNING message_id`,
};
/** An answer may come so long after its offer: until then it stands between two offers that an SMS without a code could mean. */
const RECENT = `interval '10 minutes'`;
const ANSWERABLE = {
  name: 'sms-answerable',
  text: `SELECT o.id FROM matching.offer o JOIN matching.inbox b ON b.worker_id = o.worker_id
         WHERE o.worker_id = $1 AND o.seq > b.last_seq - ${SMS_CODES} AND (o.status IN ('queued', 'sent', 'seen')
           OR o.status IN ('expired', 'withdrawn') AND o.outcome IS NULL AND o.expires_at > platform.now() - ${RECENT})
         ORDER BY o.seq DESC`,
};
/** The newest with this code: an equal one is at least 90 offers older. */
const OF_CODE = {
  name: 'sms-offer-of-code',
  text: `SELECT o.id FROM matching.offer o JOIN matching.inbox b ON b.worker_id = o.worker_id
         WHERE o.worker_id = $1 AND o.seq > b.last_seq - ${SMS_CODES} AND o.seq % ${SMS_CODES} = $2 % ${SMS_CODES}`,
};
const STRANGERS = {
  name: 'sms-strangers',
  text: `SELECT count(*)::int AS n FROM profiles.sms_inbound WHERE phone_index = $1 AND received_at > platform.now() - interval '1 day'`,
};

export async function takeMessage(sql: Sql, messageId: string, phoneIndex: Buffer): Promise<InboundRow> {
  await sql.query(TAKE, [messageId, phoneIndex]);
  const [row] = await sql.query<InboundRow>(READ, [messageId]);
  return row!;
}

/** Keeps what a message means, before it is done. */
export async function keepMeaning(sql: Sql, messageId: string, verb: SmsAnswer['verb'], offerId: string) {
  await sql.query(MEAN, [messageId, verb, offerId]);
}

/** True for whoever ends it first. */
export async function endMessage(tx: Sql, { messageId, outcome, reason }: InboundSmsAnswer): Promise<boolean> {
  return (await tx.query(END, [messageId, outcome, reason])).length > 0;
}

/** Offers that an answer without a code may mean, the newest first. */
export const answerableOffers = async (sql: Sql, workerId: string): Promise<string[]> =>
  (await sql.query<{ id: string }>(ANSWERABLE, [workerId])).map(({ id }) => id);

export async function offerOfCode(sql: Sql, workerId: string, seqOfCode: number): Promise<string | null> {
  const [row] = await sql.query<{ id: string }>(OF_CODE, [workerId, seqOfCode]);
  return row?.id ?? null;
}

/** Messages of a number within a day. */
export async function messagesOfDay(sql: Sql, phoneIndex: Buffer): Promise<number> {
  const [row] = await sql.query<{ n: number }>(STRANGERS, [phoneIndex]);
  return row!.n;
}
