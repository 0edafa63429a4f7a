import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map(name => newest(join(path, name))));
}

/** Builds the product once when a source file is newer than the build. */
export default function setup(): void {
  const built = newest('build/server/index.js');
  const sources = ['app', 'db', 'emails', 'public', 'vite.config.ts', 'package.json'].map(newest);
  if (built > Math.max(...sources)) return;
  execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });
}
