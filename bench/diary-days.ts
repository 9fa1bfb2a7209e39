/** Ten years of an invented diary, in the shape the app itself stores. Always the same days. */
import { addDays, type Day } from '#lib/core/day.ts'
import { emptyEntry, type DiaryEntry } from '#lib/core/diary/entry.ts'
import { newProfile, type Profile } from '#lib/core/plan/profile.ts'
import { checkOf, type SafetyCheck } from '#lib/core/safety/check.ts'

export type InventedDiary = { profile: Profile; safety: SafetyCheck; entries: DiaryEntry[] }

/** `count` filled-in days that end yesterday. */
export function inventDiary(today: Day, count: number): InventedDiary {
  const profile: Profile = {
    ...newProfile(addDays(today, -count)),
    adultConfirmed: true,
    painDuration: 'over-12-weeks',
    examined: true,
    startWith: ['niets'],
  }
  const entries = Array.from({ length: count }, (_, i) => inventEntry(addDays(today, i - count), i))
  return { profile, safety: checkOf(null, today), entries }
}

const factors = ['conflict', 'deadline', 'bad-night', 'sat-long', 'fun', 'outside']
const sentence = 'Even naar buiten geweest en daarna rustig thee gedronken. '

function inventEntry(day: Day, i: number): DiaryEntry {
  const score = (step: number) => (i * step) % 11
  return {
    ...emptyEntry({ day, today: day, at: `${day}T20:30:00.000Z` }),
    worked: { chips: ['walked', 'rested'].slice(i % 3), text: i % 4 === 0 ? 'Een stuk gefietst' : '' },
    hindrance: score(3),
    pain: score(7),
    sleepQuality: score(5),
    sleepHours: 5 + (i % 7) / 2,
    stress: score(2),
    mood: score(4),
    activity: (['quiet', 'ordinary', 'busy'] as const)[i % 3] ?? null,
    factors: factors.slice(i % 5, (i % 5) + 2),
    regions: ['lower-back-left'],
    helped: ['niets'],
    note: i % 5 === 0 ? sentence.repeat(1 + (i % 4)) : '',
    done: true,
  }
}
