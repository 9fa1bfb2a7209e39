import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { addDays, day } from '../../src/lib/core/day.ts'
import type { Day } from '../../src/lib/core/day.ts'
import { emptyEntry } from '../../src/lib/core/diary/entry.ts'
import type { Experiment } from '../../src/lib/core/experiment/experiment.ts'
import { inventExperiment } from '../../src/lib/core/experiment/invented-test.ts'
import { dayOfPlan, testDays } from '../../src/lib/core/experiment/plan.ts'
import { contentsOf, exportJson } from '../../src/lib/core/exchange/export-json.ts'
import type { Contents } from '../../src/lib/core/exchange/export-json.ts'
import { habitNames } from '../../src/lib/core/plan/habits.ts'
import { safetyWords } from '../../src/lib/core/safety/words/words.ts'
import { expectAccessibleInBothThemes } from './axe.ts'
import { firstUse, langs, nameAnAlarmSignal, noAlarmSignals, tap, visit, wordsOf } from './walk.ts'
import type { Lang } from './walk.ts'

test.use({ timezoneId: 'Europe/Amsterdam' })

const today = day('2026-11-23')
const eighthDay = addDays(today, -7)
const breath = { kind: 'exercise', exercise: 'adem-4-6' } as const

/** A test that began a week ago, whose eighth day, today, is as asked. */
function running(state: 'on' | 'off', change: Parameters<typeof inventExperiment>[0] = {}): Experiment {
  for (let seed = 1; ; seed += 1) {
    const experiment = inventExperiment({ id: 'x1', compared: breath, start: eighthDay, seed, ...change })
    const now = dayOfPlan(experiment, today)
    if (now.kind === 'test-day' && now.testDay.state === state) return experiment
  }
}

/** First use at that time of day, and what is in the file brought back from it. */
async function begin(page: Page, lang: Lang, { time, contents }: { time: string; contents: Partial<Contents> }) {
  await page.clock.install({ time: `${today}T${time}:00+01:00` })
  await firstUse(page, lang)
  await bringBack(page, lang, contents)
  await visit(page, '/app', lang)
}

async function bringBack(page: Page, lang: Lang, contents: Partial<Contents>) {
  const file = test.info().outputPath('regie.json')
  writeFileSync(file, exportJson({ ...contentsOf(() => []), ...contents }, '2026-11-22T20:00:00.000Z'))
  await visit(page, '/app/gegevens', lang)
  await page.locator('input[type=file]').setInputFiles(file)
  const { restore } = wordsOf(lang).data
  await page.getByRole('dialog').getByRole('button', { name: restore.apply }).click()
  await expect(page.getByText(restore.done(1).slice(0, 5)).first()).toBeVisible()
}

const rated = (last: Day, experiment: Experiment) =>
  testDays(experiment)
    .filter((one) => one.day <= last)
    .map(({ day: of, state }, i) => ({
      ...emptyEntry({ day: of, today: of, at: `${of}T20:00:00.000Z` }),
      hindrance: (state === 'on' ? 3 : 6) + (i % 3 === 0 ? 1 : 0),
      done: true,
    }))

