import { parseHTML } from 'linkedom';
import { bootConfig, setConfig } from '#app/config.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import type { Browser } from './browser.ts';
import { scratchFolder, startServer, type TestServer } from './server.ts';

export type TestOffice = {
  server: TestServer;
  /** Signed in as an officer. */
  officer: Browser;
  /** Reads a page as the officer. */
  read: (path: string) => Promise<{ status: number; html: string; document: Document }>;
};

/** A running server with rows of one's own, an officer signed in, and a way to read its pages. */
export async function startOffice(fill: (ctx: Context<Db>) => Promise<void>): Promise<TestOffice> {
  const dataDir = scratchFolder();
  setConfig(bootConfig({ NODE_ENV: 'test', GEMA_DATA_DIR: dataDir }));
  const server = await startServer({ dataDir, fill });
  const officer = await server.signedIn('officer');
  return {
    server,
    officer,
    read: async path => {
      const response = await officer.get(path);
      const html = await response.text();
      return { status: response.status, html, document: parseHTML(html).document };
    },
  };
}
