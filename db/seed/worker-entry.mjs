import { register } from 'tsx/esm/api';

/** What worker threads of the seeding start from, where the sources are not built: the drawing of a book's pictures. */
register();
const { runPreviewWorker } = await import('#app/features/files/preview-worker.server.ts');
runPreviewWorker();
