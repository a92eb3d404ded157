import { judgeRefresh, newRefreshToken, refreshHash, type FoundToken } from './session-rules';

const aToken = (token: Partial<FoundToken> = {}): FoundToken => ({
  usedMsAgo: null,
  over: false,
  sessionRevoked: false,
  accountActive: true,
  ...token,
});

describe('a refresh token', () => {
  it.each<[string, Partial<FoundToken>, ReturnType<typeof judgeRefresh>]>([
    ['fresh: the next one is given', {}, 'rotate'],
    ['older than 30 days: no', { over: true }, 'refuse'],
    ['of a disabled account: no', { accountActive: false }, 'refuse'],
    ['of a session that has ended: no', { sessionRevoked: true }, 'refuse'],
    ['used a moment ago (lost answer, two tabs): no, the session lives', { usedMsAgo: 0 }, 'refuse'],
    ['used 5 s ago: no, the session lives', { usedMsAgo: 5_000 }, 'refuse'],
    ['used longer ago: stolen, the session ends', { usedMsAgo: 5_001 }, 'revoke'],
    ['used longer ago and over: still stolen', { usedMsAgo: 1e9, over: true }, 'revoke'],
    ['of a disabled account, used longer ago: still stolen', { usedMsAgo: 1e9, accountActive: false }, 'revoke'],
    ['used, of a session that has ended: nothing more to end', { usedMsAgo: 1e9, sessionRevoked: true }, 'refuse'],
  ])('%s', (_, token, verdict) => {
    expect(judgeRefresh(aToken(token))).toBe(verdict);
  });

  it('is long, never the same, and kept as its hash', () => {
    const tokens = Array.from({ length: 100 }, newRefreshToken);
    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
    expect(refreshHash('abc').toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
