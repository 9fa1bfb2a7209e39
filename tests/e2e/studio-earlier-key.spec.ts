/** A new key, and then the words of the one before it are found again: what was sealed for that key opens. */
import { expect } from '@playwright/test'
import { answer, sendMessage } from './messages.ts'
import { button, expectNothingWrong, keepWords, setUpStudio, studioWordsOf, test } from './studio.ts'
import { langs, visit } from './walk.ts'

for (const lang of langs) {
  const { account, messages, shell } = studioWordsOf(lang)

  test(`${lang}: words found again open what was sealed for her earlier key`, async ({ page, browser, baseURL }) => {
    test.setTimeout(300_000)
    const { words } = await setUpStudio(page, lang)
    const visitor = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } })
    await sendMessage(await visitor.newPage(), lang, { text: 'Mag ik bellen?', name: 'Rian' })
    await visitor.close()

    await visit(page, '/studio/instellingen/sleutel', lang)
    await button(page, account.key.newKey).click()
    await button(page, account.key.newKeyConfirm).click()
    const newWords = await keepWords(page, lang)
    await expect(page.getByText(account.key.newKeyDone)).toBeVisible()

    await visit(page, '/studio/berichten', lang)
    await page.locator('main ul.rows a.row').first().click()
    // The list says the same of it.
    await expect(page).toHaveURL(/\/(?:berichten|messages)\/[^/]+$/)
    await expect(page.getByText(messages.otherKey)).toBeVisible()
    await expectNothingWrong(page)
    const field = page.getByLabel(shell.key.earlier.words)
    await field.fill(newWords.join(' '))
    await button(page, shell.key.earlier.open).click()
    await expect(page.getByText(shell.key.problems['wrong-secret'])).toBeVisible()
    await expect(field).toHaveValue(newWords.join(' '))
    await field.fill(words.join(' '))
    await button(page, shell.key.earlier.open).click()
    await expect(page.getByText('Mag ik bellen?')).toBeVisible()
    await answer(page, lang, 'Dat mag.')
  })
}
