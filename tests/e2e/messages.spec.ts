/** A message only she can read: written, answered, read again, changed keys, locked studio, things sent along, deleted. */
import { expect } from '@playwright/test'
import { localPath } from '../../src/lib/i18n/paths.ts'
import { expectAccessibleInBothThemes } from './axe.ts'
import { answer, openFirst, sendMessage, visitorIn, write } from './messages.ts'
import { setUpStudio, studioWordsOf, test } from './studio.ts'
import { firstUse, goTo, langs, visit, wordsOf } from './walk.ts'

test('before the studio is set up there is no form, only how else to reach the practice', async ({ page }) => {
  for (const lang of langs) {
    const { notReady, form } = wordsOf(lang).contact
    await visit(page, '/contact', lang)
    await expect(page.getByRole('heading', { name: notReady.title })).toBeVisible()
    await expect(page.getByRole('link', { name: 'praktijk@example.org' })).toBeVisible()
    await expect(page.getByLabel(form.text, { exact: true })).toHaveCount(0)
    await expectAccessibleInBothThemes(page, '/contact')
  }
})

for (const lang of langs) {
  const { contact } = wordsOf(lang)
  const studio = studioWordsOf(lang).messages

  test(`${lang}: a visitor writes, she answers, the visitor reads it by the link and writes on`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.slow()
    await setUpStudio(page, lang)
    const visitor = await visitorIn(browser, baseURL)
    await visit(visitor, '/contact', lang)
    await expectAccessibleInBothThemes(visitor, '/contact')
    const link = await sendMessage(visitor, lang, { text: 'Ik slaap al weken slecht.\nMag ik bellen?', name: 'Rian' })
    expect(link).toContain(localPath('/gesprek/', lang))
    await expectAccessibleInBothThemes(visitor, 'sent')

    await visit(page, '/studio/berichten', lang)
    await expect(page.getByText('Rian', { exact: true })).toBeVisible()
    await expectAccessibleInBothThemes(page, '/studio/berichten')
    await openFirst(page, lang)
    await expect(page.getByRole('heading', { level: 1, name: studio.conversation.with('Rian') })).toBeVisible()
    await expect(page.getByText('Mag ik bellen?')).toBeVisible()
    await answer(page, lang, 'Dat mag. Morgen om tien uur.')
    await expectAccessibleInBothThemes(page, '/studio/berichten/[id]')

    await goTo(visitor, link)
    await expect(visitor.getByText('Dat mag. Morgen om tien uur.')).toBeVisible()
    await expect(visitor.getByText(contact.conversation.new, { exact: true })).toBeVisible()
    await expectAccessibleInBothThemes(visitor, '/gesprek')
    await visitor.getByLabel(contact.conversation.write, { exact: true }).fill('Fijn, tot morgen.')
    await visitor.getByRole('button', { name: contact.conversation.send }).click()
    await expect(visitor.getByText('Fijn, tot morgen.')).toBeVisible()
    await expect(visitor.getByText(contact.conversation.sent, { exact: true })).toBeVisible()

    await openFirst(page, lang)
    await expect(page.getByText('Fijn, tot morgen.')).toBeVisible()
    // One more comes between her page and her press: it stays to do, and she reads it first.
    await visitor.getByLabel(contact.conversation.write, { exact: true }).fill('O, en mag mijn hond mee?')
    await visitor.getByRole('button', { name: contact.conversation.send }).click()
    await expect(visitor.getByText('O, en mag mijn hond mee?')).toBeVisible()
    await expect(visitor.getByText(contact.conversation.sent, { exact: true })).toBeVisible()
    await page.getByRole('textbox', { name: studio.conversation.answer }).fill('Tot dan')
    await page.getByRole('button', { name: studio.conversation.done }).click()
    await expect(page.getByText(studio.conversation.newer)).toBeVisible()
    await expect(page.getByText('O, en mag mijn hond mee?')).toBeVisible()
    await expect(page.getByRole('textbox', { name: studio.conversation.answer })).toHaveValue('Tot dan')
    await expectAccessibleInBothThemes(page, 'not done yet')
    await page.getByRole('textbox', { name: studio.conversation.answer }).fill('')
    await page.getByRole('button', { name: studio.conversation.done }).click()
    await expect(page.getByText(studio.none.open)).toBeVisible()

    // However often she came back to it within ten minutes, that she saw this list is one line.
    const { log } = studioWordsOf(lang).account
    await goTo(page, `${localPath('/studio/instellingen/logboek', lang)}?action=list.read`)
    await expect(page.getByRole('cell').filter({ hasText: log.actions['list.read'] })).toHaveCount(1)
    await expect(page.getByRole('cell').filter({ hasText: log.lists['messages-open'](1) })).toHaveCount(1)
  })

  test(`${lang}: a conversation kept on the device is read and answered from the private place`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.slow()
    await setUpStudio(page, lang)
    const visitor = await visitorIn(browser, baseURL)
    await firstUse(visitor, lang)
    await sendMessage(visitor, lang, { text: 'Een vraag over rust.' })
    await visitor.getByRole('button', { name: contact.sent.keep }).click()
    await expect(visitor.getByRole('link', { name: contact.sent.keptWhere })).toBeVisible()
    await openFirst(page, lang)
    await answer(page, lang, 'Rust mag altijd.')

    await visitor.getByRole('link', { name: contact.sent.keptWhere }).click()
    await expect(visitor.getByText(contact.app.unread(1))).toBeVisible()
    await expectAccessibleInBothThemes(visitor, '/app/berichten')
    await visitor.locator('main a.row').first().click()
    await expect(visitor.getByText('Rust mag altijd.')).toBeVisible()
    await expectAccessibleInBothThemes(visitor, '/app/berichten/[id]')
    await visitor.getByLabel(contact.conversation.write, { exact: true }).fill('Dank je.')
    await visitor.getByRole('button', { name: contact.conversation.send }).click()
    await expect(visitor.getByText('Dank je.')).toBeVisible()
    await visit(visitor, '/app/berichten', lang)
    await expect(visitor.getByText(contact.app.nothingNew)).toBeVisible()
  })

  test(`${lang}: without script the message arrives sealed, and the page says when it was sealed`, async ({
    page,
    browser,
    baseURL,
  }) => {
    await setUpStudio(page, lang)
    const visitor = await visitorIn(browser, baseURL, { javaScriptEnabled: false })
    await visit(visitor, '/contact', lang)
    // Playwright finds no text within noscript by itself.
    await expect(visitor.locator('form noscript p')).toHaveText(contact.form.noScript)
    await visitor.getByLabel(contact.form.mail).fill('geen adres')
    await write(visitor, lang, { text: 'Zonder script geschreven.' })
    await visitor.getByRole('button', { name: contact.form.sendPlain, exact: true }).click()
    await expect(visitor.getByText(contact.problems.mail)).toBeVisible()
    await expect(visitor.getByLabel(contact.form.text, { exact: true })).toHaveValue('Zonder script geschreven.')
    await visitor.getByLabel(contact.form.mail).fill('')
    await visitor.waitForTimeout(3200)
    await visitor.getByRole('button', { name: contact.form.sendPlain, exact: true }).click()
    await expect(visitor.getByRole('heading', { level: 1, name: contact.sent.title })).toBeVisible()
    await expect(visitor.getByText(contact.sent.onArrival)).toBeVisible()
    const link = await visitor.getByLabel(contact.sent.link, { exact: true }).inputValue()

    await openFirst(page, lang)
    await expect(page.getByText('Zonder script geschreven.')).toBeVisible()
    await expect(page.getByText(studio.conversation.arrived)).toBeVisible()
    await answer(page, lang, 'Aangekomen.')
    const later = await visitorIn(browser, baseURL)
    await goTo(later, link)
    await expect(later.getByText('Aangekomen.')).toBeVisible()
  })

  test(`${lang}: another key than the one met first stops sending until the person decides`, async ({
    page,
    browser,
    baseURL,
  }) => {
    await setUpStudio(page, lang)
    const visitor = await visitorIn(browser, baseURL)
    await visit(visitor, '/contact', lang)
    await visitor.evaluate(
      (recipient) => {
        localStorage.setItem('regie.practice-key', JSON.stringify({ recipient, since: '2026-01-01T00:00:00.000Z' }))
      },
      `age1${'q'.repeat(58)}`,
    )
    const sent: string[] = []
    visitor.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url())
    })
    await write(visitor, lang, { text: 'Is dit wel veilig?' })
    await visitor.getByRole('button', { name: contact.form.send }).click()
    const dialog = visitor.getByRole('dialog', { name: contact.key.changedTitle })
    await expect(dialog).toBeVisible()
    await expectAccessibleInBothThemes(visitor, 'changed key')
    await dialog.getByRole('button', { name: contact.key.refuse }).click()
    await expect(visitor.getByText(contact.key.refused)).toBeVisible()
    await expect(visitor.getByLabel(contact.form.text, { exact: true })).toHaveValue('Is dit wel veilig?')
    expect(sent).toEqual([])
    await visitor.getByRole('button', { name: contact.form.send }).click()
    await dialog.getByRole('button', { name: contact.key.accept }).click()
    await expect(visitor.getByRole('heading', { level: 1, name: contact.sent.title })).toBeVisible()
  })

  test(`${lang}: a locked studio shows that there are messages and nothing of them`, async ({
    page,
    browser,
    baseURL,
  }) => {
    await setUpStudio(page, lang)
    const visitor = await visitorIn(browser, baseURL)
    await sendMessage(visitor, lang, { text: 'Alleen voor jou.', name: 'Rian' })
    await visit(page, '/studio/berichten', lang)
    await expect(page.getByText('Rian', { exact: true })).toBeVisible()
    await page.evaluate(() => indexedDB.deleteDatabase('regie-studio'))
    await visit(page, '/studio/berichten', lang)
    await expect(page.getByText(studio.locked.list)).toBeVisible()
    await expect(page.getByText(studio.locked.sealed)).toBeVisible()
    await expect(page.getByText('Rian')).toHaveCount(0)
    await expectAccessibleInBothThemes(page, 'locked')
    await page.locator('main ul.rows a.row').first().click()
    await expect(page.getByText(studio.locked.one)).toBeVisible()
    await expect(page.getByText('Alleen voor jou.')).toHaveCount(0)
  })

  test(`${lang}: deleting takes it away for both, and tells both`, async ({ page, browser, baseURL }) => {
    await setUpStudio(page, lang)
    const visitor = await visitorIn(browser, baseURL)
    const link = await sendMessage(visitor, lang, { text: 'Toch maar niet.' })
    await goTo(visitor, link)
    await visitor.getByRole('button', { name: contact.conversation.remove.open }).click()
    await visitor.getByRole('button', { name: contact.conversation.remove.yes }).click()
    await expect(visitor.getByRole('heading', { name: contact.conversation.deleted.title })).toBeVisible()
    await visit(page, '/studio/berichten', lang)
    await page.locator('main ul.rows a.row').first().click()
    await expect(page.getByRole('heading', { level: 1, name: studio.conversation.deleted.title })).toBeVisible()

    const second = await sendMessage(visitor, lang, { text: 'Nog een.' })
    await openFirst(page, lang)
    await page.getByRole('button', { name: studio.conversation.remove.open }).click()
    await page.getByRole('button', { name: studio.conversation.remove.yes }).click()
    await goTo(visitor, second)
    await expect(visitor.getByRole('heading', { name: contact.conversation.deleted.title })).toBeVisible()
  })

  test(`${lang}: a link without its key asks for the own link, and half a link is said to be half`, async ({
    page,
    browser,
    baseURL,
  }) => {
    await setUpStudio(page, lang)
    const visitor = await visitorIn(browser, baseURL)
    const link = await sendMessage(visitor, lang, { text: 'Waar is mijn sleutel?' })
    const later = await visitorIn(browser, baseURL)
    await goTo(later, link.split('#')[0] ?? '')
    const { noKey } = contact.conversation
    await expect(later.getByRole('heading', { name: noKey.title })).toBeVisible()
    await expectAccessibleInBothThemes(later, 'no key')
    await later.getByLabel(noKey.label).fill(link.slice(0, -3))
    await later.getByRole('button', { name: noKey.open, exact: true }).click()
    await expect(later.getByText(noKey.wrong)).toBeVisible()
    await later.getByLabel(noKey.label).fill(link)
    await later.getByRole('button', { name: noKey.open, exact: true }).click()
    await expect(later.getByText('Waar is mijn sleutel?')).toBeVisible()
  })
}

