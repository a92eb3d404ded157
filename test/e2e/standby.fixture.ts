import type {
  AcceptAnswer,
  AssignmentView,
  OfferMessage,
  PostingView,
  StandbyMessage,
  StandbyView,
} from '@app/contracts';
import { DEFAULT_POLICY, type MatchingPolicy } from '@app/core';
import { PolicyBook } from '@app/matching';
import { waitFor } from '@app/testing';
import { goneFor, offerOn, validToTheEnd, type Person, type Town } from './waves.fixture';

/** At a show rate of .4 one slot needs a line of four for 90 %. */
export const LINE_OF_FOUR: Partial<MatchingPolicy> = { showRatePrior: 0.4 };

export async function policyOf(town: Town, change: Partial<MatchingPolicy>): Promise<void> {
  await town.test.app.get(PolicyBook, { strict: false }).add({ ...DEFAULT_POLICY, ...change }, 'test');
}

/** A person who also hears what becomes of her place in a line. */
export interface Waiting extends Person {
  readonly heard: StandbyMessage[];
}

export async function waitingPerson(town: Town): Promise<Waiting> {
  const person = await town.person();
  const heard: StandbyMessage[] = [];
  person.phone.socket.on('standby.changed', (message: StandbyMessage) => heard.push(message));
  return { ...person, heard };
}

export const people = async (town: Town, n: number): Promise<Waiting[]> => {
  const all: Waiting[] = [];
  for (let i = 0; i < n; i++) all.push(await waitingPerson(town));
  return all;
};

/** Says yes, with or without a standing consent. */
export const accept = async (person: Person, offer: OfferMessage, standbyConsent: boolean): Promise<AcceptAnswer> =>
  (await person.post<AcceptAnswer>(`/offers/${offer.offerId}/accept`, { standbyConsent })).body;

export interface FullPosting {
  readonly posting: PostingView;
  readonly assignmentId: string;
}

/** A posting for one that the first person took; the others stand in line in their order, each with this consent. */
export async function fullPosting(
  town: Town,
  holder: Person,
  line: readonly (readonly [Person, boolean])[],
  values: Record<string, unknown> = validToTheEnd(),
): Promise<FullPosting> {
  const posting = await town.publish(values);
  const offers = new Map<Person, OfferMessage>();
  for (const person of [holder, ...line.map(([person]) => person)])
    offers.set(person, await offerOn(person, posting.postingId));
  const taken = await holder.accept(offers.get(holder)!);
  if (taken.outcome !== 'assigned') throw new Error(JSON.stringify(taken));
  for (const [i, [person, consent]] of line.entries()) {
    await goneFor(person, offers.get(person)!);
    const answer = await accept(person, offers.get(person)!, consent);
    expect(answer).toMatchObject({ outcome: 'standby', rank: i + 1, consent });
  }
  return { posting, assignmentId: taken.assignmentId };
}

export const cancel = async (person: Person, assignmentId: string) =>
  (await person.post<AssignmentView>(`/assignments/${assignmentId}/cancel`)).body;

export const standbysOf = async (person: Person): Promise<StandbyView[]> =>
  (await person.get<{ standbys: StandbyView[] }>('/standbys')).body.standbys;
/** A person's place in the line of one posting; while the clock stands, none is the newest. */
export const placeIn = async (person: Person, { postingId }: PostingView): Promise<StandbyView> =>
  (await standbysOf(person)).find((place) => place.postingId === postingId)!;
/** Its status and reason. */
export async function placeOf(person: Person, posting: PostingView): Promise<string> {
  const { status, reason } = await placeIn(person, posting);
  return [status, reason].filter(Boolean).join(' ');
}
export const placeBecomes = (person: Person, posting: PostingView, place: string) =>
  waitFor(`the place in the line is ${place}`, async () => (await placeOf(person, posting)) === place);

/** Types of the events about a posting, in their order. */
export async function eventsOf({ test }: Town, { postingId }: PostingView): Promise<string[]> {
  const rows = await test.db.query<{ type: string }>(
    'SELECT type FROM platform.event WHERE posting_id = $1 ORDER BY seq',
    [postingId],
  );
  return rows.map(({ type }) => type);
}

/** What must hold in every posting after any race: the counters, the slots and the claims tell of the same people. */
export async function expectSound({ test }: Town): Promise<void> {
  const rows = await test.db.query(`
    SELECT p.id FROM postings.posting p
    WHERE p.filled <> (SELECT count(*) FROM matching.assignment a WHERE a.live_posting = p.id)
       OR p.filled <> (SELECT count(*) FROM postings.slot s WHERE s.posting_id = p.id AND s.status IN ('filled', 'working'))
       OR (SELECT count(*) FROM matching.claim c WHERE c.posting_id = p.id)
          <> (SELECT count(*) FROM matching.assignment a WHERE a.live_posting = p.id) + (SELECT count(*) FROM matching.standby s WHERE s.live_posting = p.id)
       OR (SELECT count(*) FROM matching.claim c WHERE c.posting_id = p.id AND c.held_as = 'standby')
          <> (SELECT count(*) FROM matching.standby s WHERE s.live_posting = p.id)
       OR (p.status = 'filled') <> (p.filled = p.slots AND p.status IN ('open', 'filled'))`);
  expect(rows).toEqual([]);
}
