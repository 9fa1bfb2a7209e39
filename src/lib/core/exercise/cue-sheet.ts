import { practisedIds } from './exercise-id.ts'
import { ownBreathRecipe } from './own-breath/recipe.ts'
import { allRecipes } from './recipes.ts'
import { routineRecipe } from './routine/recipe.ts'
import { parseSettings } from './settings.ts'
import { timeline } from './timeline/timeline.ts'
import type { PlayableId } from './exercise-id.ts'
import type { OwnBreath } from './own-breath/own-breath.ts'
import type { Playable } from './recipe.ts'
import type { SessionSettings } from './settings.ts'
import type { Timeline } from './timeline/timeline.ts'
import type { Lang } from '../lang.ts'

/** One sentence a voice can say: where it is heard, and the least time it ever has until the next cue. */
export type CueLine = { id: string; text: string; exercises: readonly PlayableId[]; roomMs: number }

/**
 * Everything there is to record: each cue that has words, once, in the order of the exercises and of their sessions. A
 * person's own sentence is not in it, because nobody else can say that one.
 */
export function cueSheet(lang: Lang): readonly CueLine[] {
  const lines = new Map<string, CueLine>()
  const between = linesOf(someRoutine, lang).filter(({ id }) => id.startsWith('routine/'))
  for (const line of [...[...allRecipes, someOwnBreath].flatMap((recipe) => linesOf(recipe, lang)), ...between]) {
    const known = lines.get(line.id)
    lines.set(line.id, known === undefined ? line : together(known, line))
  }
  return [...lines.values()]
}

/**
 * Stands for every own pattern: the quickest that may be kept. A hold of one's own may be shorter than any word; where a
 * recording does not fit, its tone is heard.
 */
const ownBreath: OwnBreath = {
  version: 1,
  id: 'quickest',
  name: 'quickest',
  phases: [
    { kind: 'in', seconds: 2.5 },
    { kind: 'out', seconds: 2.5 },
  ],
  length: { unit: 'minutes', count: 1 },
  updatedAt: '2000-01-01T00:00:00Z',
}
const someOwnBreath = ownBreathRecipe(ownBreath)

/** Stands for every routine: nothing of its own is said but what comes next, and that is said of each exercise here. */
const someRoutine = routineRecipe(
  {
    id: 'all',
    name: 'all',
    // What comes first is not announced.
    parts: [someOwnBreath.id, ...practisedIds].map((exercise) => ({
      exercise,
      own: exercise === someOwnBreath.id ? ownBreath.id : null,
      settings: parseSettings(someOwnBreath, {}),
    })),
  },
  { ownBreaths: [ownBreath] },
)

const together = (a: CueLine, b: CueLine): CueLine => ({
  ...a,
  exercises: [...new Set([...a.exercises, ...b.exercises])],
  roomMs: Math.min(a.roomMs, b.roomMs),
})

function linesOf(recipe: Playable, lang: Lang): CueLine[] {
  const lineById = new Map<string, CueLine>()
  let order: string[] = []
  for (const settings of allSettings(recipe)) {
    const laidOut = timeline(recipe, settings, lang)
    const said = saidIn(laidOut)
    order = merged(
      order,
      said.map(({ id }) => id),
    )
    for (const { id, text, roomMs } of said) {
      const line = { id, text, exercises: [recipe.id], roomMs }
      const known = lineById.get(id)
      lineById.set(id, known === undefined ? line : together(known, line))
    }
  }
  return order.flatMap((id) => lineById.get(id) ?? [])
}

/** Every way a recipe can be set, its defaults first. */
function allSettings(recipe: Playable): SessionSettings[] {
  const { options } = recipe
  const either = (offered: boolean) => (offered ? [false, true] : [false])
  const all = options.length.allowed.flatMap((length) =>
    options.pace.allowed.flatMap((pace) =>
      options.hold.flatMap((hold) =>
        either(options.seated).flatMap((seated) =>
          either(options.eyesOpen).flatMap((eyesOpen) =>
            either(options.oneSide).map((oneSide) =>
              parseSettings(recipe, { length, pace, hold, seated, eyesOpen, oneSide }),
            ),
          ),
        ),
      ),
    ),
  )
  return [parseSettings(recipe, {}), ...all]
}

/** A cue without words still ends the room of the one before it. */
function saidIn({ cues, totalMs }: Timeline): { id: string; text: string; roomMs: number }[] {
  return cues.flatMap(({ id, text, atMs }, i) => {
    const untilMs = cues[i + 1]?.atMs ?? totalMs
    return text === '' ? [] : [{ id, text, roomMs: untilMs - atMs }]
  })
}

/** What is new comes just before what follows it in its own session, so that other forms stand beside what they replace. */
function merged(known: readonly string[], ids: readonly string[]): string[] {
  const order = [...known]
  let waiting: string[] = []
  for (const id of new Set(ids)) {
    const at = order.indexOf(id)
    if (at === -1) waiting.push(id)
    else {
      order.splice(at, 0, ...waiting)
      waiting = []
    }
  }
  return [...order, ...waiting]
}
