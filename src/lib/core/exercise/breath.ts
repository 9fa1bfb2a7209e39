import { mark, step } from './step.ts'
import type { Step } from './recipe.ts'
import type { Hold } from './settings.ts'
import type { Translated } from '../lang.ts'

/** One breath in counts; a hold of 0 is no hold. A count is a second at pace 100. */
export type BreathPattern = { in: number; hold: number; out: number }

/** The pattern of 4-7-8 for the hold somebody chose. Without holding it is the adapted form: 4 in, 6 out. */
export const pattern478 = (hold: Hold): BreathPattern =>
  hold === 'none' ? { in: 4, hold: 0, out: 6 } : { in: 4, hold: hold === 'short' ? 3 : 7, out: 8 }

/** Whole milliseconds of one breath. */
export const breathMs = (pattern: BreathPattern, pace: number) =>
  countMs(pattern.in, pace) + countMs(pattern.hold, pace) + countMs(pattern.out, pace)

/** One breath as steps. `id` is the exercise, so that its recordings stay its own. */
export function breath(id: string, pattern: BreathPattern, pace: number): Step[] {
  const part = (kind: 'in' | 'hold' | 'out') =>
    step(kind, {
      ms: countMs(pattern[kind], pace),
      counts: pattern[kind],
      label: labels[kind],
      cues: [mark(`${id}/${kind}`, labels[kind], kind)],
    })
  return pattern.hold === 0 ? [part('in'), part('out')] : [part('in'), part('hold'), part('out')]
}

/** One part of a breath of so many seconds, in halves, under the recordings of the exercise `id`. */
export function breathPart(id: string, kind: 'in' | 'hold' | 'out', seconds: number): Step {
  const cues = [mark(`${id}/${kind}`, labels[kind], kind)]
  return step(kind, { ms: seconds * 1000, counts: Math.max(1, Math.round(seconds)), label: labels[kind], cues })
}

const countMs = (counts: number, pace: number) => Math.round((counts * 1000 * pace) / 100)

const labels: Readonly<Record<'in' | 'hold' | 'out', Translated>> = {
  in: { nl: 'in', en: 'in' },
  hold: { nl: 'vast', en: 'hold' },
  out: { nl: 'uit', en: 'out' },
}
