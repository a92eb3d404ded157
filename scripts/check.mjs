import { requireNode } from './node-version.mjs';

requireNode();
const { run } = await import('./launcher/lifecycle.mjs');
const { check } = await import('./commands/check.mjs');
await run(check);
