import { z } from 'zod';

const Schema = z.object({
  DATABASE_URL: z.url(),
  REDIS_URL: z.url(),
  HTTP_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** Demo mode: SMS codes on the console and under /demo/sms. Refused in production. */
  DEMO: z.enum(['0', '1']).default('0'),
  NODE_ENV: z.string().default('development'),
  AUTH_SIGNING_KEY: z.string().min(10),
  PII_KEYS: z.string().min(10),
  PII_INDEX_KEY: z.string().min(10),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DB_POOL: z.coerce.number().int().min(2).max(200).default(20),
  /** Several gateway processes need the streams adapter; one process pushes directly. */
  SOCKET_ADAPTER: z.enum(['local', 'streams']).default('local'),
  OTP_PER_IP_PER_HOUR: z.coerce.number().int().positive().default(30),
  /** Proves the SMS provider's calls of /sms/inbound; empty = nobody may call. */
  SMS_INBOUND_SECRET: z
    .string()
    .refine((text) => text === '' || text.length >= 16, 'at least 16 characters')
    .default(''),
  CORS_ORIGINS: z.string().default(''),
  /** Test builds only: the label at which the process kills or stops itself. */
  CRASH_AT: z.string().default(''),
});

/** Settings of one process; what the bureau may change are dated rows in the database, not settings. */
export interface Env {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly httpPort: number;
  readonly host: string;
  readonly demo: boolean;
  readonly authSigningKey: string;
  readonly piiKeys: string;
  readonly piiIndexKey: string;
  readonly logLevel: string;
  readonly dbPool: number;
  readonly socketAdapter: 'local' | 'streams';
  readonly otpPerIpPerHour: number;
  readonly smsInboundSecret: string;
  readonly corsOrigins: readonly string[];
  readonly crashAt: string;
}

/** Injection token of the settings. */
export const ENV = Symbol('ENV');

/** Reads and checks all settings at once; throws one error that names every fault. */
export function loadEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const parsed = Schema.safeParse(source);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ');
    throw new Error(`Settings are not right: ${faults}. \`npm start\` sets them all.`);
  }
  const e = parsed.data;
  if (e.DEMO === '1' && e.NODE_ENV === 'production')
    throw new Error('DEMO=1 shows SMS codes: not with NODE_ENV=production.');
  return {
    databaseUrl: e.DATABASE_URL,
    redisUrl: e.REDIS_URL,
    httpPort: e.HTTP_PORT,
    host: e.HOST,
    demo: e.DEMO === '1',
    authSigningKey: e.AUTH_SIGNING_KEY,
    piiKeys: e.PII_KEYS,
    piiIndexKey: e.PII_INDEX_KEY,
    logLevel: e.LOG_LEVEL,
    dbPool: e.DB_POOL,
    socketAdapter: e.SOCKET_ADAPTER,
    otpPerIpPerHour: e.OTP_PER_IP_PER_HOUR,
    smsInboundSecret: e.SMS_INBOUND_SECRET,
    corsOrigins: e.CORS_ORIGINS.split(',').filter(Boolean),
    crashAt: e.NODE_ENV === 'production' ? '' : e.CRASH_AT,
  };
}
