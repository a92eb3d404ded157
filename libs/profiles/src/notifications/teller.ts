import { Injectable } from '@nestjs/common';
import { NOTIFICATIONS } from '@app/contracts';
import { Db, type Tx } from '@app/database';
import { FINDERS, type Told } from './audiences.sql';
import { eventsAfter, lockPosition, movePosition, type LoggedEvent } from './events.sql';
import { InboxChannel, type Announcement } from './inbox-channel';
import { noteFacts } from './note-facts.sql';
import { planNote, type Note } from './plan-notes';
import { dueReminders } from './reminders.sql';
import { tellsOf, type AnyTell } from './telling';

const BATCH = 500;

/** One line of the table for one event. */
interface Telling {
  readonly event: LoggedEvent;
  readonly tell: AnyTell;
}

/**
 * Reads the event log from its position on and writes what each event tells whom. Position, notifications and ways out commit
 * together, so nothing is told twice or left out, in any number of processes.
 */
@Injectable()
export class Teller {
  constructor(
    private readonly db: Db,
    private readonly inbox: InboxChannel,
  ) {}

  /** Tells until nothing is left or `goOn` says no. */
  async look(goOn: () => boolean = () => true): Promise<void> {
    let read = 1;
    while (read > 0 && goOn()) read = await this.once((tx) => this.tellBatch(tx));
    await this.once(async (tx) => {
      await lockPosition(tx);
      return { read: 0, said: await this.post(tx, await reminders(tx)) };
    });
  }

  /** Writes notes whose facts are read here; the caller's transaction has locked the position. */
  async post(tx: Tx, notes: readonly Note[]): Promise<Announcement> {
    const asked = notes.map((note, n) => ({ ...note, n, kind: NOTIFICATIONS[note.template].kind }));
    const facts = await noteFacts(tx, asked);
    return this.inbox.post(
      tx,
      facts.map((fact) => planNote(notes[fact.n]!, fact)),
    );
  }

  /** After the commit. */
  announce(said: Announcement): void {
    this.inbox.announce(said);
  }

  private async once(work: (tx: Tx) => Promise<{ read: number; said: Announcement | null }>): Promise<number> {
    const { read, said } = await this.db.transaction(work);
    if (said) this.announce(said);
    return read;
  }

  private async tellBatch(tx: Tx): Promise<{ read: number; said: Announcement | null }> {
    const position = await lockPosition(tx);
    const events = await eventsAfter(tx, position, BATCH);
    const last = events.at(-1);
    if (!last) return { read: 0, said: null };
    const tellings = events.flatMap((event) => tellsOf(event.type, event.data).map((tell) => ({ event, tell })));
    const said = await this.post(tx, await notesOf(tx, tellings));
    await movePosition(tx, last);
    return { read: events.length, said };
  }
}

/** In the order of the log, so that of two texts for one place the first one is told. */
async function notesOf(tx: Tx, tellings: readonly Telling[]): Promise<Note[]> {
  const found = new Map<Telling, Told[]>();
  for (const to of new Set(tellings.map(({ tell }) => tell.to))) {
    const these = tellings.filter(({ tell }) => tell.to === to);
    const events = [...new Set(these.map(({ event }) => event))];
    const told = await FINDERS[to](tx, events);
    for (const telling of these)
      found.set(
        telling,
        told.filter(({ eventId }) => eventId === telling.event.id),
      );
  }
  return tellings.flatMap((telling) => found.get(telling)!.map((told) => noteOf(telling, told)));
}

function noteOf({ event, tell }: Telling, told: Told): Note {
  const { accountId, postingId, offerId, assignmentId, weather } = told;
  const { template } = tell;
  return {
    ...{ accountId, template, postingId, offerId, assignmentId },
    dedupeKey: keyOf(tell, event, told),
    params: { ...tell.params?.(event.data), ...(weather && { weather }) },
  };
}

function keyOf({ once, template }: AnyTell, event: LoggedEvent, { offerId, assignmentId }: Told): string {
  if (once === 'place') return `PLACE ${offerId}`;
  if (once === 'offer') return `${template} ${offerId}`;
  // One event may tell a person of several shifts: a storm over a town.
  return `${template} ${event.id} ${assignmentId ?? ''}`.trim();
}

const reminders = async (tx: Tx): Promise<Note[]> =>
  (await dueReminders(tx)).map((due) => ({ ...due, template: 'REMINDER', offerId: null, params: {} }));
