/** What a card, the gate and the sixteen-year rule hold back, also by another tab, the forward button or the next day. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { safetyWords } from '../../src/lib/core/safety/words/words.ts'
import { painTestWords } from '../../src/lib/core/pain-test/words/words.ts'
import { openTest, passGate } from './pain-test.ts'
import { firstUse, langs, noAlarmSignals, reload, tap, visit, wordsOf } from './walk.ts'
import type { Lang } from './walk.ts'
import type { RedFlagId } from '../../src/lib/core/safety/red-flags.ts'

/** Walks the alarm questions with one of them answered with "yes, new or worse" and the rest with no. */
async function nameSignal(page: Page, lang: Lang, id: RedFlagId) {
  const { questions } = wordsOf(lang).safety
  const signal = page.getByRole('group', { name: safetyWords(lang).redFlags[id].question })
  const form = page.locator('form.questions')
  await expect(form).toBeVisible()
  while (await form.isVisible()) {
    const heading = await page.getByRole('heading', { level: 1 }).textContent()
    if (await signal.isVisible()) {
      for (const group of await page.getByRole('group').all()) await group.getByRole('radio').first().check()
      await signal.getByRole('radio').nth(1).check()
      await tap(page.getByRole('button', { name: questions.next, exact: true }))
    } else await tap(page.getByRole('button', { name: questions.allNo }))
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(heading ?? '')
  }
}

/** From the first statement to the result: every statement "nearly always". */
async function answerAll(page: Page, lang: Lang) {
  const { painTest } = wordsOf(lang)
  for (let statement = 1; statement <= 18; statement += 1) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      painTestWords(lang).statements[statement as 1].text,
    )
    await page.getByRole('radio').nth(4).check()
    await page.getByRole('button', { name: painTest.next, exact: true }).click()
  }
  await tap(page.getByRole('button', { name: painTest.helps.next, exact: true }))
  await tap(page.getByRole('button', { name: painTest.mood.skip }))
}

for (const lang of langs) {
  test(`${lang}: the day after a doctor was spoken to, the questions come before everything else`, async ({ page }) => {
    const words = wordsOf(lang)
    await page.clock.install({ time: '2026-11-22T10:00:00+01:00' })
    await firstUse(page, lang)
    await visit(page, '/app/veiligheid', lang)
    await tap(page.getByRole('button', { name: words.app.safety.start }))
    await nameSignal(page, lang, 'R6')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(safetyWords(lang).cards.today.heading)
    await tap(page.getByRole('button', { name: words.safety.card.spoken }))
    // Nobody who had a card is told that nothing was named.
    await expect(page.getByRole('region', { name: words.app.today.stepLabel })).toBeVisible()

    await page.clock.setFixedTime('2026-11-23T10:00:00+01:00')
    for (const path of ['/app/nu-even', '/app/oefenen/vuist', '/app']) {
      await visit(page, path, lang)
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(words.app.safety.title)
    }
    await tap(page.getByRole('button', { name: words.app.safety.start }))
    await noAlarmSignals(page, lang)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(safetyWords(lang).nothingNamed)
    await tap(page.getByRole('button', { name: words.app.safety.toToday }))
    await expect(page.getByRole('region', { name: words.app.today.stepLabel })).toBeVisible()
  })
}

test('a card in another tab stops what runs, in the app and on the public page', async ({ page, context }) => {
  const words = wordsOf('nl')
  await firstUse(page, 'nl')
  const open = await context.newPage()
  await visit(open, '/oefeningen/adem-4-6', 'nl')
  await tap(open.getByRole('button', { name: words.session.start.begin, exact: true }))
  await expect(open.locator('dialog.session')).toBeVisible()
  await visit(page, '/app/nu-even', 'nl')
  await expect(page.locator('dialog.session')).toBeVisible()

  const other = await context.newPage()
  await openTest(other, 'nl')
  await nameSignal(other, 'nl', 'R1')
  const card = safetyWords('nl').cards.now.heading
  for (const tab of [other, page, open]) {
    await expect(tab.getByRole('heading', { name: card })).toBeVisible()
    await expect(tab.locator('dialog.session')).toHaveCount(0)
  }
})

test('a card of another day does not let someone into the test without the questions', async ({ page }) => {
  const words = wordsOf('nl')
  await page.clock.install({ time: '2026-11-22T10:00:00+01:00' })
  await openTest(page, 'nl')
  await nameSignal(page, 'nl', 'R1')
  await expect(page.getByRole('button', { name: words.safety.card.spoken })).toBeVisible()
  await page.waitForTimeout(500)
  await page.clock.setFixedTime('2026-11-24T10:00:00+01:00')
  await visit(page, '/pijntest', 'nl')
  await tap(page.getByRole('button', { name: words.safety.card.spoken }))
  await expect(page.locator('form.questions')).toBeVisible()
})

