import { Injectable } from '@nestjs/common';
import {
  notificationText,
  type Language,
  type NotificationList,
  type NotificationPreferences,
  type WechatConsents,
} from '@app/contracts';
import type { NotificationKind } from '@app/core';
import { Db } from '@app/database';
import { once, type Caller } from '@app/platform';
import { choiceOf, saveChoice } from './choices.sql';
import { addConsents, consentsOf } from './consents.sql';
import { markRead, notificationsSince, unreadOf } from './inbox.sql';

/** A person's own inbox, and how he wants to be told. */
@Injectable()
export class NotificationsService {
  constructor(private readonly db: Db) {}

  async list({ accountId }: Caller, since: number, limit: number, language: Language): Promise<NotificationList> {
    const rows = await notificationsSince(this.db, accountId, since, limit);
    const notifications = rows.slice(0, limit).map(({ params, ...row }) => ({
      ...row,
      text: notificationText(row.template, params, language),
    }));
    return { notifications, more: rows.length > limit, unread: await unreadOf(this.db, accountId) };
  }

  async read({ accountId }: Caller, upTo: number): Promise<{ unread: number }> {
    await markRead(this.db, accountId, upTo);
    return { unread: await unreadOf(this.db, accountId) };
  }

  preferences({ accountId }: Caller): Promise<NotificationPreferences> {
    return choiceOf(this.db, accountId);
  }

  async choose({ accountId }: Caller, chosen: NotificationPreferences): Promise<NotificationPreferences> {
    await saveChoice(this.db, accountId, chosen);
    return choiceOf(this.db, accountId);
  }

  /** A repeat with the same key adds nothing: it is the same tap on the same button. */
  async consent({ accountId }: Caller, kinds: readonly NotificationKind[], key: string | undefined) {
    const request = { actorId: accountId, key, route: 'wechat-consent', body: kinds };
    const { body } = await once<WechatConsents>(this.db, request, async (tx) => {
      await addConsents(tx, accountId, kinds);
      return { status: 200, body: { remaining: await consentsOf(tx, accountId) } };
    });
    return body;
  }
}
