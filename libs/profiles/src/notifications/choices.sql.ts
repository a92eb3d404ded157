import type { Language, NotificationPreferences } from '@app/contracts';
import { USUAL_QUIET_HOURS } from '@app/core';
import type { Sql } from '@app/database';

const READ = {
  name: 'notification-choice-read',
  text: `SELECT language, quiet_from AS "quietFrom", quiet_to AS "quietTo", channels FROM profiles.notification_choice WHERE account_id = $1`,
};
const SAVE = {
  name: 'notification-choice-save',
  text: `INSERT INTO profiles.notification_choice (account_id, language, quiet_from, quiet_to, channels) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (account_id) DO UPDATE SET language = excluded.language, quiet_from = excluded.quiet_from,
           quiet_to = excluded.quiet_to, channels = excluded.channels`,
};

type Row = {
  language: Language;
  quietFrom: number | null;
  quietTo: number | null;
  channels: NotificationPreferences['channels'];
};

/** What a person chose, or what holds until then. */
export async function choiceOf(sql: Sql, accountId: string): Promise<NotificationPreferences> {
  const [row] = await sql.query<Row>(READ, [accountId]);
  if (!row) return { language: 'zh-CN', quietHours: USUAL_QUIET_HOURS, channels: {} };
  const { language, quietFrom, quietTo, channels } = row;
  const quietHours = quietFrom === null || quietTo === null ? null : { fromMinute: quietFrom, toMinute: quietTo };
  return { language, quietHours, channels };
}

export async function saveChoice(sql: Sql, accountId: string, chosen: NotificationPreferences): Promise<void> {
  const { language, quietHours, channels } = chosen;
  const quiet = [quietHours?.fromMinute ?? null, quietHours?.toMinute ?? null];
  await sql.query(SAVE, [accountId, language, ...quiet, JSON.stringify(channels)]);
}
