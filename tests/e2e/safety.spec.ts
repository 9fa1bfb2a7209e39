import { expect, test } from '@playwright/test'
import { safetyWords } from '../../src/lib/core/safety/words/words.ts'
import { firstUse, langs, nameAnAlarmSignal, tap, visit, wordsOf } from './walk.ts'

for (const lang of langs) {
  test(`${lang}: an alarm signal leads to the card, and the card stops test and exercises until a doctor was spoken to`, async ({
    page,
  }) => {
    const words = wordsOf(lang)
    await firstUse(page, lang)
    await visit(page, '/pijntest', lang)
    await tap(page.getByRole('link', { name: words.painTest.intro.begin, exact: true }))
    await nameAnAlarmSignal(page, lang)
    const card = page.getByRole('heading', { name: safetyWords(lang).cards.now.heading })
    await expect(card).toBeVisible()
    await expect(page.locator('a[href="tel:112"]').first()).toBeVisible()

    for (const path of [
      '/app',
      '/app/oefenen',
      '/app/oefenen/vuist',
      '/app/nu-even',
      '/oefeningen/vuist',
      '/pijntest',
    ]) {
      await visit(page, path, lang)
      await expect(card, path).toBeVisible()
      await expect(page.getByRole('button', { name: words.session.start.begin, exact: true })).toHaveCount(0)
    }
    // The diary and one's own data stay open.
    await visit(page, '/app/dagboek', lang)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.diary.worked.today)

    await visit(page, '/app', lang)
    await tap(page.getByRole('button', { name: words.safety.card.spoken }))
    await expect(page.getByRole('region', { name: words.app.today.stepLabel })).toBeVisible()
  })
}

test('leaving at a card with the back button does not lead past it', async ({ page }) => {
  await firstUse(page, 'nl')
  await visit(page, '/pijntest', 'nl')
  await tap(page.getByRole('link', { name: 'Begin', exact: true }))
  await nameAnAlarmSignal(page, 'nl')
  const card = page.getByRole('heading', { name: safetyWords('nl').cards.now.heading })
  await expect(card).toBeVisible()
  await page.goBack()
  await page.goForward()
  await visit(page, '/oefeningen/adem-4-6', 'nl')
  await expect(card).toBeVisible()
})
