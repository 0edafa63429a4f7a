import { setConfig } from '#app/config.server.ts';
import { setWorkerEntry } from '#app/features/coverage/page-reader.server.ts';
import { wire } from '#app/wiring.server.ts';
import { testConfig } from './config.ts';

/** Every integration test file runs with a configuration and data folder of its own, and the features wired. */
setConfig(testConfig());
setWorkerEntry(new URL('./html-worker-entry.mjs', import.meta.url));
wire();
