import { phaseAt } from '../timeline/phase-at.ts'
import type { Phase, Timeline } from '../timeline/timeline.ts'

/**
 * Where to go on in another timeline of the same exercise (other pace, other hold): in the same kind of phase, equally far
 * into it, so that a breath that has begun goes on without a jump. Of all such phases the one that leaves about the same
 * share of the session. Milliseconds in `to`.
 */
export function samePlace(from: Timeline, to: Timeline, elapsedMs: number): number {
  const moment = phaseAt(from, elapsedMs)
  if (moment === null) return to.totalMs
  const aimMs = (elapsedMs / from.totalMs) * to.totalMs
  const phase = nearest(to.phases.filter(isLike(moment.phase)), aimMs) ?? nearest(to.phases, aimMs)
  if (phase === null) throw new Error('samePlace requires a timeline of at least one phase')
  return Math.floor(phase.startMs + moment.progress * (phase.endMs - phase.startMs))
}

const isLike = (wanted: Phase) => (phase: Phase) =>
  phase.kind === wanted.kind && phase.side === wanted.side && phase.focus === wanted.focus

function nearest(phases: readonly Phase[], aimMs: number): Phase | null {
  const away = (phase: Phase) => Math.abs(phase.startMs - aimMs)
  return phases.reduce<Phase | null>((best, phase) => (best === null || away(phase) < away(best) ? phase : best), null)
}
