/** She writes a letter, has it sent to herself, sends it, takes it back, pauses and stops, and sees what became of it. */
import { expect } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { simpleParser } from 'mailparser'
import { execFileSync } from 'node:child_process'
import { DatabaseSync } from 'node:sqlite'
import path from 'node:path'
import type { BuiltServer } from '../built-server.ts'
import { categories } from '../../src/lib/core/publishing/category.ts'
import { localPath } from '../../src/lib/i18n/paths.ts'
import { letterAddress } from '../../src/lib/server/letters/letter-address.ts'
import { expectAccessibleInBothThemes } from './axe.ts'
import { bodyOf, change, linkLastWord, mailsTo, subjectOf, test, write } from './letter-editor.ts'
import { lastLink, listOf } from './letters.ts'
import { button, setUpStudio, studioWordsOf } from './studio.ts'
import { goTo, type Lang, langs, reload, visit, wordsOf } from './walk.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** A reader in a browser of her own, who wants everything. */
async function joinAs(browser: Browser, server: BuiltServer, mail: string, lang: Lang) {
  const visitor = await browser.newPage({ baseURL: server.origin })
  const text = wordsOf(lang).newsletter
  await visit(visitor, '/nieuwsbrief', lang)
  await visitor.getByLabel(text.form.mail).fill(mail)
  await visitor.getByRole('checkbox', { name: text.form.everything }).check()
  await visitor.waitForTimeout(3100)
  await visitor.getByRole('button', { name: text.form.go }).click()
  await expect(heading(visitor)).toHaveText(text.asked.title)
  await goTo(visitor, lastLink(server, 'confirm'))
  await expect(heading(visitor)).toHaveText(text.confirm.doneTitle)
}

/** As if the time it was planned for had come. */
const letItGo = (server: BuiltServer) => {
  const at = new Date().toISOString()
  change(
    server,
    `update letters set due_at = '${at}' where state = 'scheduled'; update jobs set run_at = '${at}' where kind = 'send-letter' and state = 'waiting'`,
  )
}

function addReaders(server: BuiltServer, count: number, lang: Lang) {
  const rows = Array.from(
    { length: count },
    (_, i) =>
      `('s${i}', 'm${i}@example.net', '${lang}', '', 'T', '2026-01-01T10:00:00.000Z', 'import', 'x', '2024-01-01', 'kaartje')`,
  )
  change(
    server,
    `insert into subscribers (id, mail, lang, topics, asked_at, confirmed_at, consent_source, consent_text, consent_at, consent_how) values ${rows.join()}`,
  )
}

/** Where letters stand for who reads this language. */
const letterPlace = (lang: Lang) => localPath('/nieuwsbrief/brief/', lang)

/** Of the one letter there is. */
function addressOnSite(server: BuiltServer, lang: Lang): string {
  const database = new DatabaseSync(path.join(server.dataDir, 'regie.db'), { readOnly: true })
  const { id, subject } = database.prepare('select id, subject from letters').get() as { id: string; subject: string }
  database.close()
  return server.origin + letterAddress({ id, subject, lang })
}

/** As her mail server does with a copy of what comes in. */
const handOver = (server: BuiltServer, mail: string) =>
  execFileSync(process.execPath, ['build/regie.js', 'reply'], {
    ...{ input: mail, encoding: 'utf8' },
    env: { ...process.env, DATA_DIR: server.dataDir, DATABASE_URL: '' },
  })

