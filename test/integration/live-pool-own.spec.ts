import { Db } from '@app/database';
import { aWorker } from '@app/testing';
import { matcherForEach, offeredTo, published, type Matcher } from './matcher.fixture';

let db: Db;
let matcher: Matcher;
matcherForEach((own, ownDatabase) => {
  matcher = own;
  ({ db } = ownDatabase);
  return matcher.keeper.follow();
});
afterEach(() => void jest.restoreAllMocks());

const touch = (workerId: string) => db.query('SELECT platform.touch_worker($1)', [workerId]);
const offersHeld = (workerId: string) => {
  const { liveOffers, offersToday, recentOffers } = matcher.keeper.live!.get(workerId)!;
  return [liveOffers.length, offersToday, recentOffers];
};

/** What happens between the commit of the next transaction and the moment in which its caller hears of it. */
function afterNextCommit(happens: () => Promise<unknown>): void {
  const { transaction } = Db.prototype;
  jest.spyOn(Db.prototype, 'transaction').mockImplementationOnce(async function (this: Db, work) {
    const value: unknown = await transaction.call(this, work);
    await happens();
    return value;
  });
}

/** The next reading of workers' facts has been made and comes in only when it is let go. */
function slowReading(): { readonly made: Promise<void>; letGo(): void } {
  const { query } = Db.prototype;
  let [letGo, tell] = [() => {}, () => {}];
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const made = new Promise<void>((resolve) => (tell = resolve));
  jest.spyOn(Db.prototype, 'query').mockImplementation(async function (this: Db, statement, values) {
    const rows = await query.call(this, statement, values);
    if (typeof statement !== 'string' && statement.name === 'candidates-by-id') {
      tell();
      await gate;
    }
    return rows;
  });
  return { made, letGo };
}

describe('the offers of an own cycle are in the pool once', () => {
  it('also when the pool has read them before the cycle hears that they are committed', async () => {
    const { workerId } = await aWorker(db);
    await matcher.keeper.follow();
    const { id } = await published(db);
    afterNextCommit(() => matcher.keeper.follow());
    await matcher.cycles.run(2);
    expect(await offeredTo(db, id)).toEqual([workerId]);
    expect(offersHeld(workerId)).toEqual([1, 1, 1]);
    await matcher.keeper.follow();
    expect(offersHeld(workerId)).toEqual([1, 1, 1]);
  });

  it('also when the worker has declined meanwhile and the pool has read that, too', async () => {
    const { workerId } = await aWorker(db);
    await matcher.keeper.follow();
    await published(db);
    afterNextCommit(async () => {
      await db.query(`UPDATE matching.offer SET status = 'declined', answered_at = platform.now()`);
      await touch(workerId);
      await matcher.keeper.follow();
    });
    await matcher.cycles.run(2);
    await matcher.keeper.follow();
    expect(offersHeld(workerId)).toEqual([0, 1, 1]);
  });

  it('also when facts from before the cycle come in after it', async () => {
    const { workerId } = await aWorker(db);
    await matcher.keeper.follow();
    const { id } = await published(db);
    await touch(workerId);
    const reading = slowReading();
    const following = matcher.keeper.follow();
    await reading.made;
    await matcher.cycles.run(2);
    reading.letGo();
    await following;
    expect(await offeredTo(db, id)).toEqual([workerId]);
    expect(offersHeld(workerId)).toEqual([1, 1, 1]);
    await matcher.keeper.follow();
    expect(offersHeld(workerId)).toEqual([1, 1, 1]);
  });
});
