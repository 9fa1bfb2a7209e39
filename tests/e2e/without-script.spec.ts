import { expect, test } from '@playwright/test'
import { langs, visit, wordsOf } from './walk.ts'

test.use({ javaScriptEnabled: false })

for (const lang of langs) {
  const words = wordsOf(lang)

  test(`${lang}: reading and finding one's way need no script`, async ({ page }) => {
    await visit(page, '/', lang)
    await page.getByText(words.common.nav.menu, { exact: true }).click()
    await page.getByRole('link', { name: words.common.nav.explained }).last().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.explain.title)
    for (const step of words.explain.steps) await expect(page.getByText(step.claim)).toBeVisible()

    await visit(page, '/artikelen', lang)
    await page.locator('main ul a.row').first().click()
    await expect(page.locator('article h1')).toBeVisible()
    const claim = page.locator('article details.evidence').first()
    await claim.locator('summary').click()
    await expect(claim).toHaveAttribute('open', '')
  })

  test(`${lang}: every exercise can be done as text`, async ({ page }) => {
    await visit(page, '/oefeningen', lang)
    const hrefs = await page
      .locator('main a.row')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    expect(hrefs).toHaveLength(7)
    for (const href of hrefs) {
      await page.goto(href)
      expect(await page.locator('main ol > li').count()).toBeGreaterThan(1)
    }
  })

  test(`${lang}: articles can be searched by asking the server`, async ({ page }) => {
    await visit(page, '/artikelen', lang)
    await page.getByRole('searchbox').fill(lang === 'nl' ? 'slapen' : 'sleep')
    await page.getByRole('searchbox').press('Enter')
    await expect(page.locator('main a.row').first()).toContainText(lang === 'nl' ? /[Ss]lapen/ : /[Ss]leep/)
  })
}
