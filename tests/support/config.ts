import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '#app/config.server.ts';

/** The configuration of a test process, with a data folder of its own; links have the same tokens in all of them. */
export function testConfig(over: Record<string, string> = {}): Config {
  return readConfig(
    {
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      GEMA_DATA_DIR: mkdtempSync(join(tmpdir(), 'gema-test-')),
      PUBLIC_URL: 'http://gema.test',
      ...over,
    },
    'a fixed secret for tests, never used elsewhere',
  );
}