test('a lost connection loses nothing: the words stay, and a tap sends them once', async ({
  page,
  browser,
  baseURL,
}) => {
  await setUpStudio(page, 'nl')
  const { contact } = wordsOf('nl')
  const visitor = await visitorIn(browser, baseURL)
  await visit(visitor, '/contact', 'nl')
  await write(visitor, 'nl', { text: 'In de trein geschreven.' })
  await visitor.context().setOffline(true)
  await visitor.getByRole('button', { name: contact.form.send }).click()
  await expect(visitor.getByText(contact.problems.offline)).toBeVisible()
  await visitor.context().setOffline(false)
  // The answer to the first try is lost; the second try must not be a second conversation.
  let lost = 0
  await visitor.route('**/api/berichten', async (route) => {
    if (lost++ > 0) return route.continue()
    await route.fetch()
    return route.abort()
  })
  await visitor.getByRole('button', { name: contact.problems.again }).click()
  await expect(visitor.getByText(contact.problems.offline)).toBeVisible()
  await visitor.getByRole('button', { name: contact.problems.again }).click()
  await expect(visitor.getByRole('heading', { level: 1, name: contact.sent.title })).toBeVisible()
  await goTo(page, '/studio/berichten')
  await expect(page.locator('main ul.rows a.row')).toHaveCount(1)
})

