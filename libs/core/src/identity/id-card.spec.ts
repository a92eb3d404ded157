import fc from 'fast-check';
import { idCardCheckDigit, parseIdCard } from './id-card';

const RUNS = { seed: 20261124, numRuns: 500 };
const digits = (n: number, length: number): string => String(n).padStart(length, '0');
const withCheck = (first17: string): string => first17 + idCardCheckDigit(first17);
/** Numbers with a real birth date, in any area and sequence. */
const anyCard = fc
  .tuple(
    fc.integer({ min: 100_000, max: 999_999 }),
    fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2030, 0, 1) }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([area, born, n]) => {
    const bornOn = new Date(born).toISOString().slice(0, 10);
    return { bornOn, text: withCheck(`${area}${bornOn.replace(/-/g, '')}${digits(n, 3)}`) };
  });

describe('an ID number', () => {
  it.each(['11010519491231002X', '11010519491231002x', '  11010519491231002X\n'])(
    '%j is the example of the standard',
    (text) => {
      expect(parseIdCard(text)).toEqual({
        ok: true,
        value: { normalised: '11010519491231002X', bornOn: '1949-12-31' },
      });
    },
  );

  it('has the check digit of the second example of the standard, whose holder of 1880 is refused for the birth date', () => {
    expect(idCardCheckDigit('44052418800101001')).toBe('4');
    expect(parseIdCard('440524188001010014')).toEqual(refused('ID_CARD_BIRTH_DATE'));
  });

  it.each([
    ['81000019900101000', '1990-01-01', 'a resident from Hong Kong'],
    ['83000019900101000', '1990-01-01', 'a resident from Taiwan'],
    ['91112319850630001', '1985-06-30', 'a permanent resident from abroad'],
    ['44200020000229001', '2000-02-29', 'a leap day of a leap century'],
  ])('%s with its check digit is read (born %s, %s)', (first17, bornOn) => {
    expect(parseIdCard(withCheck(first17))).toEqual({ ok: true, value: { normalised: withCheck(first17), bornOn } });
  });

  it.each([
    ...[
      '',
      '1101051949123100',
      '11010519491231002',
      '11010519491231002XX',
      '1101051949123100 2X',
      'X1010519491231002X',
    ],
    ...['01010519491231002X', '11010519491231X02X', '１１0105194912310029', '110105194912310-2X', '11010519491231002Y'],
  ])('%j has no such form', (text) => {
    expect(parseIdCard(text)).toEqual(refused('ID_CARD_FORMAT'));
  });

  it.each(['110105194912310021', '440524198001010014', '11010519491231003X'])('%s has a wrong check digit', (text) => {
    expect(parseIdCard(text)).toEqual(refused('ID_CARD_CHECK_DIGIT'));
  });

  it.each(['19900230', '19900431', '19901301', '19900001', '19900100', '18991231', '19000229', '20230229'])(
    'with the birth date %s is refused even when the check digit fits',
    (born) => {
      expect(parseIdCard(withCheck(`442000${born}001`))).toEqual(refused('ID_CARD_BIRTH_DATE'));
    },
  );

  it('reads every number with a real date and its own check digit', () => {
    fc.assert(
      fc.property(anyCard, ({ text, bornOn }) => {
        expect(parseIdCard(text)).toEqual({ ok: true, value: { normalised: text, bornOn } });
      }),
      RUNS,
    );
  });

  it('leaves remainder 1 when its check is summed as ISO 7064 MOD 11-2 defines it', () => {
    fc.assert(
      fc.property(anyCard, ({ text }) => {
        const weighted = [...text].map((c, i) => (c === 'X' ? 10 : Number(c)) * 2 ** (17 - i));
        expect(weighted.reduce((sum, part) => sum + part, 0) % 11).toBe(1);
      }),
      RUNS,
    );
  });

  it('is never accepted with one digit changed', () => {
    fc.assert(
      fc.property(anyCard, fc.nat({ max: 16 }), fc.integer({ min: 1, max: 9 }), ({ text }, i, by) => {
        const changed = text.slice(0, i) + String((Number(text[i]) + by) % 10) + text.slice(i + 1);
        expect(parseIdCard(changed).ok).toBe(false);
      }),
      RUNS,
    );
  });

  it('is never accepted with two neighbouring digits swapped', () => {
    fc.assert(
      fc.property(anyCard, fc.nat({ max: 15 }), ({ text }, i) => {
        fc.pre(text[i] !== text[i + 1]);
        const swapped = text.slice(0, i) + text.charAt(i + 1) + text.charAt(i) + text.slice(i + 2);
        expect(parseIdCard(swapped).ok).toBe(false);
      }),
      RUNS,
    );
  });

  it('tells nothing but its normal form and the birth date', () => {
    const card = parseIdCard('11010519491231002X');
    expect(card.ok && Object.keys(card.value)).toEqual(['normalised', 'bornOn']);
  });

  it.each(['', '1101051949123100', '1101051949123100X', '110105194912310029'])(
    'has no check digit for %j, which is not 17 digits',
    (first17) => {
      expect(() => idCardCheckDigit(first17)).toThrow(RangeError);
    },
  );
});

function refused(reason: string) {
  return { ok: false, reason };
}
