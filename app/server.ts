import { setFlagsFromString } from 'node:v8';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { DatabaseTooNew } from '#db/migrate.ts';
import { runBackground } from './background.server.ts';
import { bootConfig, type Config, ConfigError } from './config.server.ts';
import { setWorkerEntry } from './features/coverage/page-reader.server.ts';
import { serve } from './serve.server.ts';

type Role =
  | { role: 'background'; config: Config }
  | { role: 'html-reader' }
  | { role: 'file-reader' }
  | { role: 'sheet-reader' }
  | { role: 'preview-maker' };

/** The background does one piece of work after another: a larger nursery would only hold more garbage. */
const backgroundLimits = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 24 };

/** Heap bounds on the command line are this thread's; left standing, they would replace those that threads are given. */
function boundThreadsByTheirOwn(): void {
  setFlagsFromString('--max-old-space-size=0');
  setFlagsFromString('--max-semi-space-size=0');
}

/** This one bundle is the web server and, started as a worker thread, the background or the reader of pages. */
async function main(): Promise<void> {
  const assigned = workerData as Role | null;
  setWorkerEntry(new URL(import.meta.url));
  if (!isMainThread && assigned?.role === 'background') return runBackground(assigned.config);
  if (!isMainThread && assigned?.role === 'html-reader') {
    // Loaded here alone: the parser of pages has no business in the web server's memory.
    const { runHtmlWorker } = await import('./features/coverage/reading/html-worker.server.ts');
    return runHtmlWorker();
  }
  if (!isMainThread && assigned?.role === 'file-reader') {
    const { runFileWorker } = await import('./features/coverage/logging/file-worker.server.ts');
    return runFileWorker();
  }
  if (!isMainThread && assigned?.role === 'preview-maker') {
    const { runPreviewWorker } = await import('./features/files/preview-worker.server.ts');
    return runPreviewWorker();
  }
  if (!isMainThread && assigned?.role === 'sheet-reader') {
    const { runSheetWorker } = await import('./features/imports/reading/sheet-worker.server.ts');
    return runSheetWorker();
  }
  const config = bootConfig();
  boundThreadsByTheirOwn();
  await serve(config, () => {
    return new Worker(new URL(import.meta.url), {
      workerData: { role: 'background', config } satisfies Role,
      resourceLimits: backgroundLimits,
    });
  });
}

main().catch((error: unknown) => {
  const expected = error instanceof ConfigError || error instanceof DatabaseTooNew;
  process.stderr.write(`${expected ? (error as Error).message : ((error as Error).stack ?? error)}\n`);
  process.exit(1);
});
