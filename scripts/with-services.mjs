import { requireNode } from './node-version.mjs';

requireNode();
const { run } = await import('./launcher/lifecycle.mjs');
const { withServices } = await import('./commands/with-services.mjs');
await run(withServices);
