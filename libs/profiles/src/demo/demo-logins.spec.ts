import { parseCreditCode, parseIdCard, parsePhone } from '@app/core';
import { Secret, TOTP } from 'otpauth';
import { demoLogins } from './demo-logins';

const NOW = Date.parse('2026-11-26T08:00:00+08:00');
const { logins } = demoLogins(NOW);
const of = (role: string) => logins.find((login) => login.role === role)!;

describe('the logins of the demo', () => {
  it('are one for each role, without secrets or sentences for the terminal', () => {
    expect(logins.map(({ role }) => role).sort()).toEqual(['admin', 'bureau', 'clerk', 'employer', 'worker']);
    expect(JSON.stringify(logins)).not.toMatch(/totpSecret|"how"|"zh"/);
  });

  it('register with numbers whose check digits are right', () => {
    expect(parseIdCard(of('worker').worker!.idNumber)).toMatchObject({ ok: true });
    expect(parseCreditCode(of('employer').employer!.creditCode)).toMatchObject({ ok: true });
    for (const role of ['worker', 'employer']) expect(parsePhone(of(role).phone!)).toMatchObject({ ok: true });
  });

  it('carry the codes of this step and of the next', () => {
    const totp = new TOTP({ secret: Secret.fromBase32('KRSXG5DDNRSXE2Z2KRSXG5DDNRSXE2Z2') });
    expect(of('clerk').codes!.map((token) => totp.validate({ token, timestamp: NOW, window: 1 }))).toEqual([0, 1]);
  });
});
