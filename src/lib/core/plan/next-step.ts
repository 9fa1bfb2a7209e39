/**
 * The one thing Vandaag offers now. Exactly one, chosen in this order, so that anyone can say why it is there:
 *
 *   1. nothing is known yet: the first questions
 *   2. a rest moment of the plan whose time has come (from 15 minutes before until 3 hours after, and not yet done)
 *   3. the diary period is over: the choice to stop or go on
 *   4. days of a self-test were clearly worse: the question whether to stop; or it is over: its outcome, for two weeks
 *   5. a self-test says that today is a day with its exercise, and it was not done yet
 *   6. it is evening (from 18:00) and today's diary is empty, if the period asks today
 *   7. it is evening and the self-test still asks something about today
 *   8. something is planned later today: that, with its time; it may be done now
 *   9. something was done today: enough, nothing more is asked
 *  10. an exercise: chosen at first use, else fitting the pain test, else the gentlest one; never one that the care asked
 *      for leaves out
 *
 * On a day without, the exercise of a self-test is not offered, as a rest moment neither. Nu even always is.
 *
 * "Later" and "something else" put a step aside (by its `key`, for as long as the caller keeps it); the next in line comes.
 */
import { mayKeepDiary, openPeriod, periodStatus } from '../diary/period.ts'
import { isFilledIn } from '../diary/entry.ts'
import { isLeftOut } from '../safety/care.ts'
import { occurrencesOn } from './plan.ts'
import type { Day } from '../day.ts'
import type { DiaryEntry } from '../diary/entry.ts'
import type { Period } from '../diary/period.ts'
import type { Outcome } from '../experiment/outcome.ts'
import type { SelfTestToday } from '../experiment/today.ts'
import type { ExerciseId, PractisedId } from '../exercise/exercise-id.ts'
import type { Plan, RestMoment } from './plan.ts'
import type { Profile } from './profile.ts'

export type NextStep =
  | { kind: 'begin'; key: 'begin' }
  | { kind: 'rest-moment'; key: string; moment: RestMoment; when: 'now' | 'later' }
  | { kind: 'period-choice'; key: 'period-choice' }
  | { kind: 'diary'; key: 'diary'; dayNumber: number; of: number }
  | { kind: 'exercise'; key: string; exercise: ExerciseId; why: 'chosen' | 'pain-test' | 'gentle' }
  | { kind: 'self-test'; key: 'self-test:stop' }
  | { kind: 'self-test'; key: 'self-test:do'; exercise: ExerciseId }
  | { kind: 'self-test'; key: 'self-test:answer'; asks: Outcome | 'done' }
  | { kind: 'self-test'; key: 'self-test:ready'; id: string }
  | { kind: 'enough'; key: 'enough' }

export type NextStepInput = {
  profile: Profile | null
  plan: Plan | null
  periods: readonly Period[]
  entries: readonly DiaryEntry[]
  sessions: readonly { day: Day; exercise: PractisedId }[]
  today: Day
  /** Minutes since midnight on the wall clock, 0–1439. */
  minutesOfDay: number
  /** What a self-test means for today; `null` without one. */
  selfTest?: SelfTestToday | null
  /** Exercises in the order of the last pain test; empty without one. */
  fitting?: readonly ExerciseId[]
  /** Keys of steps the person put aside today. */
  aside?: readonly string[]
}

const earlyMinutes = 15
const lateMinutes = 180
const eveningStarts = 18 * 60
const readyDays = 14

export function nextStep(input: NextStepInput): NextStep {
  if (input.profile === null) return { kind: 'begin', key: 'begin' }
  const aside = new Set(input.aside)
  const candidates = [
    ...dueMoments(input),
    ...periodChoice(input),
    ...selfTestSteps(input, input.profile),
    ...evening(input, input.profile),
    ...laterMoments(input),
    ...practice(input, input.profile),
  ]
  return candidates.find(({ key }) => !aside.has(key)) ?? { kind: 'enough', key: 'enough' }
}

const dueMoments = (input: NextStepInput) =>
  openMoments(input)
    .filter(({ starts }) => starts - earlyMinutes <= input.minutesOfDay && input.minutesOfDay <= starts + lateMinutes)
    .map(({ moment, key }): NextStep => ({ kind: 'rest-moment', key, moment, when: 'now' }))

