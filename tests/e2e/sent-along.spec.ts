/** What a person keeps and chooses to send along: previewed, sent, and read in the studio as the very same. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { dayOf } from '../../src/lib/core/day.ts'
import { expectAccessibleInBothThemes } from './axe.ts'
import { answer, attachPainTest, openFirst, unhurriedMs, visitorIn, write } from './messages.ts'
import { keepPainTest } from './pain-test.ts'
import { inventEntries } from './pattern-diaries.ts'
import { restore } from './self-test-diaries.ts'
import { setUpStudio, test } from './studio.ts'
import { goTo, langs, tap, visit, wordsOf } from './walk.ts'
import type { Lang } from './walk.ts'

/** Everything this page sends from now on. */
function listenTo(page: Page): string[] {
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  return sent
}

/** The document in the conversation that is open in the studio. */
async function readInStudio(studio: Page, lang: Lang, title: string) {
  await openFirst(studio, lang)
  await studio.locator('summary').filter({ hasText: title }).click()
  return studio.locator('details[open]').getByRole('article')
}

for (const lang of langs) {
  const { contact, insight } = wordsOf(lang)

  test(`${lang}: chosen parts of the pain test go along with a message, precisely as previewed`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.slow()
    await setUpStudio(page, lang)
    const visitor = await visitorIn(browser, baseURL)
    await visit(visitor, '/contact', lang)
    await expect(visitor.getByRole('button', { name: contact.attach.title })).toHaveCount(0)
    await keepPainTest(visitor, lang, { helps: 'Met de hond naar zee' })

    const sent = listenTo(visitor)
    await visit(visitor, '/contact', lang)
    await write(visitor, lang, { text: 'Dit herken ik.', name: 'Rian' })
    await visitor.getByRole('button', { name: contact.attach.title }).click()
    await expectAccessibleInBothThemes(visitor, 'choosing what goes along')
    await visitor.keyboard.press('Escape')
    // First everything, then after all without the answers.
    const whole = await attachPainTest(visitor, lang, ['bars', 'answers', 'helps'])
    expect(whole).toContain(contact.document.statement)
    await visitor.getByRole('button', { name: contact.attach.remove, exact: true }).click()
    const shown = await attachPainTest(visitor, lang, ['bars', 'helps'])
    expect(shown).toContain('Met de hond naar zee')
    expect(shown).not.toContain(contact.document.statement)
    await visitor.getByRole('button', { name: contact.form.send }).click()
    await expect(visitor.getByRole('heading', { level: 1, name: contact.sent.title })).toBeVisible({ timeout: 30_000 })
    expect(sent.filter((line) => /hond|Dit herken ik|Rian/.test(line))).toEqual([])
    const link = await visitor.getByLabel(contact.sent.link, { exact: true }).inputValue()

    const sheet = await readInStudio(page, lang, contact.document.painTestTitle)
    expect(await sheet.textContent()).toBe(shown)
    await expectAccessibleInBothThemes(page, 'a pain test in the studio')
    await answer(page, lang, 'Dank je, ik heb het gelezen.')

    await goTo(visitor, link)
    await expect(visitor.getByText('Dank je, ik heb het gelezen.')).toBeVisible()
    const { shared } = contact.conversation
    await expect(visitor.getByRole('heading', { name: shared.title })).toBeVisible()
    await visitor.locator('summary').filter({ hasText: contact.document.painTestTitle }).click()
    expect(await visitor.locator('details[open]').getByRole('article').textContent()).toBe(shown)
  })

  test(`${lang}: a report of the diary goes to her with the chosen time and parts, and is read the same`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.slow()
    await setUpStudio(page, lang)
    const visitor = await visitorIn(browser, baseURL)
    const entries = inventEntries(dayOf(new Date()), { days: 40, withPain: true })
    await restore(visitor, lang, { entries })
    const { report, outcomes } = insight
    await visit(visitor, '/app/rapport', lang)
    await visitor.getByRole('radio', { name: report.periods['28'], exact: true }).check()
    await visitor.getByRole('checkbox', { name: report.contents.pain, exact: true }).uncheck()
    await visitor.getByRole('checkbox', { name: report.contents.factors, exact: true }).check()
    const sent = listenTo(visitor)
    await tap(visitor.getByRole('button', { name: contact.report.send }))
    const dialog = visitor.getByRole('dialog', { name: contact.report.title })
    const preview = dialog.getByRole('article')
    await expect(preview.getByText(report.filled(27, 28))).toBeVisible()
    await expect(preview.getByRole('heading', { name: report.factorsTitle })).toBeVisible()
    await expect(preview.getByRole('heading', { name: outcomes.hindrance.title })).toBeVisible()
    await expect(preview.getByRole('heading', { name: outcomes.pain.title, exact: true })).toHaveCount(0)
    const shown = await preview.textContent()
    await dialog.getByLabel(contact.report.note).fill('Voor ons gesprek van morgen.')
    await expectAccessibleInBothThemes(visitor, 'a report to send')
    await visitor.waitForTimeout(unhurriedMs)
    await dialog.getByRole('button', { name: contact.report.send2 }).click()
    await expect(dialog.getByText(contact.report.sent)).toBeVisible({ timeout: 30_000 })
    expect(sent.filter((line) => /Voor ons gesprek|hindrance/.test(line))).toEqual([])

    const sheet = await readInStudio(page, lang, report.sheetTitle)
    await expect(page.getByText('Voor ons gesprek van morgen.')).toBeVisible()
    expect(await sheet.textContent()).toBe(shown)
    await expectAccessibleInBothThemes(page, 'a report in the studio')
    await answer(page, lang, 'Dat nemen we door.')

    await dialog.getByRole('link', { name: contact.report.toConversation }).click()
    await expect(visitor.getByText('Dat nemen we door.')).toBeVisible()
    // A second report goes on in the same conversation.
    await visit(visitor, '/app/rapport', lang)
    await tap(visitor.getByRole('button', { name: contact.report.send }))
    await dialog.getByLabel(contact.report.which).selectOption({ index: 1 })
    await dialog.getByLabel(contact.report.note).fill('Nu over acht weken.')
    await tap(dialog.getByRole('button', { name: contact.report.send2 }))
    await expect(dialog.getByText(contact.report.sent)).toBeVisible({ timeout: 30_000 })
    await visit(page, '/studio/berichten', lang)
    await expect(page.locator('main ul.rows a.row')).toHaveCount(1)
    await openFirst(page, lang)
    await expect(page.getByText('Nu over acht weken.')).toBeVisible()
    await expect(page.locator('summary').filter({ hasText: report.sheetTitle })).toHaveCount(2)
  })
}

