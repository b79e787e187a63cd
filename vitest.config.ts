import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // No test may reach anything but this machine.
    setupFiles: ['test/support/no-outside.ts', 'test/support/seed.ts'],
    // Generous: a slow machine is not a failure. Speed is measured by `npm run bench`.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
