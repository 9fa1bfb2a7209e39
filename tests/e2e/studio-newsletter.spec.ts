import { expect } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { newsletterConsent } from '../../src/lib/i18n/nl/newsletter-consent.ts'
import type { BuiltServer } from '../built-server.ts'
import { expectAccessibleInBothThemes } from './axe.ts'
import { lastLink, listOf } from './letters.ts'
import { button, expectNothingWrong, setUpStudio, studioWordsOf, test } from './studio.ts'
import { goTo, type Lang, langs, reload, visit, wordsOf } from './walk.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** A reader in a browser of her own. */
async function joinAs(browser: Browser, server: BuiltServer, mail: string, lang: Lang) {
  const visitor = await browser.newPage({ baseURL: server.origin })
  const text = wordsOf(lang).newsletter
  await visit(visitor, '/nieuwsbrief', lang)
  await visitor.getByLabel(text.form.mail).fill(mail)
  await visitor.waitForTimeout(3100)
  await visitor.getByRole('button', { name: text.form.go }).click()
  await expect(heading(visitor)).toHaveText(text.asked.title)
  await goTo(visitor, lastLink(server, 'confirm'))
  await expect(heading(visitor)).toHaveText(text.confirm.doneTitle)
  return visitor
}

const list = [
  'E-mail;Datum;Bron',
  'anna@example.org;2024-05-31;formulier op de oude site',
  'bram@example.org;2024-06-01;kaartje op de open dag',
  'gone@example.org;2024-06-01;kaartje op de open dag',
  'zonder@example.org;;',
  'niks;2024-06-01;kaartje op de open dag',
].join('\r\n')

