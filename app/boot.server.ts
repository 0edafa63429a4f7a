import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { DatabaseTooNew } from '#db/migrate.ts';
import { bootConfig, ConfigError } from './config.server.ts';
import { setWorkerEntry } from './features/coverage/page-reader.server.ts';
import { serve } from './serve.server.ts';

/** The background does one piece of work after another: a larger nursery would only hold more garbage. */
const backgroundLimits = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 24 };

/** Heap bounds on the command line are this thread's; left standing, they would replace those that threads are given. */
function boundThreadsByTheirOwn(): void {
  setFlagsFromString('--max-old-space-size=0');
  setFlagsFromString('--max-semi-space-size=0');
}

/** Boots the web server of this process; ends it, with the reason in words where it is known, when that fails. */
export async function boot(entry: URL): Promise<void> {
  try {
    setWorkerEntry(entry);
    const config = bootConfig();
    boundThreadsByTheirOwn();
    await serve(
      config,
      entry,
      () =>
        new Worker(entry, { workerData: { role: 'background', config }, resourceLimits: backgroundLimits }),
    );
  } catch (error) {
    const expected = error instanceof ConfigError || error instanceof DatabaseTooNew;
    process.stderr.write(`${expected ? (error as Error).message : ((error as Error).stack ?? error)}\n`);
    process.exit(1);
  }
}
