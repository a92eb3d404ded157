import { requireNode } from './node-version.mjs';

requireNode();
const { run } = await import('./launcher/lifecycle.mjs');
const { reset } = await import('./commands/reset.mjs');
await run(reset);
