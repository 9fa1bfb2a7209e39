/**
 * The diary as the analysis takes it: evenings, moments and what was practised, day by day. Sleep is the night before, so it
 * comes before the day's pain. What helped and what worked are left out: they are said with the pain of that day in mind.
 * What was not answered is not known, never "no".
 *
 * People note a moment because it hurts, and practise because it hurts. So a moment never makes a chip known on a day whose
 * evening was not answered, and is no rating of pain among rated evenings (docs/patterns.md, "Because it hurts").
 */
import { daysFrom } from '../day.ts'
import { ownBreathId } from '../exercise/exercise-id.ts'
import { isLongEnough } from '../exercise/done/tension-change.ts'
import type { Day } from '../day.ts'
import type { DiaryEntry } from '../diary/entry.ts'
import type { DiaryEvent } from '../diary/event.ts'
import type { SessionRecord } from '../exercise/session-record.ts'
import type { PatternOutcome } from './memory.ts'
import type { PatternDay } from './series.ts'

export type Diary = {
  readonly entries: readonly DiaryEntry[]
  readonly events: readonly DiaryEvent[]
  readonly sessions: readonly SessionRecord[]
}

type Factors = Record<string, number | null>

/**
 * Factors are named by where they come from: `score:stress` for a rating, `tag:<id>` for a chip, `done:<exercise>` for what
 * was practised with Regie. In order of day.
 *
 * A chip counts as "not there" on days on which the chips of the evening were answered: one of them was chosen, or the person
 * closed the day. A chip of the person's own does so only from the first day it was chosen. An exercise counts as "not
 * done" on every other day from the first session of any exercise on, also without a diary.
 */
export function daysOfDiary({ entries, events, sessions }: Diary, outcome: PatternOutcome): PatternDay[] {
  const evenings = new Map(entries.map((entry) => [entry.day, entry]))
  const moments = Map.groupBy(events, ({ day }) => day)
  const tagsOf = tagReader(entries, moments)
  const doneOn = practiceReader(sessions)
  const outcomeOn = outcomeReader(evenings, moments, outcome)
  const last = [...entries, ...events, ...sessions].reduce<Day | null>((l, { day }) => (l && l > day ? l : day), null)
  const first = sessions.reduce<Day | null>((f, { day }) => (f && f < day ? f : day), null)
  const practised = first && last ? daysFrom(first, last) : []
  return [...new Set([...evenings.keys(), ...moments.keys(), ...practised])].toSorted().map((day) => {
    const entry = evenings.get(day)
    return {
      day,
      outcome: outcomeOn(day),
      factors: { ...(entry && { ...scoresOf(entry), ...tagsOf(entry) }), ...doneOn(day) },
    }
  })
}

/**
 * The evening's value. Of pain, in a diary with more days on which there are only moments than rated evenings, the mean of the
 * day's moments stands in. In any other it would be a second measure among the first: a moment is noted when it hurts, above
 * what the evening would have said.
 */
function outcomeReader(
  evenings: ReadonlyMap<Day, DiaryEntry>,
  moments: ReadonlyMap<Day, readonly DiaryEvent[]>,
  outcome: PatternOutcome,
): (day: Day) => number | null {
  const ofEvening = (day: Day) => evenings.get(day)?.[outcome] ?? null
  if (outcome !== 'pain') return ofEvening
  const ofMoments = new Map(
    [...moments].flatMap(([day, some]): [Day, number][] => {
      const pains = some.flatMap(({ kind, pain }) => (kind === 'pain' && pain !== null ? [pain] : []))
      return pains.length === 0 ? [] : [[day, pains.reduce((sum, pain) => sum + pain, 0) / pains.length]]
    }),
  )
  const rated = [...evenings.keys()].filter((day) => ofEvening(day) !== null).length
  const onlyMoments = [...ofMoments.keys()].filter((day) => ofEvening(day) === null).length
  return onlyMoments > rated ? (day) => ofEvening(day) ?? ofMoments.get(day) ?? null : ofEvening
}

const activities = { quiet: 0, ordinary: 1, busy: 2 } as const

const scoresOf = ({ sleepQuality, sleepHours, stress, mood, activity }: DiaryEntry): Factors => ({
  'score:sleepQuality': sleepQuality,
  'score:sleepHours': sleepHours,
  'score:stress': stress,
  'score:mood': mood,
  'score:activity': activity && activities[activity],
})

function tagReader(entries: readonly DiaryEntry[], moments: ReadonlyMap<Day, readonly DiaryEvent[]>) {
  const chosenOn = ({ day, factors }: DiaryEntry) =>
    new Set([...factors, ...(moments.get(day) ?? []).flatMap((one) => one.factors)])
  const areAnswered = ({ factors, done }: DiaryEntry) => factors.length > 0 || done
  const firstUse = new Map<string, Day>()
  for (const entry of entries.filter(areAnswered)) {
    for (const id of chosenOn(entry)) {
      const known = firstUse.get(id)
      if (known === undefined || entry.day < known) firstUse.set(id, entry.day)
    }
  }
  return (entry: DiaryEntry): Factors => {
    if (!areAnswered(entry)) return {}
    const chosen = chosenOn(entry)
    const asked = [...firstUse].filter(([id, first]) => !id.startsWith('own:') || first <= entry.day)
    return Object.fromEntries(asked.map(([id]) => [`tag:${id}`, chosen.has(id) ? 1 : 0]))
  }
}

/**
 * A part of a routine is a session like any other, and one that was stopped at once was not done. Breathing patterns of the
 * person's own are one factor: they differ in seconds, and each by itself would be too rare to be judged.
 */
function practiceReader(sessions: readonly SessionRecord[]): (day: Day) => Factors {
  const factorOf = ({ exercise }: SessionRecord) => (exercise === ownBreathId ? 'done:own-breath' : `done:${exercise}`)
  const played = sessions.filter(isLongEnough)
  const known = [...new Set(played.map(factorOf))].toSorted()
  const byDay = Map.groupBy(played, ({ day }) => day)
  const begun = sessions.reduce<Day | null>((first, { day }) => (first && first < day ? first : day), null)
  return (day) => {
    if (!begun || day < begun) return {}
    const done = new Set(byDay.get(day)?.map(factorOf))
    return Object.fromEntries(known.map((name) => [name, done.has(name) ? 1 : 0]))
  }
}
