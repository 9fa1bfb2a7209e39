import { chromium } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Lang } from './walk.ts'

/** A browser that can be closed and opened again with everything it kept. */
export function restartable(lang: Lang, options: { args: string[]; executablePath: string; baseURL: string }) {
  const folder = mkdtempSync(join(tmpdir(), 'regie-profile-'))
  let context: BrowserContext | null = null
  return {
    async open(): Promise<Page> {
      await context?.close()
      context = await chromium.launchPersistentContext(folder, {
        ...options,
        viewport: { width: 390, height: 844 },
        locale: lang === 'nl' ? 'nl-NL' : 'en-GB',
        timezoneId: 'Europe/Amsterdam',
      })
      return context.pages()[0] ?? (await context.newPage())
    },
    async network(on: boolean) {
      await context?.setOffline(!on)
    },
    async close() {
      await context?.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
