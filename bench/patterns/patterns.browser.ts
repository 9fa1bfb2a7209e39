/** Runs in a bare page: looks for patterns as the app does, and has a worker of the bench do what the app never asks. */
import { lookForPatterns } from '#lib/device/patterns/look-for-patterns.ts'
import type { PatternReport } from '#lib/core/patterns/report.ts'
import type { PatternDay } from '#lib/core/patterns/series.ts'
import { fixedWorkMs } from '../fixed-work.ts'
import type { Asked } from './patterns.browser-worker.ts'

declare global {
  interface Window {
    /** From the call to the report, the days' way to the worker and back included; how long the page itself could do nothing. */
    benchLook: (days: readonly PatternDay[]) => Promise<{ tookMs: number; heldMs: number; report: PatternReport }>
    /** What one run took, in a worker that has done it before. */
    benchInWorker: (asked: Asked) => Promise<number>
    benchWork: () => number
  }
}

window.benchLook = async (days) => {
  const from = performance.now()
  const looking = lookForPatterns(days)
  const heldMs = performance.now() - from
  const report = await looking
  return { tookMs: performance.now() - from, heldMs, report }
}

const worker = new Worker(new URL('./patterns.browser-worker.ts', import.meta.url), { type: 'module' })

window.benchInWorker = (asked) =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage(asked)
  })

window.benchWork = fixedWorkMs
