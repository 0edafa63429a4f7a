import { bootConfig, setConfig } from '#app/config.server.ts';
import { wire } from '#app/wiring.server.ts';
import { openDatabase } from '#db/connection.ts';
import { migrate } from '#db/migrate.ts';
import { buildDemo } from './data/demo.ts';
import { seedDemo } from './seed.ts';

/** `npm run demo`: fills an empty installation with the demo and prints its sign-ins. An installation in use is left alone. */
const config = bootConfig();
setConfig(config);
wire();
const { db, close } = openDatabase(config.databaseUrl);
await migrate(db);
const used = await db.selectFrom('users').select('email').limit(1).executeTakeFirst();
const now = new Date().toISOString();
const demo = used ? buildDemo(now) : await seedDemo(db, now, step => process.stdout.write(`Demo: ${step}\n`));
const known = await db.selectFrom('users').select('email').execute();
await close();

if (known.some(user => user.email === demo.users[0]!.email)) {
  const lines = demo.users.map(user => `  ${user.role.padEnd(8)} ${user.email.padEnd(28)} ${user.name}`);
  process.stdout.write(
    `\nSign in at ${config.publicUrl}\n${lines.join('\n')}\n  password: ${demo.password}\n\n`,
  );
} else {
  process.stdout.write('This installation holds real data: the demo was not added.\n');
}
