import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { detailOf, languageOf, messageOf, type Language, type ProblemBody } from '@app/contracts';
import { sqlState } from '@app/database';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ZodValidationException } from 'nestjs-zod';
import type { ZodError } from 'zod';
import { isUnavailable } from './unavailable';
import { Problem } from './problem';

const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  413: 'BODY_TOO_LARGE',
  415: 'BAD_REQUEST',
  429: 'TOO_MANY_REQUESTS',
};

/** SQLSTATEs of texts that PostgreSQL can't hold, such as one with a NUL. */
const UNSTORABLE = new Set(['22021', '22P05']);

/** The one place where errors become answers; nothing of the inside (SQL, stack) gets out. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const language = languageOf(request.headers['accept-language']);
    const problem = this.problemOf(error);
    void reply
      .code(problem.status)
      .headers({ ...problem.headers, 'content-language': language, vary: 'Accept-Language' })
      .type('application/problem+json')
      .send(JSON.stringify(bodyOf(problem, language)));
  }

  private problemOf(error: unknown): Problem {
    if (error instanceof Problem) return error;
    if (error instanceof ZodValidationException) return fromZod(error.getZodError() as ZodError);
    const known = knownFault(error);
    if (known) return known;
    this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return new Problem(500, 'INTERNAL');
  }
}

function knownFault(error: unknown): Problem | null {
  const status = statusOf(error);
  if (status && status < 500) return new Problem(status, BY_STATUS[status] ?? 'BAD_REQUEST');
  if (UNSTORABLE.has(sqlState(error) ?? '')) return new Problem(400, 'BAD_REQUEST');
  if (isUnavailable(error)) return new Problem(503, 'UNAVAILABLE', [], { 'retry-after': '2' });
  return null;
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}

/** One entry a fault; unknown fields are named one by one. */
function fromZod(error: ZodError): Problem {
  const errors = error.issues.flatMap((issue) => {
    const path = issue.path.join('.');
    if (issue.code !== 'unrecognized_keys') return [{ field: path, code: 'INVALID' }];
    return issue.keys.map((key) => ({ field: path ? `${path}.${key}` : key, code: 'UNKNOWN_FIELD' }));
  });
  return new Problem(422, 'VALIDATION', errors);
}

function bodyOf(problem: Problem, language: Language): ProblemBody {
  const errors = problem.errors.map(({ field, code }) => ({ field, code, message: messageOf(code, language) }));
  return {
    type: `urn:kuaizhao:problem:${problem.code.toLowerCase().replaceAll('_', '-')}`,
    title: messageOf(problem.code, language),
    status: problem.status,
    code: problem.code,
    ...(problem.facts && { facts: problem.facts, detail: detailOf(problem.code, problem.facts, language) }),
    ...(errors.length > 0 && { detail: errors.map((e) => `${e.field}: ${e.message}`).join('; '), errors }),
  };
}
