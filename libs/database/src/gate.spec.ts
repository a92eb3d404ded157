import { Gate } from './gate';

describe('the gate before the connections', () => {
  it('never lets more than its width run, and everybody in the order of coming', async () => {
    const gate = new Gate(3, 5000);
    let running = 0;
    let most = 0;
    const begun: number[] = [];
    const work = (n: number) => async () => {
      begun.push(n);
      most = Math.max(most, (running += 1));
      await new Promise(setImmediate);
      running -= 1;
    };
    await Promise.all(Array.from({ length: 50 }, (_, n) => gate.pass(work(n))));
    expect(most).toBe(3);
    expect(begun).toEqual(Array.from({ length: 50 }, (_, n) => n));
  });

  it('hands the place on when a work fails', async () => {
    const gate = new Gate(1, 5000);
    await expect(gate.pass(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(gate.pass(() => Promise.resolve('next'))).resolves.toBe('next');
  });

  it('refuses who has waited too long, and lets those behind pass', async () => {
    const gate = new Gate(1, 20);
    let free = (): void => undefined;
    const first = gate.pass(() => new Promise<void>((resolve) => (free = resolve)));
    await expect(gate.pass(() => Promise.resolve())).rejects.toThrow('timeout exceeded');
    free();
    await first;
    await expect(gate.pass(() => Promise.resolve('passed'))).resolves.toBe('passed');
  });
});
