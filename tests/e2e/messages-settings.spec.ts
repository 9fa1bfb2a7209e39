/** What she chooses about messages: how long they stay, how soon she answers, and the answers she writes often. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { answer, openFirst, sendMessage, visitorIn } from './messages.ts'
import { button, expectNothingWrong, setUpStudio, studioWordsOf, test } from './studio.ts'
import { goTo, langs, reload, visit, wordsOf } from './walk.ts'
import type { Lang } from './walk.ts'

const open = (page: Page, lang: Lang) => visit(page, '/studio/instellingen/berichten', lang)

for (const lang of langs) {
  const { settings, conversation } = studioWordsOf(lang).messages
  const { answers } = settings

  test(`${lang}: how long conversations stay is checked, kept, and counts in each of them`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.slow()
    await setUpStudio(page, lang)
    const visitor = await visitorIn(browser, baseURL)
    await sendMessage(visitor, lang, { text: 'Een losse vraag.' })
    const until = page.locator('details[open] form p.help')
    const keptUntil = async () => {
      await openFirst(page, lang)
      await page.locator('summary').filter({ hasText: conversation.kind.title }).click()
      return (await until.textContent()) ?? ''
    }
    const before = await keptUntil()

    await open(page, lang)
    const days = page.getByLabel(settings.answerDays)
    const client = page.getByLabel(settings.client)
    const question = page.getByLabel(settings.question)
    await days.fill('morgen')
    await client.fill('36')
    await question.fill('0,5')
    await button(page, settings.save).click()
    await expect(page.locator('p.wrong')).toHaveCount(2)
    await expect(days).toHaveValue('morgen')
    await expect(client).toHaveValue('36')
    await expect(question).toHaveValue('0,5')
    await expectNothingWrong(page)

    await days.fill('3')
    await question.fill('2')
    await button(page, settings.save).click()
    await expect(page.getByText(settings.saved, { exact: true })).toBeVisible()
    await reload(page)
    await expect(days).toHaveValue('3')
    await expect(client).toHaveValue('36')
    await expect(question).toHaveValue('2')
    await visit(visitor, '/contact', lang)
    await expect(visitor.getByText(wordsOf(lang).contact.answersWithin(3))).toBeVisible()

    const asClient = await keptUntil()
    expect(asClient).not.toBe(before)
    await page.getByRole('radio', { name: conversation.kind.question }).check()
    await button(page, conversation.kind.change).click()
    await expect(until).not.toHaveText(asClient)
    await expect(page.getByRole('radio', { name: conversation.kind.question })).toBeChecked()

    // Left empty, what belongs to her role counts again.
    await open(page, lang)
    await client.fill('')
    await question.fill('')
    await button(page, settings.save).click()
    await expect(page.getByText(settings.saved, { exact: true })).toBeVisible()
    await reload(page)
    await expect(question).toHaveValue('')
  })

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
    await goTo(visitor, link)
    await expect(visitor.getByText('Alle goeds. Noor')).toBeVisible()

    await open(page, lang)
    await page.getByLabel(answers.text, { exact: true }).first().fill('Bellen mag elke ochtend.')
    await button(page, answers.remove).nth(1).click()
    await save()
    await expect(saved).toBeVisible()
    await reload(page)
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
    await reload(page)
    await expect(page.getByText(answers.none, { exact: true })).toBeVisible()
    await openFirst(page, lang)
    await expect(page.getByText(conversation.standardNone)).toBeVisible()
  })
}
