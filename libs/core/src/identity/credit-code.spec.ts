import fc from 'fast-check';
import { creditCodeCheckDigit, parseCreditCode } from './credit-code';

const RUNS = { seed: 20261124, numRuns: 500 };
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const letters = (length: number) =>
  fc.array(fc.constantFrom(...ALPHABET), { minLength: length, maxLength: length }).map((all) => all.join(''));
const anyCode = fc
  .tuple(letters(2), fc.integer({ min: 100_000, max: 999_999 }), letters(9))
  .map(([head, area, body]) => `${head}${area}${body}`)
  .map((first17) => first17 + creditCodeCheckDigit(first17));

describe('a unified social credit code', () => {
  it.each([
    ['91350100M000100Y43', '350100'],
    ['9144030071526726XG', '440300'],
    ['91330100799655058B', '330100'],
  ])('%s is registered in area %s', (text, areaCode) => {
    expect(parseCreditCode(text)).toEqual({ ok: true, value: { normalised: text, areaCode } });
  });

  it('is trimmed and written in capitals', () => {
    expect(parseCreditCode(' 9144030071526726xg ')).toMatchObject({ value: { normalised: '9144030071526726XG' } });
  });

  it.each([
    ...[
      '',
      '91350100M000100Y4',
      '91350100M000100Y433',
      '91350I00M000100Y43',
      '9135010OM000100Y43',
      '91350100S000100Y43',
    ],
    ...['91350100V000100Y43', '91350100Z000100Y43', '9135A100M000100Y43', '91350100 M000100Y43', '91350100-000100Y43'],
  ])('%j has no such form', (text) => {
    expect(parseCreditCode(text)).toEqual({ ok: false, reason: 'CREDIT_CODE_FORMAT' });
  });

  it.each(['91350100M000100Y44', '9144030071526726XH', '91330100799655085B'])('%s has a wrong check digit', (text) => {
    expect(parseCreditCode(text)).toEqual({ ok: false, reason: 'CREDIT_CODE_CHECK_DIGIT' });
  });

  it('is read when it carries its own check digit, in either letter case', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const expected = { ok: true, value: { normalised: code, areaCode: code.slice(2, 8) } };
        expect(parseCreditCode(code)).toEqual(expected);
        expect(parseCreditCode(code.toLowerCase())).toEqual(expected);
      }),
      RUNS,
    );
  });

  it('leaves remainder 0 when its check is summed as the standard defines it', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const first17 = [...code.slice(0, 17)].reduce(
          (sum, c, i) => sum + BigInt(ALPHABET.indexOf(c)) * 3n ** BigInt(i),
          0n,
        );
        expect((first17 + BigInt(ALPHABET.indexOf(code.charAt(17)))) % 31n).toBe(0n);
      }),
      RUNS,
    );
  });

  it('is never accepted with one character changed', () => {
    fc.assert(
      fc.property(anyCode, fc.nat({ max: 17 }), fc.constantFrom(...ALPHABET), (code, i, other) => {
        fc.pre(code[i] !== other);
        expect(parseCreditCode(code.slice(0, i) + other + code.slice(i + 1)).ok).toBe(false);
      }),
      RUNS,
    );
  });

  it('is never accepted with two neighbours of the 17 swapped', () => {
    fc.assert(
      fc.property(anyCode, fc.nat({ max: 15 }), (code, i) => {
        fc.pre(code[i] !== code[i + 1]);
        const swapped = code.slice(0, i) + code.charAt(i + 1) + code.charAt(i) + code.slice(i + 2);
        expect(parseCreditCode(swapped).ok).toBe(false);
      }),
      RUNS,
    );
  });

  it.each(['', '91350100M000100Y', '91350100M000100YI', '91350100M000100Y43'])(
    'has no check digit for %j',
    (first17) => {
      expect(() => creditCodeCheckDigit(first17)).toThrow(RangeError);
    },
  );
});
