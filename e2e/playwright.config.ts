import { defineConfig } from '@playwright/test'
import { findForJourneys, launchOptions } from '#scripts/chromium.mjs'
import type { ServerOptions } from './support/journey.ts'

export default defineConfig<object, ServerOptions>({
  testDir: '.',
  globalSetup: './global-setup.ts',
  outputDir: '../test-results',
  // Each worker has a console, a sandbox and a database of its own (test.ts), so tests may run side by side.
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  // The same for every project and system: the same browser and fonts draw the same picture.
  snapshotPathTemplate: '{testDir}/{testFileName}-snapshots/{arg}{ext}',
  reporter: 'list',
  use: {
    actionTimeout: 20_000,
    locale: 'en-US',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    // Pictures of every frame would take as long as the journeys themselves.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true, sources: true },
    launchOptions: launchOptions(await findForJourneys()),
  },
  projects: [
    { name: 'SQLite' },
    {
      name: 'PostgreSQL',
      testMatch: ['send.spec.ts', 'history.spec.ts', 'kill.spec.ts'],
      use: { database: 'PostgreSQL' },
    },
    ...(process.env.SCREENSHOTS ? [{ name: 'screenshots', testMatch: 'screenshots.ts' }] : []),
  ],
})
