import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { languageOf, type Language } from '@app/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The language of the answer, by Accept-Language; the answer says it in its headers. */
export const LanguageOf = createParamDecorator((_: unknown, context: ExecutionContext): Language => {
  const http = context.switchToHttp();
  const language = languageOf(http.getRequest<FastifyRequest>().headers['accept-language']);
  void http.getResponse<FastifyReply>().headers({ 'content-language': language, vary: 'Accept-Language' });
  return language;
});
