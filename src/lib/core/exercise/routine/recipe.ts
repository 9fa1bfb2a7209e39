/** A routine as something a session plays: one script, and so one timeline and one track, from the scripts of its parts. */
import { isExerciseId, ownBreathId, routineId } from '../exercise-id.ts'
import { gentlerSettings } from '../gentler-settings.ts'
import { aboutMinutes } from '../minutes.ts'
import { ownBreathRecipe } from '../own-breath/recipe.ts'
import { ownBreathLimits, withoutHolds } from '../own-breath/rules.ts'
import { recipes } from '../recipes.ts'
import { parseSettings } from '../settings.ts'
import { open, step } from '../step.ts'
import { timeline } from '../timeline/timeline.ts'
import type { PractisedId } from '../exercise-id.ts'
import type { OwnBreath } from '../own-breath/own-breath.ts'
import type { Chapter, Recipe, RoutinePart, RoutineRecipe, Step } from '../recipe.ts'
import type { KeptPart, Routine } from './routine.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { CareAsked } from '../../safety/care.ts'
import type { Lang, Translated } from '../../lang.ts'

/** The few seconds in which one hears what comes next. */
const betweenMs = 6000

export type RoutineGiven = {
  ownBreaths: readonly OwnBreath[]
  careful?: readonly CareAsked[]
  /** The calm sentence in use. */
  ownSentence?: string
}

/** What a kept routine plays; own patterns that are no longer kept are left out, so it can have fewer parts, or none. */
export function routineRecipe(routine: Pick<Routine, 'id' | 'name' | 'parts'>, given: RoutineGiven): RoutineRecipe {
  const parts = playedParts(routine.parts, given).flatMap(({ played }) => played ?? [])
  const titles = { nl: titlesOf(parts, 'nl'), en: titlesOf(parts, 'en') }
  const minutes = aboutMinutes(partsMs(parts))
  return {
    id: routineId,
    own: routine.id,
    parts,
    title: { nl: routine.name, en: routine.name },
    help: titles,
    what: {
      nl: `Je eigen routine: ${titles.nl}. Je mag altijd een deel overslaan, of eerder stoppen.`,
      en: `Your own routine: ${titles.en}. You can always skip a part, or stop early.`,
    },
    options: {
      length: { unit: 'minutes', allowed: [minutes], default: minutes },
      pace: { allowed: [100], default: 100 },
      hold: ['none'],
      seated: false,
      eyesOpen: false,
      oneSide: false,
      ownSentence: false,
    },
    script: () => parts.flatMap(chaptersOf),
  }
}

/**
 * Each part as it is played; `null` when its own pattern is no longer kept. A long hold comes back no more often in a routine
 * than in one exercise (`own-breath/rules.ts`): a part that would go past that is played without holding, and says so.
 */
export function playedParts(
  parts: readonly KeptPart[],
  given: RoutineGiven,
): { played: RoutinePart | null; isHoldLeftOut: boolean }[] {
  let left: number = ownBreathLimits.mostBreathsWithLongHold
  return parts.map((part) => {
    const played = routinePart(part, given)
    const held = played === null ? 0 : longHolds(played)
    if (held > left) return { played: routinePart(part, given, 'none'), isHoldLeftOut: true }
    left -= held
    return { played, isHoldLeftOut: false }
  })
}

/** One part by itself: its recipe and its settings, gentler where care was asked for; `null` when it is no longer kept. */
export function routinePart(
  part: KeptPart,
  { ownBreaths, careful = [], ownSentence = '' }: RoutineGiven,
  hold: 'none' | 'as-chosen' = 'as-chosen',
): RoutinePart | null {
  const kept = hold === 'none' ? ownBreaths.map(withoutHolds) : ownBreaths
  const recipe = recipeOf(part, kept, careful)
  if (recipe === null) return null
  const settings = {
    ...part.settings,
    ownSentence,
    ...gentlerSettings(recipe, careful),
    ...(hold === 'none' && { hold }),
  }
  return { recipe, settings: parseSettings(recipe, settings) }
}

/** How long the parts take together, in whole milliseconds. */
export const partsMs = (parts: readonly RoutinePart[]) =>
  parts.reduce((sum, { recipe, settings }, part) => {
    const ownMs = recipe.script(settings).reduce((all, { phases }) => all + msOf(phases), 0)
    return sum + ownMs + (part === 0 ? 0 : betweenMs)
  }, 0)

/** Where each part begins and ends, in order. */
export function partSpans({
  chapters,
}: Pick<Timeline, 'chapters'>): { part: number; startMs: number; endMs: number }[] {
  const spans: { part: number; startMs: number; endMs: number }[] = []
  for (const { part, startMs, endMs } of chapters) {
    const last = spans.at(-1)
    if (last?.part === part) last.endMs = endMs
    else spans.push({ part, startMs, endMs })
  }
  return spans
}

/** The routine laid out in time: the parts one after the other, with a few seconds between. */
export const routineTimeline = (recipe: RoutineRecipe, lang: Lang): Timeline =>
  timeline(recipe, parseSettings(recipe, {}), lang)

const longHolds = ({ recipe, settings }: RoutinePart) =>
  recipe
    .script(settings)
    .flatMap(({ phases }) => phases)
    .filter(({ kind, ms }) => kind === 'hold' && ms > ownBreathLimits.shortHoldSeconds * 1000).length

function recipeOf(
  { exercise, own }: KeptPart,
  ownBreaths: readonly OwnBreath[],
  careful: readonly CareAsked[],
): Recipe | null {
  if (isExerciseId(exercise)) return recipes[exercise]
  const kept = ownBreaths.find(({ id }) => id === own)
  return kept === undefined ? null : ownBreathRecipe(kept, careful)
}

function chaptersOf({ recipe, settings }: RoutinePart, part: number): Chapter[] {
  const [first, ...rest] = recipe.script(settings)
  if (first === undefined) return []
  const opened = part === 0 ? first : { ...first, phases: [between(recipe), ...first.phases] }
  return [opened, ...rest].map((chapter) => ({ ...chapter, of: { exercise: recipe.id, part } }))
}

/** What comes next is said by exercise, so that one recording serves; the name of an own pattern is not said. */
function between({ id }: Recipe): Step {
  return step('arrive', { ms: betweenMs, label: nextLabel, cues: [open(`routine/next-${id}`, nextWords(id))] })
}

const nextLabel: Translated = { nl: 'het volgende', en: 'what is next' }

function nextWords(id: PractisedId): Translated {
  if (id === ownBreathId)
    return { nl: 'Neem je tijd. Dan nu je eigen adem.', en: 'Take your time. Now your own breath.' }
  const { nl, en } = recipes[id].title
  return { nl: `Neem je tijd. Dan nu: ${nl}.`, en: `Take your time. Now: ${en}.` }
}

const msOf = (phases: readonly Step[]) => phases.reduce((sum, { ms }) => sum + ms, 0)

const titlesOf = (parts: readonly RoutinePart[], lang: Lang) => parts.map(({ recipe }) => recipe.title[lang]).join(', ')