test('nothing is kept of someone under sixteen', async ({ page }) => {
  const words = wordsOf('nl')
  await openTest(page, 'nl')
  await noAlarmSignals(page, 'nl')
  const age = page.getByRole('group', { name: words.painTest.gate.age })
  await age.getByRole('radio', { name: words.painTest.gate.no, exact: true }).check()
  await page.getByRole('button', { name: words.painTest.next, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(painTestWords('nl').gate.tooYoung.heading)
  // Neither a draft, nor the outcome of the alarm questions.
  await page.waitForTimeout(500)
  await visit(page, '/pijntest', 'nl')
  await page.waitForTimeout(500)
  await expect(page.getByRole('heading', { name: words.painTest.intro.resumeHeading })).toHaveCount(0)
  await visit(page, '/app', 'nl')
  await tap(page.getByRole('button', { name: words.begin.start }))
  await tap(page.getByRole('button', { name: words.begin.ageYes }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.begin.safetyTitle)
})

test('the forward button shows no pattern to someone whose pain turns out to be new', async ({ page }) => {
  const words = wordsOf('nl')
  await openTest(page, 'nl')
  await noAlarmSignals(page, 'nl')
  await passGate(page, 'nl')
  await answerAll(page, 'nl')
  await tap(page.getByRole('button', { name: words.painTest.crisis.skip }))
  await expect(page.getByText(words.painTest.result.thirds)).toBeVisible()
  const duration = page.getByRole('group', { name: words.painTest.gate.duration })
  const steps = await page.evaluate(() => history.length)
  let back = 0
  while (!(await duration.isVisible()) && back < steps) {
    await page.goBack()
    back += 1
  }
  await duration.getByRole('radio', { name: words.common.painDurations['under-6-weeks'] }).check()
  for (let forward = 0; forward < back; forward += 1) await page.goForward()
  await expect(page.getByText(words.painTest.result.thirds)).toHaveCount(0)
  await expect(duration).toBeVisible()
})

test('the WEEK card comes back with the result, on the screen of today and on the overview', async ({ page }) => {
  const words = wordsOf('nl')
  const { week } = safetyWords('nl').cards
  await openTest(page, 'nl')
  await nameSignal(page, 'nl', 'R12')
  await tap(page.getByRole('button', { name: words.safety.card.goOn }))
  await passGate(page, 'nl')
  await answerAll(page, 'nl')
  await tap(page.getByRole('button', { name: words.painTest.crisis.skip }))
  await expect(page.getByRole('heading', { name: week.heading })).toBeVisible()
  // A named signal: nothing is said about pain and damage.
  await expect(page.getByText(painTestWords('nl').result.painIsNotAlwaysDamage)).toHaveCount(0)
  // After a reload the answers are taken up again, and so is the card.
  await reload(page)
  await tap(page.getByRole('button', { name: words.painTest.intro.resume }))
  await tap(page.getByRole('button', { name: words.painTest.helps.next, exact: true }))
  await tap(page.getByRole('button', { name: words.painTest.mood.skip }))
  await tap(page.getByRole('button', { name: words.painTest.crisis.skip }))
  await expect(page.getByRole('heading', { name: week.heading })).toBeVisible()

  await firstUse(page, 'nl')
  await expect(page.getByText(words.app.today.weekCard)).toBeVisible()
  await visit(page, '/app/rapport', 'nl')
  await expect(page.locator('article').getByText(week.heading)).toBeVisible()
})

for (const lang of langs) {
  test(`${lang}: thinking of suicide leads to people, and stays nowhere`, async ({ page }) => {
    const words = wordsOf(lang)
    const { crisis } = safetyWords(lang)
    const sent: string[] = []
    page.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`))
    await openTest(page, lang)
    await noAlarmSignals(page, lang)
    await passGate(page, lang)
    await answerAll(page, lang)
    const title = await page.title()
    await page.getByRole('radio', { name: crisis.answers.often }).check()
    sent.length = 0
    await tap(page.getByRole('button', { name: words.painTest.crisis.next, exact: true }))
    await expect(page.getByText(crisis.text)).toBeVisible()
    await expect(page.getByText(crisis.plain)).toBeVisible()
    await expect(page.locator('a[href="tel:113"]').first()).toBeVisible()
    await expect(page.locator('a[href="tel:08000113"]')).toBeVisible()
    expect(await page.title()).toBe(title)
    expect(await page.evaluate(() => JSON.stringify(history.state))).not.toMatch(/often|sometimes|rather/)
    expect(page.url()).not.toMatch(/crisis|113|often/)
    expect(sent.filter((line) => /often|crisis|sometimes|^POST/.test(line))).toEqual([])
    expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toMatch(
      /often|crisis/,
    )
    await reload(page)
    await tap(page.getByRole('button', { name: words.painTest.intro.resume }))
    await tap(page.getByRole('button', { name: words.painTest.helps.next, exact: true }))
    await tap(page.getByRole('button', { name: words.painTest.mood.skip }))
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  })
}

test('there is no diary before twelve weeks, by address either', async ({ page }) => {
  const words = wordsOf('nl')
  await firstUse(page, 'nl')
  await visit(page, '/app/instellingen', 'nl')
  await tap(page.getByRole('button', { name: words.common.painDurations['6-12-weeks'] }))
  await expect(page.getByText(words.begin.noDiary)).toBeVisible()
  await page.waitForTimeout(300)
  for (const path of ['/app/dagboek', '/app/dagboek/moment']) {
    await visit(page, path, 'nl')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.diary.early.title)
    await expect(page.getByRole('textbox')).toHaveCount(0)
  }
})

for (const lang of langs) {
  test(`${lang}: nobody who does not exist is quoted as if they did`, async ({ page }) => {
    await visit(page, `/artikelen/${lang === 'nl' ? 'slapen-met-pijn' : 'sleeping-with-pain'}`, lang)
    await expect(page.locator('article h1')).toBeVisible()
    const made = page.locator('figure', { has: page.locator('.voice') })
    await expect(made.first().getByText(wordsOf(lang).articles.voice)).toBeVisible()
    await expect(page.locator('.voice')).toHaveCount(await made.count())
  })
}
