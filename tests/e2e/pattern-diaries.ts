/** Invented diaries whose truth is known, as the export files a person could bring back. Always the same for the same day. */
import { addDays } from '../../src/lib/core/day.ts'
import type { Day } from '../../src/lib/core/day.ts'
import { emptyEntry } from '../../src/lib/core/diary/entry.ts'
import type { DiaryEntry } from '../../src/lib/core/diary/entry.ts'
import { exportJson } from '../../src/lib/core/exchange/export-json.ts'
import type { Contents } from '../../src/lib/core/exchange/export-json.ts'
import { newProfile } from '../../src/lib/core/plan/profile.ts'
import type { Profile } from '../../src/lib/core/plan/profile.ts'
import { randomFrom } from '../../src/lib/core/random.ts'

export type Planted = {
  /** Calendar days that end yesterday, and which part of them was not filled in. */
  days: number
  missing?: number
  /** Points of hindrance the day after little sleep, per point of stress on the day itself, and after a busy day. */
  afterLittleSleep?: number
  perStress?: number
  /** Whether there was housework every day. */
  alwaysHousework?: boolean
  /** Whether pain is written down too; it goes its own way. */
  withPain?: boolean
  /** Whether it comes from before Regie asked for a found cause. */
  neverAskedCause?: boolean
  seed?: number
}

const tags = ['little-sleep', 'busy-day', 'long-sitting', 'something-hard', 'friend', 'walked'] as const

export function inventEntries(
  today: Day,
  {
    days,
    missing = 0,
    afterLittleSleep = 0,
    perStress = 0,
    alwaysHousework = false,
    withPain = false,
    seed = 7,
  }: Planted,
): DiaryEntry[] {
  const random = randomFrom(seed)
  const first = addDays(today, -days)
  const noise = lingering(random)
  const pains = lingering(random)
  let hadLittleSleep = false
  return Array.from({ length: days }, (_, i) => {
    const day = addDays(first, i)
    const chosen = tags.filter(() => random() < 0.28)
    const stress = Math.round(2 + 5 * random())
    const added = (hadLittleSleep ? afterLittleSleep : 0) + perStress * (stress - 4.5)
    hadLittleSleep = chosen.includes('little-sleep')
    const hindrance = score(4.2 + noise() + added)
    const pain = withPain ? score(5 + pains()) : null
    const isMissing = random() < missing
    const worked = { chips: ['outside', 'cooked', 'talked'].filter(() => random() < 0.5), text: '' }
    const factors = [...chosen, ...(alwaysHousework ? ['household'] : [])]
    const entry = emptyEntry({ day, today: day, at: `${day}T20:30:00.000Z` })
    return isMissing ? null : { ...entry, worked, hindrance, pain, stress, factors, done: true }
  }).filter((entry) => entry !== null)
}

/** A file of one person: sixteen or older, pain for longer than twelve weeks. */
export function diaryFile(today: Day, planted: Planted, person: Partial<Profile> = {}): string {
  const profile: Profile = {
    ...newProfile(addDays(today, -planted.days)),
    adultConfirmed: true,
    painDuration: 'over-12-weeks',
    examined: true,
    ...(planted.neverAskedCause ? {} : { knownCause: 'no' }),
    startWith: ['adem-4-6'],
    ...person,
  }
  const contents: Contents = {
    profile: [profile],
    plan: [],
    periods: [],
    entries: inventEntries(today, planted),
    events: [],
    sessions: [],
    painTests: [],
    ownBreaths: [],
    routines: [],
    experiments: [],
    experimentDays: [],
    patternMemory: [],
    conversations: [],
  }
  return exportJson(contents, `${today}T20:00:00.000Z`)
}

/** Good and bad stretches that come and go by themselves. */
function lingering(random: () => number): () => number {
  let state = 0
  return () => {
    const push = Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, -6)
    state = 0.35 * state + 1.1 * push
    return state
  }
}

const score = (value: number) => Math.min(10, Math.max(0, Math.round(value)))
