import { Api, steadyPace } from './api';
import { DemoTown } from './demo-town';
import { readTrace } from './trace';

const REQUESTS_PER_SECOND = 20;

/** The demo town of `npm start`; DEMO_URL names the app. Ends with SIGTERM. */
function main(): void {
  const url = process.env.DEMO_URL;
  if (!url) throw new Error('DEMO_URL is missing: npm start sets it');
  const town = new DemoTown(new Api(url, steadyPace(REQUESTS_PER_SECOND)), readTrace('gmission', '00'));
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.once(signal, () => {
      town.stop();
      process.exit(0);
    });
  }
  void town.run();
}

main();
