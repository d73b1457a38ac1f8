import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/harness/longest-first.ts';

/** One project a kind of test; the slower ones need PostgreSQL, a built product or a browser. */
const kind = (name: string, include: string[], more: object = {}) => ({
  test: { name, include, environment: 'node', ...more },
});

export default defineConfig({
  test: {
    // Of two processors vitest would use one.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      // No test measures time; on a busy machine a quick one may take long.
      kind('domain', ['src/domain/**/*.test.ts'], { isolate: false, testTimeout: 60_000 }),
      kind('features', ['src/{features,words,interface,service-worker}/**/*.test.ts'], {
        testTimeout: 60_000,
      }),
      kind('server', ['src/server/**/*.test.ts', 'tests/deeds/**/*.test.ts'], {
        globalSetup: ['src/server/database/testing/global-setup.ts'],
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
      kind('pages', ['tests/pages/**/*.test.ts'], {
        globalSetup: ['tests/harness/first-start.ts'],
        testTimeout: 300_000,
        hookTimeout: 300_000,
      }),
      kind('journeys', ['tests/journeys/**/*.test.ts'], {
        globalSetup: ['tests/harness/first-start.ts'],
        testTimeout: 400_000,
        hookTimeout: 300_000,
        expect: { poll: { timeout: 15_000 } },
      }),
      kind('house', ['tests/{house,architecture,content}/**/*.test.ts'], {
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
    ],
  },
});
