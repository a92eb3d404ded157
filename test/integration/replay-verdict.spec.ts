import { randomUUID } from 'node:crypto';
import type { Db } from '@app/database';
import { anAssignment, anOffer, aPosting, aWorker, cloneDatabase, type TestDatabase } from '@app/testing';
import { isSound, type Outcome } from '../replay/report';
import { judge, type JudgedClient, type JudgedPosting } from '../replay/verdict';
import type { HeardAnswer, HeardOffer } from '../replay/worker-client';

const NO_FAULT = { doubleBookings: 0, overfills: 0, lostAccepts: 0, missedOffers: 0, unfinished: 0 };
type Fault = keyof typeof NO_FAULT;

/** A posting of one slot, and the worker who was told that it is his. */
interface Scene {
  readonly db: Db;
  readonly postingId: string;
  readonly workerId: string;
  readonly assignmentId: string;
  readonly client: Client;
  readonly postings: JudgedPosting[];
}
type Client = JudgedClient & { readonly answers: HeardAnswer[] };
interface Case {
  readonly fault: Fault;
  readonly what: string;
  /** What keeps the fault out of the database. */
  readonly guards: readonly string[];
  plant(scene: Scene): Promise<unknown>;
}

const CASES: readonly Case[] = [
  {
    fault: 'doubleBookings',
    what: 'a worker with two shifts at once',
    guards: ['ALTER TABLE matching.assignment DROP CONSTRAINT assignment_no_double_booking'],
    plant: async (scene) => hold(scene, scene.workerId, await anotherPosting(scene)),
  },
  {
    fault: 'overfills',
    what: 'two workers in one slot',
    guards: [
      'ALTER TABLE postings.posting DROP CONSTRAINT posting_no_overfill',
      'DROP INDEX matching.assignment_slot_once',
    ],
    plant: async (scene) => hold(scene, (await aWorker(scene.db)).workerId, scene.postingId),
  },
  {
    fault: 'lostAccepts',
    what: 'an accept that was answered and is not kept',
    guards: [],
    plant: ({ db, assignmentId }) => db.query('DELETE FROM matching.assignment WHERE id = $1', [assignmentId]),
  },
  {
    fault: 'lostAccepts',
    what: 'a place in a line that was answered and is not kept',
    guards: [],
    plant: ({ client }) =>
      Promise.resolve(client.answers.push(answered({ outcome: 'standby', standbyId: randomUUID() }))),
  },
  {
    fault: 'missedOffers',
    what: 'an offer that its worker never heard of',
    guards: [],
    plant: async (scene) => anOffer(scene.db, { workerId: scene.workerId, postingId: await anotherPosting(scene) }),
  },
  {
    fault: 'unfinished',
    what: 'a posting that is open after its time',
    guards: [],
    plant: async (scene) => scene.postings.push({ postingId: (await aPosting(scene.db)).id, validUntilMs: 0 }),
  },
];

describe('the verdict of a replay', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await cloneDatabase(4);
  });
  afterEach(() => database.drop());

  it('finds nothing in a sound run', async () => {
    const scene = await soundScene(database.db);
    const verdict = await judge(scene.db, scene.postings, [scene.client]);
    expect(verdict).toMatchObject({ ...NO_FAULT, offers: 1, statuses: { filled: 1 } });
    expect(verdict.assigned).toHaveLength(1);
  });

  it.each(CASES)('reports $what', async ({ fault, guards, plant }) => {
    const scene = await soundScene(database.db);
    for (const statement of guards) await scene.db.query(statement);
    await plant(scene);
    expect(await judge(scene.db, scene.postings, [scene.client])).toMatchObject({ ...NO_FAULT, [fault]: 1 });
  });

  it.each(CASES.filter(({ guards }) => guards.length > 0))(
    'cannot even be given $what otherwise',
    async ({ plant }) => {
      const scene = await soundScene(database.db);
      await expect(plant(scene)).rejects.toThrow(/violates/);
    },
  );
});

describe('a run', () => {
  it.each([...CASES.map(({ fault }) => fault), 'faults'])('with %s is not sound', (fault) => {
    const sound = { ...NO_FAULT, faults: 0 } as unknown as Outcome;
    expect(isSound(sound)).toBe(true);
    expect(isSound({ ...sound, [fault]: 1 })).toBe(false);
  });
});

async function soundScene(db: Db): Promise<Scene> {
  const { id: postingId } = await aPosting(db);
  const { workerId } = await aWorker(db);
  const client: Client = { workerId, offers: new Map(), answers: [], settle: () => Promise.resolve() };
  const postings = [{ postingId, validUntilMs: 0 }];
  const scene = { db, postingId, workerId, client, postings };
  return { ...scene, assignmentId: await hold(scene, workerId, postingId) };
}

/** The whole accept as the database would have it, and as the client was told when it is his. */
async function hold({ db, client }: Pick<Scene, 'db' | 'client'>, workerId: string, postingId: string) {
  const assignment = await anAssignment(db, { workerId, postingId });
  if (workerId !== client.workerId) return assignment.id;
  const [offer] = await db.query<{ seq: number }>('SELECT seq::int FROM matching.offer WHERE id = $1', [
    assignment.offer_id,
  ]);
  client.offers.set(offer!.seq, {} as HeardOffer);
  client.answers.push(answered({ outcome: 'assigned', assignmentId: assignment.id }));
  return assignment.id;
}

const answered = (answer: Partial<HeardAnswer>): HeardAnswer =>
  ({ assignmentId: null, standbyId: null, ...answer }) as HeardAnswer;

const anotherPosting = async ({ db }: Scene): Promise<string> => (await aPosting(db)).id;
