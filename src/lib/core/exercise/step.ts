/** The words in which scripts are written: a step and its cues, with everything left out that is not said. */
import type { PhaseKind, Step, StepCue, Tone, Vibration } from './recipe.ts'
import type { Translated } from '../lang.ts'

type StepWords = { ms: number; label: Translated } & Partial<Pick<Step, 'counts' | 'focus' | 'side' | 'cues'>>

export function step(
  kind: PhaseKind,
  { ms, label, counts = 0, focus = null, side = null, cues = [] }: StepWords,
): Step {
  return { kind, ms, counts, label, focus, side, cues }
}

/** A sentence, with a soft tone and a touch when it opens something new. */
export function say(
  id: string,
  text: Translated,
  more: Partial<Pick<StepCue, 'afterMs' | 'tone' | 'vibration'>> = {},
): StepCue {
  return { id, afterMs: 0, kind: 'say', text, tone: null, vibration: null, ...more }
}

/** A sentence that opens a new part. */
export const open = (id: string, text: Translated) => say(id, text, { tone: 'next', vibration: 'next' })

/** The start of a breath's part: a word or two, a tone and a touch of its own. */
export const mark = (
  id: string,
  text: Translated,
  sign: Extract<Tone & Vibration, 'in' | 'hold' | 'out'>,
): StepCue => ({
  id,
  afterMs: 0,
  kind: 'mark',
  text,
  tone: sign,
  vibration: sign,
})

/** The soft bell at the end, with words or without. */
export const bell = (id: string, text: Translated): StepCue => ({
  id,
  afterMs: 0,
  kind: text.nl === '' ? 'bell' : 'say',
  text,
  tone: 'bell',
  vibration: 'end',
})

export const silent: Translated = { nl: '', en: '' }
