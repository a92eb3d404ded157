import { inHalves, type PartOutcome } from './in-halves';

const OUTSIDE = new Error('the database is away');

/** Does numbers in parts; a part with a bad one among them fails. */
async function doAll(items: number[], bad: readonly number[], work?: (part: readonly number[]) => PartOutcome) {
  const done: number[] = [];
  const failed: number[] = [];
  let tries = 0;
  const outcome = await inHalves(items, {
    work: (part) => {
      tries++;
      const spoilt = part.find((item) => bad.includes(item));
      if (spoilt !== undefined) return Promise.reject(new Error(`bad ${spoilt}`));
      const answer = work?.(part) ?? 'done';
      if (answer === 'done') done.push(...part);
      return Promise.resolve(answer);
    },
    isOutside: (error) => error === OUTSIDE,
    alone: (item) => Promise.resolve(void failed.push(item)),
  });
  return { outcome, done, failed, tries };
}

const FIFTY = Array.from({ length: 50 }, (_, i) => i);

describe('work over many items', () => {
  it('is done in one piece when nothing is wrong', async () => {
    expect(await doAll(FIFTY, [])).toEqual({ outcome: 'done', done: FIFTY, failed: [], tries: 1 });
  });

  it.each([[[0]], [[49]], [[17]], [[3, 4, 40]], [[0, 49]]])('is done for all but %j', async (bad) => {
    const { outcome, done, failed, tries } = await doAll(FIFTY, bad);
    expect({ outcome, done, failed }).toEqual({
      outcome: 'done',
      done: FIFTY.filter((i) => !bad.includes(i)),
      failed: bad,
    });
    expect(tries).toBeLessThanOrEqual(1 + bad.length * 2 * Math.ceil(Math.log2(50)));
  });

  it('is left altogether when a part says so', async () => {
    const { outcome, done } = await doAll(FIFTY, [49], (part) => (part.includes(30) ? 'left' : 'done'));
    expect({ outcome, done }).toEqual({ outcome: 'left', done: FIFTY.slice(0, 25) });
  });

  it('is given up at once by a fault from outside, which accuses no item', async () => {
    const work = (): PartOutcome => {
      throw OUTSIDE;
    };
    await expect(doAll(FIFTY, [], work)).rejects.toBe(OUTSIDE);
  });
});
