/** One page, opened for the first time on the slow phone: what it weighs and when it can be read. */
import type { Browser, CDPSession } from '@playwright/test'
import { phoneContext, slowDown } from './phone.ts'

export type Kind = 'page' | 'script' | 'style' | 'font' | 'other'
export type Fetched = { address: string; kind: Kind; bytes: number }
export type Visit = { fetched: Fetched[]; lcpMs: number; lcpElement: string; cls: number }

/** A browser without anything kept. `settleMs` is how long to go on listening after the page has loaded. */
export async function firstVisit(browser: Browser, address: string, settleMs = 1500): Promise<Visit> {
  const context = await phoneContext(browser)
  try {
    const page = await context.newPage()
    const session = await slowDown(page, { network: true })
    const fetched = listen(session)
    await page.addInitScript(watchPaint)
    await page.goto(address, { waitUntil: 'load' })
    await page.waitForTimeout(settleMs)
    const paint = await page.evaluate(() => window.benchPaint)
    return { fetched: [...fetched.values()], ...paint }
  } finally {
    await context.close()
  }
}

/** Bytes as they came over the wire, heads included. */
export function listen(session: CDPSession): Map<string, Fetched> {
  const fetched = new Map<string, Fetched>()
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    if (!response.url.startsWith('http')) return
    fetched.set(requestId, { address: response.url, kind: kindOf(type, response.mimeType), bytes: 0 })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = fetched.get(requestId)
    if (one) one.bytes = encodedDataLength
  })
  return fetched
}

function kindOf(type: string, mime: string): Kind {
  if (type === 'Document') return 'page'
  if (type === 'Font' || mime.startsWith('font/')) return 'font'
  if (type === 'Script' || mime.includes('javascript')) return 'script'
  return type === 'Stylesheet' ? 'style' : 'other'
}

type Paint = Pick<Visit, 'lcpMs' | 'lcpElement' | 'cls'>

declare global {
  interface Window {
    benchPaint: Paint
  }
}

interface LargestPaint extends PerformanceEntry {
  element: Element | null
}

interface Shift extends PerformanceEntry {
  value: number
  hadRecentInput: boolean
}

/** Runs in the page, before anything of its own. */
function watchPaint() {
  const paint: Paint = { lcpMs: 0, lcpElement: '', cls: 0 }
  window.benchPaint = paint
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LargestPaint[]) {
      paint.lcpMs = entry.startTime
      const element = entry.element
      paint.lcpElement = element ? `${element.tagName.toLowerCase()} ${element.textContent.slice(0, 40).trim()}` : ''
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) if (!entry.hadRecentInput) paint.cls += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
}

export const bytesOf = (fetched: readonly Fetched[], ...kinds: Kind[]): number =>
  fetched.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)).reduce((sum, { bytes }) => sum + bytes, 0)

export const without = (fetched: readonly Fetched[], kind: Kind): Fetched[] =>
  fetched.filter((one) => one.kind !== kind)
