/** Diaries and self-tests to restore from a file, so that a path can begin weeks later. Always the same for the same seed. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { addDays, day } from '../../src/lib/core/day.ts'
import type { Day } from '../../src/lib/core/day.ts'
import { emptyEntry } from '../../src/lib/core/diary/entry.ts'
import type { DiaryEntry } from '../../src/lib/core/diary/entry.ts'
import { exportJson } from '../../src/lib/core/exchange/export-json.ts'
import { begin } from '../../src/lib/core/experiment/begin.ts'
import { designFor } from '../../src/lib/core/experiment/design.ts'
import type { Experiment, ExperimentDay } from '../../src/lib/core/experiment/experiment.ts'
import { readOn, readingsOf } from '../../src/lib/core/experiment/outcome.ts'
import { testDays } from '../../src/lib/core/experiment/plan.ts'
import { usualOf } from '../../src/lib/core/experiment/usual.ts'
import { newProfile } from '../../src/lib/core/plan/profile.ts'
import type { Profile } from '../../src/lib/core/plan/profile.ts'
import { randomFrom } from '../../src/lib/core/random.ts'
import type { Score } from '../../src/lib/core/fields.ts'
import { noAlarmSignals, tap, visit, wordsOf } from './walk.ts'
import type { Lang } from './walk.ts'

/** The first day of every test here: a Monday. */
export const firstDay = day('2026-09-28')

type Kept = {
  entries?: readonly DiaryEntry[]
  experiments?: readonly Experiment[]
  experimentDays?: readonly ExperimentDay[]
  /** What differs from the person of every test here. */
  person?: Partial<Profile>
}

/**
 * Brings a file back on a device that has nothing yet, as a person does, and answers the alarm questions: somebody of
 * sixteen or older, with pain for longer than twelve weeks unless said otherwise.
 */
export async function restore(page: Page, lang: Lang, { person = {}, ...kept }: Kept) {
  const profile: Profile = {
    ...newProfile(addDays(firstDay, -60)),
    adultConfirmed: true,
    painDuration: 'over-12-weeks',
    examined: true,
    knownCause: 'no',
    ...person,
  }
  const contents = {
    ...{ plan: [], periods: [], events: [], sessions: [], painTests: [], ownBreaths: [], routines: [] },
    ...{ patternMemory: [], conversations: [], entries: [], experiments: [], experimentDays: [] },
    profile: [profile],
    ...kept,
  }
  const { data, app } = wordsOf(lang)
  await visit(page, '/app/gegevens', lang)
  await page.locator('input[type=file]').setInputFiles({
    name: 'regie.json',
    mimeType: 'application/json',
    buffer: Buffer.from(exportJson(contents, '2026-09-28T06:00:00.000Z')),
  })
  await tap(page.getByRole('button', { name: data.restore.apply, exact: true }))
  const count = Object.values(contents).reduce((sum, list) => sum + list.length, 0)
  await expect(page.getByText(data.restore.done(count))).toBeVisible()
  await visit(page, '/app/veiligheid', lang)
  await tap(page.getByRole('button', { name: app.safety.start, exact: true }))
  await noAlarmSignals(page, lang)
  await expect(page.getByRole('button', { name: app.safety.toToday })).toBeVisible()
}

/** Days around five, each a little like the one before; `effect` points are added where `isOn` says so. */
function scores(days: readonly Day[], { spread = 1.4, seed = 7 }: { spread?: number; seed?: number } = {}): Score[] {
  const random = randomFrom(seed)
  let noise = 0
  return days.map(() => {
    noise = 0.3 * noise + spread * (random() + random() + random() + random() - 2) * 1.7
    return score(5 + noise)
  })
}

const score = (value: number) => Math.min(10, Math.max(0, Math.round(value))) as Score

const entry = (of: Day, change: Partial<DiaryEntry>): DiaryEntry => ({
  ...emptyEntry({ day: of, today: of, at: `${of}T19:00:00.000Z` }),
  ...change,
})

/** Evenings before `firstDay` with hindrance, stress and sleep filled in. */
export function evenings({ count = 40, spread = 1.4 } = {}): DiaryEntry[] {
  const days = Array.from({ length: count }, (_, i) => addDays(firstDay, i - count))
  const hindrance = scores(days, { spread })
  return days.map((of, i) =>
    entry(of, {
      hindrance: hindrance[i] ?? 5,
      stress: score(10 - (hindrance[i] ?? 5)),
      sleepQuality: score((hindrance[i] ?? 5) + (i % 3) - 1),
    }),
  )
}

/** A test of Adem 4-6 that was drawn on `firstDay`, from such evenings. */
export function drawn(change: Partial<Parameters<typeof begin>[0]> = {}): Experiment {
  const usual = usualOf(readingsOf(evenings(), 'hindrance'), firstDay)
  if (!usual) throw new Error('there are evenings')
  return begin({
    id: 'self-test-of-breath',
    compared: { kind: 'exercise', exercise: 'adem-4-6' },
    outcome: 'hindrance',
    lingering: 'within-the-day',
    design: designFor('within-the-day'),
    expects: 'better',
    usual,
    start: firstDay,
    seed: 2,
    ...change,
  })
}

type Lived = { effect?: number; count?: number; seed?: number; spread?: number; missing?: number }

/** The first `count` days of a test as they were: mostly done as planned, and `effect` points on days on. */
export function lived(
  experiment: Experiment,
  { effect = 0, count = Infinity, seed = 11, spread = 1.2, missing = 0 }: Lived,
): { entries: DiaryEntry[]; experimentDays: ExperimentDay[] } {
  const days = testDays(experiment).slice(0, count)
  const random = randomFrom(seed)
  const plain = scores(
    days.map(({ day: of }) => of),
    { seed, spread },
  )
  const kept = days.filter(() => random() >= missing)
  const entries = kept.map(({ day: of, state, number }) => {
    const value = score((plain[number - 1] ?? 5) + (state === 'on' ? effect : 0))
    const page = readOn(of, experiment.outcome)
    if (experiment.outcome === 'hindrance') return entry(page, { hindrance: value })
    return entry(page, experiment.outcome === 'tension' ? { stress: value } : { sleepQuality: value })
  })
  const experimentDays = kept.map(({ day: of, state, number }): ExperimentDay => ({
    version: 1,
    experiment: experiment.id,
    day: of,
    done: number % 9 === 0 ? (state === 'on' ? 'off' : 'on') : state,
    updatedAt: `${of}T19:00:00.000Z`,
  }))
  return { entries, experimentDays }
}

/** Eight in the evening of a day, as a clock is set. */
export const evening = (offset: number) => `${addDays(firstDay, offset)}T20:00:00+01:00`
