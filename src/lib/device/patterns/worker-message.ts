import type { PatternReport } from '#lib/core/patterns/report.ts'
import type { PatternDay } from '#lib/core/patterns/series.ts'

/** What the worker is asked, one request at a time. */
export type PatternRequest = { days: readonly PatternDay[] }
/** What it says: how far it is, any number of times, and then once how it ended. An error is only ever its kind. */
export type PatternAnswer = { progress: number } | { report: PatternReport } | { error: string }
