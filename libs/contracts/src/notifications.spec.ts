import { NOTIFICATION_KINDS } from '@app/core';
import { NOTIFICATION_MESSAGES } from './notification-messages';
import { NOTIFICATIONS, notificationText, type NotificationParams, type NotificationTemplate } from './notifications';

const ALL: Required<NotificationParams> = {
  title: '展馆保洁',
  address: '石岐街道民生路1号',
  startsAt: Date.parse('2026-11-24T09:05:00+08:00'),
  payKind: 'hourly',
  payFen: 2550,
  code: 12,
  expiresAt: Date.parse('2026-11-24T08:30:00+08:00'),
  reason: 'SLOTS_TAKEN',
  weather: 'typhoon',
  filled: 9,
  slots: 10,
  vacant: 1,
  rank: 2,
  medianFen: 2800,
  paidFen: 10_000,
};
const TEMPLATES = Object.keys(NOTIFICATIONS) as NotificationTemplate[];

describe('the texts of notifications', () => {
  it('are one for each template, and none too many', () => {
    expect(Object.keys(NOTIFICATION_MESSAGES).sort()).toEqual(TEMPLATES.map((name) => `NOTE_${name}`).sort());
    for (const { kind } of Object.values(NOTIFICATIONS)) expect(NOTIFICATION_KINDS).toContain(kind);
  });

  it.each(TEMPLATES)('%s fills each of its places in both languages, with the same facts', (template) => {
    const places = (language: 'zh-CN' | 'en') =>
      [...NOTIFICATION_MESSAGES[`NOTE_${template}`][language].matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    expect(places('en')).toEqual(places('zh-CN'));
    for (const language of ['zh-CN', 'en'] as const) {
      const text = notificationText(template, ALL, language);
      expect(text).not.toMatch(/[{}]|undefined|NaN|false/);
      // Two parts of a long SMS (67 characters each), the signature of four included.
      if (language === 'zh-CN') expect(text.length).toBeLessThanOrEqual(130);
    }
  });

  it('say day, time, pay and code as people read them', () => {
    expect(notificationText('OFFER', ALL, 'zh-CN')).toBe(
      '展馆保洁,11月24日09:05开工,25.5元/小时,石岐街道民生路1号。去请回“1 12”,不去回“2 12”,08:30前有效',
    );
    expect(notificationText('OFFER', { ...ALL, payKind: 'total' }, 'en')).toBe(
      '展馆保洁, 24/11 09:05, 25.5 yuan, 石岐街道民生路1号. Reply "1 12" to go, "2 12" if not, before 08:30',
    );
    expect(notificationText('PAID', ALL, 'zh-CN')).toContain('100元');
    expect(notificationText('SMS_ANSWER', ALL, 'en')).toBe('Your SMS: Too late: all slots are taken');
  });
});
