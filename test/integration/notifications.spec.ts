import { Test, type TestingModule } from '@nestjs/testing';
import { PlatformModule } from '@app/platform';
import { Cipher, Dispatcher, ProfilesModule, SMS_SENDER, Teller, type SmsMessage } from '@app/profiles';
import {
  anOffer,
  aPosting,
  aWorker,
  cloneDatabase,
  insertRow,
  setClock,
  testEnv,
  waitFor,
  type TestDatabase,
} from '@app/testing';

/** 2026-11-24 10:00 in Shanghai. */
const NOW = Date.parse('2026-11-24T02:00:00Z');
const SECOND_MS = 1000;

/** A process that tells, without its timers: each look is taken by the test. */
interface Process {
  readonly teller: Teller;
  readonly dispatcher: Dispatcher;
  readonly cipher: Cipher;
  readonly sent: SmsMessage[];
  /** What the carrier does with the next messages. */
  carrier: (message: SmsMessage) => Promise<void>;
  close(): Promise<void>;
}

let database: TestDatabase;
let processes: Process[] = [];
beforeEach(async () => {
  database = await cloneDatabase();
  await setClock(database.db, NOW);
  processes = [];
});
afterEach(async () => {
  for (const each of processes) await each.close();
  await database.drop();
});

async function aProcess(): Promise<Process> {
  const env = testEnv(database.url, 'redis://127.0.0.1:1');
  const sent: SmsMessage[] = [];
  const module: TestingModule = await Test.createTestingModule({
    imports: [PlatformModule.forRoot(env), ProfilesModule],
  })
    .overrideProvider(SMS_SENDER)
    .useValue({
      send: async (message: SmsMessage) => {
        await made.carrier(message);
        sent.push(message);
      },
    })
    .compile();
  const made: Process = {
    ...{
      teller: module.get(Teller, { strict: false }),
      dispatcher: module.get(Dispatcher, { strict: false }),
      cipher: module.get(Cipher, { strict: false }),
      sent,
    },
    carrier: () => Promise.resolve(),
    close: () => module.close(),
  };
  processes.push(made);
  return made;
}

/** A worker without the app who can be called up. */
async function aSubscriber(process: Process): Promise<string> {
  const { workerId } = await aWorker(database.db, { channel: 'sms' });
  const cell = { table: 'profiles.person', column: 'phone_enc', rowId: workerId };
  const phoneEnc = process.cipher.encrypt(cell, '13500000001');
  await insertRow(database.db, 'profiles.person', { accountId: workerId, role: 'worker', phoneEnc });
  return workerId;
}
/** An offer in a round, as a cycle writes both. */
async function offered(workerId: string): Promise<string> {
  const { id: postingId } = await aPosting(database.db, { urgency: 'urgent' });
  const offer = await anOffer(database.db, { postingId, workerId });
  await insertRow(database.db, 'platform.event', { type: 'round.started', postingId, data: { round: 1, offers: 1 } });
  return offer.id;
}
const deliveries = () =>
  database.db.query<{ status: string; attempts: number; reason: string | null }>(
    'SELECT status, attempts, reason FROM profiles.delivery ORDER BY not_before, id',
  );
const countOf = async (table: string): Promise<number> =>
  (await database.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]!.n;
/** Events are read below the oldest running transaction of the server: other tests may hold it up for a moment. */
const told = (process: Process, n: number) =>
  waitFor(`${n} notifications`, async () => {
    await process.teller.look();
    return (await countOf('profiles.notification')) === n;
  });

describe('telling', () => {
  it('is done once for each event and person, by however many processes and however often', async () => {
    const [one, two] = [await aProcess(), await aProcess()];
    const workerId = await aSubscriber(one);
    for (let n = 0; n < 3; n++) await offered(workerId);
    await waitFor('all are told', async () => {
      await Promise.all([one.teller.look(), two.teller.look(), one.teller.look(), two.teller.look()]);
      return (await countOf('profiles.notification')) === 3;
    });
    await Promise.all([one.teller.look(), two.teller.look()]);
    expect([await countOf('profiles.notification'), await countOf('profiles.delivery')]).toEqual([3, 3]);
    await Promise.all([one.dispatcher.look(), two.dispatcher.look()]);
    expect(one.sent.length + two.sent.length).toBe(3);
    expect(new Set([...one.sent, ...two.sent].map(({ id }) => id)).size).toBe(3);
  });

  it('of an event that nobody is told of moves on, and what was before the table is not told', async () => {
    const one = await aProcess();
    const workerId = await aSubscriber(one);
    await insertRow(database.db, 'platform.event', { type: 'worker.went_online', workerId });
    await insertRow(database.db, 'platform.event', { type: 'of.a_newer_version', workerId });
    await offered(workerId);
    await told(one, 1);
  });
});

