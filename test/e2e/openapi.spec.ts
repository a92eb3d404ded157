import type { TestApp } from '@app/testing';
import { aDraft, everything } from './everything.fixture';
import { differences, SCHEMAS, type Document, type Operation, type Schema } from './openapi.fixture';

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];
const PROBLEM = { 'application/problem+json': { schema: { $ref: `${SCHEMAS}ProblemBody` } } };

let test: TestApp;
let doc: Document;
let operations: { name: string; method: string; path: string; op: Operation }[];
beforeAll(async () => {
  test = await everything();
  doc = (await test.anybody.get<Document>('/docs/openapi.json')).body;
  operations = Object.entries(doc.paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod).map(([method, op]) => ({ name: `${method} ${path}`, method, path, op })),
  );
}, 60_000);
afterAll(() => test?.close());

/** Names of the operations that break a rule; none should. */
const breaking = (broken: (operation: (typeof operations)[number]) => boolean): string[] =>
  operations.filter(broken).map(({ name }) => name);
const named = (name: string): Schema => doc.components.schemas[name]!;
const bodyOf = (op: Operation): Schema => {
  const ref = op.requestBody?.content['application/json']?.schema?.$ref ?? '';
  return named(ref.replace(SCHEMAS, ''));
};

describe('the documents of the API', () => {
  it('are a page at /docs, beside the same as JSON', async () => {
    const page = await test.anybody.get<string>('/docs');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(doc.info.title).toBe('Kuaizhao 快招');
    expect(doc.openapi).toMatch(/^3\.1\.\d+$/);
    expect(operations.length).toBeGreaterThan(30);
  });

  it('keep to the words of 3.1: a schema that may be null says so in its type', () => {
    expect(JSON.stringify(doc)).not.toMatch(/"nullable":|"exclusiveMinimum":(true|false)/);
    expect(named('PostingViewDto').properties!.closedAs!.type).toEqual(['string', 'null']);
  });

  it('use known methods, with an operation id that no other route has', () => {
    expect(breaking(({ method }) => !METHODS.includes(method))).toEqual([]);
    const ids = operations.map(({ op }) => op.operationId);
    expect(ids.filter((id, i) => !id || ids.indexOf(id) !== i)).toEqual([]);
  });

  it('point to schemas that are there', () => {
    const refs = [...JSON.stringify(doc).matchAll(/"\$ref":"([^"]*)"/g)].map((match) => match[1]!);
    expect(refs.length).toBeGreaterThan(30);
    expect(refs.filter((ref) => !ref.startsWith(SCHEMAS) || !named(ref.slice(SCHEMAS.length)))).toEqual([]);
  });

  it('name each part of a path once and as required, and no header twice', () => {
    const inPath = (op: Operation) => (op.parameters ?? []).filter((p) => p.in === 'path' && p.required && p.schema);
    const wanted = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    expect(
      breaking(
        ({ path, op }) =>
          String(wanted(path).sort()) !==
          String(
            inPath(op)
              .map((p) => p.name)
              .sort(),
          ),
      ),
    ).toEqual([]);
    const keys = (op: Operation) => (op.parameters ?? []).map((p) => `${p.in} ${p.name.toLowerCase()}`);
    expect(breaking(({ op }) => new Set(keys(op)).size !== keys(op).length)).toEqual([]);
  });

  it('say of each route what it answers, and every schema of an answer has a type', () => {
    const answers = (op: Operation) => Object.entries(op.responses).filter(([status]) => /^2\d\d$/.test(status));
    const isBare = ([status, { content }]: [string, Operation['responses'][string]]) =>
      status === '204' ? content !== undefined : !content?.['application/json']?.schema;
    expect(breaking(({ op }) => answers(op).length !== 1 || answers(op).some(isBare))).toEqual([]);
  });

  it('say of each route that errors are problems, and of which fields one is made', () => {
    expect(breaking(({ op }) => JSON.stringify(op.responses.default?.content) !== JSON.stringify(PROBLEM))).toEqual([]);
    const withoutDescription = (op: Operation) => Object.values(op.responses).some((r) => r.description === undefined);
    expect(breaking(({ op }) => withoutDescription(op))).toEqual([]);
    expect(named('ProblemBody')).toMatchObject({ required: ['type', 'title', 'status', 'code'] });
    expect(Object.keys(named('ProblemBody').properties!)).toEqual(expect.arrayContaining(['detail', 'errors']));
  });

  it('say which routes want a token: exactly those that refuse nobody with 401', async () => {
    for (const { method, path, op } of operations) {
      const url = test.url + path.replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000');
      const { status } = await fetch(url, { method: method.toUpperCase(), headers: { 'content-type': 'text/plain' } });
      expect([method, path, op.security !== undefined]).toEqual([method, path, status === 401]);
      expect([method, path, '401' in op.responses]).toEqual([method, path, status === 401]);
    }
  });
});

/** Most accepts say nothing but yes. */
const MAY_BE_LEFT_OUT = ['post /offers/{offerId}/accept', 'post /assignments/{id}/cancel'];
/** Nothing stated takes all that was stated before off again. */
const MAY_BE_EMPTY = 'put /settlements/{id}/items';

