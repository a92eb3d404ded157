import { requireNode } from './node-version.mjs';

requireNode();
const { run } = await import('./launcher/lifecycle.mjs');
const { start } = await import('./commands/start.mjs');
await run(start, { exitOnSignal: 0 });