const laterMoments = (input: NextStepInput) =>
  openMoments(input)
    .filter(({ starts }) => starts - earlyMinutes > input.minutesOfDay)
    .slice(0, 1)
    .map(({ moment, key }): NextStep => ({ kind: 'rest-moment', key: `${key}:later`, moment, when: 'later' }))

/** Today's moments that were not done. The first session of an exercise answers its first moment, and so on. */
function openMoments(input: NextStepInput): { moment: RestMoment; key: string; starts: number }[] {
  const { plan, sessions, today } = input
  if (plan === null) return []
  const without = withoutToday(input)
  const left = sessions.filter(({ day }) => day === today).map(({ exercise }) => exercise)
  return occurrencesOn(plan, today).flatMap(({ moment }) => {
    if (moment.exercise === without) return []
    const done = left.indexOf(moment.exercise)
    if (done !== -1) {
      left.splice(done, 1)
      return []
    }
    return [{ moment, key: `rest-moment:${moment.id}`, starts: minutesOf(moment.time) }]
  })
}

function periodChoice(input: NextStepInput): NextStep[] {
  return diaryStatus(input)?.kind === 'over' ? [{ kind: 'period-choice', key: 'period-choice' }] : []
}

function selfTestSteps({ selfTest }: NextStepInput, profile: Profile): NextStep[] {
  if (!selfTest) return []
  const { id, compared, day, done } = selfTest
  if (day.kind === 'ready') return day.daysAgo < readyDays ? [{ kind: 'self-test', key: 'self-test:ready', id }] : []
  const steps: NextStep[] = selfTest.asksToStop ? [{ kind: 'self-test', key: 'self-test:stop' }] : []
  if (day.kind === 'test-day' && day.state === 'on' && done === null && compared.kind === 'exercise') {
    const { exercise } = compared
    if (!isLeftOut(exercise, profile.careful)) steps.push({ kind: 'self-test', key: 'self-test:do', exercise })
  }
  return steps
}

function evening(input: NextStepInput, { painDuration }: Profile): NextStep[] {
  const { entries, today, minutesOfDay, selfTest } = input
  if (minutesOfDay < eveningStarts || !mayKeepDiary(painDuration)) return []
  const steps: NextStep[] = []
  const status = diaryStatus(input)
  const isFilled = entries.some((entry) => entry.day === today && isFilledIn(entry))
  if (status?.kind === 'running' && status.asksToday && !isFilled) {
    steps.push({ kind: 'diary', key: 'diary', dayNumber: status.dayNumber, of: status.of })
  }
  if (selfTest?.asks) steps.push({ kind: 'self-test', key: 'self-test:answer', asks: selfTest.asks })
  return steps
}

function diaryStatus({ profile, periods, today }: NextStepInput) {
  const period = openPeriod(periods)
  if (period === null || !mayKeepDiary(profile?.painDuration ?? null)) return null
  return periodStatus(period, today)
}

/** The exercise that a self-test leaves out today. */
function withoutToday({ selfTest }: NextStepInput): ExerciseId | null {
  if (selfTest?.compared.kind !== 'exercise' || selfTest.day.kind !== 'test-day') return null
  return selfTest.day.state === 'off' ? selfTest.compared.exercise : null
}

function practice(input: NextStepInput, profile: Profile): NextStep[] {
  const { sessions, today, fitting = [] } = input
  if (sessions.some(({ day }) => day === today)) return [{ kind: 'enough', key: 'enough' }]
  const steps = [
    ...profile.startWith.map((exercise) => ({ exercise, why: 'chosen' as const })),
    ...fitting.map((exercise) => ({ exercise, why: 'pain-test' as const })),
    { exercise: 'adem-4-6' as const, why: 'gentle' as const },
    { exercise: 'niets' as const, why: 'gentle' as const },
  ].filter(({ exercise }) => !isLeftOut(exercise, profile.careful) && exercise !== withoutToday(input))
  // Moving is for everyone.
  const offered = steps.length > 0 ? steps : [{ exercise: 'nu-even' as const, why: 'gentle' as const }]
  return offered.map((step) => ({ kind: 'exercise', key: `exercise:${step.exercise}`, ...step }))
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
