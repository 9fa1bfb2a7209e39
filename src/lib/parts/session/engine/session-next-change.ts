import { phaseAt } from '#lib/core/exercise/timeline/phase-at.ts'
import type { Timeline } from '#lib/core/exercise/timeline/timeline.ts'

/**
 * When there is next something else to show or to give: a phase, a count, a cue, or the end. Milliseconds in the session; the
 * screen is left alone until then.
 */
export function nextChangeMs(timeline: Timeline, atMs: number): number {
  const moment = phaseAt(timeline, atMs)
  if (moment === null) return timeline.totalMs
  const { phase, count } = moment
  const cueMs = timeline.cues.find((cue) => cue.atMs > atMs)?.atMs ?? phase.endMs
  const countMs =
    phase.counts === 0 ? phase.endMs : phase.startMs + Math.ceil((count * (phase.endMs - phase.startMs)) / phase.counts)
  return Math.min(phase.endMs, cueMs, countMs)
}
