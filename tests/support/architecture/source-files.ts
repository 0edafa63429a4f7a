import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export type SourceFile = { path: string; text: string; lines: number; imports: Import[] };
/** `target` is a path inside the repository, or a package name. `typeOnly` imports vanish at build. */
export type Import = { target: string; own: boolean; typeOnly: boolean };

const roots: Record<string, string> = {
  '#app/': 'app/',
  '#db/': 'db/',
  '#emails/': 'emails/',
  '#tests/': 'tests/',
};

function resolveImport(from: string, spec: string): { target: string; own: boolean } {
  const clean = spec.replace(/\?.*$/, '');
  for (const [alias, folder] of Object.entries(roots)) {
    if (clean.startsWith(alias)) return { target: folder + clean.slice(alias.length), own: true };
  }
  if (clean.startsWith('.')) return { target: normalize(join(dirname(from), clean)), own: true };
  return { target: clean, own: false };
}

const statement = /^\s*(import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(path: string, text: string): Import[] {
  const found = [...text.matchAll(statement)].map(match => ({
    ...resolveImport(path, match[3]!),
    typeOnly:
      Boolean(match[2]) ||
      /^\s*(import|export)\s*\{(\s*type\s+\w+(\s+as\s+\w+)?\s*,?)+\}\s*from/.test(match[0]),
  }));
  const lazy = [...text.matchAll(dynamic)].map(match => ({
    ...resolveImport(path, match[1]!),
    typeOnly: false,
  }));
  return [...found, ...lazy];
}

/** Every TypeScript file below the given folders, with its imports. */
export function readSources(folders: string[]): SourceFile[] {
  return folders.flatMap(folder =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
      .map(entry => {
        const path = normalize(join(entry.parentPath, entry.name));
        const text = readFileSync(path, 'utf8');
        return { path, text, lines: text.split('\n').length - 1, imports: importsOf(path, text) };
      }),
  );
}
