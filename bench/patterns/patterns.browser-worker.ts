/** A worker of the bench: all years instead of the last, and a plain rule of popular apps. */
import { findPatterns, finish } from '#lib/core/patterns/patterns.ts'
import type { PatternDay } from '#lib/core/patterns/series.ts'
import { rules } from './rules.ts'

export type Asked = { days: readonly PatternDay[]; what: 'all years' | 'p < .05' }

addEventListener('message', ({ data: { days, what } }: MessageEvent<Asked>) => {
  const from = performance.now()
  if (what === 'all years') finish(findPatterns(days, { windowDays: Infinity }))
  else rules[what]?.(days)
  postMessage(performance.now() - from)
})
