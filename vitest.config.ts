// Tests of modules and platform: plain Node without the web framework, one PostgreSQL for all files.
import { defineConfig } from 'vitest/config';

process.env.TZ = 'UTC'; // a test that needs the ministry's zone says so

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/*.test.ts'],
    environment: 'node',
    pool: 'threads',
    isolate: false, // modules keep no state, so a fresh world per file would only double the time
    server: { deps: { external: [/\/src\/paraglide\//] } }, // compiled already: Node reads them as they are
    experimental: { viteModuleRunner: false, nodeLoader: false },
    globalSetup: ['tests/support/global-setup.ts'],
    setupFiles: ['tests/support/first-language.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000
  }
});
