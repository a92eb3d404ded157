import { requireNode } from './node-version.mjs';

requireNode();
const { run } = await import('./launcher/lifecycle.mjs');
const { test } = await import('./commands/test.mjs');
await run(test);
