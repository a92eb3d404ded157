import type { NotificationView } from '@app/contracts';
import { Cipher } from '@app/profiles';
import { insertRow, waitFor, type LoggedIn, type TestApp, type WorkerParts } from '@app/testing';
import type { Person, Town } from './waves.fixture';

let serial = 0;

/** Gives an account that was built a number to be reached at. */
export async function withPhone(test: TestApp, accountId: string): Promise<string> {
  const number = String(13_700_000_000 + ++serial);
  const cipher = test.app.get(Cipher, { strict: false });
  const cell = { table: 'profiles.person', column: 'phone_enc', rowId: accountId };
  await test.db.query(
    `WITH person AS (INSERT INTO profiles.person (account_id, role, phone_enc) SELECT id, role, $3 FROM profiles.account WHERE id = $1)
     UPDATE profiles.account SET phone_index = $2 WHERE id = $1`,
    [accountId, cipher.index('phone', number), cipher.encrypt(cell, number)],
  );
  return number;
}

/** A worker without the app: with a telephone, and with a socket all the same, on which the test listens. */
export interface Subscriber extends Person {
  readonly number: string;
}
export async function subscriber(town: Town, parts: WorkerParts & Record<string, unknown> = {}): Promise<Subscriber> {
  const person = await town.person(0, { channel: 'sms', ...parts } as WorkerParts);
  return { ...person, number: await withPhone(town.test, person.accountId) };
}

/** What the sandbox would have sent to a number, oldest first. */
export async function smsTo(test: TestApp, number: string): Promise<string[]> {
  const { body } = await test.anybody.get<{ messages: { text: string }[] }>(`/demo/sms/${number}`);
  return body.messages.map(({ text }) => text);
}
/** Waits for an SMS that says this. */
export const smsSays = (test: TestApp, number: string, words: string): Promise<string> =>
  waitFor(`an SMS to ${number} says ${words}`, async () =>
    (await smsTo(test, number)).find((text) => text.includes(words)),
  );

export const notesOf = async (person: LoggedIn, since = 0): Promise<NotificationView[]> =>
  (await person.get<{ notifications: NotificationView[] }>(`/notifications?since=${since}`)).body.notifications;
/** Waits for a notification of this kind of text, the n-th. */
export const noteOf = (person: LoggedIn, template: string, n = 1): Promise<NotificationView> =>
  waitFor(`notification ${n} ${template}`, async () =>
    (await notesOf(person)).filter((note) => note.template === template).at(n - 1),
  );

/** Ways out of an account's notifications: template, channel, status and reason. */
export async function waysOf({ db }: TestApp, accountId: string): Promise<string[]> {
  const rows = await db.query<{ way: string }>(
    `SELECT concat_ws(' ', n.template, d.channel, d.status, d.reason) AS way FROM profiles.delivery d
     JOIN profiles.notification n ON n.id = d.notification_id WHERE n.account_id = $1 ORDER BY n.seq, d.channel`,
    [accountId],
  );
  return rows.map(({ way }) => way);
}
export const wayBecomes = (test: TestApp, accountId: string, way: string) =>
  waitFor(`a way is ${way}`, async () => (await waysOf(test, accountId)).includes(way));

/** Everything that was written until now has been told, reminders too: they follow the events of a look. */
export async function allTold({ db }: TestApp): Promise<void> {
  for (let looks = 0; looks < 2; looks++) {
    const mark = await insertRow<{ seq: string }>(db, 'platform.event', { type: 'worker.went_online' });
    await waitFor('the log is read to its end', async () => {
      const text = 'SELECT seq >= $1::bigint AS there FROM profiles.notification_position';
      const [position] = await db.query<{ there: boolean }>(text, [mark.seq]);
      return position!.there;
    });
  }
}
