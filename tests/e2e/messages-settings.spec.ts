/** What she chooses about messages: the answers she writes often. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { answer, openFirst, sendMessage, visitorIn } from './messages.ts'
import { button, expectNothingWrong, setUpStudio, studioWordsOf, test } from './studio.ts'
import { langs, visit } from './walk.ts'
import type { Lang } from './walk.ts'

const open = (page: Page, lang: Lang) => visit(page, '/studio/instellingen/berichten', lang)

for (const lang of langs) {
  const { settings, conversation } = studioWordsOf(lang).messages
  const { answers } = settings

  test(`${lang}: a standard answer is made, begins an answer, is changed and taken away`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.slow()
    await setUpStudio(page, lang)
    const visitor = await visitorIn(browser, baseURL)
    const link = await sendMessage(visitor, lang, { text: 'Mag ik bellen?' })
    await openFirst(page, lang)
    await expect(page.getByText(conversation.standardNone)).toBeVisible()
    await page.getByRole('link', { name: conversation.standardMake }).click()

    const save = () => button(page, answers.save).click()
    const saved = page.locator('section').getByRole('status').getByText(answers.saved, { exact: true })
    await expect(page.getByText(answers.none, { exact: true })).toBeVisible()
    await button(page, answers.add).click()
    await page.getByLabel(answers.name, { exact: true }).fill('Bellen')
    await save()
    await expect(page.getByText(answers.empty)).toBeVisible()
    await expect(page.getByLabel(answers.name, { exact: true })).toHaveValue('Bellen')
    await expectNothingWrong(page)
    await page.getByLabel(answers.text, { exact: true }).fill('Bellen mag op werkdagen.')
    await button(page, answers.add).click()
    await page.getByLabel(answers.name, { exact: true }).nth(1).fill('Groet')
    await page.getByLabel(answers.text, { exact: true }).nth(1).fill('Alle goeds.')
    await save()
    await expect(saved).toBeVisible()

    const begin = async (name: string) => {
      await page.locator('summary').filter({ hasText: conversation.standard }).click()
      await button(page, name).click()
    }
    const field = page.getByRole('textbox', { name: conversation.answer })
    await openFirst(page, lang)
    await begin('Bellen')
    await expect(field).toBeFocused()
    await button(page, 'Groet').click()
    await expect(field).toHaveValue('Bellen mag op werkdagen.\n\nAlle goeds.')
    await expectNothingWrong(page)
    await answer(page, lang, `${await field.inputValue()} Noor`)
    await visitor.goto(link)
    await expect(visitor.getByText('Alle goeds. Noor')).toBeVisible()

    await open(page, lang)
    await page.getByLabel(answers.text, { exact: true }).first().fill('Bellen mag elke ochtend.')
    await button(page, answers.remove).nth(1).click()
    await save()
    await expect(saved).toBeVisible()
    await page.reload()
    await expect(page.getByLabel(answers.name, { exact: true })).toHaveCount(1)
    await openFirst(page, lang)
    await begin('Bellen')
    await expect(field).toHaveValue('Bellen mag elke ochtend.')
    await expect(button(page, 'Groet')).toHaveCount(0)
    await field.fill('')

    await open(page, lang)
    await button(page, answers.remove).click()
    await save()
    await expect(saved).toBeVisible()
    await page.reload()
    await expect(page.getByText(answers.none, { exact: true })).toBeVisible()
    await openFirst(page, lang)
    await expect(page.getByText(conversation.standardNone)).toBeVisible()
  })
}