for (const lang of langs) {
  const words = studioWordsOf(lang)
  const text = words.newsletter

  test(`${lang}: she sees who reads, shows the proof, brings a list along and erases`, async ({
    page,
    server,
    browser,
  }) => {
    test.slow()
    await setUpStudio(page, lang)
    await page.getByRole('navigation', { name: words.shell.nav }).getByRole('link', { name: text.title }).click()
    await expect(heading(page)).toHaveText(text.title)
    await expect(page.getByText(text.counts.none)).toBeVisible()
    await expectAccessibleInBothThemes(page, 'an empty list')

    await joinAs(browser, server, 'zoe@example.org', 'nl')
    const goes = await joinAs(browser, server, 'gone@example.org', 'nl')
    await goTo(goes, lastLink(server, 'leave'))
    await goes.getByRole('button', { name: wordsOf('nl').newsletter.leave.go }).click()
    await expect(heading(goes)).toHaveText(wordsOf('nl').newsletter.leave.doneTitle)

    // A list: first what would happen, then what did.
    await page.getByRole('link', { name: text.ways.import }).click()
    await page.getByLabel(text.import.paste).fill('mail\n"a@b.nl')
    await button(page, text.import.read).click()
    await expect(page.getByRole('alert')).toContainText(text.import.problems['open-quote'](2))
    await expect(page.getByLabel(text.import.paste)).toHaveValue('mail\n"a@b.nl')
    await expectAccessibleInBothThemes(page, 'a list that cannot be read')
    await page.getByLabel(text.import.paste).fill('')
    await page
      .getByLabel(text.import.file)
      .setInputFiles({ name: 'lijst.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${list}`) })
    await button(page, text.import.read).click()
    await expect(page.getByText(text.import.rows(5))).toBeVisible()
    await expect(page.getByLabel(text.import.fields.mail)).toHaveValue('0')
    await expect(page.getByLabel(text.import.fields.how)).toHaveValue('2')
    await expectAccessibleInBothThemes(page, 'which column is what')
    await expectNothingWrong(page)
    await page.getByLabel(text.import.fields.how).selectOption('')
    await button(page, text.import.tryIt).click()
    await expect(page.getByRole('alert')).toContainText(text.import.need)
    await page.getByLabel(text.import.fields.how).selectOption('2')
    await button(page, text.import.tryIt).click()
    await expect(page.getByText(text.import.trialLead(2))).toBeVisible()
    const why = (mail: string) => page.getByRole('row').filter({ hasText: mail })
    await expect(why('gone@example.org')).toContainText(text.import.outcomes.suppressed)
    await expect(why('zonder@example.org')).toContainText(text.import.outcomes['no-time'])
    await expect(why('niks')).toContainText(text.import.outcomes['not-mail'])
    await expectAccessibleInBothThemes(page, 'a dry run')
    // Other columns than she saw the trial of: she sees that one first.
    await page.getByLabel(text.import.langOf).selectOption(lang === 'nl' ? 'en' : 'nl')
    await button(page, text.import.doIt(2)).click()
    await expect(page.getByRole('alert')).toContainText(text.import.changed)
    await button(page, text.import.doIt(2)).click()
    await expect(page.getByText(text.import.doneLead(2))).toBeVisible()
    await expectAccessibleInBothThemes(page, 'brought along')

    await visit(page, '/studio/nieuwsbrief', lang)
    await page.setViewportSize({ width: 320, height: 568 })
    await expectNothingWrong(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expect(page.getByText(text.readers(3), { exact: true })).toBeVisible()
    await expect(page.getByText(text.counts.gone(1))).toBeVisible()
    await expectAccessibleInBothThemes(page, 'the list')
    await expectNothingWrong(page)

    // Proof of who came by the site, and of who was brought along.
    const looks = () => listOf(server).match(/"subject":"readers:/g)?.length ?? 0
    const before = looks()
    await reload(page)
    await page.getByLabel(text.list.search).fill('ANNA')
    await button(page, text.list.go).click()
    await expect(page.getByText(text.list.found(1, 'ANNA'))).toBeVisible()
    await expect(page.getByLabel(text.list.search)).toHaveValue('ANNA')
    // The same list again is the same look; other people are another.
    expect(looks()).toBe(before + 1)
    await expect(page.getByRole('link', { name: 'zoe@example.org' })).toHaveCount(0)
    await page.getByRole('link', { name: 'anna@example.org' }).click()
    await expect(heading(page)).toHaveText('anna@example.org')
    await expect(page.getByText('formulier op de oude site')).toBeVisible()
    await expectAccessibleInBothThemes(page, 'a reader who was brought along')
    await page.getByRole('link', { name: text.reader.back }).click()
    await page.getByRole('link', { name: 'zoe@example.org' }).click()
    await expect(heading(page)).toHaveText('zoe@example.org')
    if (lang === 'nl') await expect(page.getByText(newsletterConsent['2026-11-29'])).toBeVisible()
    const file = await saved(page, text.reader.download)
    expect(JSON.parse(file)).toMatchObject({ mail: 'zoe@example.org', consent: { source: 'site' } })

    await page.getByText(text.reader.erase, { exact: true }).click()
    await expectAccessibleInBothThemes(page, 'about to erase')
    await button(page, text.reader.eraseGo).click()
    await expect(page.getByText(text.erased)).toBeVisible()
    await expect(page.getByText(text.readers(2), { exact: true })).toBeVisible()
    await expect(page.getByText('zoe@example.org')).toHaveCount(0)

    // Whoever passes an open laptop sees how many read, and nobody's address; nor a file of them.
    const csv = await saved(page, text.ways.csv)
    await page.getByRole('link', { name: 'anna@example.org' }).click()
    await page.getByRole('button', { name: words.shell.key.lock }).first().click()
    await expect(page.getByText(text.list.locked)).toBeVisible()
    await expect(page.getByText('anna@example.org')).toHaveCount(0)
    await expectAccessibleInBothThemes(page, 'a reader with the key locked')
    await visit(page, '/studio/nieuwsbrief', lang)
    await expect(page.getByText(text.list.locked)).toBeVisible()
    await expect(page.getByText(text.readers(2), { exact: true })).toBeVisible()
    await expect(page.getByText('@example.org')).toHaveCount(0)
    await expect(page.getByRole('link', { name: text.ways.csv })).toHaveCount(0)
    await expectAccessibleInBothThemes(page, 'the list with the key locked')
    await button(page, words.shell.key.unlockTitle).last().click()
    await page.getByRole('dialog').getByRole('button', { name: words.shell.key.withPasskey }).click()
    await expect(page.getByRole('link', { name: 'anna@example.org' })).toBeVisible()
    expect(csv).toContain('anna@example.org')
    expect(csv).not.toContain('zoe@')
    await page.getByRole('link', { name: text.ways.import }).click()
    await page
      .getByLabel(text.import.file)
      .setInputFiles({ name: 'lijst.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
    await button(page, text.import.read).click()
    await button(page, text.import.tryIt).click()
    await expect(page.getByText(text.import.notAdded(2))).toBeVisible()
    await expect(page.getByText(text.import.outcomes.known)).toHaveCount(2)
    await visit(page, '/studio/nieuwsbrief', lang)
    expect(JSON.parse(await saved(page, text.ways.json))).toMatchObject({ format: 'regie-subscribers' })

    await visit(page, '/studio/instellingen/logboek', lang)
    for (const action of [
      'subscribers.imported',
      'subscriber.read',
      'subscriber.erased',
      'subscribers.exported',
    ] as const)
      await expect(page.getByRole('cell', { name: words.account.log.actions[action] }).first()).toBeVisible()
  })

  test(`${lang}: what she says of it is read before anybody signs up`, async ({ page, browser, server }) => {
    await setUpStudio(page, lang)
    await visit(page, '/studio/instellingen', lang)
    await page.getByRole('link', { name: words.settings.pages.newsletter.help }).click()
    await page.getByLabel(text.words.nl).fill('x'.repeat(601))
    await button(page, words.common.save).click()
    await expect(page.getByText(text.words.tooLong(600))).toBeVisible()
    await expect(page.getByLabel(text.words.nl)).toHaveValue('x'.repeat(601))
    await expectAccessibleInBothThemes(page, 'too long')
    await page.getByLabel(text.words.nl).fill('Eens per maand, een artikel.')
    await page.getByLabel(text.words.en).fill('Once a month, an article.')
    await button(page, words.common.save).click()
    await expect(page.getByText(text.words.saved, { exact: true })).toBeVisible()
    const visitor = await browser.newPage({ baseURL: server.origin })
    await visit(visitor, '/nieuwsbrief', 'nl')
    await expect(visitor.getByText('Eens per maand, een artikel.')).toBeVisible()
    await visit(visitor, '/nieuwsbrief', 'en')
    await expect(visitor.getByText('Once a month, an article.')).toBeVisible()
  })
}

async function saved(page: Page, link: string): Promise<string> {
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: link }).click()
  return readFileSync(await (await coming).path(), 'utf8')
}

test('nobody but she comes in, and hostile lists are refused politely', async ({ page, server, browser }) => {
  const stranger = await browser.newPage({ baseURL: server.origin })
  for (const place of ['', '/meebrengen', '/bestand?as=csv', '/lezer/x', '/lezer/x/bestand']) {
    await goTo(stranger, `/studio/nieuwsbrief${place}`)
    await expect(stranger).toHaveURL(/\/studio\/inloggen/)
  }
  await setUpStudio(page, 'nl')
  const [cookie] = await page.context().cookies()
  const headers = { origin: server.origin, cookie: `${cookie?.name}=${cookie?.value}`, accept: 'text/html' }
  const send = (act: string, fields: Record<string, string>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return fetch(new URL(`/studio/nieuwsbrief/meebrengen?/${act}`, server.origin), { method: 'POST', headers, body })
  }
  const column = { 'kolom-mail': '0', 'kolom-at': '1', 'kolom-how': '2', taal: 'nl' }
  for (const regels of [
    '',
    'mail',
    '"',
    'mail,date,source\n' + '🙂,\0,<b>x</b>\n'.repeat(2000),
    'mail,date,source\n' + ','.repeat(50_000),
    ',\n,\n,',
    'a@b.nl',
  ]) {
    for (const act of ['lees', 'proef', 'breng'])
      expect((await send(act, { regels, ...column })).status, `${act} ${regels.slice(0, 20)}`).toBeLessThan(500)
  }
  for (const place of ['999999', '-1', 'x', '1e3']) {
    const answer = await send('proef', { regels: list, 'kolom-mail': place, 'kolom-at': place, 'kolom-how': place })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('anna@example.org')
  }
  const large = await send('lees', { regels: 'mail,date,source\n' + 'x'.repeat(900_000) })
  expect(large.status).toBe(413)
  expect(await large.text()).toContain(studioWordsOf('nl').newsletter.import.problems['too-large'])
  for (const place of ['/lezer/%00', '/lezer/x', '/lezer/..%2f', '?na=%00', `?na=${'x'.repeat(3000)}`]) {
    const answer = await fetch(new URL(`/studio/nieuwsbrief${place}`, server.origin), { headers })
    expect(answer.status, place).toBeLessThan(500)
  }
})