for (const lang of langs) {
  const words = studioWordsOf(lang)
  const text = words.letters

  test(`${lang}: a letter goes to herself, waits, is taken back, and then goes to who asked for it`, async ({
    page,
    server,
    browser,
    smtp,
  }) => {
    test.slow()
    await setUpStudio(page, lang)
    await joinAs(browser, server, 'zoe@example.org', lang)
    await visit(page, '/studio/nieuwsbrief', lang)
    await expect(page.getByText(text.none)).toBeVisible()
    await page.getByRole('link', { name: text.write }).click()
    await expect(heading(page)).toHaveText(text.fresh.title)
    await expectAccessibleInBothThemes(page, 'a new letter')
    await page.getByRole('radio', { name: words.newsletter.langs[lang] }).check()
    await button(page, text.fresh.go).click()
    await expect(heading(page)).toHaveText(text.compose.title)

    // What is in the way is said beside it, and what was typed stays.
    const [subject, body] = [subjectOf(page, lang), bodyOf(page, lang)]
    const claim = lang === 'nl' ? 'Dit geneest je rug.' : 'This cures your back.'
    await subject.fill('Rust')
    await write(page, lang, claim)
    await button(page, text.self.go).click()
    await expect(page.getByRole('alert')).toHaveText(text.problems.notAll)
    await expect(body).toHaveAttribute('aria-invalid', 'true')
    await expect(body).toBeFocused()
    await expect(body).toHaveText(claim)
    await expectAccessibleInBothThemes(page, 'a letter that cannot go')
    await page.getByRole('radio', { name: text.compose.someTopics }).check()
    await button(page, text.compose.save).click()
    await expect(page.getByText(text.problems.noTopic)).toBeVisible()
    await page.getByRole('checkbox', { name: categories[0]?.name[lang] ?? '' }).check()
    await write(page, lang, '## Dag\nLees verder')
    await linkLastWord(page, lang, '/artikelen')
    await expect(page.getByText(text.send.first)).toBeVisible()
    const onSite = page.getByRole('checkbox', { name: text.compose.onSite })
    await expect(onSite).not.toBeChecked()
    await onSite.check()

    // How it looks, in a frame where nothing runs.
    await button(page, text.compose.look).click()
    await expect(heading(page)).toHaveText('Rust')
    const mail = page.frameLocator('iframe')
    await expect(mail.getByRole('heading', { name: 'Dag' })).toBeVisible()
    await expectAccessibleInBothThemes(page, 'the preview', { framed: 1 })
    await page.getByRole('link', { name: text.preview.ways.donker }).click()
    await expect(mail.locator('body')).toHaveCSS('background-color', 'rgb(29, 33, 31)')
    await page.getByRole('link', { name: text.preview.ways.tekst }).click()
    await expect(page.locator('pre')).toContainText(`verder (${server.origin}`)
    await expect(page.locator('pre')).toContainText(letterPlace(lang))
    await expectAccessibleInBothThemes(page, 'the preview as text')
    await page.getByRole('link', { name: text.preview.back }).click()

    await expect(page.getByText(text.audience.reached(1))).toBeVisible()
    await button(page, text.self.go).click()
    await expect(page.getByText(text.self.done('noor@example.org'))).toBeVisible()
    expect(mailsTo(smtp, 'noor@example.org').filter((one) => one.includes('Subject: Rust'))).toHaveLength(1)
    await expectAccessibleInBothThemes(page, 'a letter that can go')

    // Changed after that, it has to go to her again.
    await subject.fill('Rust en ruimte')
    await button(page, text.send.go).click()
    await expect(page.getByRole('alert')).toHaveText(text.problems.proof)
    await expect(page.getByText(text.send.first)).toBeVisible()
    await button(page, text.self.go).click()
    await expect(page.getByText(text.self.done('noor@example.org'))).toBeVisible()

    await page.getByRole('radio', { name: text.send.later }).check()
    await page.getByLabel(text.send.day, { exact: true }).fill('2020-01-01')
    await page.getByRole('textbox', { name: text.send.time, exact: true }).fill('9:30')
    await button(page, text.send.go).click()
    await expect(page.getByRole('alert')).toHaveText(text.problems.past)
    await page.getByRole('radio', { name: text.send.now }).check()
    await button(page, text.send.go).click()
    await expect(page.getByRole('heading', { name: text.scheduled.title })).toBeVisible()
    await expectAccessibleInBothThemes(page, 'set ready')
    await button(page, text.scheduled.back).click()
    await expect(page.getByText(text.scheduled.backDone)).toBeVisible()
    expect(mailsTo(smtp, 'zoe@example.org').filter((one) => one.includes('Rust'))).toHaveLength(0)

    await button(page, text.send.go).click()
    await expect(page.getByRole('heading', { name: text.scheduled.title })).toBeVisible()
    const address = addressOnSite(server, lang)
    expect((await fetch(address)).status).toBe(404)
    letItGo(server)
    await expect(async () => {
      await reload(page)
      await expect(page.getByRole('heading', { name: text.results.title })).toBeVisible({ timeout: 500 })
      await expect(page.getByText(text.going.sending)).toBeHidden({ timeout: 500 })
    }).toPass({ timeout: 20_000 })
    await expect(page.getByRole('row', { name: text.results.handedOver })).toContainText('1')
    await expectAccessibleInBothThemes(page, 'what became of it')
    await expect(button(page, text.compose.save)).toHaveCount(0)
    await expect(page.getByText(text.site.shown)).toBeVisible()

    // A scanner that opens every link of the mail changes nothing.
    const [raw = '', ...others] = mailsTo(smtp, 'zoe@example.org').filter((one) => one.includes('Subject: Rust en'))
    expect(others).toEqual([])
    const read = await simpleParser(raw)
    const found = `${raw.replaceAll(/\r\n(?=[ \t])/g, '')}\n${read.text ?? ''}\n${read.html || ''}`.match(
      /https?:\/\/[^\s"<>)]+/g,
    )
    const links = [...new Set(found)]
    expect(links.length).toBeGreaterThanOrEqual(4)
    expect(links).toContain(address)
    const before = listOf(server)
    for (const link of links) {
      await fetch(link)
      await fetch(link, { method: 'HEAD' })
    }
    expect(listOf(server)).toBe(before)

    // She answers: that goes to the practice, and a copy of it to us.
    const replied = page.getByRole('row', { name: text.results.replied })
    await expect(replied).toHaveCount(0)
    handOver(server, `From: zoe@example.org\nIn-Reply-To: ${read.messageId ?? ''}\n\nDank je.`)
    await reload(page)
    await expect(replied).toContainText('1')
    await page.getByRole('link', { name: text.back }).click()
    await page.getByRole('link', { name: /Rust en ruimte/ }).click()

    // Everybody can read it, in its own language; and not any more from the moment she takes it off.
    const visitor = await browser.newPage({ baseURL: server.origin, javaScriptEnabled: lang === 'en' })
    const { earlier } = wordsOf(lang).newsletter
    await visit(visitor, '/nieuwsbrief', lang)
    await expect(visitor.getByRole('heading', { name: earlier.title })).toBeVisible()
    if (lang === 'en') await expectAccessibleInBothThemes(visitor, 'the newsletter with letters')
    await visitor.getByRole('link', { name: /Rust en ruimte/ }).click()
    await expect(heading(visitor)).toHaveText('Rust en ruimte')
    expect(visitor.url()).toBe(address)
    await expect(visitor.getByRole('heading', { name: 'Dag' })).toBeVisible()
    await expect(visitor.getByRole('link', { name: 'verder' })).toHaveAttribute('href', localPath('/artikelen', lang))
    if (lang === 'en') await expectAccessibleInBothThemes(visitor, 'a letter on the site')
    const image = visitor.locator('meta[property="og:image"]')
    const picture = await fetch((await image.getAttribute('content')) ?? '')
    expect([picture.status, picture.redirected]).toEqual([200, false])
    const feed = visitor.locator('link[rel=alternate][type="application/atom+xml"]')
    const feedAddress = server.origin + ((await feed.getAttribute('href')) ?? '')
    expect(await (await fetch(feedAddress)).text()).toContain('<title type="html"><![CDATA[Rust en ruimte]]></title>')
    const other = lang === 'nl' ? 'en' : 'nl'
    await visit(visitor, '/nieuwsbrief', other)
    await expect(visitor.getByRole('heading', { name: wordsOf(other).newsletter.earlier.title })).toHaveCount(0)
    expect((await fetch(server.origin + localPath('/nieuwsbrief/feed.atom', other))).status).toBe(200)
    expect((await fetch(`${server.origin}/sitemap.xml`).then((answer) => answer.text())).includes(address)).toBe(true)

    await button(page, text.site.hide).click()
    await expect(page.getByText(text.site.hideDone)).toBeVisible()
    expect((await fetch(address)).status).toBe(404)
    expect(await (await fetch(feedAddress)).text()).not.toContain('Rust en ruimte')
    await expectAccessibleInBothThemes(page, 'a letter that is not on the site')
    // As if Regie had learnt since it went that this promises too much.
    change(server, `update letters set body = '${claim}'`)
    await button(page, text.site.show).click()
    await expect(page.getByRole('alert')).toContainText(text.site.unfit)
    await expect(page.getByRole('alert').getByRole('listitem')).toContainText(claim.split(' ')[1] ?? '')
    expect((await fetch(address)).status).toBe(404)
    await expectAccessibleInBothThemes(page, 'a letter that cannot be on the site')
    change(server, "update letters set body = 'Dag.'")
    await button(page, text.site.show).click()
    await expect(page.getByText(text.site.showDone)).toBeVisible()
    expect((await fetch(address)).status).toBe(200)
  })

  test(`${lang}: sending is paused, goes on and is stopped; who it did not reach is named`, async ({
    page,
    server,
    smtp,
  }) => {
    test.slow()
    await setUpStudio(page, lang)
    // At two a second they take longer than a slow machine needs to look at the page and press.
    addReaders(server, 200, lang)
    await visit(page, '/studio/nieuwsbrief/tempo', lang)
    await expectAccessibleInBothThemes(page, 'how fast')
    await page.getByRole('radio', { name: text.pace.own }).check()
    await page.getByRole('textbox', { name: text.pace.perSecond, exact: true }).fill('0')
    await button(page, words.common.save).click()
    await expect(page.getByText(text.pace.wrong)).toBeVisible()
    await expect(page.getByRole('textbox', { name: text.pace.perSecond, exact: true })).toHaveValue('0')
    await page.getByRole('textbox', { name: text.pace.perSecond, exact: true }).fill('2')
    await page.getByRole('textbox', { name: text.pace.perHour, exact: true }).fill('')
    await page.getByRole('textbox', { name: text.pace.perDay, exact: true }).fill('')
    await button(page, words.common.save).click()
    await expect(page.getByText(text.pace.saved, { exact: true })).toBeVisible()

    await visit(page, '/studio/nieuwsbrief/brief/nieuw', lang)
    await page.getByRole('radio', { name: words.newsletter.langs[lang] }).check()
    await button(page, text.fresh.go).click()
    await subjectOf(page, lang).fill('Nieuws')
    await write(page, lang, 'Dag allemaal.')
    await button(page, text.self.go).click()
    await expect(page.getByText(text.self.done('noor@example.org'))).toBeVisible()
    await expect(page.getByText(text.audience.reached(200))).toBeVisible()
    await button(page, text.send.go).click()
    await expect(page.getByRole('heading', { name: text.scheduled.title })).toBeVisible()
    smtp.misbehave({ at: 'rcpt', does: { code: 550, says: '5.1.1 No such user' } })
    letItGo(server)
    await expect(async () => {
      await reload(page)
      await expect(page.getByRole('row', { name: text.results.refused })).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 20_000 })
    smtp.misbehave(null)
    await expectAccessibleInBothThemes(page, 'being sent')
    await button(page, text.going.pause).click()
    await expect(page.getByRole('heading', { name: text.going.paused })).toBeVisible()
    await expect(page.getByText(text.going.why.her)).toBeVisible()
    await expectAccessibleInBothThemes(page, 'paused')
    // As if nobody had it yet: it is not on the site either then.
    change(server, 'update letters set out_at = null')
    await button(page, text.site.show).click()
    await expect(page.getByText(text.site.showSoon)).toBeVisible()
    await button(page, text.site.hide).click()
    await expect(page.getByText(text.site.hideSoon)).toBeVisible()
    await button(page, text.going.resume).click()
    await expect(page.getByRole('heading', { name: text.going.sending })).toBeVisible()
    await page.getByText(text.going.stop, { exact: true }).click()
    await button(page, text.going.stopGo).click()
    await expect(page.getByRole('row', { name: text.results.skipped.stopped })).toBeVisible()
    await expect(page.getByRole('heading', { name: text.results.notArrived })).toBeVisible()
    await expectAccessibleInBothThemes(page, 'stopped')
    const sent = smtp.taken.length
    await page.waitForTimeout(1500)
    expect(smtp.taken.length).toBe(sent)

    // Mail does not reach her: she can be let through again.
    await page
      .getByRole('link', { name: /@example\.net/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { name: text.bounced.title })).toBeVisible()
    await expectAccessibleInBothThemes(page, 'a reader whom mail does not reach')
    await button(page, text.bounced.go).click()
    await expect(page.getByRole('heading', { name: text.bounced.title })).toHaveCount(0)
  })
}

test('without script she begins with an article, keeps, looks, plans and takes back', async ({
  page,
  server,
  browser,
}) => {
  test.slow()
  const words = studioWordsOf('nl')
  const text = words.letters
  await setUpStudio(page, 'nl')
  addReaders(server, 2, 'nl')
  const storageState = await page.context().storageState()
  const context = await browser.newContext({ javaScriptEnabled: false, storageState, baseURL: server.origin })
  const plain = await context.newPage()
  await plain.goto('/studio/nieuwsbrief/brief/nieuw')
  await plain.getByLabel(text.fresh.from).selectOption({ index: 1 })
  await plain.getByRole('radio', { name: text.fresh.shares.whole }).check()
  await button(plain, text.fresh.go).click()
  await expect(plain.getByRole('textbox', { name: text.compose.body, exact: true })).toHaveValue(
    /^::: (?:claim|try|call) /m,
  )
  await plain.getByText(text.compose.remove).click()
  await button(plain, text.compose.removeGo).click()
  await plain.goto('/studio/nieuwsbrief/brief/nieuw')
  await plain.getByLabel(text.fresh.from).selectOption({ index: 1 })
  await button(plain, text.fresh.go).click()
  await expect(plain.getByRole('textbox', { name: text.compose.subject, exact: true })).not.toHaveValue('')
  await expect(plain.getByRole('textbox', { name: text.compose.body, exact: true })).toHaveValue(
    /\[Lees verder op de site\]\(\/artikelen\//,
  )
  await plain.getByRole('radio', { name: text.compose.everybody }).check()
  await plain.getByRole('textbox', { name: text.compose.subject, exact: true }).fill('Met de hand')
  await button(plain, text.compose.save).click()
  await expect(plain.getByText(text.compose.saved, { exact: true })).toBeVisible()
  await expect(plain.getByText(text.audience.reached(2))).toBeVisible()
  // Saved in another window meanwhile: what was typed comes back, and does not take the place of that at a second try either.
  const body = plain.getByRole('textbox', { name: text.compose.body, exact: true })
  const before = await body.inputValue()
  change(server, 'update letters set revision = revision + 1')
  await body.fill('## Van mij\n\n* een')
  for (let times = 0; times < 2; times++) {
    await button(plain, text.compose.look).click()
    await expect(plain.getByRole('alert')).toHaveText(text.problems.changed)
    await expect(body).toHaveValue('## Van mij\n\n* een')
  }
  await plain.goto(new URL(plain.url()).pathname)
  await expect(body).toHaveValue(before)
  await button(plain, text.compose.look).click()
  await expect(plain.frameLocator('iframe').getByRole('link').first()).toHaveAttribute('href', /^http/)
  await plain.getByRole('link', { name: text.preview.back }).click()
  await button(plain, text.self.go).click()
  await expect(plain.getByText(text.self.done('noor@example.org'))).toBeVisible()
  await button(plain, text.send.go).click()
  await expect(plain.getByRole('heading', { name: text.scheduled.title })).toBeVisible()
  await button(plain, text.scheduled.back).click()
  await plain.getByText(text.compose.remove).click()
  await button(plain, text.compose.removeGo).click()
  await expect(plain.getByText(text.none)).toBeVisible()
  await context.close()
})
