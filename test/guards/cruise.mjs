/** Cruises fixture trees (a list on stdin) with the import rules of the house; prints the rules that each tree breaks. */
import { json } from 'node:stream/consumers';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const root = process.cwd();
const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');

async function brokenRules(tree) {
  // The paths in the rules start at the top of the repository, so each tree is cruised from its own top.
  process.chdir(join(root, 'test/guards/fixtures', tree));
  const tsConfig = extractTSConfig('tsconfig.json');
  const result = await cruise(['.'], { ...options, ruleSet: { forbidden, options }, validate: true }, {}, { tsConfig });
  const { violations, totalDependenciesCruised } = result.output.summary;
  return { broken: [...new Set(violations.map(({ rule }) => rule.name))], dependencies: totalDependenciesCruised };
}

const found = {};
for (const tree of await json(process.stdin)) found[tree] = await brokenRules(tree);
console.log(JSON.stringify(found));
