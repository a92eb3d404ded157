import { insertRow } from '@app/testing';
import { MINUTE_MS } from './everything.fixture';
import { allTold, noteOf, notesOf, smsSays, subscriber, wayBecomes, waysOf } from './notifications.fixture';
import { fullPosting, people, type Waiting } from './standby.fixture';
import { aTown, at, goneFor, NOW, offerOn, type Town } from './waves.fixture';

const SHIQI = '442000001';

let town: Town;
beforeEach(async () => {
  town = await aTown();
}, 60_000);
afterEach(() => town?.close());

describe('preferences', () => {
  it('change language and ways; bad ones change nothing', async () => {
    const worker = await subscriber(town);
    const usual = { language: 'zh-CN', quietHours: { fromMinute: 1320, toMinute: 420 }, channels: {} };
    expect((await worker.get('/notifications/preferences')).body).toEqual(usual);
    const chosen = { language: 'en', quietHours: null, channels: { assignment: [], offer: ['sms'] } };
    expect((await worker.put('/notifications/preferences', chosen)).body).toEqual(chosen);
    for (const bad of [
      { ...chosen, language: 'fr' },
      { ...chosen, quietHours: { fromMinute: 60, toMinute: 60 } },
      { ...chosen, quietHours: { fromMinute: -1, toMinute: 1440 } },
      { ...chosen, channels: { gossip: ['sms'] } },
      { ...chosen, channels: { offer: ['pigeon'] } },
      { language: 'en' },
    ])
      expect(await worker.put('/notifications/preferences', bad)).toMatchObject({
        status: 422,
        body: { code: 'VALIDATION' },
      });
    expect((await worker.get('/notifications/preferences')).body).toEqual(chosen);

    const posting = await town.publish();
    await smsSays(town.test, worker.number, 'Reply "1 11" to go');
    await worker.accept(await offerOn(worker, posting.postingId));
    await noteOf(worker, 'ASSIGNED');
    expect(await waysOf(town.test, worker.accountId)).toEqual(['OFFER sms sent']);
  });
});

describe('WeChat', () => {
  it('takes one message for each consent, and says when none is left', async () => {
    const worker = await town.person();
    const consent = (key?: string) => worker.post('/notifications/wechat-consents', { kinds: ['assignment'] }, key);
    const [first, repeat] = [await consent('same-tap-1'), await consent('same-tap-1')];
    expect([first.body, repeat.body]).toEqual([{ remaining: { assignment: 1 } }, { remaining: { assignment: 1 } }]);
    expect((await worker.post('/notifications/wechat-consents', { kinds: ['lunch'] })).status).toBe(422);

    const posting = await town.publish();
    await worker.accept(await offerOn(worker, posting.postingId));
    await wayBecomes(town.test, worker.accountId, 'ASSIGNED wechat sent');
    await town.employer.post(`/postings/${posting.postingId}/cancel`);
    await wayBecomes(town.test, worker.accountId, 'SHIFT_CANCELLED wechat refused WECHAT_CONSENT_SPENT');
    const demo = await town.test.anybody.get<{ messages: { channel: string; text: string }[] }>(
      `/demo/notifications/${worker.accountId}`,
    );
    const shown = demo.body.messages.filter(({ channel }) => channel === 'wechat');
    expect(shown.map(({ text }) => text)).toEqual([(await noteOf(worker, 'ASSIGNED')).text]);
    expect((await consent()).body).toEqual({ remaining: { assignment: 1 } });
  });
});

describe('the line of standbys', () => {
  it('tells who waits, and of a promotion once', async () => {
    const [holder, standby] = (await people(town, 2)) as [Waiting, Waiting];
    const { assignmentId } = await fullPosting(town, holder, [[standby, true]]);
    expect((await noteOf(standby, 'STANDBY_JOINED')).text).toContain('第 1 位');
    await holder.post(`/assignments/${assignmentId}/cancel`);
    await noteOf(standby, 'STANDBY_PROMOTED');
    await allTold(town.test);
    expect((await notesOf(standby)).map(({ template }) => template)).toEqual(['STANDBY_JOINED', 'STANDBY_PROMOTED']);
  });

  it('calls who gave no consent, and says when the line is over', async () => {
    const [holder] = (await people(town, 1)) as [Waiting];
    const standby = await subscriber(town);
    const { assignmentId, posting } = await fullPosting(town, holder, [[standby, false]]);
    await holder.post(`/assignments/${assignmentId}/cancel`);
    const called = await smsSays(town.test, standby.number, '候补轮到您');
    expect(called).toMatch(/回“1 12”/);
    await town.employer.post(`/postings/${posting.postingId}/cancel`);
    await noteOf(standby, 'STANDBY_OVER');
    await goneFor(standby, await offerOn(standby, posting.postingId, 2));
    await smsSays(town.test, standby.number, '编码 12');
  });
});

describe('an alert', () => {
  it('reaches the clerks of the town and not those of another; without any the bureau', async () => {
    const { db } = town.test;
    for (const [id, townCode] of [
      ['m1', SHIQI],
      ['m2', '442000002'],
    ])
      await insertRow(db, 'platform.market', { id, name: id, kind: 'market', townCode });
    const bureau = await town.test.staff('bureau');
    await town.publish();
    await town.clock(6 * MINUTE_MS);
    await noteOf(bureau, 'POSTING_ALERTED');
    const [here, there] = [
      await town.test.staff('clerk', { marketId: 'm1' }),
      await town.test.staff('clerk', { marketId: 'm2' }),
    ];
    await town.publish({ validUntil: at(NOW + 28 * MINUTE_MS) });
    await town.clock(12 * MINUTE_MS);
    expect((await noteOf(here, 'POSTING_ALERTED')).kind).toBe('alert');
    await allTold(town.test);
    expect(await notesOf(there)).toEqual([]);
    expect(await notesOf(bureau)).toHaveLength(1);
  });
});
