import { SandboxSms } from './sandbox-sms';

const phoneNo = (n: number): string => String(13_000_000_000 + n);
const send = (sms: SandboxSms, phone: string, text = '验证码 123456') => sms.send({ phone, text, kind: 'otp' });

describe('the SMS sandbox', () => {
  let shown: jest.SpyInstance;
  const lines = (): string[] => shown.mock.calls.map(([line]) => String(line));

  beforeEach(() => {
    shown = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  });
  afterEach(() => shown.mockRestore());

  it('shows each message on one line with the whole number in demo mode', async () => {
    await send(new SandboxSms({ demo: true }), '13800000000');
    expect(lines()).toEqual(['[sms] 13800000000 验证码 123456\n']);
  });

  it('shows and keeps nothing outside demo mode', async () => {
    const sms = new SandboxSms({ demo: false });
    await send(sms, '13800000000');
    expect(lines()).toEqual([]);
    expect(sms.messagesOf('13800000000')).toEqual([]);
  });

  it('keeps the last 20 messages of each phone, oldest first', async () => {
    const sms = new SandboxSms({ demo: true });
    for (let i = 1; i <= 25; i++) await send(sms, '13800000000', `no ${i}`);
    await send(sms, '13900000000', 'other');
    const texts = sms.messagesOf('13800000000').map(({ text }) => text);
    expect([texts.length, texts[0], texts.at(-1)]).toEqual([20, 'no 6', 'no 25']);
    expect(sms.messagesOf('13900000000')).toEqual([{ text: 'other', at: expect.stringMatching(/^\d{4}-.*Z$/) }]);
  });

  it('forgets the phone that was silent for longest when 50,000 are known', async () => {
    const sms = new SandboxSms({ demo: true });
    for (let i = 0; i < 50_000; i++) void send(sms, phoneNo(i));
    await send(sms, phoneNo(0));
    await send(sms, phoneNo(50_000));
    expect([0, 1, 2, 50_000].map((n) => sms.messagesOf(phoneNo(n)).length)).toEqual([2, 0, 1, 1]);
  });
});
