/** She writes a note, and whoever reads the article goes down to it and back, without a script and without a mouse. */
import { expect } from '@playwright/test'
import { localPath } from '../../src/lib/i18n/paths.ts'
import { wordsFor } from '../../src/lib/i18n/words.ts'
import { expectAccessibleInBothThemes } from './axe.ts'
import { button, setUpStudio, studioWordsOf, test } from './studio.ts'
import { goTo, langs, visit } from './walk.ts'

for (const lang of langs) {
  test(`${lang}: a note is written, published, and read by its number and back`, async ({ page, browser, baseURL }) => {
    test.slow()
    const { articles, editor } = studioWordsOf(lang)
    const { write, saving, publish } = articles
    const { noteSheet } = editor
    const said = lang === 'nl' ? 'Bos schreef het in 2019.' : 'Bos wrote it in 2019.'
    await setUpStudio(page, lang)
    await page.setViewportSize({ width: 390, height: 844 })
    await visit(page, '/studio/artikelen', lang)
    await button(page, articles.new).click()
    const text = page.getByRole('textbox', { name: editor.name })
    await expect(text).toBeVisible()
    await page.getByLabel(write.title, { exact: true }).fill('Demo')
    await page.getByLabel(write.lead, { exact: true }).fill('Demo.')
    await text.click()
    await page.keyboard.type('## Demo\nDemo.')

    // Without a word it is no note.
    await button(page, editor.note).click()
    const sheet = page.getByRole('dialog', { name: noteSheet.titleNew })
    await expect(sheet.getByRole('textbox', { name: noteSheet.words })).toBeFocused()
    await sheet.getByRole('button', { name: noteSheet.save }).click()
    await expect(sheet.getByRole('alert')).toHaveText(noteSheet.nothing)
    await page.keyboard.type(said)
    await expectAccessibleInBothThemes(page, 'a new note')
    await sheet.getByRole('button', { name: noteSheet.save }).click()
    await expect(text.getByRole('button', { name: noteSheet.mark(said) })).toBeVisible()
    await expect(text).toBeFocused()
    await page.keyboard.type('\n')
    for (let i = 0; i < 40; i += 1) await page.keyboard.type('Demo.\n')
    await page.keyboard.type('Demo ^[Demo.]')
    await expectAccessibleInBothThemes(page, 'a text with notes')

    await page.getByText(write.details, { exact: true }).click()
    await page.getByLabel(write.category, { exact: true }).selectOption('tension')
    await page.getByLabel(write.slug, { exact: true }).fill('met-noten')
    await page.getByLabel(write.changed, { exact: true }).fill('Demo.')
    await expect(page.getByRole('status').getByText(saving.saved, { exact: true })).toBeVisible()
    await button(page, publish.now).click()
    await expect(page.getByText(publish.done.published)).toBeVisible()

    const { articles: words } = await wordsFor(lang)
    const context = await browser.newContext({
      ...{ baseURL, viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
    })
    const reader = await context.newPage()
    await goTo(reader, localPath('/artikelen/met-noten', lang))
    // Playwright knows no roles of publishing by name.
    const notes = reader.locator('[role=doc-endnotes]')
    await expect(reader.getByRole('heading', { name: words.notes.title })).toBeVisible()
    await expect(notes.getByRole('listitem')).toHaveText([new RegExp(`^${said}`), /^Demo\./])
    const number = reader.locator('[role=doc-noteref]').first()
    await expect(number).toHaveText('1')
    await number.focus()
    await reader.keyboard.press('Enter')
    await expect(notes.getByText(said)).toBeInViewport()
    await expect(number).not.toBeInViewport()
    await reader.keyboard.press('Tab')
    const back = notes.getByLabel(words.notes.back(1), { exact: true })
    await expect(back).toBeFocused()
    await reader.keyboard.press('Enter')
    await expect(number).toBeInViewport()
    await expect(number).toBeFocused()
    await context.close()

    const seen = await (await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } })).newPage()
    await goTo(seen, localPath('/artikelen/met-noten', lang))
    await expectAccessibleInBothThemes(seen, 'an article with notes')
  })
}
