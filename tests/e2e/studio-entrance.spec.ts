import { expect } from '@playwright/test'
import { setUpStudio, studioWordsOf, test } from './studio.ts'
import { langs } from './walk.ts'

for (const lang of langs) {
  test(`${lang}: the studio is opened with a passkey`, async ({ page }) => {
    const { shell } = studioWordsOf(lang)
    await setUpStudio(page, lang)
    await expect(page.getByText(shell.key.open)).toBeVisible()
  })
}
