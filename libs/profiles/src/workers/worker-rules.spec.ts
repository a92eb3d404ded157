import { certificateFaults, isPlainText, skillFaults, windowFaults, type Window } from './worker-rules';

const aWindow = (fromMinute: number, toMinute: number, weekday = 1): Window => ({ weekday, fromMinute, toMinute });

describe('weekly windows', () => {
  it.each<[string, Window[], [string, string][]]>([
    ['none: any time', [], []],
    ['a whole day', [aWindow(0, 1440)], []],
    ['two that touch', [aWindow(480, 720), aWindow(720, 1080)], []],
    ['the same hours on two days', [aWindow(480, 720, 1), aWindow(480, 720, 2)], []],
    ['one that ends when it starts', [aWindow(480, 480)], [['windows.0.toMinute', 'WINDOW_ORDER']]],
    ['one over midnight', [aWindow(480, 720), aWindow(1320, 360)], [['windows.1.toMinute', 'WINDOW_ORDER']]],
    ['two that share a minute', [aWindow(480, 721), aWindow(720, 1080)], [['windows.1', 'WINDOW_OVERLAP']]],
    ['one inside another', [aWindow(600, 660), aWindow(480, 720)], [['windows.1', 'WINDOW_OVERLAP']]],
    ['the same twice', [aWindow(480, 720), aWindow(480, 720)], [['windows.1', 'WINDOW_OVERLAP']]],
  ])('%s', (_, windows, faults) => {
    expect(windowFaults(windows).map(({ field, code }) => [field, code])).toEqual(faults);
  });
});

describe('certificates', () => {
  const known = new Set(['electrician', 'welder']);
  const faultsOf = (certificateId: string, expiresOn: string, number?: string) =>
    certificateFaults([{ certificateId, expiresOn, number }], known, '2026-11-24');

  it('may end today, because they are good to the end of that day', () => {
    expect(faultsOf('electrician', '2026-11-24')).toEqual([]);
  });
  it('may not have ended yesterday', () => {
    expect(faultsOf('electrician', '2026-11-23')).toEqual([
      { field: 'certificates.0.expiresOn', code: 'CERTIFICATE_EXPIRED' },
    ]);
  });
  it('must be of a kind that exists', () => {
    expect(faultsOf('wizard', '2030-01-01')).toEqual([
      { field: 'certificates.0.certificateId', code: 'CERTIFICATE_UNKNOWN' },
    ]);
  });
  it('may not have a number with control characters', () => {
    expect(faultsOf('welder', '2030-01-01', 'A\0B')).toEqual([{ field: 'certificates.0.number', code: 'INVALID' }]);
  });
  it('may be stated once each', () => {
    const twice = ['welder', 'welder'].map((certificateId) => ({ certificateId, expiresOn: '2030-01-01' }));
    expect(certificateFaults(twice, known, '2026-11-24')).toEqual([
      { field: 'certificates.1.certificateId', code: 'GIVEN_TWICE' },
    ]);
  });
});

describe('skills', () => {
  it('name each occupation that does not exist', () => {
    expect(skillFaults(['loader', 'wizard', 'cook'], new Set(['loader', 'cook']))).toEqual([
      { field: 'occupationIds.1', code: 'OCCUPATION_UNKNOWN' },
    ]);
  });
});

describe('a name', () => {
  it.each([
    ['王小明', true],
    ['阿不都·热合曼', true],
    ['王\0明', false],
    ['王\n明', false],
  ])('%j is plain text: %s', (text, plain) => {
    expect(isPlainText(text)).toBe(plain);
  });
});
