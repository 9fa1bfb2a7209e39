import { lookForPatterns } from '#lib/device/patterns/look-for-patterns.ts'
import type { PatternOutcome } from '#lib/core/patterns/memory.ts'
import type { PatternReport } from '#lib/core/patterns/report.ts'
import type { PatternDay } from '#lib/core/patterns/series.ts'

/** What a look brought, with what was looked at. */
export type Looked = {
  readonly report: PatternReport
  readonly days: readonly PatternDay[]
  readonly outcome: PatternOutcome
}

/** Shorter than this nobody needs to see that something is being done. */
const unseenMs = 300

/** Looks for patterns beside the page. What was found before stays until there is something newer. */
export class PatternsLook {
  looked = $state.raw<Looked | null>(null)
  /** From 0 to 1, only once it takes long enough to be told. */
  share = $state<number | null>(null)
  hasFailed = $state(false)
  /** Something newer is being looked at: what was found before is no longer the last word. */
  isLooking = $state(false)

  /** Looks, and gives what ends it early. */
  begin(days: readonly PatternDay[], outcome: PatternOutcome): () => void {
    const leaving = new AbortController()
    this.hasFailed = false
    this.isLooking = true
    let share = 0
    const timer = setTimeout(() => (this.share = share), unseenMs)
    const onProgress = (now: number) => {
      share = now
      if (this.share !== null) this.share = now
    }
    const over = () => {
      clearTimeout(timer)
      this.isLooking = false
      this.share = null
    }
    lookForPatterns(days, { signal: leaving.signal, onProgress }).then(
      (report) => {
        if (leaving.signal.aborted) return
        over()
        this.looked = { report, days, outcome }
      },
      () => {
        if (leaving.signal.aborted) return
        over()
        this.hasFailed = true
      },
    )
    return () => {
      leaving.abort()
      over()
    }
  }
}
