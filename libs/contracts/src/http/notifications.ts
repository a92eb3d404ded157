import { NOTIFICATION_KINDS, OUTGOING_CHANNELS } from '@app/core';
import { z } from 'zod';

/** What a person was told, in the language of the request. */
export const NotificationView = z.strictObject({
  notificationId: z.uuid(),
  /** Grows with time; ask for what came after the last one that you have. Numbers between belong to others. */
  seq: z.int().positive(),
  kind: z.enum(NOTIFICATION_KINDS),
  template: z.string(),
  text: z.string(),
  postingId: z.uuid().nullable(),
  assignmentId: z.uuid().nullable(),
  offerId: z.uuid().nullable(),
  at: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
});
export type NotificationView = z.infer<typeof NotificationView>;
export const NotificationList = z.strictObject({
  notifications: z.array(NotificationView),
  more: z.boolean(),
  /** Of all, not of this page. */
  unread: z.int(),
});
export type NotificationList = z.infer<typeof NotificationList>;
/** Everything up to this number has been read. */
export const NotificationsRead = z.strictObject({ upTo: z.int().min(0) });
export const NotificationsUnread = z.strictObject({ unread: z.int() });

const Minute = z.int().min(0).max(1439);
/** From one minute of the Shanghai day to another; over midnight when it ends before it begins. */
export const QuietHours = z
  .strictObject({ fromMinute: Minute, toMinute: Minute })
  .refine(({ fromMinute, toMinute }) => fromMinute !== toMinute, { path: ['toMinute'], error: 'INVALID' });
/** The inbox holds everything; these are the ways beside it. A kind that is left out goes the usual way. */
export const NotificationPreferences = z.strictObject({
  language: z.enum(['zh-CN', 'en']),
  quietHours: QuietHours.nullable(),
  channels: z.partialRecord(z.enum(NOTIFICATION_KINDS), z.array(z.enum(OUTGOING_CHANNELS)).max(2)),
});
export type NotificationPreferences = z.infer<typeof NotificationPreferences>;

/** Each consent in WeChat is good for one message of its kind. */
export const WechatConsent = z.strictObject({ kinds: z.array(z.enum(NOTIFICATION_KINDS)).min(1).max(10) });
export const WechatConsents = z.strictObject({
  remaining: z.partialRecord(z.enum(NOTIFICATION_KINDS), z.int()),
});
export type WechatConsents = z.infer<typeof WechatConsents>;

/** Demo mode: what the sandboxes would have shown an account. */
export const SandboxNotifications = z.strictObject({
  messages: z.array(z.strictObject({ channel: z.string(), text: z.string(), at: z.string() })),
});
