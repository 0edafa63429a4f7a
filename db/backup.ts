import { join, resolve } from 'node:path';
import { bootConfig } from '#app/config.server.ts';
import { takeBackup } from './archive.ts';

/** `npm run backup [-- folder]`: one verified archive; by default under the data folder. */
const config = bootConfig();
const folder = process.argv[2] ? resolve(process.argv[2]) : join(config.dataDir, 'backups');
const path = await takeBackup(config, folder, new Date().toISOString());
process.stdout.write(`Backup taken and verified: ${path}\n`);
