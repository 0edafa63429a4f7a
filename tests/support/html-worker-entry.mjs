import { register } from 'tsx/esm/api';

/** Worker thread entry of the tests, where the sources are not built. */
register();
const { runHtmlWorker } = await import('#app/features/coverage/reading/html-worker.server.ts');
runHtmlWorker();
