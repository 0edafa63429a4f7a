import { register } from 'tsx/esm/api';

/** Worker thread entry of the tests, where the sources are not built. */
register();
const { runSheetWorker } = await import('#app/features/imports/reading/sheet-worker.server.ts');
await runSheetWorker();