describe('the bodies of requests', () => {
  it('are closed objects with their required fields, and their refusal is documented', () => {
    const withBody = operations.filter(({ op }) => op.requestBody);
    expect(withBody.length).toBeGreaterThan(12);
    const isOpen = (op: Operation) => bodyOf(op)?.type !== 'object' || bodyOf(op).additionalProperties !== false;
    expect(breaking(({ op }) => op.requestBody !== undefined && isOpen(op))).toEqual([]);
    // Only the body that may be left out asks for nothing.
    const nothingAsked = breaking(({ op }) => op.requestBody !== undefined && !bodyOf(op).required?.length);
    const leftOut = breaking(({ op }) => op.requestBody?.required === false);
    expect([nothingAsked, leftOut]).toEqual([[...MAY_BE_LEFT_OUT, MAY_BE_EMPTY], MAY_BE_LEFT_OUT]);
    expect(breaking(({ op }) => op.requestBody !== undefined && !('422' in op.responses))).toEqual([]);
  });

  it('are what the schema says: an empty body is refused for each required field that is named', async () => {
    const employer = await test.employer();
    const { body } = await employer.post<{ errors: { field: string }[] }>('/postings', {});
    expect(body.errors.map(({ field }) => field).sort()).toEqual([...named('PostingDraftDto').required!].sort());
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['PostingDraftDto', 'slots', { type: 'integer', minimum: 1, maximum: 500 }],
    ['PostingDraftDto', 'title', { type: 'string', minLength: 2, maxLength: 60 }],
    ['PostingDraftDto', 'description', { type: 'string', maxLength: 2000 }],
    ['PostingDraftDto', 'address', { type: 'string', minLength: 2, maxLength: 200 }],
    ['PostingDraftDto', 'payFen', { type: 'integer', exclusiveMinimum: 0, maximum: 100_000_000 }],
    ['PostingDraftDto', 'payKind', { type: 'string', enum: ['hourly', 'total'] }],
    ['PostingDraftDto', 'certificateIds', { type: 'array', maxItems: 10 }],
    ['PostingDraftDto', 'startsAt', { type: 'string', format: 'date-time' }],
    ['PostingDraftDto', 'place', { type: 'object', required: ['lat', 'lng'], additionalProperties: false }],
    ['PostingChangeDto', 'slots', { type: 'integer', minimum: 1, maximum: 500 }],
    ['WorkerRegistrationDto', 'travelRadiusM', { type: 'integer', minimum: 100, maximum: 70_000 }],
    ['CompletionDto', 'minutesWorked', { type: 'integer', minimum: 1, maximum: 1440 }],
    ['StaffLoginDto', 'totp', { type: 'string', pattern: '^\\d{6}$' }],
  ])('%s: %s has its limits', (schema, field, limits) => {
    expect(named(schema).properties![field]).toMatchObject(limits);
  });
});

describe('an answer', () => {
  const documented = (path: string) => doc.paths[path]!.get!.responses['200']!.content!['application/json']!.schema!;

  it.each([
    ['/reports/live'],
    ['/reports/live/events'],
    ['/reference/towns'],
    ['/reference/occupations'],
    ['/reference/markets'],
    ['/health/ready'],
    ['/policies/current'],
    ['/policies'],
    ['/rules'],
  ])('to everybody at %s is as documented', async (path) => {
    const { status, body } = await test.anybody.get(path);
    expect([status, differences(doc, documented(path), body)]).toEqual([200, []]);
  });

  it('about a posting, with nulls and without, is as documented', async () => {
    const employer = await test.employer();
    const { body: made } = await employer.post<{ postingId: string }>('/postings', aDraft());
    const { body } = await employer.get(`/postings/${made.postingId}`);
    expect(body).toMatchObject({ closedAs: null, marketId: null });
    expect(differences(doc, documented('/postings/{id}'), body)).toEqual([]);
    expect(differences(doc, documented('/postings'), (await employer.get('/postings')).body)).toEqual([]);
    expect(differences(doc, documented('/employers/me'), (await employer.get('/employers/me')).body)).toEqual([]);
  });

  it('about a worker who is offline is as documented', async () => {
    const worker = await test.worker({ at: null });
    for (const path of ['/offers', '/assignments'])
      expect(differences(doc, documented(path), (await worker.get(path)).body)).toEqual([]);
    const { body } = await worker.get('/workers/me');
    expect(body).toMatchObject({ onlineUntil: null });
    expect(differences(doc, documented('/workers/me'), body)).toEqual([]);
  });

  it('that is a refusal is the documented problem', async () => {
    const employer = await test.employer();
    for (const { body } of [await test.anybody.get('/offers'), await employer.post('/postings', {})])
      expect(differences(doc, named('ProblemBody'), body)).toEqual([]);
  });

  it('that differs from its schema is found out', () => {
    const { properties, required } = named('PostingViewDto');
    const found = differences(
      doc,
      { properties: properties!, required: required!, additionalProperties: false },
      { slots: '3', hidden: 1 },
    );
    expect(found).toEqual(
      expect.arrayContaining([
        '$.postingId is missing',
        '$.slots is string, not integer',
        '$.hidden is not documented',
      ]),
    );
  });
});
