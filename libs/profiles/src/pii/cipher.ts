import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Env } from '@app/platform';

/** Where a text is kept. It is authenticated with the text, so that a ciphertext moved to another row can't be read. */
export interface Cell {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}
/** What a blind index is about; the same digits in two domains must not give the same index. */
export type IndexDomain = 'phone' | 'id' | 'otp';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
/** 96 bits is the nonce length GCM is made for; random ones are safe for about 2^32 texts a key (NIST SP 800-38D). */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SHAPE = /^v([1-9]\d{0,3})\.([\w-]{16})\.([\w-]*)\.([\w-]{22})$/;

/** Names, numbers and phones at rest: AES-256-GCM with key versions, and HMAC-SHA-256 to look one up without reading it. */
export class Cipher {
  private readonly keys: ReadonlyMap<number, Buffer>;
  private readonly newest: number;
  private readonly indexKey: Buffer;

  constructor(env: Pick<Env, 'piiKeys' | 'piiIndexKey'>) {
    this.keys = readKeys(env.piiKeys);
    this.newest = Math.max(...this.keys.keys());
    this.indexKey = readKey('PII_INDEX_KEY', env.piiIndexKey);
  }

  /** v<key>.<nonce>.<ciphertext>.<tag>, base64url. */
  encrypt(cell: Cell, plain: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.keys.get(this.newest)!, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(boundTo(cell, this.newest));
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return [`v${this.newest}`, ...[nonce, sealed, cipher.getAuthTag()].map((b) => b.toString('base64url'))].join('.');
  }

  /** Throws when the text was changed, moved, or made with a key that is not known here. */
  decrypt(cell: Cell, text: string): string {
    const [, version = '', ...parts] = SHAPE.exec(text) ?? [];
    const key = this.keys.get(Number(version));
    if (!key) throw new Error(`No key for an encrypted text in ${cell.table}.${cell.column}`);
    const [nonce, sealed, tag] = parts.map(exactBytes) as [Buffer, Buffer, Buffer];
    const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(boundTo(cell, Number(version))).setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
  }

  /** Equal for equal values, and without the key nobody can try all ID numbers. The key is never in the database or its backups. */
  index(domain: IndexDomain, value: string): Buffer {
    return createHmac('sha256', this.indexKey).update(`${domain}:${value.trim().toUpperCase()}`).digest();
  }
}

const boundTo = (cell: Cell, version: number): Buffer =>
  Buffer.from([cell.table, cell.column, cell.rowId, version].join('|'));

/** Node's decoder ignores spare bits and foreign characters, so that two texts could mean the same bytes. */
function exactBytes(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) throw new Error('Not an exact base64url text');
  return bytes;
}

function readKeys(text: string): ReadonlyMap<number, Buffer> {
  const keys = new Map<number, Buffer>();
  for (const entry of text.split(',')) {
    const [, version, key] = /^\s*([1-9]\d{0,3}):(.*)$/.exec(entry) ?? [];
    if (!version || keys.has(Number(version))) throw new Error('PII_KEYS must read "1:<base64>,2:<base64>"');
    keys.set(Number(version), readKey('PII_KEYS', key ?? ''));
  }
  return keys;
}

function readKey(setting: string, text: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== KEY_BYTES) throw new Error(`${setting}: a key is ${KEY_BYTES} bytes in base64`);
  return key;
}
