import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwind from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';
import options from './remix.config.js';

/** Fails the build when database or mail code would land in the browser bundle: Remix only watches `*.server.ts`. */
function keepOnServer(): Plugin {
  return {
    name: 'gema:keep-on-server',
    enforce: 'pre',
    resolveId(source, importer, { ssr }) {
      if (!ssr && /^#(db|emails)\//.test(source)) {
        this.error(`${source} is server code but ${importer ?? 'the entry'} brings it to the browser`);
      }
      return null;
    },
  };
}

/** The first import of the server: React picks its production build by NODE_ENV, before any code of ours can run. */
const production = 'import "data:text/javascript,process.env.NODE_ENV%3F%3F%3D%22production%22";';

/** Makes app/server.ts the server's entry, so that workers and routes share one set of modules. */
function serverEntry(): Plugin {
  return {
    name: 'gema:server-entry',
    config: {
      order: 'post',
      handler: (_config, { isSsrBuild }) =>
        isSsrBuild
          ? {
              build: {
                rollupOptions: {
                  input: './app/server.ts',
                  output: { banner: chunk => (chunk.isEntry ? production : '') },
                },
              },
            }
          : undefined,
    },
  };
}

/** Compresses what the browser gets as hard as it can be, once: a tenth less than a server does while someone waits. */
function compressAssets(): Plugin {
  return {
    name: 'gema:compress-assets',
    apply: 'build',
    async writeBundle({ dir }) {
      if (this.environment.name !== 'client' || !dir) return;
      const folder = join(dir, 'assets');
      const names = (await readdir(folder)).filter(name => /\.(js|css|svg)$/.test(name));
      const compress = async (name: string) => {
        const bytes = await readFile(join(folder, name));
        await writeFile(join(folder, `${name}.br`), await promisify(brotliCompress)(bytes));
        await writeFile(join(folder, `${name}.gz`), await promisify(gzip)(bytes, { level: 9 }));
      };
      await Promise.all(names.map(compress));
    },
  };
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [keepOnServer(), remix(options), serverEntry(), compressAssets(), tailwind()],
  // Left outside, the server would load all of its sixteen hundred icons.
  ssr: { noExternal: ['lucide-react'] },
  build: {
    target: isSsrBuild ? 'node20' : 'es2022',
    cssMinify: 'lightningcss' as const,
    // One target for both builds: the stylesheet's name is the hash of what comes out.
    cssTarget: ['chrome111', 'firefox128', 'safari16.4'],
  },
}));
