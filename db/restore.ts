import { resolve } from 'node:path';
import { bootConfig } from '#app/config.server.ts';
import { restoreBackup, verifyBackup } from './archive.ts';

/** `npm run restore -- archive.tar.gz`: checks the archive, then puts it in place. Stop the program first. */
const [archive] = process.argv.slice(2);
if (!archive) {
  process.stderr.write('Usage: npm run restore -- <archive.tar.gz>\n');
  process.exit(2);
}
try {
  const config = bootConfig();
  await verifyBackup(resolve(archive), config.databaseUrl);
  await restoreBackup(resolve(archive), config);
  process.stdout.write(`Restored ${archive}\n`);
} catch (error) {
  process.stderr.write(`Not restored: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
