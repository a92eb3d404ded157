import { parseTrace } from '../../replay/trace';
import { sharesOf } from './value';

describe('the value of deciding late', () => {
  it('is a share of what full knowledge reaches, beside that of greedy at arrival', () => {
    // One worker for .8 of a task of 5, and of one of 9 that comes a minute later while the first still waits.
    const trace = parseTrace('1 2 20 3\n0 w 1 1 1 1 900 0.8\n100 t 1 1 300 5\n160 t 1 1 300 9\n');
    const { engine, greedy } = sharesOf(trace);
    expect(engine).toBeCloseTo(1, 12);
    expect(greedy).toBeCloseTo(5 / 9, 12);
  });
});
