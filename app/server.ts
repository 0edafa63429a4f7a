import { isMainThread, workerData } from 'node:worker_threads';
import type { Config } from './config.server.ts';

type Role =
  | { role: 'background'; config: Config }
  | { role: 'html-reader' }
  | { role: 'file-reader' }
  | { role: 'sheet-reader' };

const entry = new URL(import.meta.url);

/**
 * This one file is the web server and, started as a worker thread, the background or a reader of pages, files and
 * sheets; started as a process with an argument, it draws previews. It imports nothing itself: a reader that loaded the whole program would begin a second and a half later and
 * hold 80 MB more, and parsers have no business in the web server's memory.
 */
async function work(assigned: Role): Promise<void> {
  switch (assigned.role) {
    case 'background': {
      const { runBackground } = await import('./background.server.ts');
      return runBackground(assigned.config, entry);
    }
    case 'html-reader': {
      const { runHtmlWorker } = await import('./features/coverage/reading/html-worker.server.ts');
      return runHtmlWorker();
    }
    case 'file-reader': {
      const { runFileWorker } = await import('./features/coverage/logging/file-worker.server.ts');
      return runFileWorker();
    }
    case 'sheet-reader': {
      const { runSheetWorker } = await import('./features/imports/reading/sheet-worker.server.ts');
      return runSheetWorker();
    }
  }
}

if (process.argv[2] === 'preview-maker') {
  const { runPreviewWorker } = await import('./features/files/preview-worker.server.ts');
  runPreviewWorker();
} else if (isMainThread) {
  const { boot } = await import('./boot.server.ts');
  await boot(entry);
} else await work(workerData as Role);
