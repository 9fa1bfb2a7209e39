/** The pain test as a person takes it, for walks that go through it or begin after it. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { noAlarmSignals, tap, visit, wordsOf } from './walk.ts'
import type { Lang } from './walk.ts'

type Gate = { duration?: 'under-6-weeks' | '6-12-weeks' | 'over-12-weeks'; examined?: boolean }

export async function openTest(page: Page, lang: Lang) {
  await visit(page, '/pijntest', lang)
  await tap(page.getByRole('link', { name: wordsOf(lang).painTest.intro.begin, exact: true }))
}

/** The questions before the first statement. */
export async function passGate(page: Page, lang: Lang, { duration = 'over-12-weeks', examined = true }: Gate = {}) {
  const { gate, next } = wordsOf(lang).painTest
  const answer = (question: string, name: string) =>
    page.getByRole('group', { name: question }).getByRole('radio', { name, exact: true }).check()
  await answer(gate.age, gate.yes)
  await answer(gate.duration, wordsOf(lang).common.painDurations[duration])
  await answer(gate.examined, examined ? gate.yes : gate.no)
  if (examined) await answer(gate.cause, gate.no)
  await tap(page.getByRole('button', { name: next, exact: true }))
}

/** The whole test, tense and restless, kept on the device; `helps` is what helps already, in own words. */
export async function keepPainTest(page: Page, lang: Lang, { helps }: { helps: string }) {
  const { helps: asked, mood, crisis, result, next } = wordsOf(lang).painTest
  await openTest(page, lang)
  await noAlarmSignals(page, lang)
  await passGate(page, lang)
  const high = new Set([4, 5, 6, 13])
  for (let statement = 1; statement <= 18; statement += 1) {
    await page
      .getByRole('radio')
      .nth(high.has(statement) ? 4 : 1)
      .check()
    await page.getByRole('button', { name: next, exact: true }).click()
  }
  await page.getByLabel(asked.note).fill(helps)
  await tap(page.getByRole('button', { name: asked.next, exact: true }))
  await tap(page.getByRole('button', { name: mood.skip }))
  await tap(page.getByRole('button', { name: crisis.skip }))
  await tap(page.getByRole('button', { name: result.keep }))
  await expect(page.getByText(result.kept)).toBeVisible()
}
