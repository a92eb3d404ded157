/** Turns an OpenAPI document (on stdin) into the types of the client; prints them as a JSON string. */
import { readFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const document = JSON.parse(readFileSync(0, 'utf8'));
console.log(JSON.stringify(astToString(await openapiTS(document, { alphabetize: true, defaultNonNullable: false }))));
