import type { Cue, Phase, Timeline, TimelineChapter } from './timeline.ts'

/** Where a session is. `progress` runs from 0 to 1 within the phase; `count` from 1 to `phase.counts`, 0 when nothing is counted. */
export type Moment = {
  index: number
  phase: Phase
  chapter: TimelineChapter
  progress: number
  count: number
  remainingMs: number
}

/** The moment `elapsedMs` into the session; before 0 the first, at or after the end `null`: it is over. */
export function phaseAt(timeline: Timeline, elapsedMs: number): Moment | null {
  const atMs = Math.max(0, Math.floor(elapsedMs))
  if (atMs >= timeline.totalMs) return null
  const index = lastStartingBy(timeline.phases, atMs)
  const phase = timeline.phases[index]
  const chapter = phase && timeline.chapters[phase.chapter]
  if (!phase || !chapter) throw new Error('phaseAt requires a timeline of at least one phase')
  const progress = (atMs - phase.startMs) / (phase.endMs - phase.startMs)
  return {
    index,
    phase,
    chapter,
    progress,
    count: phase.counts === 0 ? 0 : Math.floor(progress * phase.counts) + 1,
    remainingMs: timeline.totalMs - atMs,
  }
}

/** The cues after `fromMs` up to and including `toMs`, in order: what became due between two looks at the clock. */
export const cuesBetween = (timeline: Timeline, fromMs: number, toMs: number): readonly Cue[] =>
  timeline.cues.filter((cue) => cue.atMs > fromMs && cue.atMs <= toMs)

/** Index of the last phase that has begun; phases are in order, so half of them can be left out at every look. */
function lastStartingBy(phases: readonly Phase[], atMs: number) {
  let low = 0
  let high = phases.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const phase = phases[middle]
    if (phase && phase.startMs <= atMs) low = middle
    else high = middle - 1
  }
  return low
}