test('how much fits is said before it is full, and too much is kept', async ({ page, browser, baseURL }) => {
  await setUpStudio(page, 'nl')
  const { contact } = wordsOf('nl')
  const visitor = await visitorIn(browser, baseURL)
  await visit(visitor, '/contact', 'nl')
  await expect(visitor.getByText(contact.form.textHelp(5000))).toBeVisible()
  const field = visitor.getByLabel(contact.form.text, { exact: true })
  await field.fill('a'.repeat(4800))
  await expect(visitor.getByText(contact.form.left(200))).toBeVisible()
  await field.fill('a'.repeat(5010))
  await expect(visitor.getByText(contact.form.over(10))).toBeVisible()
  await visitor.waitForTimeout(3200)
  await visitor.getByRole('button', { name: contact.form.send }).click()
  await expect(visitor.getByText(contact.problems['too-long']).first()).toBeVisible()
  await expect(field).toHaveValue('a'.repeat(5010))
})

test('hostile requests get a plain no, and nobody else’s conversation', async ({ page, server, browser, baseURL }) => {
  await setUpStudio(page, 'nl')
  const visitor = await visitorIn(browser, baseURL)
  const link = await sendMessage(visitor, 'nl', { text: 'Van mij.' })
  const id = /gesprek\/([^#]+)/.exec(link)?.[1] ?? ''
  const token = 'A'.repeat(43)
  const api = `${server.origin}/api/berichten`
  const ask = async (url: string, init: RequestInit) => (await fetch(url, init)).status
  const json = { 'content-type': 'application/json' }
  const bearer = { ...json, authorization: `Bearer ${token}` }
  expect(await ask(api, { method: 'POST', headers: json, body: '{' })).toBe(400)
  expect(await ask(api, { method: 'POST', headers: json, body: '[]' })).toBe(400)
  expect(await ask(api, { method: 'POST', headers: json, body: new Uint8Array([255, 0, 254]) })).toBe(400)
  expect(await ask(api, { method: 'POST', headers: json, body: `"${'x'.repeat(300_000)}"` })).toBe(413)
  expect(await ask(api, { method: 'POST', headers: json, body: 'x'.repeat(3_000_000) })).toBe(413)
  for (const of of [id, 'x', '..%2f..%2fetc', '3f0a6c1e-0000-4000-8000-000000000001']) {
    expect(await ask(`${api}/${of}`, {})).toBe(404)
    expect(await ask(`${api}/${of}`, { headers: bearer })).toBe(404)
    expect(await ask(`${api}/${of}`, { method: 'DELETE', headers: bearer })).toBe(404)
    expect(await ask(`${api}/${of}/gelezen`, { method: 'POST', headers: bearer, body: '{"until":1}' })).toBe(404)
    const body = JSON.stringify({ number: 2, message: 'AAAA' })
    expect(await ask(`${api}/${of}`, { method: 'POST', headers: bearer, body })).toBe(404)
  }
  expect(await ask(`${server.origin}/api/studio/berichten/${id}`, {})).toBe(401)
  await goTo(visitor, link)
  await expect(visitor.getByText('Van mij.')).toBeVisible()
})
