import { readConfig, setConfig } from '#app/config.server.ts';
import { wire } from '#app/wiring.server.ts';
import { openDatabase } from '#db/connection.ts';
import { migrate } from '#db/migrate.ts';
import type { Demo } from '#db/seed/data/demo.ts';
import { seedDemo } from '#db/seed/seed.ts';
import { scratchFolder, startServer, type TestServer } from './server.ts';

const secret = 'the secret of a demo that tests look at, never used elsewhere';

/** The built server on the demo data, as `npm run demo` serves it. */
export async function startDemoServer(): Promise<{ server: TestServer; demo: Demo; dataDir: string }> {
  const dataDir = scratchFolder();
  setConfig(readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', GEMA_DATA_DIR: dataDir }, secret));
  wire();
  const { db, close } = openDatabase(`sqlite:${dataDir}/gema.db`);
  await migrate(db);
  const demo = await seedDemo(db, new Date().toISOString());
  await close();
  const server = await startServer({ dataDir, users: false, env: { GEMA_SECRET: secret } });
  return { server, demo, dataDir };
}
