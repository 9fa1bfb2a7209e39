import { expect, test } from '@playwright/test'
import { firstUse, langs, visit, wordsOf } from './walk.ts'

for (const lang of langs) {
  test(`whether a cause was found is asked at first use and stays changeable (${lang})`, async ({ page }) => {
    const { begin, common, settings } = wordsOf(lang)
    await firstUse(page, lang)
    await visit(page, '/app/instellingen', lang)
    const asked = page.locator('section', { has: page.getByRole('heading', { name: begin.causeTitle }) })
    await expect(asked.getByRole('button', { name: common.no, exact: true })).toHaveAttribute('aria-pressed', 'true')
    await expect(page.getByText(begin.causeYes)).toHaveCount(0)
    await asked.getByRole('button', { name: common.yes, exact: true }).click()
    await expect(asked.getByText(begin.causeYes)).toBeVisible()
    await visit(page, '/app/instellingen', lang)
    await expect(page.getByRole('heading', { level: 1, name: settings.title })).toBeVisible()
    await expect(asked.getByRole('button', { name: common.yes, exact: true })).toHaveAttribute('aria-pressed', 'true')
  })
}
