import { defineConfig } from 'vitest/config';

const shared = { environment: 'node' as const, testTimeout: 30_000, hookTimeout: 120_000 };

/**
 * unit: pure rules. integration: services on a real database (SQLite; with GEMA_TEST_DATABASE_URL also PostgreSQL,
 * and PGlite for the files named *.pglite.test.ts). http: the built server over the wire. e2e: Chromium.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...shared, name: 'architecture', include: ['tests/architecture.test.ts'] } },
      { test: { ...shared, name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      {
        test: {
          ...shared,
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          setupFiles: ['tests/support/setup.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'http',
          include: ['tests/http/**/*.test.ts'],
          globalSetup: ['tests/support/build.ts'],
          fileParallelism: false,
        },
      },
      {
        test: {
          ...shared,
          testTimeout: 120_000,
          // Each file seeds the demo of its own: minutes on a machine that does other things.
          hookTimeout: 300_000,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/build.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
});
