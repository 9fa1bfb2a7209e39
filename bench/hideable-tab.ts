/**
 * A tab that can really be put behind another, so that the browser hides and throttles it as on a desk. Playwright's own
 * tabs always count as in front; here a plain Chromium is started, as a person does, and listened to afterwards.
 */
import { chromium, type Page } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type HideableTab = {
  page: Page
  /** Puts another tab before it; throws when the page does not notice. */
  hide: () => Promise<void>
  show: () => Promise<void>
}

const args = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--mute-audio',
  '--remote-debugging-port=0',
  '--window-size=390,844',
]

/**
 * A browser for as long as it is used. A hidden page gets its timers once a second at most and, after `graceSeconds`
 * (Chromium's own is 300), once a minute.
 */
export async function withHideableTab<Value>(
  { graceSeconds }: { graceSeconds: number },
  use: (tab: HideableTab) => Promise<Value>,
): Promise<Value> {
  const folder = mkdtempSync(path.join(tmpdir(), 'regie-tab-'))
  const throttling = `--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/${graceSeconds}`
  const child = spawn(
    process.env.CHROMIUM ?? '/usr/bin/chromium',
    [...args, throttling, `--user-data-dir=${folder}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  try {
    const browser = await chromium.connectOverCDP(await addressOf(child), { noDefaults: true })
    const [context] = browser.contexts()
    const page = context?.pages()[0]
    if (!context || !page) throw new Error('Chromium opened without a tab')
    const seen = (state: DocumentVisibilityState) =>
      page.waitForFunction((wanted) => document.visibilityState === wanted, state, { polling: 50, timeout: 5000 })
    try {
      return await use({
        page,
        hide: async () => {
          const before = await context.newPage()
          await before.bringToFront()
          await seen('hidden')
        },
        show: async () => {
          await page.bringToFront()
          await seen('visible')
        },
      })
    } finally {
      await browser.close()
    }
  } finally {
    await end(child)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Where it listens; Chromium says so once it is ready. */
function addressOf(child: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /ws:\/\/\S+/.exec(said)?.[0]
      if (address) resolve(address)
    })
    child.once('exit', () => {
      reject(new Error(`Chromium did not start:\n${said}`))
    })
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill()
  await gone
}
