import { waysOut, type Reachable } from './kinds';

const worker: Reachable = { role: 'worker', channel: 'app', choice: {}, wechat: true };

describe('the ways out', () => {
  it.each([
    ['a worker with the app', worker, ['wechat']],
    ['a worker reached by SMS', { ...worker, channel: 'sms' }, ['sms']],
    ['a worker reached at the station', { ...worker, channel: 'station' }, ['sms']],
    ['an employer', { ...worker, role: 'employer', channel: null }, ['wechat']],
    ['a clerk, who has no phone here', { ...worker, role: 'clerk', channel: null }, []],
    ['who never consented to WeChat', { ...worker, wechat: false }, []],
    ['who chose both', { ...worker, choice: { pay: ['sms', 'wechat'] } }, ['sms', 'wechat']],
    ['who chose none', { ...worker, channel: 'sms', choice: { pay: [] } }, []],
    ['who chose for another kind', { ...worker, choice: { alert: ['sms'] } }, ['wechat']],
  ] as const)('of %s', (_, person, ways) => {
    expect(waysOut('pay', person)).toEqual(ways);
  });

  it('an SMS is answered by SMS, whatever was chosen', () => {
    expect(waysOut('sms_answer', { ...worker, choice: { sms_answer: [] } })).toEqual(['sms']);
  });
});
