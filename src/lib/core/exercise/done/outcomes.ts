/** What is kept of a session that ended: one record for an exercise, and for a routine one for each part that was played. */
import { routineId } from '../exercise-id.ts'
import { partSpans, routineTimeline } from '../routine/recipe.ts'
import type { Playable, RoutineRecipe } from '../recipe.ts'
import type { SessionOutcome } from '../session-record.ts'
import type { SessionSettings } from '../settings.ts'
import type { Span } from '../timeline/timeline.ts'

/** A stretch of the timeline that was played without a pause or a jump, and the moment (ISO instant) it began. */
export type Played = Span & { startedAt: string }

/** What the player knows at the end. `run` names this one time; `doneMs` and `played` leave out pauses and what was skipped. */
export type Ended = {
  startedAt: string
  run: string
  settings: SessionSettings
  plannedMs: number
  doneMs: number
  finished: boolean
  played: readonly Played[]
}

export type Answers = Pick<SessionOutcome, 'tensionBefore' | 'tensionAfter' | 'worse' | 'worseNote'>

export const noAnswers: Answers = { tensionBefore: null, tensionAfter: null, worse: null, worseNote: '' }

/** A part that was only passed through is not one that was done. */
const leastMs = 3000

/**
 * The outcomes to keep, in the order in which they were done. In a routine a part is finished when the run went on past its end, also by a jump. What was
 * said before and after is about the whole run and stands in its first record. A routine of which nothing was played for three
 * seconds gives none.
 */
export function outcomesOf(recipe: Playable, ended: Ended, answers: Answers = noAnswers): SessionOutcome[] {
  if (recipe.id === routineId) return routineOutcomes(recipe, ended, answers)
  const { startedAt, plannedMs, doneMs, finished } = ended
  const own = recipe.own ?? null
  const settings = withoutSentence(ended.settings)
  return [{ startedAt, exercise: recipe.id, settings, plannedMs, doneMs, finished, ...answers, own, routine: null }]
}

function routineOutcomes(recipe: RoutineRecipe, { played, finished, run }: Ended, answers: Answers): SessionOutcome[] {
  const timeline = routineTimeline(recipe, 'nl')
  const endedAtMs = finished ? timeline.totalMs : (played.at(-1)?.endMs ?? 0)
  const outcomes = partSpans(timeline).flatMap((span) => {
    const within = played.filter(({ startMs, endMs }) => startMs < span.endMs && endMs > span.startMs)
    const [first] = within
    const part = recipe.parts[span.part]
    const doneMs = Math.round(within.reduce((sum, stretch) => sum + overlapMs(stretch, span), 0))
    if (first === undefined || part === undefined || doneMs < leastMs) return []
    return [
      {
        startedAt: laterBy(first.startedAt, span.startMs - first.startMs),
        exercise: part.recipe.id,
        settings: withoutSentence(part.settings),
        plannedMs: span.endMs - span.startMs,
        doneMs,
        finished: endedAtMs >= span.endMs,
        ...noAnswers,
        own: part.recipe.own ?? null,
        routine: { id: recipe.own, run },
      },
    ]
  })
  const inOrder = outcomes.toSorted((a, b) => a.startedAt.localeCompare(b.startedAt))
  return inOrder.map((outcome, index) => (index === 0 ? { ...outcome, ...answers } : outcome))
}

/** The sentence is kept in the profile alone. */
const withoutSentence = (settings: SessionSettings): SessionSettings => ({ ...settings, ownSentence: '' })

const overlapMs = (a: Span, b: Span) => Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs)

const laterBy = (instant: string, ms: number) =>
  new Date(Date.parse(instant) + Math.max(0, Math.round(ms))).toISOString()
