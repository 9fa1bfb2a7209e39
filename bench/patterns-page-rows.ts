/** How soon a browser has found its patterns: in the app's own worker, on a slow processor, beside Node and a plain rule. */
import type { Page } from '@playwright/test'
import { findPatterns, finish } from '#lib/core/patterns/patterns.ts'
import { reportOn } from '#lib/core/patterns/report.ts'
import { cells } from './patterns/cells.ts'
import { simulate } from './patterns/simulate.ts'
import type { Part } from './part.ts'
import { withChromium } from './phone.ts'
import { processorMs } from './processor-time.ts'
import { withScriptedPage } from './scripted-page.ts'
import { processesOf, slowed } from './slowed.ts'
import { atMost, median, range } from './table.ts'
import type { Row } from './table.ts'
// For what the page offers on `window`.
import type {} from './patterns/patterns.browser.ts'

const times = 7
const slowness = 4

export async function patternsPageRows(port: number): Promise<Part> {
  const usual = cells['sig-180-days']
  if (!usual) throw new Error('no cell of 180 days')
  const short = simulate('half a year', usual, 5).days
  const long = simulate('ten years', { ...usual, days: 3650, factors: 40 }, 5).days
  const rows: Row[] = []
  await withScriptedPage({ port, script: 'patterns/patterns.browser.ts' }, (origin) =>
    withChromium(async (browser) => {
      const page = await browser.newPage()
      const open = async () => {
        await page.goto(origin)
        await page.waitForFunction(() => 'benchLook' in window)
      }
      await open()
      const work = await page.evaluate(() => window.benchWork())
      const pids = (await processesOf(browser)).map(({ id }) => id)
      const slow = await slowed(pids, slowness, async () => ({
        work: await page.evaluate(() => window.benchWork()),
        first: await looks(page, short, 1),
        again: await looks(page, short, times),
        plain: await inWorker(page, short, 'p < .05'),
        workAfter: await page.evaluate(() => window.benchWork()),
      }))
      const timesSlower = `${((slow.work + slow.workAfter) / 2 / work).toFixed(1)} times slower`
      rows.push(
        {
          ...milliseconds('patterns, 180 days × 25 factors, slow phone', slow.again.took, 300),
          bare: median(slow.plain),
          note: `${timesSlower}; the page itself held ${median(slow.again.held).toFixed(0)} ms; Node ${inNode(() => finish(reportOn(short)))} ms`,
        },
        { ...milliseconds('the first look, its worker just started', slow.first.took), note: timesSlower },
      )
      // The worker is still there, so that none of its time is lost.
      const before = processorMs(pids)
      await looks(page, short, times)
      rows.push({
        ...milliseconds(
          `the same look, processor time × ${String(slowness)}`,
          [(slowness * (processorMs(pids) - before)) / times],
          300,
        ),
        note: 'of every process of the browser; other work on the machine is not in it',
      })
      await open()
      const last = await looks(page, long, times)
      rows.push({
        ...milliseconds('patterns, 10 years × 40 factors, as in the app', last.took, 2500),
        note: `the last year counts; the page itself held ${median(last.held).toFixed(0)} ms; Node ${inNode(() => finish(reportOn(long)))} ms`,
      })
      const all = await inWorker(page, long, 'all years')
      rows.push({
        ...milliseconds('patterns, 10 years × 40 factors, all of them', all, 2500),
        bare: median(await inWorker(page, long, 'p < .05')),
        note: `${range(all.map((ms) => ms / 1000))} s; Node ${inNode(() => finish(findPatterns(long, { windowDays: Infinity })))} ms`,
      })
    }),
  )
  return { rows, details: { times, slowness } }
}

const milliseconds = (name: string, values: readonly number[], agreedMs?: number): Row => ({
  name,
  unit: 'ms',
  digits: 0,
  measured: median(values),
  ...(agreedMs !== undefined && { goal: atMost(agreedMs) }),
})

type Days = Parameters<typeof reportOn>[0]

async function looks(page: Page, days: Days, count: number) {
  const [took, held]: [number[], number[]] = [[], []]
  for (let i = 0; i < count; i += 1) {
    const { tookMs, heldMs } = await page.evaluate((given) => window.benchLook(given), days)
    took.push(tookMs)
    held.push(heldMs)
  }
  return { took, held }
}

async function inWorker(page: Page, days: Days, what: 'all years' | 'p < .05') {
  const took: number[] = []
  for (let i = 0; i < times; i += 1) {
    took.push(
      await page.evaluate(([given, asked]) => window.benchInWorker({ days: given, what: asked }), [
        days,
        what,
      ] as const),
    )
  }
  return took
}

function inNode(run: () => unknown): string {
  const took = Array.from({ length: times }, () => {
    const from = performance.now()
    run()
    return performance.now() - from
  })
  return median(took).toFixed(0)
}
