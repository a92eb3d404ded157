import type { Params } from 'nestjs-pino';
import type { Env } from './env';

/** Query strings may hold what a person typed; bodies and headers are never logged. */
const pathOnly = (url: string | undefined): string => (url ?? '').split('?')[0]!.replace(/\d{7,}[\dXx]?/g, '*');

/** JSON lines, one a request only from level debug on; nothing personal gets in. */
export function loggerOptions(env: Env): Params {
  const perRequest = env.logLevel === 'debug' || env.logLevel === 'trace';
  return {
    // The middleware keeps an AsyncLocalStorage, and with it Node 20 calls hooks at every promise of the process.
    ...(perRequest ? {} : { forRoutes: [] }),
    // A log line per request costs as much as the request; faults are logged by the filter.
    pinoHttp: {
      level: env.logLevel,
      autoLogging: perRequest,
      quietReqLogger: true,
      serializers: {
        req: (request: { id: string; method: string; url?: string }) => ({
          id: request.id,
          method: request.method,
          path: pathOnly(request.url),
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      },
      redact: ['req.headers', 'phone', 'idNumber', 'name', 'code', 'token', 'refreshToken', 'accessToken', 'password'],
    },
  };
}
