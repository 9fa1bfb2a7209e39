import { routineId } from '../exercise-id.ts'
import type { PractisedId, PlayableId } from '../exercise-id.ts'
import type { Chapter, ChapterOf, CueKind, Focus, PhaseKind, Playable, Side, Step, Tone, Vibration } from '../recipe.ts'
import type { SessionSettings } from '../settings.ts'
import type { Lang } from '../../lang.ts'

/** A session laid out in time: phases without gaps or overlaps from 0 to `totalMs`, and every cue in order. Whole milliseconds. */
export type Timeline = {
  exercise: PlayableId
  lang: Lang
  totalMs: number
  chapters: readonly TimelineChapter[]
  phases: readonly Phase[]
  cues: readonly Cue[]
}

/** `startMs` belongs to it, `endMs` to the next. */
export type Span = { startMs: number; endMs: number }

/** `exercise` is what is done in it, `part` its place in a routine; 0 everywhere in a session of one exercise. */
export type TimelineChapter = Span & { id: string; title: string; exercise: PractisedId; part: number }

export type Phase = Span & {
  kind: PhaseKind
  /** Index of its chapter. */
  chapter: number
  label: string
  counts: number
  focus: Focus | null
  side: Side | null
}

/** One moment: what is said or sounded or felt. `id` names the words (one recording), `phase` is the index of its phase. */
export type Cue = {
  id: string
  atMs: number
  kind: CueKind
  text: string
  tone: Tone | null
  vibration: Vibration | null
  phase: number
}

/** Lays a session out, of one exercise or of a routine. Settings must be the recipe's own (`parseSettings`); a phase that is not a whole number of ms is a bug. */
export function timeline(recipe: Playable, settings: SessionSettings, lang: Lang): Timeline {
  const chapters: TimelineChapter[] = []
  const phases: Phase[] = []
  const cues: Cue[] = []
  let atMs = 0
  for (const [chapterIndex, chapter] of recipe.script(settings).entries()) {
    const startMs = atMs
    for (const step of chapter.phases) {
      assertWholeMs(recipe.id, step)
      cues.push(...step.cues.map((cue) => cueAt({ cue, step, startMs: atMs, phase: phases.length, lang })))
      phases.push(phaseFrom({ step, startMs: atMs, chapter: chapterIndex, lang }))
      atMs += step.ms
    }
    chapters.push({ id: chapter.id, title: chapter.title[lang], ...chapterOf(recipe, chapter), startMs, endMs: atMs })
  }
  return { exercise: recipe.id, lang, totalMs: atMs, chapters, phases, cues }
}

function chapterOf({ id }: Playable, chapter: Chapter): ChapterOf {
  if (chapter.of) return chapter.of
  if (id === routineId)
    throw new Error(`timeline requires chapters of a routine to say their exercise, got ${chapter.id}`)
  return { exercise: id, part: 0 }
}

function phaseFrom(of: { step: Step; startMs: number; chapter: number; lang: Lang }): Phase {
  const { kind, ms, counts, label, focus, side } = of.step
  const { startMs, chapter, lang } = of
  return { kind, chapter, startMs, endMs: startMs + ms, label: label[lang], counts, focus, side }
}

function cueAt(of: { cue: Step['cues'][number]; step: Step; startMs: number; phase: number; lang: Lang }): Cue {
  const { id, afterMs, kind, text, tone, vibration } = of.cue
  if (!Number.isInteger(afterMs) || afterMs < 0 || afterMs >= of.step.ms) {
    throw new Error(`timeline requires cue ${id} inside its phase, got ${afterMs} of ${of.step.ms} ms`)
  }
  return { id, atMs: of.startMs + afterMs, kind, text: text[of.lang], tone, vibration, phase: of.phase }
}

function assertWholeMs(exercise: PlayableId, step: Step) {
  if (Number.isInteger(step.ms) && step.ms > 0) return
  throw new Error(`timeline requires phases of whole milliseconds, got ${step.ms} in ${exercise}`)
}
