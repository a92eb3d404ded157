import { Cached } from './cached';

const flush = () => new Promise((resolve) => setImmediate(resolve));

describe('a cached value', () => {
  it('is loaded once while it is fresh, and again when it is older than allowed', async () => {
    let at = 0;
    let loads = 0;
    const cached = new Cached(
      () => Promise.resolve((loads += 1)),
      1000,
      () => at,
    );
    expect(await cached.get()).toBe(1);
    at = 999;
    expect(await cached.get()).toBe(1);
    at = 1000;
    expect(await cached.get()).toBe(2);
  });

  it('is loaded once for all who come during the load', async () => {
    let loads = 0;
    const cached = new Cached(async () => {
      loads += 1;
      await flush();
      return loads;
    }, 1000);
    expect(await Promise.all([cached.get(), cached.get(), cached.get()])).toEqual([1, 1, 1]);
  });

  it('does not keep a failure', async () => {
    let loads = 0;
    const cached = new Cached(() => {
      loads += 1;
      return loads === 1 ? Promise.reject(new Error('database away')) : Promise.resolve('there');
    }, 1000);
    await expect(cached.get()).rejects.toThrow('database away');
    expect(await cached.get()).toBe('there');
  });
});
