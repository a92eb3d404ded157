import { minuteOfShanghaiDay, shanghaiDay, type NotificationKind, type Pace } from '@app/core';
import { messageOf } from './messages';
import { NOTIFICATION_MESSAGES } from './notification-messages';
import type { Language } from './text';

/** The sentences that people are sent: what each is about, and how it stands to quiet hours. The text is `NOTE_` + name. */
export const NOTIFICATIONS = {
  OFFER: { kind: 'offer', pace: 'offer' },
  OFFER_GONE: { kind: 'offer', pace: 'offer' },
  FEED: { kind: 'offer', pace: 'offer' },
  STANDBY_CALLED: { kind: 'standby', pace: 'offer' },
  STANDBY_JOINED: { kind: 'standby', pace: 'answer' },
  STANDBY_PROMOTED: { kind: 'standby', pace: 'agreed' },
  STANDBY_OVER: { kind: 'standby', pace: 'news' },
  ASSIGNED: { kind: 'assignment', pace: 'answer' },
  SHIFT_CANCELLED: { kind: 'assignment', pace: 'agreed' },
  WORKER_CANCELLED: { kind: 'assignment', pace: 'agreed' },
  RECONFIRM: { kind: 'reminder', pace: 'agreed' },
  RELEASED: { kind: 'assignment', pace: 'agreed' },
  REMINDER: { kind: 'reminder', pace: 'agreed' },
  POSTING_CHANGED: { kind: 'posting', pace: 'agreed' },
  POSTING_FILLED: { kind: 'posting', pace: 'news' },
  POSTING_EXPIRED: { kind: 'posting', pace: 'news' },
  WAGE_SUGGESTED: { kind: 'posting', pace: 'news' },
  WEATHER_ORDERED: { kind: 'weather', pace: 'agreed' },
  WEATHER_REVOKED: { kind: 'weather', pace: 'agreed' },
  PAID: { kind: 'pay', pace: 'news' },
  POSTING_ALERTED: { kind: 'alert', pace: 'news' },
  SMS_ANSWER: { kind: 'sms_answer', pace: 'answer' },
} as const satisfies Record<string, { readonly kind: NotificationKind; readonly pace: Pace }>;
export type NotificationTemplate = keyof typeof NOTIFICATIONS;

/** What is filled into a text: of postings, offers and pay, never of people. Instants are epoch ms. */
export interface NotificationParams {
  readonly title?: string;
  readonly address?: string;
  readonly startsAt?: number;
  readonly payKind?: string;
  readonly payFen?: number;
  /** Of an offer: the code for an answer by SMS, and until when. */
  readonly code?: number;
  readonly expiresAt?: number;
  /** Upper-case, with a text of its own. */
  readonly reason?: string;
  readonly weather?: string;
  readonly filled?: number;
  readonly slots?: number;
  readonly vacant?: number;
  readonly rank?: number;
  readonly medianFen?: number;
  readonly paidFen?: number;
}

/** A notification as its reader sees it. */
export function notificationText(
  template: NotificationTemplate,
  params: NotificationParams,
  language: Language,
): string {
  const values = valuesOf(params, language);
  const text = NOTIFICATION_MESSAGES[`NOTE_${template}`][language];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => `${values[name] ?? ''}`);
}

function valuesOf(
  params: NotificationParams,
  language: Language,
): Readonly<Record<string, string | number | false | undefined>> {
  const { startsAt, expiresAt, payFen = 0, payKind, medianFen = 0, paidFen = 0, reason, weather } = params;
  return {
    ...params,
    start: startsAt !== undefined && dayAndTime(startsAt, language),
    by: expiresAt !== undefined && timeOf(expiresAt),
    pay: yuan(payFen, language) + (payKind === 'hourly' ? { 'zh-CN': '/小时', en: '/h' }[language] : ''),
    median: yuan(medianFen, language),
    paid: yuan(paidFen, language),
    reason: reason && messageOf(reason, language),
    weather: weather && messageOf(`WEATHER_${weather}`, language),
  };
}

const yuan = (fen: number, language: Language): string => `${fen / 100}${language === 'en' ? ' yuan' : '元'}`;

const twoDigits = (n: number): string => String(n).padStart(2, '0');
function timeOf(ms: number): string {
  const minute = minuteOfShanghaiDay(ms);
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}
function dayAndTime(ms: number, language: Language): string {
  const [, month, day] = shanghaiDay(ms).split('-').map(Number);
  return language === 'en' ? `${day}/${month} ${timeOf(ms)}` : `${month}月${day}日${timeOf(ms)}`;
}
