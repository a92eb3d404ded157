import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { Cipher, type Cell } from './cipher';

const aKey = (): string => randomBytes(32).toString('base64');
const first = aKey();
const second = aKey();
const piiIndexKey = aKey();
const cipher = new Cipher({ piiKeys: `1:${first},2:${second}`, piiIndexKey });
const aCell: Cell = { table: 'profiles.person', column: 'name_enc', rowId: 'row-1' };

describe('a text at rest', () => {
  it('is read back as it was written, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (plain) => {
        expect(cipher.decrypt(aCell, cipher.encrypt(aCell, plain))).toBe(plain);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('shows nothing of the plain text and never looks the same twice', () => {
    const texts = Array.from({ length: 50 }, () => cipher.encrypt(aCell, '13800000000'));
    expect(new Set(texts).size).toBe(50);
    for (const text of texts) expect(text).toMatch(/^v2\.[\w-]{16}\.[\w-]+\.[\w-]{22}$/);
    expect(texts.join()).not.toContain('13800000000');
  });

  it('cannot be read after any one of its characters was changed', () => {
    const text = cipher.encrypt(aCell, '王小明');
    for (let i = 0; i < text.length; i++) {
      for (const other of ['A', 'B', '_', '1', '.', '=']) {
        const changed = text.slice(0, i) + other + text.slice(i + 1);
        if (changed !== text) expect(() => cipher.decrypt(aCell, changed)).toThrow();
      }
    }
  });

  it('cannot be read after any one bit of nonce, ciphertext or tag was flipped', () => {
    const [version, ...parts] = cipher.encrypt(aCell, '442000199001011234').split('.');
    parts.forEach((part, n) => {
      const bytes = Buffer.from(part, 'base64url');
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const flipped = Buffer.from(bytes);
        flipped[bit >> 3]! ^= 1 << (bit & 7);
        const text = [version, ...parts.with(n, flipped.toString('base64url'))].join('.');
        expect(() => cipher.decrypt(aCell, text)).toThrow();
      }
    });
  });

  it.each<[string, Partial<Cell>]>([
    ['row', { rowId: 'row-2' }],
    ['column', { column: 'phone_enc' }],
    ['table', { table: 'profiles.account' }],
  ])('cannot be read in another %s', (_, moved) => {
    expect(() => cipher.decrypt({ ...aCell, ...moved }, cipher.encrypt(aCell, '王小明'))).toThrow();
  });

  it('cannot be passed off as made with another key version', () => {
    const sameKeyTwice = new Cipher({ piiKeys: `1:${first},2:${first}`, piiIndexKey });
    const text = sameKeyTwice.encrypt(aCell, '王小明').replace(/^v2/, 'v1');
    expect(() => sameKeyTwice.decrypt(aCell, text)).toThrow();
  });

  it('is still read after a newer key came, which then encrypts', () => {
    const old = new Cipher({ piiKeys: `1:${first}`, piiIndexKey }).encrypt(aCell, '王小明');
    expect(old).toMatch(/^v1\./);
    expect(cipher.decrypt(aCell, old)).toBe('王小明');
    expect(cipher.encrypt(aCell, '王小明')).toMatch(/^v2\./);
  });

  it('cannot be read without its key', () => {
    const text = cipher.encrypt(aCell, '王小明');
    expect(() => new Cipher({ piiKeys: `1:${first}`, piiIndexKey }).decrypt(aCell, text)).toThrow(/No key/);
  });
});

describe('the blind index', () => {
  it('is equal for an ID number with a small and a capital x', () => {
    expect(cipher.index('id', ' 44200019900101123x')).toEqual(cipher.index('id', '44200019900101123X'));
  });

  it('differs between two values, two domains and two keys', () => {
    const other = new Cipher({ piiKeys: `1:${first}`, piiIndexKey: aKey() });
    const indexes = [
      cipher.index('phone', '13800000000'),
      cipher.index('phone', '13800000001'),
      cipher.index('id', '13800000000'),
      other.index('phone', '13800000000'),
    ];
    expect(new Set(indexes.map((index) => index.toString('hex'))).size).toBe(4);
  });
});

describe('the key settings', () => {
  it.each([
    ['no version', first],
    ['version 0', `0:${first}`],
    ['a short key', `1:${randomBytes(16).toString('base64')}`],
    ['one version twice', `1:${first},1:${second}`],
    ['nothing', ''],
  ])('are refused with %s', (_, piiKeys) => {
    expect(() => new Cipher({ piiKeys, piiIndexKey })).toThrow(/PII_KEYS/);
  });

  it('are refused with a weak index key', () => {
    expect(() => new Cipher({ piiKeys: `1:${first}`, piiIndexKey: 'secret' })).toThrow(/PII_INDEX_KEY/);
  });
});
