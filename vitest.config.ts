import { svelte } from '@sveltejs/vite-plugin-svelte'
import { playwright } from '@vitest/browser-playwright'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { chromiumArgs, chromiumShell } from './tests/chromium.ts'

const lib = fileURLToPath(new URL('./src/lib', import.meta.url))
const resolve = { alias: [{ find: /^#lib\//, replacement: `${lib}/` }] }

/** None of our tests asks how fast something is (bench/ does); on a busy machine five seconds were not always enough to load what it tests. */
const testTimeout = 30_000

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/*.test.ts', 'scripts/*.test.ts'],
          exclude: ['src/lib/device/**', 'src/**/*.browser.test.ts', 'tests/http.test.ts'],
          testTimeout,
        },
      },
      {
        // Against programs of others: PostgreSQL, age, aubio.
        resolve,
        test: {
          name: 'peers',
          environment: 'node',
          include: ['tests/peers/**/*.test.ts'],
          testTimeout,
          hookTimeout: 60_000,
        },
      },
      {
        // Against the built server, as a reader meets it.
        resolve,
        test: { name: 'built', environment: 'node', include: ['tests/http.test.ts'], testTimeout, hookTimeout: 60_000 },
      },
      {
        resolve,
        plugins: [svelte({ compilerOptions: { runes: true } })],
        test: {
          name: 'browser',
          include: ['src/lib/device/**/*.test.ts', 'src/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: chromiumShell, args: chromiumArgs },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