test('without a connection nothing of a report is sent, and a tap sends it later', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow()
  const { contact } = wordsOf('nl')
  await setUpStudio(page, 'nl')
  const visitor = await visitorIn(browser, baseURL)
  await restore(visitor, 'nl', { entries: inventEntries(dayOf(new Date()), { days: 20 }) })
  await visit(visitor, '/app/rapport', 'nl')
  await tap(visitor.getByRole('button', { name: contact.report.send }))
  const dialog = visitor.getByRole('dialog', { name: contact.report.title })
  await dialog.getByLabel(contact.report.note).fill('In de trein gemaakt.')
  await visitor.waitForTimeout(unhurriedMs)
  await visitor.context().setOffline(true)
  await dialog.getByRole('button', { name: contact.report.send2 }).click()
  await expect(dialog.getByText(contact.problems.offline)).toBeVisible()
  await visitor.context().setOffline(false)
  await dialog.getByRole('button', { name: contact.problems.again }).click()
  await expect(dialog.getByText(contact.report.sent)).toBeVisible({ timeout: 30_000 })
  await goTo(page, '/studio/berichten')
  await expect(page.locator('main ul.rows a.row')).toHaveCount(1)
  await openFirst(page, 'nl')
  await expect(page.getByText('In de trein gemaakt.')).toBeVisible()
})
