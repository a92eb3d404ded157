import { randomBytes, randomUUID } from 'node:crypto';
import type { Db } from '@app/database';
import { anAccount, insertRow } from '@app/testing';
import { raceCase, RACERS } from './race-case';
import { CHECK_FAILED, isLawful, many, NOT_UNIQUE } from './scenes';

const NOTE = { kind: 'pay', template: 'PAID', params: {} };
const aNote = async (db: Db) =>
  insertRow<{ id: string }>(db, 'profiles.notification', {
    ...{ accountId: await anAccount(db), dedupeKey: randomUUID(), ...NOTE },
  });
const aDelivery = async (db: Db) =>
  insertRow<{ id: string }>(db, 'profiles.delivery', {
    ...{ notificationId: (await aNote(db)).id, channel: 'wechat', notBefore: '2026-01-01T00:00:00Z' },
  });
const ENDED = `reason = NULL, ended_at = '2026-01-02T00:00:00Z'`;

export const NOTIFICATION_RACES = [
  raceCase({
    guard: 'notification_once',
    what: '20 tellers tell one person of one event',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: (db) => anAccount(db),
    attempt: (tx, accountId) => insertRow(tx, 'profiles.notification', { accountId, dedupeKey: 'PAID e1', ...NOTE }),
    broken: `SELECT 1 FROM profiles.notification GROUP BY account_id, dedupe_key HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'delivery_once',
    what: 'a notification goes by SMS once',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: aNote,
    attempt: (tx, { id }) =>
      insertRow(tx, 'profiles.delivery', { notificationId: id, channel: 'sms', notBefore: '2026-01-01T00:00:00Z' }),
    broken: `SELECT 1 FROM profiles.delivery GROUP BY notification_id, channel HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'delivery_step',
    what: 'what was sent is not put back among those that wait',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) =>
      many(RACERS, async (i) => {
        const delivery = await aDelivery(db);
        if (!isLawful(i))
          await db.query(`UPDATE profiles.delivery SET status = 'sent', ${ENDED} WHERE id = $1`, [delivery.id]);
        return delivery;
      }),
    attempt: (tx, deliveries, i) => {
      const step = isLawful(i) ? `status = 'sent', ${ENDED}` : `status = 'waiting', ended_at = NULL`;
      return tx.query(`UPDATE profiles.delivery SET ${step} WHERE id = $1`, [deliveries[i]!.id]);
    },
    broken: `SELECT 1 FROM profiles.delivery WHERE status = 'waiting' AND channel = 'wechat'`,
  }),
  raceCase({
    guard: 'wechat_consent_remaining',
    what: '20 messages and 3 consents: 3 go',
    ...{ sqlState: CHECK_FAILED, allowed: 3 },
    scene: async (db) => {
      const accountId = await anAccount(db);
      await insertRow(db, 'profiles.wechat_consent', { accountId, kind: 'pay', remaining: 3 });
      return accountId;
    },
    attempt: (tx, accountId) =>
      tx.query('UPDATE profiles.wechat_consent SET remaining = remaining - 1 WHERE account_id = $1', [accountId]),
    broken: `SELECT 1 FROM profiles.wechat_consent WHERE remaining < 0`,
  }),
  raceCase({
    guard: 'sms_inbound_once',
    what: 'the provider hands over one message 20 times',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: () => Promise.resolve(randomUUID()),
    attempt: (tx, messageId) => insertRow(tx, 'profiles.sms_inbound', { messageId, phoneIndex: randomBytes(32) }),
    broken: `SELECT 1 FROM profiles.sms_inbound GROUP BY message_id HAVING count(*) > 1`,
  }),
];
