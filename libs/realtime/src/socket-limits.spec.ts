import { rateLimit } from './socket-limits';

describe('the rate limit of a socket', () => {
  it('lets as many events pass in a second as it may, and no more', () => {
    const allowed = rateLimit(3, () => 5000);
    expect([allowed(), allowed(), allowed(), allowed()]).toEqual([true, true, true, false]);
  });

  it('starts anew with each second', () => {
    let now = 1000;
    const allowed = rateLimit(1, () => now);
    expect([allowed(), allowed()]).toEqual([true, false]);
    now = 2000;
    expect(allowed()).toBe(true);
  });
});
