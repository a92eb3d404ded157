import { insertRow, waitFor } from '@app/testing';
import { withNumber } from './sms.fixture';
import { chaosTown, type ChaosTown } from './town.fixture';

const KILLED = { code: null, signal: 'SIGKILL' };

/** Every process of a test and everything that it said; the sandbox of SMS says what it sends. */
describe('a process that dies while it sends', () => {
  let town: ChaosTown;
  const said: string[] = [];
  beforeEach(async () => {
    town = await chaosTown();
    said.length = 0;
  }, 60_000);
  afterEach(() => town?.close());

  const copies = (words: string): number =>
    [...said, town.app.running.output]
      .join('\n')
      .split('\n')
      .filter((line) => line.startsWith('[sms]') && line.includes(words)).length;

  /** A worker with a telephone whom the next process will tell that he was paid. */
  async function toBeTold(title: string): Promise<string> {
    const { accountId } = await town.worker({ channel: 'sms' });
    await withNumber(town, accountId);
    const quiet = { language: 'en', quietFrom: null, quietTo: null, channels: {} };
    await insertRow(town.db, 'profiles.notification_choice', { accountId, ...quiet });
    const note = await insertRow<{ id: string }>(town.db, 'profiles.notification', {
      ...{ accountId, kind: 'pay', template: 'PAID', dedupeKey: title, params: { title, paidFen: 100 } },
    });
    await insertRow(town.db, 'profiles.delivery', {
      ...{ notificationId: note.id, channel: 'sms', notBefore: '2020-01-01T00:00:00Z' },
    });
    return note.id;
  }
  const statusOf = async (noteId: string): Promise<string> => {
    const [row] = await town.db.query<{ status: string }>(
      'SELECT status FROM profiles.delivery WHERE notification_id = $1',
      [noteId],
    );
    return row!.status;
  };
  /** The lease of the dead ends: the test need not wait for it. */
  const leasesEnd = () => town.db.query(`UPDATE profiles.delivery SET lease_until = '-infinity'`);
  async function dies(at: string): Promise<void> {
    await town.app.start(at).catch(() => undefined);
    expect(await town.app.running.ended).toMatchObject(KILLED);
  }
  /** The dead one is the running one until then. */
  async function followed(): Promise<void> {
    said.push(town.app.running.output);
    await town.app.start();
  }

  it('between sending and marking: the message is sent again, once', async () => {
    const note = await toBeTold('between');
    await dies('notify.after_send');
    expect([copies('between'), await statusOf(note)]).toEqual([1, 'waiting']);
    await followed();
    // The dead process still holds its lease.
    expect([copies('between'), await statusOf(note)]).toEqual([1, 'waiting']);
    await leasesEnd();
    await waitFor('it is marked', async () => (await statusOf(note)) === 'sent');
    expect(copies('between')).toBe(2);
  });

  it('before sending: the message is not lost', async () => {
    const note = await toBeTold('before');
    await dies('notify.before_send');
    expect([copies('before'), await statusOf(note)]).toEqual([0, 'waiting']);
    await leasesEnd();
    await followed();
    await waitFor('it is marked', async () => (await statusOf(note)) === 'sent');
    expect(copies('before')).toBe(1);
  });

  it('had it marked before it sent, the message would be lost: so this test can see a loss', async () => {
    const [marked, other] = [await toBeTold('marked first'), await toBeTold('other')];
    await town.db.query(`UPDATE profiles.delivery SET status = 'sent', ended_at = now() WHERE notification_id = $1`, [
      marked,
    ]);
    await dies('notify.before_send');
    await leasesEnd();
    await followed();
    await waitFor('the other is sent', async () => (await statusOf(other)) === 'sent');
    expect([copies('marked first'), copies('other')]).toEqual([0, 1]);
  });
});
