import type { PostingView } from '@app/contracts';
import { setClock } from '@app/testing';
import { codeOf, NOW, postingsUnderTest, type PostingsUnderTest } from './postings.fixture';

let on: PostingsUnderTest;
beforeAll(async () => {
  on = await postingsUnderTest();
});
afterAll(() => on.test.close());
beforeEach(() => setClock(on.test.db, NOW));

describe('a posting is paused, resumed and cancelled', () => {
  const command = (postingId: string, name: string) => on.employer.post<PostingView>(`/postings/${postingId}/${name}`);

  it('each once, however often it is asked', async () => {
    const { postingId } = await on.published();
    for (const [name, status] of [
      ['pause', 'paused'],
      ['resume', 'open'],
      ['cancel', 'cancelled'],
    ] as const) {
      const first = await command(postingId, name);
      expect([first.status, first.body.status]).toEqual([200, status]);
      expect((await command(postingId, name)).body).toEqual(first.body);
    }
    const steps = ['posting.published', 'posting.paused', 'posting.resumed', 'posting.cancelled'];
    expect(await on.eventsOf(postingId)).toEqual(steps);
    const [row] = await on.test.db.query('SELECT ended_at FROM postings.posting WHERE id = $1', [postingId]);
    expect(row!.ended_at).toEqual(new Date(NOW));
  });

  it('but not against the arrows of its life', async () => {
    const { postingId } = await on.published();
    await command(postingId, 'cancel');
    for (const name of ['pause', 'resume'])
      expect(codeOf(await command(postingId, name))).toEqual([409, 'WRONG_STATUS']);
  });

  it('and resumes as filled when the last slot was taken meanwhile', async () => {
    const { postingId } = await on.published({ slots: 1 });
    await command(postingId, 'pause');
    await on.assigned(postingId);
    expect((await command(postingId, 'resume')).body.status).toBe('filled');
    expect(await on.eventsOf(postingId)).toEqual([
      'posting.published',
      ...['posting.paused', 'posting.resumed', 'posting.filled'],
    ]);
  });

  it('a cancel ends its assignments in the same transaction', async () => {
    const { postingId } = await on.published({ slots: 3 });
    const ids = [await on.assigned(postingId, 1), await on.assigned(postingId, 2)];
    const { body } = await command(postingId, 'cancel');
    expect(body).toMatchObject({ status: 'cancelled', filled: 0, slots: 3 });
    const rows = await on.test.db.query<{ status: string }>(
      'SELECT status FROM matching.assignment WHERE id = ANY($1)',
      [ids],
    );
    expect(rows.map(({ status }) => status)).toEqual(['cancelled_by_employer', 'cancelled_by_employer']);
    const [event] = await on.test.db.query(
      `SELECT data FROM platform.event WHERE posting_id = $1 AND type = 'posting.cancelled'`,
      [postingId],
    );
    expect(event!.data).toEqual({ slots: 3, filled: 2 });
    expect(await on.eventsOf(postingId, 'assignment.%')).toEqual(['assignment.cancelled', 'assignment.cancelled']);
  });

  it('by ten at once: one event', async () => {
    const { postingId } = await on.published();
    const answers = await Promise.all(Array.from({ length: 10 }, () => command(postingId, 'cancel')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await on.eventsOf(postingId, 'posting.cancelled')).toHaveLength(1);
  });
});
