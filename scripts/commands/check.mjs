import { DATA, homeOf } from '../launcher/paths.mjs';
import { Progress } from '../launcher/progress.mjs';
import { withSetupLock } from '../launcher/launch-record.mjs';
import { runChecks } from '../steps/checks.mjs';
import { installPackages } from '../steps/install.mjs';

/** `npm run check`: format, lint, types and import rules. */
export async function check(life) {
  homeOf();
  const progress = new Progress(process.stdout);
  await withSetupLock(DATA, progress, () => installPackages(life, progress));
  const { failed } = await runChecks(life, progress, { cached: true });
  return failed === 0 ? 0 : 1;
}
