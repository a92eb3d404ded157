/** Turns an OpenAPI document (on stdin) into the types of the client; prints them as a JSON string. */
import { json } from 'node:stream/consumers';
import openapiTS, { astToString } from 'openapi-typescript';

const document = await json(process.stdin);
console.log(JSON.stringify(astToString(await openapiTS(document, { alphabetize: true, defaultNonNullable: false }))));
