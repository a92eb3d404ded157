/** A schema of the document, as far as answers are held against it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly [word: string]: unknown;
}
type Content = Readonly<Record<string, { readonly schema?: Schema }>>;
export interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly security?: readonly unknown[];
  readonly parameters?: readonly { in: string; name: string; required?: boolean; schema?: Schema }[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description?: string; readonly content?: Content }>>;
}
export interface Document {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>>; readonly securitySchemes: object };
}

export const SCHEMAS = '#/components/schemas/';

/** Where a value differs from its schema: types, names of fields, lists. Formats and limits are not looked at. */
export function differences(doc: Document, schema: Schema, value: unknown, at = '$'): string[] {
  if (schema.$ref) return differences(doc, doc.components.schemas[schema.$ref.slice(SCHEMAS.length)]!, value, at);
  if (schema.anyOf) return ofAnyOf(doc, schema.anyOf, value, at);
  const types = [schema.type ?? typeOf(value)].flat();
  if (!types.some((type) => type === typeOf(value) || (type === 'number' && typeOf(value) === 'integer')))
    return [`${at} is ${typeOf(value)}, not ${types.join(' or ')}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${at} is ${String(value)}`];
  if (Array.isArray(value))
    return value.flatMap((item, i) => differences(doc, schema.items ?? {}, item, `${at}[${i}]`));
  return typeOf(value) === 'object' ? fieldDifferences(doc, schema, value as Record<string, unknown>, at) : [];
}

function ofAnyOf(doc: Document, anyOf: readonly Schema[], value: unknown, at: string): string[] {
  const tries = anyOf.map((one) => differences(doc, one, value, at));
  return tries.some((found) => found.length === 0) ? [] : tries.flat();
}

function fieldDifferences(doc: Document, schema: Schema, value: Record<string, unknown>, at: string): string[] {
  const missing = (schema.required ?? [])
    .filter((field) => !(field in value))
    .map((field) => `${at}.${field} is missing`);
  const found = Object.entries(value).flatMap(([field, inner]) => {
    const known = schema.properties?.[field];
    if (known) return differences(doc, known, inner, `${at}.${field}`);
    return schema.additionalProperties === false ? [`${at}.${field} is not documented`] : [];
  });
  return [...missing, ...found];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
