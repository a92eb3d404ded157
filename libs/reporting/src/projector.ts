import { Injectable } from '@nestjs/common';
import { isCountedType, project, type CountedEvent, type Delta } from '@app/core';
import type { StoredEvent } from '@app/contracts';
import { Db, type Sql } from '@app/database';
import { Nudger } from '@app/platform';
import { liveNudges } from './live-nudges';
import { monitoredFacts } from './monitored-facts';
import { countFacts } from './sql/facts.sql';
import {
  addToFigures,
  eventsAfter,
  eventsWait,
  lockPosition,
  markCounted,
  movePosition,
  updatePostingTimes,
  type LoggedEvent,
} from './sql/project-batch.sql';

const BATCH = 2000;
/** Marks a posting's time; other events of a posting need no look at its row. */
const TIME_MARKS: ReadonlySet<string> = new Set<StoredEvent['type']>([
  'posting.published',
  'round.started',
  'assignment.confirmed',
  'posting.filled',
]);

/** Counts events into figures: each once, in any number of processes, however often it is asked. */
@Injectable()
export class Projector {
  constructor(
    private readonly db: Db,
    private readonly nudger: Nudger,
  ) {}

  /** Counts until nothing is left or `goOn` says no; true when events still wait behind a running transaction. */
  async drain(goOn: () => boolean = () => true): Promise<boolean> {
    while (goOn()) {
      const counted = await this.db.transaction((tx) => countBatch(tx));
      if (counted.events === 0) return eventsWait(this.db);
      this.nudger.push(liveNudges(counted.fresh));
    }
    return true;
  }
}

/** One batch in one transaction: the marks, the figures, the times and the position commit together. */
async function countBatch(tx: Sql): Promise<{ events: number; fresh: readonly LoggedEvent[] }> {
  const position = await lockPosition(tx);
  const events = upToUnknown(await eventsAfter(tx, position, BATCH));
  const last = events.at(-1);
  if (!last) return { events: 0, fresh: [] };
  const once = await markCounted(
    tx,
    events.map((event) => event.id),
  );
  const fresh = events.filter((event) => once.has(event.id));
  await addToFigures(tx, summed(fresh.flatMap((event) => project(asCounted(event)))));
  await updatePostingTimes(tx, touchedPostings(fresh));
  await countFacts(
    tx,
    await monitoredFacts(
      tx,
      fresh.map(({ id }) => id),
    ),
  );
  await movePosition(tx, last);
  return { events: events.length, fresh };
}

/** During an upgrade an older process may meet a type that it can't count: it stops before it and leaves it to the newer one. */
function upToUnknown(events: readonly LoggedEvent[]): readonly LoggedEvent[] {
  const at = events.findIndex((event) => !isCountedType(event.type));
  if (at === 0)
    throw new Error(`event type ${events[0]!.type} is not known to this version: counting waits for a newer one`);
  return at < 0 ? events : events.slice(0, at);
}

/** The log's payloads are written through the contract's types, which must fit what core counts. */
const asCounted = (event: LoggedEvent): CountedEvent => event as LoggedEvent & StoredEvent satisfies CountedEvent;

function touchedPostings(events: readonly LoggedEvent[]): string[] {
  const ids = events.flatMap((event) => (event.postingId && TIME_MARKS.has(event.type) ? event.postingId : []));
  return [...new Set(ids)];
}

/** One row a cell: an upsert must not meet the same row twice. */
function summed(deltas: readonly Delta[]): Delta[] {
  const cells = new Map<string, Delta>();
  for (const delta of deltas) {
    const key = [delta.code, delta.day, delta.townCode, delta.marketId, delta.occupationId].join('\n');
    cells.set(key, { ...delta, by: delta.by + (cells.get(key)?.by ?? 0) });
  }
  return [...cells.values()];
}
