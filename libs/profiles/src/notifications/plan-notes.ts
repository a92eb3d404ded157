import { NOTIFICATIONS, type NotificationParams, type NotificationTemplate } from '@app/contracts';
import {
  sendAt,
  smsCodeOf,
  USUAL_QUIET_HOURS,
  waysOut,
  type NotificationKind,
  type OutgoingChannel,
  type QuietHours,
} from '@app/core';
import type { NoteFacts } from './note-facts.sql';

/** Something to be told to one person. */
export interface Note {
  readonly accountId: string;
  readonly template: NotificationTemplate;
  /** Told once under this key, whoever tells it and how often. */
  readonly dedupeKey: string;
  readonly postingId: string | null;
  readonly offerId: string | null;
  readonly assignmentId: string | null;
  readonly params: NotificationParams;
}

/** A note with the ways on which it leaves; times are epoch ms. */
export interface PlannedNote extends Note {
  readonly kind: NotificationKind;
  readonly ways: readonly OutgoingChannel[];
  readonly notBefore: number;
  /** After this it helps nobody; null = it always does. */
  readonly uselessAfter: number | null;
}

/** Decides text, ways and hour of a note by the facts of its reader, its posting and its offer. */
export function planNote(note: Note, facts: NoteFacts): PlannedNote {
  const { kind, pace } = NOTIFICATIONS[note.template];
  const ways = waysOut(kind, facts);
  const { now, online, startsAt, urgency, expiresAt } = facts;
  return {
    ...note,
    ...{ kind, params: { ...factParams(facts), ...note.params } },
    ways: pace === 'answer' && facts.bySms ? [...new Set<OutgoingChannel>([...ways, 'sms'])] : ways,
    notBefore: sendAt({ pace, now, quiet: quietOf(facts), urgent: urgency === 'urgent', online, startsAt }),
    uselessAfter: pace === 'offer' ? (expiresAt ?? startsAt) : note.template === 'REMINDER' ? startsAt : null,
  };
}

/** The usual hours until a person says otherwise, which may be none. */
export function quietOf({ chosen, quietFrom, quietTo }: Pick<NoteFacts, 'chosen' | 'quietFrom' | 'quietTo'>) {
  if (!chosen) return USUAL_QUIET_HOURS;
  return quietFrom === null || quietTo === null
    ? null
    : ({ fromMinute: quietFrom, toMinute: quietTo } satisfies QuietHours);
}

function factParams({ title, address, startsAt, payKind, payFen, offerSeq, expiresAt }: NoteFacts): NotificationParams {
  return {
    ...(title !== null && { title, address: address!, startsAt: startsAt!, payKind: payKind!, payFen: payFen! }),
    ...(offerSeq !== null && { code: smsCodeOf(offerSeq), expiresAt: expiresAt! }),
  };
}
