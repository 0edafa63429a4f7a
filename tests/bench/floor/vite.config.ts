import { vitePlugin as remix } from '@remix-run/dev';
import tailwind from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import options from '../../../remix.config.js';

/** The floor: a Remix app without sign-in and database that renders the product's own layout and list from an array. */
export default defineConfig({
  plugins: [
    remix({
      ...options,
      appDirectory: 'tests/bench/floor/app',
      buildDirectory: 'node_modules/.cache/gema-bench-floor',
    }),
    tailwind(),
  ],
  build: { target: 'es2022' },
});
