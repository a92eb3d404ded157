import * as contracts from '@app/contracts';
import { ProblemBody } from '@app/contracts';
import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

type Properties = Record<string, { readonly type?: unknown }>;
type Responses = Record<string, { description?: string; content?: Record<string, { schema: object }> }>;
interface Operation {
  readonly requestBody?: unknown;
  readonly security?: readonly unknown[];
  readonly responses: Responses;
}

/** Puts right in the generated document what its generator can't know or says wrongly. */
export function mendDocument(document: OpenAPIObject): OpenAPIObject {
  const schemas = { ...document.components?.schemas, ProblemBody: z.toJSONSchema(ProblemBody) as object };
  for (const [name, schema] of Object.entries(schemas)) mendNullable(name, schema);
  document.components = { ...document.components, schemas };
  for (const operations of Object.values(document.paths))
    for (const operation of Object.values(operations) as Operation[]) addProblems(operation);
  return document;
}

/** @nestjs/swagger 11.4 takes the type ['string', 'null'] for a list of strings; the contract's schema says what it is. */
function mendNullable(name: string, { properties = {} }: { properties?: Properties }): void {
  const contract = (contracts as Record<string, unknown>)[name.replace(/Dto(_Output)?$/, '')];
  if (!(contract instanceof z.ZodObject)) return;
  const stated = (z.toJSONSchema(contract, { io: 'input' }).properties ?? {}) as Properties;
  for (const [field, schema] of Object.entries(stated))
    if (Array.isArray(schema.type) && field in properties) properties[field] = schema;
}

const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemBody' } } };
const problem = (description: string) => ({ description, content });

/** The one filter makes every error's body, so the document says it once for all routes and not at each of them. */
function addProblems({ requestBody, security, responses }: Operation): void {
  if (security) {
    responses['401'] ??= problem('No access token, or one that is malformed or over');
    responses['403'] ??= problem('The role of the caller may not do this');
  }
  if (requestBody) responses['422'] ??= problem('Fields that are not right, each named');
  responses.default ??= problem('Any other refusal or fault, RFC 9457');
}
