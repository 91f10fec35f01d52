import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // No test is timed; the limit only ends one that hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
