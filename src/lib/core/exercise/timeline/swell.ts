import { phaseAt } from './phase-at.ts'
import type { Timeline } from './timeline.ts'

/** How full the breath is, from 0 (let out) to 1 (taken in): what swells the drawing, and later the sound. */
export function swell(timeline: Timeline, elapsedMs: number): number {
  const moment = phaseAt(timeline, elapsedMs)
  switch (moment?.phase.kind) {
    case 'in':
      return soft(moment.progress)
    case 'hold':
      // Held after breathing out, the breath is empty and stays so.
      return timeline.phases[moment.index - 1]?.kind === 'out' ? 0 : 1
    case 'out':
      return 1 - soft(moment.progress)
    default:
      return 0
  }
}

/** Begins and ends without a jolt, as a breath does. */
const soft = (progress: number) => (1 - Math.cos(Math.PI * progress)) / 2
