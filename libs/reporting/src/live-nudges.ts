import { LIVE_ROOM, type LiveMessage } from '@app/contracts';
import type { CountedType } from '@app/core';
import type { Nudge } from '@app/platform';
import type { LoggedEvent } from './sql/project-batch.sql';

/** A page that gets more than it can show is no livelier. */
const MOST_PER_BATCH = 50;

/** The events that the live page tells of, and how many slots, offers or people each is about. */
const COUNT_OF: Partial<Record<CountedType, (data: Record<string, unknown>) => number>> = {
  'posting.published': (data) => Number(data.slots),
  'posting.filled': (data) => Number(data.slots),
  'posting.expired': (data) => Number(data.slots) - Number(data.filled),
  'posting.cancelled': (data) => Number(data.slots),
  'round.started': (data) => Number(data.offers),
  'assignment.confirmed': () => 1,
  'assignment.checked_in': () => 1,
  'assignment.completed': () => 1,
  'assignment.no_show': () => 1,
  'assignment.cancelled': () => 1,
};

/** Pushes for the live page. */
export const liveNudges = (events: readonly LoggedEvent[]): Nudge[] =>
  liveMessages(events).map((message) => ({ room: LIVE_ROOM, event: 'live.event', message }));

/** The newest of the batch, oldest first: equal news of one town and trade are told as one. No person is named (I14). */
export function liveMessages(events: readonly LoggedEvent[]): LiveMessage[] {
  const news = new Map<string, LiveMessage>();
  for (const { type, at, townCode, occupationId, data } of events) {
    const count = COUNT_OF[type as CountedType]?.(data as Record<string, unknown>) ?? 0;
    if (count <= 0) continue;
    const key = `${type} ${townCode} ${occupationId}`;
    const before = news.get(key)?.count ?? 0;
    news.delete(key);
    news.set(key, { type, at: new Date(at).toISOString(), townCode, occupationId, count: before + count });
  }
  return [...news.values()].slice(-MOST_PER_BATCH);
}
