import type { Channel, ChannelChoice, NotificationKind } from '@app/core';
import { sqlEpochMs, type Sql } from '@app/database';

/** About what and for whom facts are read; `n` finds the row again. */
export interface Asked {
  readonly n: number;
  readonly accountId: string;
  readonly postingId: string | null;
  readonly offerId: string | null;
  readonly kind: NotificationKind;
}

/** What decides how a person is told, and what the text is filled with. Times are epoch ms. */
export interface NoteFacts extends Record<string, unknown> {
  readonly n: number;
  readonly now: number;
  readonly role: string;
  readonly channel: Channel | null;
  readonly choice: ChannelChoice;
  readonly chosen: boolean;
  readonly quietFrom: number | null;
  readonly quietTo: number | null;
  readonly online: boolean;
  readonly wechat: boolean;
  /** The offer was accepted by SMS: so is the answer. */
  readonly bySms: boolean;
  readonly title: string | null;
  readonly address: string | null;
  readonly startsAt: number | null;
  readonly payKind: string | null;
  readonly payFen: number | null;
  readonly urgency: string | null;
  readonly offerSeq: number | null;
  readonly expiresAt: number | null;
}

/** Accounts that are disabled fall out. The role's title and pay stand in place of the posting's. */
const FACTS = {
  name: 'note-facts',
  text: `
  SELECT t.n, ${sqlEpochMs('platform.now()')} AS now, a.role, w.channel, coalesce(c.channels, '{}') AS choice, c.account_id IS NOT NULL AS chosen,
    c.quiet_from AS "quietFrom", c.quiet_to AS "quietTo", coalesce(s.online_until > platform.now(), false) AS online,
    EXISTS (SELECT FROM profiles.wechat_consent k WHERE k.account_id = a.id AND k.kind = t.kind) AS wechat,
    EXISTS (SELECT FROM profiles.sms_inbound i WHERE i.offer_id = t."offerId" AND i.account_id = a.id AND i.verb = 'accept') AS "bySms",
    p.title || coalesce('·' || r.name, '') AS title, p.address, ${sqlEpochMs('p.starts_at')} AS "startsAt", p.pay_kind AS "payKind",
    coalesce(r.pay_fen, p.pay_fen) AS "payFen", CASE WHEN b.call_offer_id IS NULL THEN p.urgency ELSE 'urgent' END AS urgency,
    o.seq::int AS "offerSeq", ${sqlEpochMs('o.expires_at')} AS "expiresAt"
  FROM jsonb_to_recordset($1::jsonb) AS t(n int, "accountId" uuid, "postingId" uuid, "offerId" uuid, kind text)
  JOIN profiles.account a ON a.id = t."accountId" AND a.status = 'active'
  LEFT JOIN profiles.worker w ON w.id = a.id LEFT JOIN profiles.presence s ON s.worker_id = a.id
  LEFT JOIN profiles.notification_choice c ON c.account_id = a.id
  LEFT JOIN postings.posting p ON p.id = t."postingId" LEFT JOIN matching.offer o ON o.id = t."offerId"
  LEFT JOIN postings.role r ON r.posting_id = o.posting_id AND r.n = o.role_n
  LEFT JOIN matching.standby b ON b.call_offer_id = o.id
  ORDER BY t.n`,
};

/** Facts of each row whose account is active, in the order of `n`. */
export const noteFacts = (tx: Sql, asked: readonly Asked[]): Promise<NoteFacts[]> =>
  asked.length === 0 ? Promise.resolve([]) : tx.query<NoteFacts>(FACTS, [JSON.stringify(asked)]);
