import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{app,components,lib,scripts}/**/*.test.{ts,tsx,mjs}'],
    // It leaves one core idle where nothing is said; on two cores that is half of them.
    maxWorkers: '100%',
    // A test says what is true, not how fast: beside others a long one takes four times as long.
    testTimeout: 60_000,
    // Outside Next the mark throws; in a unit test there is no browser to keep secrets from.
    alias: { 'server-only': fileURLToPath(new URL('node_modules/server-only/empty.js', import.meta.url)) },
  },
})
