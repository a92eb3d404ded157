import fc from 'fast-check';
import { meantOffer, parseSmsAnswer, SMS_CODES, smsCodeOf } from './sms-answer';

describe('an answer by SMS', () => {
  it.each([
    ['1 23', 'accept', 23],
    ['2 23', 'decline', 23],
    ['123', 'accept', 23],
    [' 1,23 ', 'accept', 23],
    ['1,23。', 'accept', 23],
    ['1 23', 'accept', 23],
    ['2、99', 'decline', 99],
    ['1-10!', 'accept', 10],
    ['1', 'accept', null],
    ['2。', 'decline', null],
    ['1\n45', 'accept', 45],
  ])('%j means %s of %s', (text, verb, code) => {
    expect(parseSmsAnswer(text)).toEqual({ ok: true, value: { verb, code } });
  });

  it.each(['', '   ', '3 23', '12', '1 2', '1 05', '1 234', '23', '好的', '1 23 谢谢', '1 23 24', 'TD', '-1', '1e1'])(
    '%j is not understood',
    (text) => {
      expect(parseSmsAnswer(text)).toEqual({ ok: false, reason: 'SMS_UNREADABLE' });
    },
  );

  it('never throws, and takes no code of other than two digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const read = parseSmsAnswer(text);
        if (read.ok && read.value.code !== null) expect(String(read.value.code)).toMatch(/^[1-9]\d$/);
      }),
      { seed: 7, numRuns: 1000 },
    );
  });
});

describe('the code of an offer', () => {
  it('has two digits, and is another for each of 90 offers in a row', () => {
    const codes = Array.from({ length: SMS_CODES }, (_, i) => smsCodeOf(i + 1));
    expect(new Set(codes).size).toBe(SMS_CODES);
    expect([Math.min(...codes), Math.max(...codes)]).toEqual([10, 99]);
    for (const code of codes) expect(parseSmsAnswer(`1 ${code}`)).toMatchObject({ ok: true, value: { code } });
  });
});

describe('the offer that is meant', () => {
  const without = { verb: 'accept', code: null } as const;

  it('is the one with the code, however many there are', () => {
    expect(meantOffer({ verb: 'accept', code: 12 }, ['a', 'b'], 'b')).toEqual({ ok: true, value: 'b' });
    expect(meantOffer({ verb: 'accept', code: 12 }, ['a'], null)).toEqual({ ok: false, reason: 'SMS_OFFER_UNKNOWN' });
  });

  it('is without a code the only one, and nobody guesses between two', () => {
    expect(meantOffer(without, ['a'], null)).toEqual({ ok: true, value: 'a' });
    expect(meantOffer(without, [], null)).toEqual({ ok: false, reason: 'SMS_NO_OFFER' });
    expect(meantOffer(without, ['a', 'b'], null)).toEqual({ ok: false, reason: 'SMS_CODE_NEEDED' });
  });
});
