import { inData, inRoot } from '../launcher/paths.mjs';
import { runCollected } from '../launcher/processes.mjs';
import { seconds } from '../launcher/progress.mjs';

const AT_ONCE = 2;
const bin = (path) => inRoot('node_modules', path);

/**
 * Lint and format keep a cache for the quick loop of `npm run check`. `npm test` does without: rules that read
 * types may turn red in a file that did not change itself.
 */
const checks = (cached) => [
  { name: 'lint', args: [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0', ...cache(cached, 'eslint-cache')] },
  { name: 'types', args: [bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'pages', args: [bin('vue-tsc/bin/vue-tsc.js'), '--noEmit', '-p', 'apps/web/tsconfig.json'] },
  { name: 'format', args: [bin('prettier/bin/prettier.cjs'), '--check', '.', ...cache(cached, 'prettier-cache')] },
  {
    name: 'boundaries',
    args: [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      'apps',
      'libs',
      'seeds',
      'test',
      '--config',
      '.dependency-cruiser.cjs',
    ],
  },
];

const cache = (wanted, name) => (wanted ? ['--cache', '--cache-location', inData(name)] : []);

/** Runs the checks, two at a time; each is one line, with its output when it failed. */
export async function runChecks(life, progress, { cached }) {
  const waiting = checks(cached);
  const results = [];
  const work = async () => {
    for (let check = waiting.shift(); check && !life.stopping; check = waiting.shift()) {
      results.push(await runCheck(life, progress, check));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { passed: results.filter((ok) => ok).length, failed: results.filter((ok) => !ok).length };
}

async function runCheck(life, progress, { name, args }) {
  const startedAt = Date.now();
  const { code, output } = await runCollected(life, process.execPath, args);
  const took = seconds(Date.now() - startedAt);
  progress.note(code === 0 ? `✓ ${name}: ok (${took})` : `${output.trimEnd()}\n✗ ${name}: failed (${took})`);
  return code === 0;
}