describe('sending', () => {
  it('is taken over when the lease of a process ends that sends no more, and not before', async () => {
    const [silent, other] = [await aProcess(), await aProcess()];
    await offered(await aSubscriber(silent));
    await told(silent, 1);
    let answer = (): void => undefined;
    silent.carrier = () => new Promise((resolve) => (answer = resolve));
    const stuck = silent.dispatcher.look();
    await waitFor('the first has taken it', async () => (await deliveries())[0]!.attempts === 1);
    await setClock(database.db, NOW + 29 * SECOND_MS);
    await other.dispatcher.look();
    expect(other.sent).toEqual([]);
    await setClock(database.db, NOW + 30 * SECOND_MS);
    await other.dispatcher.look();
    expect(other.sent).toMatchObject([{ phone: '13500000001', kind: 'notification' }]);
    // The first one was only slow: at least once is twice here, under the same id, and the mark stays.
    answer();
    await stuck;
    expect(silent.sent[0]!.id).toBe(other.sent[0]!.id);
    expect(await deliveries()).toEqual([{ status: 'sent', attempts: 2, reason: null }]);
  });

  it('is tried again with longer and longer pauses, then given up and shown to people without the number', async () => {
    const one = await aProcess();
    await insertRow(database.db, 'profiles.notification_choice', {
      ...{ accountId: await aSubscriber(one), language: 'en', quietFrom: null, quietTo: null, channels: {} },
    });
    const [{ account_id: accountId }] = (await database.db.query(
      'SELECT account_id FROM profiles.notification_choice',
    )) as [{ account_id: string }];
    await insertRow(database.db, 'platform.event', {
      type: 'assignment.paid',
      workerId: accountId,
      data: { payFen: 100 },
    });
    await told(one, 1);
    one.carrier = ({ phone }) => Promise.reject(new Error(`the carrier does not know ${phone}`));
    let now = NOW;
    for (let tries = 1; tries < 10; tries++) {
      await one.dispatcher.look();
      expect(await deliveries()).toEqual([{ status: 'waiting', attempts: tries, reason: null }]);
      const pauseMs = Math.min(600_000, 5000 * 2 ** tries);
      await setClock(database.db, now + pauseMs - SECOND_MS);
      await one.dispatcher.look();
      expect((await deliveries())[0]!.attempts).toBe(tries);
      await setClock(database.db, (now += pauseMs));
    }
    await one.dispatcher.look();
    expect(await deliveries()).toEqual([{ status: 'failed', attempts: 10, reason: 'PROVIDER' }]);
    const letters = await database.db.query<{ t: string }>('SELECT t::text AS t FROM platform.dead_letter t');
    expect(letters).toHaveLength(1);
    expect(letters[0]!.t).not.toContain('13500000001');
  });

  it('says so when there is no number', async () => {
    const one = await aProcess();
    const { workerId } = await aWorker(database.db, { channel: 'sms' });
    await offered(workerId);
    await told(one, 1);
    await one.dispatcher.look();
    expect(await deliveries()).toEqual([{ status: 'refused', attempts: 1, reason: 'NO_PHONE' }]);
  });

  it('uses a WeChat consent once for a message, also at a repeat, and 20 messages with 3 consents are 3', async () => {
    const [one, two] = [await aProcess(), await aProcess()];
    const { workerId } = await aWorker(database.db);
    await insertRow(database.db, 'profiles.wechat_consent', { accountId: workerId, kind: 'pay', remaining: 3 });
    for (let n = 0; n < 20; n++)
      await insertRow(database.db, 'platform.event', { type: 'assignment.paid', workerId, data: { payFen: 100 + n } });
    await told(one, 20);
    await Promise.all([one.dispatcher.look(), two.dispatcher.look()]);
    const ends = (await deliveries()).map(({ status, reason }) => [status, reason].filter(Boolean).join(' '));
    expect(ends.filter((end) => end === 'sent')).toHaveLength(3);
    expect(ends.filter((end) => end === 'refused WECHAT_CONSENT_SPENT')).toHaveLength(17);

    // A process died after it had taken the last consent: the repeat needs no other.
    await database.db.query('UPDATE profiles.wechat_consent SET remaining = 1');
    await insertRow(database.db, 'platform.event', { type: 'assignment.paid', workerId, data: { payFen: 7 } });
    await told(one, 21);
    await database.db.query(`UPDATE profiles.delivery SET consent_taken = true WHERE status = 'waiting'`);
    await one.dispatcher.look();
    const [consent] = await database.db.query('SELECT remaining FROM profiles.wechat_consent');
    expect([consent, (await deliveries()).filter(({ status }) => status === 'sent').length]).toEqual([
      { remaining: 1 },
      4,
    ]);
  });
});
