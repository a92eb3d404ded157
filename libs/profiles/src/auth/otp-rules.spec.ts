import { newCode, otpLimits, otpText } from './otp-rules';

describe('a one-time code', () => {
  it('always has six digits, also when it begins with 0, and hardly ever comes twice', () => {
    const codes = Array.from({ length: 5000 }, newCode);
    for (const code of codes) expect(code).toMatch(/^\d{6}$/);
    expect(new Set(codes).size).toBeGreaterThan(4900);
    expect(new Set(codes.map((code) => code[0])).size).toBe(10);
  });

  it('is told with how long it lives, Chinese first', () => {
    expect(otpText('012345')).toMatch(/^【快招】验证码 012345,5 分钟内有效.*5 minutes/);
  });
});

describe('the limits on asking for codes', () => {
  it.each([
    ['outside demo mode: 5 a phone, the setting per address', false, { perPhone: 5, perIp: 30 }],
    ['in demo mode: 60 a phone, any number per address', true, { perPhone: 60, perIp: null }],
  ])('%s', (_, demo, limits) => {
    expect(otpLimits({ demo, otpPerIpPerHour: 30 })).toEqual(limits);
  });
});