for (const lang of langs) {
  const words = wordsOf(lang)
  const text = words.app.today
  const card = (page: Page) => page.getByRole('region', { name: text.stepLabel })

  test(`${lang}: on a day with, today offers the exercise of the self-test, and its row leads to the test`, async ({
    page,
  }) => {
    await begin(page, lang, { time: '10:00', contents: { experiments: [running('on')] } })
    await expect(card(page)).toContainText(text.selfTest.step)
    await expect(card(page).getByRole('link', { name: text.begin })).toHaveAttribute('href', /(adem|breath)-4-6$/)
    const row = page.getByRole('link', { name: text.selfTest.title.on })
    await expect(row).toContainText(/4-6.* 8 .* 56/)
    await tap(row)
    await expect(page).toHaveURL(/\/app\/(zelftest|self-test)$/)
  })

  test(`${lang}: on a day without, the exercise is not offered, although it was chosen and planned`, async ({
    page,
  }) => {
    const moment = {
      id: 'm',
      exercise: 'adem-4-6' as const,
      weekdays: [1],
      time: '10:00',
      minutes: 5,
      alarmMinutesBefore: 0,
    }
    const plan = { version: 1 as const, moments: [moment], pausedUntil: null }
    await begin(page, lang, { time: '10:00', contents: { experiments: [running('off')], plan: [plan] } })
    await expect(page.getByRole('link', { name: text.selfTest.title.off })).toBeVisible()
    await expect(card(page)).toBeVisible()
    await expect(card(page)).not.toContainText('4-6')
    await visit(page, '/app/plan', lang)
    await expect(page.getByText(words.plan.tested)).toBeVisible()
    await visit(page, '/app/oefenen/adem-4-6', lang)
    await expect(page.getByText(text.selfTest.offDay)).toBeVisible()
    await expect(page.getByRole('button', { name: words.session.start.begin, exact: true })).toBeVisible()
    await visit(page, '/app/oefenen/vuist', lang)
    await expect(page.getByText(text.selfTest.offDay)).toHaveCount(0)
  })

  test(`${lang}: of a habit the row says what today is, and the evening asks with one tap`, async ({ page }) => {
    const compared = { kind: 'habit', habit: 'outside-in-the-morning' } as const
    await begin(page, lang, { time: '20:00', contents: { experiments: [running('off', { compared })] } })
    await expect(page.getByRole('link', { name: text.selfTest.title.off })).toContainText(
      habitNames['outside-in-the-morning'][lang].slice(4),
      { ignoreCase: true },
    )
    await expect(card(page)).toContainText(text.diaryTitle)
    await tap(page.getByRole('button', { name: text.later }))
    await expect(card(page)).toContainText(text.selfTest.asks.hindrance)
    await tap(card(page).getByRole('link', { name: text.selfTest.answer }))
    await expect(page).toHaveURL(/\/app\/(zelftest|self-test)$/)
  })

  test(`${lang}: when the test is over today leads to its outcome, and the outcome into the plan`, async ({ page }) => {
    test.slow()
    const start = addDays(today, -60)
    const over = inventExperiment({ id: 'x1', compared: { kind: 'habit', habit: 'extra-walk' }, start })
    await begin(page, lang, { time: '10:00', contents: { experiments: [over], entries: rated(today, over) } })
    await expect(card(page)).toContainText(text.selfTest.title.ready)
    // Said once.
    await expect(page.getByText(text.selfTest.title.ready)).toHaveCount(1)
    await tap(card(page).getByRole('link', { name: text.selfTest.readyButton }))
    await expect(page).toHaveURL(/\/app\/(zelftest|self-test)\/x1$/)
    await tap(page.getByRole('button', { name: words.selfTest.outcome.plan }))
    const dialog = page.getByRole('dialog', { name: words.plan.habitAddTitle })
    await expect(dialog.getByRole('combobox')).toHaveValue('extra-walk')
    await tap(dialog.getByRole('button', { name: words.common.weekdays.long[6] ?? '' }))
    await tap(dialog.getByRole('button', { name: words.common.save }))
    const row = page.getByRole('button', { name: new RegExp(habitNames['extra-walk'][lang], 'i') })
    await expect(row).toBeVisible()
    await tap(row)
    await tap(page.getByRole('dialog').getByRole('button', { name: words.common.remove }))
    await expect(row).toHaveCount(0)
  })

  test(`${lang}: an alarm signal in the pain test ends the self-test, and its card a mistake in the app does not`, async ({
    page,
  }) => {
    test.slow()
    await begin(page, lang, { time: '10:00', contents: { experiments: [running('on')] } })
    const row = page.getByRole('link', { name: text.selfTest.title.on })
    await expect(row).toBeVisible()

    await visit(page, '/app/veiligheid', lang)
    await tap(page.getByRole('button', { name: words.app.safety.start }))
    await nameAnAlarmSignal(page, lang)
    await tap(page.getByRole('button', { name: words.safety.card.wrongAnswer }))
    await page
      .getByRole('group', { name: safetyWords(lang).redFlags.R1.question })
      .getByRole('radio')
      .first()
      .check()
    await tap(page.getByRole('button', { name: words.safety.questions.next, exact: true }))
    await noAlarmSignals(page, lang)
    await visit(page, '/app', lang)
    await expect(row).toBeVisible()

    await visit(page, '/pijntest', lang)
    await tap(page.getByRole('link', { name: words.painTest.intro.begin, exact: true }))
    await nameAnAlarmSignal(page, lang)
    await visit(page, '/app/zelftest', lang)
    await tap(page.getByRole('button', { name: words.safety.card.spoken }))
    await visit(page, '/app', lang)
    await expect(card(page)).toBeVisible()
    await expect(row).toHaveCount(0)
    await visit(page, '/app/zelftest/x1', lang)
    await expect(page.getByText(words.selfTest.stopped.reasons['red-flag'])).toBeVisible()
  })

  test(`${lang}: today with a self-test and a plan with habits have no accessibility violation`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width: 390, height: 3000 })
    const habits = [{ habit: 'extra-walk' as const, weekdays: [1, 3], since: today }]
    const plan = { version: 1 as const, moments: [], habits, pausedUntil: null }
    await begin(page, lang, { time: '10:00', contents: { experiments: [running('on')], plan: [plan] } })
    await expect(page.getByRole('link', { name: text.selfTest.title.on })).toBeVisible()
    await expectAccessibleInBothThemes(page, 'today')
    await visit(page, '/app/plan', lang)
    await page.getByRole('button', { name: new RegExp(habitNames['extra-walk'][lang], 'i') }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessibleInBothThemes(page, 'plan')
  })
}
