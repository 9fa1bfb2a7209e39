import { defineConfig } from '@playwright/test'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromiumArgs, chromiumShell } from './tests/chromium.ts'

const port = Number(process.env.E2E_PORT ?? 3107)
const origin = `http://localhost:${port}`

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  // A walk goes through many screens, each read by axe; on a busy machine with two cores a minute was sometimes just enough.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: origin,
    browserName: 'chromium',
    viewport: { width: 390, height: 844 },
    launchOptions: { executablePath: chromiumShell, args: chromiumArgs },
    // Recording every step of every walk took a quarter of the time; one that fails is walked again with `--trace on`.
    trace: 'off',
  },
  // The built server with a database of its own; `npm test` has built it by now.
  webServer: {
    command: 'node_modules/.bin/node build/regie.js start',
    url: `${origin}/healthz`,
    env: {
      PORT: String(port),
      ORIGIN: origin,
      DATA_DIR: mkdtempSync(path.join(tmpdir(), 'regie-e2e-')),
      LOG_LEVEL: 'error',
      DATABASE_URL: '',
    },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
  },
})
