import { readOptions, WrongOption } from './options';

const POSTING = '0193f7c2-1111-7abc-8def-0123456789ab';

describe('the command line of the decision records', () => {
  it('takes a posting to explain, or a day to replay', () => {
    expect(readOptions(['explain', POSTING.toUpperCase()])).toEqual({ command: 'explain', postingId: POSTING });
    expect(readOptions(['replay', '2026-11-24'])).toEqual({ command: 'replay', day: '2026-11-24', json: false });
    expect(readOptions(['replay', '--json', '2026-11-24'])).toMatchObject({ json: true });
  });

  it.each([
    [[], 'Say what to do'],
    [['undo'], 'Say what to do'],
    [['explain'], 'none is not one'],
    [['explain', '17'], '17 is not one'],
    [['explain', POSTING, '--json'], 'belongs to replay'],
    [['replay'], 'none is not one'],
    [['replay', '2026-02-30'], '2026-02-30 is not one'],
    [['replay', '24.11.2026'], '24.11.2026 is not one'],
    [['replay', '2026-11-24', '2026-11-25'], 'not also 2026-11-25'],
    [['replay', '2026-11-24', '--quiet'], '--quiet'],
  ])('refuses %j with a sentence', (args, sentence) => {
    expect(() => readOptions(args)).toThrow(WrongOption);
    expect(() => readOptions(args)).toThrow(sentence);
  });
});
