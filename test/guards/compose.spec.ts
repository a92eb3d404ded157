import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './ask';

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly ports?: readonly string[];
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { services } = parse(read('docker-compose.yml'), { merge: true }) as { services: Record<string, Service> };
const APPS = ['postings', 'profiles', 'matcher', 'gateway', 'reporting'];
const settings = [...read('libs/platform/src/env.ts').matchAll(/^ {2}([A-Z][A-Z_]+): z\b/gm)].map((match) => match[1]!);

/** Settings that hold something to be kept secret, and are given in clear text. */
const secretsInClear = (environment: Readonly<Record<string, string>>): string[] =>
  Object.entries(environment)
    .filter(([key]) => /PASSWORD|KEY|AUTH|_URL$/.test(key))
    .filter(([, value]) => !/\$\{[A-Z_]+:\?[^}]*\}/.test(value))
    .map(([key]) => key);

describe('the services of docker-compose.yml', () => {
  it('are PostgreSQL, Redis, the preparation, one process for each app, and the front', () => {
    expect(Object.keys(services).sort()).toEqual([...APPS, 'front', 'pages', 'postgres', 'prepare', 'redis'].sort());
  });

  it.each([
    ['postgres', 'postgres:18'],
    ['redis', 'redis:7.2'],
    ['front', 'nginx:1.28'],
    ...APPS.map((app) => [app, services.prepare?.image ?? 'an image of its own']),
  ] as [string, string][])('%s runs the image %s', (name, image) => {
    expect(image).toMatch(/:\d/);
    expect(services[name]?.image).toBe(image);
  });

  it.each(['postgres', 'redis', 'front', ...APPS])('%s says whether it is well', (name) => {
    expect(services[name]?.healthcheck?.test?.length).toBeGreaterThan(1);
  });

  it('Redis refuses rather than evicts, and keeps an append-only file', () => {
    const command = services.redis?.command?.join(' ') ?? '';
    expect(command).toContain('--maxmemory-policy noeviction');
    expect(command).toContain('--appendonly yes');
  });

  it('the database is migrated and seeded before an app starts', () => {
    expect(services.prepare?.command?.at(-1)).toBe('node dist/libs/database/src/migrate.js && node dist/seeds/seed.js');
    const conditions = APPS.map((app) => services[app]?.depends_on?.prepare?.condition);
    expect(new Set(conditions)).toEqual(new Set(['service_completed_successfully']));
  });

  it('the built pages are there before the front serves them', () => {
    expect(services.pages?.command?.at(-1)).toBe('cp -r dist/web/. /pages/');
    expect(services.front?.depends_on?.pages?.condition).toBe('service_completed_successfully');
  });

  it('only the front can be reached from outside, and only from this machine', () => {
    const open = Object.entries(services).filter(([, { ports }]) => ports);
    expect(open).toEqual([['front', expect.objectContaining({ ports: [expect.stringMatching(/^127\.0\.0\.1:/)] })]]);
  });
});

describe.each(APPS)('the app %s', (app) => {
  const { command, environment } = services[app]!;

  it('starts a program that exists', () => {
    expect(command).toEqual(['node', `dist/apps/${app}/src/main.js`]);
    expect(existsSync(join(ROOT, 'apps', app, 'src/main.ts'))).toBe(true);
  });

  it('knows all that it is told, and is told all that it must know', () => {
    expect(Object.keys(environment!).filter((key) => !settings.includes(key))).toEqual([]);
    const needed = ['DATABASE_URL', 'REDIS_URL', 'AUTH_SIGNING_KEY', 'PII_KEYS', 'PII_INDEX_KEY'];
    expect(Object.keys(environment!)).toEqual(expect.arrayContaining(needed));
  });

  it('runs as production, and pushes through Redis', () => {
    expect(environment).toMatchObject({ NODE_ENV: 'production', SOCKET_ADAPTER: 'streams' });
    expect(environment).not.toHaveProperty('DEMO');
  });
});

describe('secrets', () => {
  it.each(Object.keys(services))('of %s are not written into the file', (name) => {
    expect(secretsInClear(services[name]?.environment ?? {})).toEqual([]);
  });

  it('would be found', () => {
    const clear = { POSTGRES_PASSWORD: 'kuaizhao', PII_KEYS: '${PII_KEYS:-1:abc}', DATABASE_URL: 'postgres://a:b@c/d' };
    expect(secretsInClear({ ...clear, REDIS_URL: 'redis://:${REDIS_PASSWORD:?}@redis' })).toEqual(Object.keys(clear));
  });

  it('have no value in .env.example, which names every setting', () => {
    const example = read('.env.example');
    expect(settings.length).toBeGreaterThan(10);
    expect(settings.filter((key) => !new RegExp(`^# ${key}=`, 'm').test(example))).toEqual([]);
    expect(example.match(/^#? ?\w*(PASSWORD|KEYS?)=.+$/gm)).toBeNull();
  });
});

describe('the front', () => {
  const routes = read('docs/deploy/nginx.conf');
  const target = (path: string): string | undefined =>
    [...routes.matchAll(/location (?:~ |\^~ )(\S+) \{[^}]*proxy_pass http:\/\/\$(\w+);/g)].find(([, pattern]) =>
      new RegExp(pattern!.startsWith('^') ? pattern! : `^${pattern}`).test(path),
    )?.[2];

  it.each([
    ['/auth/otp', 'profiles'],
    ['/workers/me', 'profiles'],
    ['/employers/me', 'postings'],
    ['/postings', 'postings'],
    ['/offers', 'gateway'],
    ['/assignments/1/check-in', 'gateway'],
    ['/policies/current', 'gateway'],
    ['/rules', 'gateway'],
    ['/offers/1/explanation', 'matcher'],
    ['/postings/1/explanation', 'matcher'],
    ['/postings/1/candidates/explanation', 'matcher'],
    ['/pool/checksum', 'matcher'],
    ['/socket.io/', 'gateway'],
    ['/reports/live', 'reporting'],
    ['/reference/towns', 'reporting'],
    ['/docs', 'reporting'],
    ['/', undefined],
  ])('leads %s to %s', (path, app) => {
    expect(target(path)).toBe(app);
  });

  it('refuses a body over 64 KB, as the apps do', () => {
    expect(routes).toContain('client_max_body_size 64k;');
  });
});

describe('the Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');
  const last = (instruction: string) => lines.findLast((line) => line.startsWith(`${instruction} `));

  it('makes one image, which does not run as root', () => {
    expect(last('USER')).toBe('USER node');
    expect(lines.findLastIndex((line) => line.startsWith('USER '))).toBeGreaterThan(
      lines.findLastIndex((line) => line.startsWith('FROM ')),
    );
  });

  it('installs what the lock file names, without development packages and without running their scripts', () => {
    const final = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
    expect(final.filter((line) => line.includes('npm ci'))).toEqual([
      expect.stringMatching(/--omit=dev .*--ignore-scripts/),
    ]);
  });

  it('starts everything in one process when no app is named', () => {
    expect(last('CMD')).toBe('CMD ["node", "dist/apps/all/src/main.js"]');
    expect(existsSync(join(ROOT, 'apps/all/src/main.ts'))).toBe(true);
  });

  it('takes a Node that is new enough', () => {
    for (const line of lines.filter((text) => text.startsWith('FROM '))) expect(line).toMatch(/^FROM node:2[2-9]-slim/);
  });

  it('leaves keys and data out of the image', () => {
    expect(read('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.env', '.data', '.git', 'node_modules']),
    );
  });
});
