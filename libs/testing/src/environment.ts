/** A setting that `npm test` gives. */
export function fromEnvironment(name: 'DATABASE_URL' | 'REDIS_URL'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: these tests run under \`npm test\`, which starts the servers.`);
  return value;
}
