import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

/** Worker thread entry of the tests, where the sources are not built. */
register();
if (workerData?.role === 'file-reader') {
  const { runFileWorker } = await import('#app/features/coverage/logging/file-worker.server.ts');
  runFileWorker();
} else if (process.argv[2] === 'preview-maker') {
  const { runPreviewWorker } = await import('#app/features/files/preview-worker.server.ts');
  runPreviewWorker();
} else {
  const { runHtmlWorker } = await import('#app/features/coverage/reading/html-worker.server.ts');
  runHtmlWorker();
}
