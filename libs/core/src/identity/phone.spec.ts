import fc from 'fast-check';
import { parsePhone } from './phone';

describe('a mobile number', () => {
  it.each([
    '13800000000',
    ' 138 0000 0000 ',
    '138-0000-0000',
    '+8613800000000',
    '+86 138 0000 0000',
    '+86-138-0000-0000',
    '0086 13800000000',
  ])('%j is 13800000000', (text) => {
    expect(parsePhone(text)).toEqual({ ok: true, value: '13800000000' });
  });

  it.each([
    ...['', '1380000000', '138000000000', '12800000000', '23800000000', '1380000000a', '8613800000000'],
    ...[
      '+85213800000000',
      '+86+8613800000000',
      '0760-88888888',
      '１３８００００００００',
      '138.0000.0000',
      '13800000000;',
    ],
  ])('%j is refused', (text) => {
    expect(parsePhone(text)).toEqual({ ok: false, reason: 'PHONE_FORMAT' });
  });

  it('reads its own normal form again', () => {
    const numbers = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String);
    fc.assert(
      fc.property(numbers, (number) => {
        expect(parsePhone(`+86 ${number.slice(0, 3)}-${number.slice(3)}`)).toEqual({ ok: true, value: number });
        expect(parsePhone(number)).toEqual({ ok: true, value: number });
      }),
      { seed: 20261124, numRuns: 300 },
    );
  });
});
