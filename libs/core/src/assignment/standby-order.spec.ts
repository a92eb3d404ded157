import { type InLine, standbyOrder } from './standby-order';

const inLine = (rank: number, consent: boolean, more: Partial<InLine> = {}): InLine => ({
  ...{ rank, consent, setOut: false, inTime: true, ...more },
});
const ranks = (line: readonly { rank: number }[]) => line.map(({ rank }) => rank);

describe('a vacant slot', () => {
  it('goes to those with a standing consent by rank, and then the others are called by rank', () => {
    const line = [inLine(5, true), inLine(2, false), inLine(4, false), inLine(1, true)];
    const { promote, call } = standbyOrder(line);
    expect([ranks(promote), ranks(call)]).toEqual([
      [1, 5],
      [2, 4],
    ]);
    expect(ranks(line)).toEqual([5, 2, 4, 1]);
  });

  it('goes first to whoever has set out, then to whoever can be there in time', () => {
    const far = { inTime: false };
    const line = [inLine(1, true, far), inLine(2, true), inLine(3, true), inLine(4, true, { ...far, setOut: true })];
    expect(ranks(standbyOrder(line).promote)).toEqual([4, 2, 3, 1]);
  });

  it('goes to nobody when nobody stands in line', () => {
    expect(standbyOrder([])).toEqual({ promote: [], call: [] });
  });
});
