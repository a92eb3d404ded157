import type { Channel } from '../matching/candidate';

/** What a person may choose channels for. */
export const NOTIFICATION_KINDS = [
  'offer',
  'standby',
  'assignment',
  'posting',
  'reminder',
  'weather',
  'pay',
  'alert',
  'sms_answer',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Ways out of the system; the inbox of the app holds every notification anyway. */
export const OUTGOING_CHANNELS = ['sms', 'wechat'] as const;
export type OutgoingChannel = (typeof OUTGOING_CHANNELS)[number];

/** What a person chose; a kind that is not named goes the usual way. */
export type ChannelChoice = Readonly<Partial<Record<NotificationKind, readonly OutgoingChannel[]>>>;

/** Whom a notification is for, as far as its ways out go. */
export interface Reachable {
  readonly role: string;
  /** A worker's; null for everybody else. */
  readonly channel: Channel | null;
  readonly choice: ChannelChoice;
  /** Consented to WeChat messages of this kind at least once. */
  readonly wechat: boolean;
}

/**
 * The ways out for one kind: as chosen, or by SMS to workers without the app and by WeChat to others who consented. Staff have
 * no phone here; WeChat takes nothing without a consent; an answer to an SMS is an SMS.
 */
export function waysOut(kind: NotificationKind, person: Reachable): readonly OutgoingChannel[] {
  if (person.role !== 'worker' && person.role !== 'employer') return [];
  if (kind === 'sms_answer') return ['sms'];
  const ways = person.choice[kind] ?? usualWays(person);
  return ways.filter((way) => way === 'sms' || person.wechat);
}

const usualWays = ({ channel }: Reachable): readonly OutgoingChannel[] =>
  channel === 'sms' || channel === 'station' ? ['sms'] : ['wechat'];
