import { requireNode } from './node-version.mjs';

requireNode();
const { run } = await import('./launcher/lifecycle.mjs');
const { withServices } = await import('./commands/with-services.mjs');
// 1 says that a replay differs.
await run((life, args) => withServices(life, ['node', 'dist/libs/matching/src/decisions/main.js', ...args]), {
  failedWith: 2,
});
