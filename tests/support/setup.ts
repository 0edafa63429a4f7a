import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, setConfig } from '#app/config.server.ts';
import { setWorkerEntry } from '#app/features/coverage/page-reader.server.ts';
import { wire } from '#app/wiring.server.ts';

/** Every integration test file runs with a configuration and data folder of its own, and the features wired. */
setConfig(
  readConfig(
    {
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      GEMA_DATA_DIR: mkdtempSync(join(tmpdir(), 'gema-test-')),
      PUBLIC_URL: 'http://gema.test',
    },
    'a fixed secret for tests, never used elsewhere',
  ),
);
setWorkerEntry(new URL('./html-worker-entry.mjs', import.meta.url));
wire();
