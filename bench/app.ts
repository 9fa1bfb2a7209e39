/** The private app: what it weighs the first time, and how soon it opens without a network with ten years in it. */
import path from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { dayOf } from '#lib/core/day.ts'
import { build, type Rolldown } from 'vite'
import { inventDiary } from './diary-days.ts'
import { listen, type Fetched } from './first-visit.ts'
import { phoneContext, slowDown } from './phone.ts'

export const diaryDays = 3650

/** The day's next step, on screen. */
const nextStep = '.app-main section .btn.wide'

/** Everything the browser fetches to show today, to someone who already has a diary and an empty cache. */
export async function firstLoad(browser: Browser, origin: string): Promise<Fetched[]> {
  const context = await phoneContext(browser)
  try {
    await fillJournal(context, origin, 14)
    const page = await context.newPage()
    const session = await slowDown(page, { network: false })
    await session.send('Network.clearBrowserCache')
    await session.send('Network.setBypassServiceWorker', { bypass: true })
    const fetched = listen(session)
    await page.goto(`${origin}/app`)
    await page.waitForSelector(nextStep)
    await page.waitForTimeout(1500)
    return [...fetched.values()]
  } finally {
    await context.close()
  }
}

/** Milliseconds from the navigation to the painted next step, `times` times, without a network. */
export async function openOffline(browser: Browser, origin: string, times: number): Promise<number[]> {
  const context = await phoneContext(browser)
  try {
    await fillJournal(context, origin, diaryDays)
    await context.setOffline(true)
    const taken: number[] = []
    for (let i = 0; i < times; i += 1) taken.push(await openOnce(context, origin))
    return taken
  } finally {
    await context.close()
  }
}

async function openOnce(context: BrowserContext, origin: string): Promise<number> {
  const page = await context.newPage()
  try {
    await slowDown(page, { network: false })
    await page.addInitScript(watchFor, nextStep)
    await page.goto(`${origin}/app`)
    const ms = await page.waitForFunction(() => window.benchShownMs)
    if (!(await isCutOff(page))) throw new Error('the network was still there')
    return Number(await ms.jsonValue())
  } finally {
    await page.close()
  }
}

declare global {
  interface Window {
    benchShownMs: number | undefined
  }
}

/** Notes when the heading and the selected element have been on screen for one frame. */
function watchFor(selector: string) {
  function look() {
    const isShown = [selector, 'h1'].every((one) => document.querySelector(one)?.checkVisibility())
    if (isShown) requestAnimationFrame(() => (window.benchShownMs = performance.now()))
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

const isCutOff = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    fetch('/healthz').then(
      () => false,
      () => true,
    ),
  )

/** Visits the app as anyone does, waits until it can do without a network, and fills the journal through its own code. */
async function fillJournal(context: BrowserContext, origin: string, days: number): Promise<void> {
  const page = await context.newPage()
  await page.goto(`${origin}/app`)
  await page.waitForSelector('h1')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.evaluate(await fillProgram())
  const diary = inventDiary(dayOf(new Date()), days)
  await page.evaluate((invented) => window.benchFill(invented), diary)
  await page.close()
}

let program: string | undefined

/** The app's own journal as one script, so that what is stored is stored the way the app does it. */
async function fillProgram(): Promise<string> {
  if (program) return program
  const built = (await build({
    configFile: false,
    root: path.join(import.meta.dirname, '..'),
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: path.join(import.meta.dirname, 'fill-journal.browser.ts'),
        formats: ['iife'],
        name: 'fillJournal',
      },
    },
  })) as Rolldown.RolldownOutput[]
  const chunk = built[0]?.output[0]
  if (!chunk) throw new Error('the script that fills the journal was not made')
  return (program = chunk.code)
}
