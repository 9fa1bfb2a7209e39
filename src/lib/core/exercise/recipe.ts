/**
 * An exercise is a recipe; a session is a timeline computed from the recipe and a person's settings.
 *
 * A recipe is data: what it is, what is known about it, how to make it gentler, what may be chosen, and a script. The
 * script turns settings into chapters of phases; `timeline.ts` lays these end to end in whole milliseconds and picks the
 * language. Everything that happens in a session (text, drawing, tone, vibration, and one continuous audio track) is read
 * from that one timeline, so that nothing can run apart. Who should not do an exercise is not said here but in
 * `core/safety`, keyed by the exercise's id.
 */
import type { Evidence } from './evidence.ts'
import type { PractisedId, routineId } from './exercise-id.ts'
import type { SessionSettings, SettingsOptions } from './settings.ts'
import type { Translated } from '../lang.ts'

export type Recipe = {
  id: PractisedId
  /** Which of the person's own patterns it is; left out where the recipe is for everyone. */
  own?: string
  title: Translated
  /** One line for lists. */
  help: Translated
  /** What you do, in a few sentences. */
  what: Translated
  /** What is known about it, honestly. */
  why: Translated
  evidence: readonly Evidence[]
  /** The steps as text, for reading and for doing it without a player. */
  steps: readonly Translated[]
  dose: Translated
  adaptations: readonly Adaptation[]
  options: SettingsOptions
  script: (settings: SessionSettings) => readonly Chapter[]
}

/**
 * What a session plays: one exercise, or a routine of several as one. The player needs to know the difference for little:
 * whatever happens at a moment is in the timeline, whose chapters say their exercise.
 */
export type Playable = Recipe | RoutineRecipe

/** A routine as far as a session needs it; `routine/recipe.ts` makes it. Nothing about it is chosen before it starts. */
export type RoutineRecipe = Pick<Recipe, 'title' | 'help' | 'what' | 'options' | 'script'> & {
  id: typeof routineId
  /** Which of the person's routines. */
  own: string
  parts: readonly RoutinePart[]
}

/** One exercise within a routine, with the settings it is done with there. */
export type RoutinePart = { recipe: Recipe; settings: SessionSettings }

/** Another way to do it; `settings` is what the player sets when someone chooses it, `null` when it is only said. */
export type Adaptation = { title: Translated; text: Translated; settings: Partial<SessionSettings> | null }

/**
 * A part of a session with a name of its own, at which one can skip to the next. In a routine it says which exercise it is
 * of; elsewhere it is of the recipe.
 */
export type Chapter = { id: string; title: Translated; phases: readonly Step[]; of?: ChapterOf }

/** The exercise, and the index of its part in the routine: the same exercise may come twice. */
export type ChapterOf = { exercise: PractisedId; part: number }

export type PhaseKind =
  'arrive' | 'in' | 'hold' | 'out' | 'move' | 'tense' | 'release' | 'attend' | 'rest' | 'say' | 'close'

/** One stretch of a session in which one thing is asked. */
export type Step = {
  kind: PhaseKind
  /** Whole milliseconds. */
  ms: number
  /** How many counts are shown; 0 when nothing is counted. */
  counts: number
  /** The few words that stay on the screen during the phase. */
  label: Translated
  focus: Focus | null
  side: Side | null
  cues: readonly StepCue[]
}

export type Side = 'left' | 'right'

/** Where the attention goes: the lamp in the body drawing. `outside` is a sound, or something to look at. */
export type Focus =
  | 'feet'
  | 'shins'
  | 'knees'
  | 'thighs'
  | 'seat'
  | 'belly'
  | 'back'
  | 'chest'
  | 'shoulders'
  | 'arms'
  | 'hands'
  | 'neck'
  | 'face'
  | 'head'
  | 'whole'
  | 'outside'

/**
 * A moment at which something is said, sounded or felt. The same words keep the same id wherever they return, so that one
 * recording serves every time. `say` is a sentence, `mark` the start of a phase that is also counted, `bell` only a sound.
 */
export type StepCue = {
  id: string
  /** Whole milliseconds from the start of the phase. */
  afterMs: number
  kind: CueKind
  text: Translated
  tone: Tone | null
  vibration: Vibration | null
}

export type CueKind = 'say' | 'mark' | 'bell'
export type Tone = 'in' | 'hold' | 'out' | 'next' | 'bell'
export type Vibration = 'in' | 'hold' | 'out' | 'next' | 'end'
