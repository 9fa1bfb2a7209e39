/** A visitor books a consultation. Every test has a server of its own with the demo practice, whose one kind is by phone. */
import { expect } from '@playwright/test'
import type { APIResponse, Browser, Page } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import path from 'node:path'
import { bodyOf } from '../../src/lib/server/mail/outbox.fixture.ts'
import { keptSecret } from '../../src/lib/server/secret.ts'
import type { BuiltServer } from '../built-server.ts'
import { expectAccessibleInBothThemes } from './axe.ts'
import { attachPainTest, unhurriedMs, visitorIn } from './messages.ts'
import { keepPainTest } from './pain-test.ts'
import { button, keepWords, setUpStudio, studioWordsOf, test } from './studio.ts'
import { goTo, langs, nameAnAlarmSignal, reload, tap, visit, wordsOf } from './walk.ts'
import type { Lang } from './walk.ts'

/** Without script a form that comes back within ten seconds is asked to confirm. */
const leisurelyMs = 10_500

const kind = 'demo-adviesgesprek'

function rows<Row>(server: BuiltServer, query: string): Row[] {
  const database = new DatabaseSync(path.join(server.dataDir, 'regie.db'), { readOnly: true })
  const found = database.prepare(query).all() as Row[]
  database.close()
  return found
}
const bookings = (server: BuiltServer) =>
  rows<{ id: string; status: string; starts_at: string; name: string; sealed: Uint8Array | null }>(
    server,
    'select id, status, starts_at, name, sealed from bookings',
  )

/** From the list to the form, with one of the times on the page. */
async function choose(page: Page, lang: Lang, nth = 0) {
  const { times, form } = wordsOf(lang).booking
  await visit(page, '/afspraak', lang)
  await page.locator('label.time').nth(nth).click()
  await page.getByRole('button', { name: times.go }).click()
  await expect(page.getByRole('heading', { level: 1, name: form.heading })).toBeVisible()
}

async function fillIn(page: Page, lang: Lang, { mail = 'anna@example.org' } = {}) {
  const { form } = wordsOf(lang).booking
  await page.getByLabel(form.name).fill('Anna')
  await page.getByLabel(form.phone).fill('06 12 34 56 78')
  await page.getByLabel(form.mail).fill(mail)
}

async function book(page: Page, lang: Lang, { nth = 0, waitMs = unhurriedMs } = {}) {
  const { form, one } = wordsOf(lang).booking
  await choose(page, lang, nth)
  await fillIn(page, lang)
  await page.waitForTimeout(waitMs)
  await page.getByRole('button', { name: form.go }).click()
  await expect(page.getByRole('heading', { level: 1, name: one.titles.confirmed })).toBeVisible()
}

/** On the narrowest screen, which is also 400 % zoom on a laptop: both themes, and nothing sticks out. */
const narrowLook = (page: Page) => async (where: string) => {
  await expectAccessibleInBothThemes(page, where)
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(tooWide, where).toBeLessThanOrEqual(0)
}

for (const lang of langs) {
  const { one } = wordsOf(lang).booking
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${lang}, ${javaScriptEnabled ? 'with' : 'without'} script`, () => {
      test.use({ javaScriptEnabled })

      test('a consultation is booked, moved and cancelled by its one link', async ({ page, server }) => {
        test.slow()
        await book(page, lang, { waitMs: javaScriptEnabled ? unhurriedMs : leisurelyMs })
        const link = page.url()
        expect(bookings(server)).toMatchObject([{ status: 'confirmed', name: 'Anna' }])
        const [first] = bookings(server)

        await page.getByRole('link', { name: one.move, exact: true }).click()
        await page.locator('label.time').nth(3).click()
        await page.getByRole('button', { name: one.moveGo }).click()
        await expect(page.getByText(one.moved)).toBeVisible()
        expect(page.url().split('?')[0]).toBe(link)
        expect(bookings(server)[0]?.starts_at).not.toBe(first?.starts_at)

        await page.getByRole('link', { name: one.cancel, exact: true }).click()
        await page.getByRole('button', { name: one.cancelGo }).click()
        await expect(page.getByRole('heading', { level: 1, name: one.titles.cancelled })).toBeVisible()
        expect(bookings(server)).toMatchObject([{ status: 'cancelled' }])
        await goTo(page, `${link}/${lang === 'nl' ? 'verplaatsen' : 'move'}`)
        await expect(page.getByRole('heading', { level: 1, name: one.titles.cancelled })).toBeVisible()
      })
    })
  }

  test(`${lang}: choosing and telling is accessible in both themes and fits 320 pixels`, async ({ page }) => {
    test.slow()
    const { form, issues } = wordsOf(lang).booking
    const look = narrowLook(page)
    await page.setViewportSize({ width: 320, height: 568 })
    await visit(page, '/afspraak', lang)
    await look('list')
    await choose(page, lang, 2)
    await look('form')
    await page.getByRole('button', { name: form.go }).click()
    await expect(page.getByRole('alert').getByRole('link')).toHaveText([
      issues.name.required ?? '',
      issues.phone.required ?? '',
    ])
    await look('form with what is wrong')
  })

  test(`${lang}: a booking, moving and cancelling it are accessible in both themes and fit 320 pixels`, async ({
    page,
  }) => {
    test.slow()
    const look = narrowLook(page)
    await page.setViewportSize({ width: 320, height: 568 })
    await book(page, lang, { nth: 2 })
    await look('booking')
    await page.getByRole('link', { name: one.move, exact: true }).click()
    await expect(page.locator('label.time').first()).toBeVisible()
    await look('move')
    await page.goBack()
    await page.getByRole('link', { name: one.cancel, exact: true }).click()
    await look('cancel')
    await visit(page, `/afspraak/${'x'.repeat(43)}`, lang)
    await expect(page.getByRole('heading', { level: 1, name: one.unknownTitle })).toBeVisible()
    await look('unknown')
  })
}

test('with the keyboard alone', async ({ page, server }) => {
  const { one, form } = wordsOf('nl').booking
  await visit(page, '/afspraak', 'nl')
  await page.locator('label.time input').first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: form.heading })).toBeVisible()
  await page.getByLabel(form.name).focus()
  await page.keyboard.type('Anna')
  await page.keyboard.press('Tab')
  await page.keyboard.type('0612345678')
  await page.waitForTimeout(unhurriedMs)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: one.titles.confirmed })).toBeVisible()
  await expect(page.getByText(one.notMailed)).toBeVisible()
  expect(bookings(server)).toHaveLength(1)
})

test('the same form sent five times at once is one booking and one mail', async ({ page, server }) => {
  await choose(page, 'nl')
  await fillIn(page, 'nl')
  await expect(page.locator('input[name=werk]')).not.toHaveValue('')
  const fields = await page.locator('main form input').evaluateAll((inputs) => {
    const pairs = (inputs as HTMLInputElement[]).map(({ name, value }) => [name, value])
    return Object.fromEntries(pairs) as Record<string, string>
  })
  await page.waitForTimeout(unhurriedMs)
  const action = new URL((await page.locator('main form').getAttribute('action')) ?? '', page.url()).href
  const form = { ...fields, name: 'Anna', phone: '0612345678', mail: 'anna@example.org' }
  const headers = {
    origin: server.origin,
    'sec-fetch-site': 'same-origin',
    'accept-language': 'nl',
    accept: 'text/html',
  }
  const send = () => page.request.post(action, { form, headers, maxRedirects: 0 })
  const answers = await Promise.all(Array.from({ length: 5 }, send))
  expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303, 303, 303])
  expect(new Set(answers.map((answer) => answer.headers().location)).size).toBe(1)
  expect(bookings(server)).toHaveLength(1)
  expect(rows(server, "select key from mails where key like 'booking:%'")).toHaveLength(1)
})

/** Somebody else books the time that is open in `page`. */
async function takeAway(page: Page, browser: Browser) {
  const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const { form, one } = wordsOf('nl').booking
  await goTo(other, page.url())
  await fillIn(other, 'nl', { mail: 'bram@example.org' })
  await other.waitForTimeout(leisurelyMs)
  await other.getByRole('button', { name: form.go }).click()
  await expect(other.getByRole('heading', { level: 1, name: one.titles.confirmed })).toBeVisible()
  await other.close()
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a time that is lost meanwhile leads back to the list, and what was typed comes along', async ({
    page,
    browser,
  }) => {
    test.slow()
    const { form, lost, one, times } = wordsOf('nl').booking
    await choose(page, 'nl')
    await fillIn(page, 'nl')
    await takeAway(page, browser)
    await page.getByRole('button', { name: form.go }).click()
    await expect(page.getByText(lost.taken)).toBeVisible()
    await page.getByRole('button', { name: times.later }).click()
    await page.locator('button.time').first().click()
    await expect(page.getByLabel(form.name)).toHaveValue('Anna')
    await expect(page.getByLabel(form.mail)).toHaveValue('anna@example.org')
    await page.waitForTimeout(leisurelyMs)
    await page.getByRole('button', { name: form.go }).click()
    await expect(page.getByRole('heading', { level: 1, name: one.titles.confirmed })).toBeVisible()
  })

  /** Odd in two ways, however long it takes: without script, and with a link for a name. */
  async function sendOdd(page: Page) {
    const { form } = wordsOf('nl').booking
    await choose(page, 'nl')
    await fillIn(page, 'nl')
    await page.getByLabel(form.name).fill('Anna www.example.org')
    await page.waitForTimeout(unhurriedMs)
    await page.getByRole('button', { name: form.go }).click()
  }

  test.describe('with a mail server', () => {
    // Nothing listens there: the mail waits, and is read where it waits.
    test.use({ serverEnv: { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'post@example.org' } })

    test('who is odd confirms by mail, and looking at the link confirms nothing', async ({ page, server }) => {
      const { mailed, one } = wordsOf('nl').booking
      await sendOdd(page)
      await expect(page.getByRole('heading', { level: 1, name: mailed.title })).toBeVisible()
      expect(bookings(server)).toMatchObject([{ status: 'unverified' }])
      const [mail] = rows<{ key: string; body: string }>(
        server,
        "select key, body from mails where key like 'booking:%'",
      )
      if (!mail) throw new Error('nothing was mailed')
      const { text } = bodyOf(mail, keptSecret(server.dataDir))
      const [link = ''] = /http\S+\/afspraak\/[\w-]{43}/.exec(text) ?? []
      for (let i = 0; i < 3; i++) expect((await page.request.get(link)).status()).toBe(200)
      expect(bookings(server)).toMatchObject([{ status: 'unverified' }])
      await goTo(page, link)
      await page.getByRole('button', { name: one.verifyGo }).click()
      await expect(page.getByRole('heading', { level: 1, name: one.titles.confirmed })).toBeVisible()
      expect(bookings(server)).toMatchObject([{ status: 'confirmed' }])
    })
  })

  test('without a mail server who is odd is asked for nothing that cannot come: she decides', async ({
    page,
    server,
  }) => {
    const { one } = wordsOf('nl').booking
    await sendOdd(page)
    await expect(page.getByRole('heading', { level: 1, name: one.titles.requested })).toBeVisible()
    expect(bookings(server)).toMatchObject([{ status: 'requested' }])
  })
})

test('scanners that open every link of a booking change nothing, and nothing keeps or lists its page', async ({
  page,
  server,
}) => {
  await book(page, 'nl')
  const link = page.url()
  for (const way of ['', '/verplaatsen', '/afzeggen', '/afspraak.ics', '?/bevestig', '/afzeggen?x']) {
    for (const method of ['GET', 'HEAD'] as const) {
      const answer = await page.request.fetch(link + way, { method })
      expect(answer.status(), way).toBe(200)
      expect(answer.headers()['cache-control'], way).toContain('no-store')
      expect(answer.headers()['x-robots-tag'], way).toContain('noindex')
      expect(answer.headers()['referrer-policy'], way).toBe('same-origin')
    }
  }
  expect(bookings(server)).toMatchObject([{ status: 'confirmed' }])
  const file = await (await page.request.get(`${link}/afspraak.ics`)).text()
  expect(file).toContain('METHOD:PUBLISH')
  expect(file).not.toContain('Anna')
})

test('no changed address or field books a time she does not offer, and nothing breaks the page', async ({
  page,
  server,
}) => {
  test.slow()
  await choose(page, 'nl')
  const token = await page.locator('input[name=formulier]').inputValue()
  const good = new URL(page.url()).searchParams.get('tijd') ?? ''
  await page.waitForTimeout(unhurriedMs)
  const night = good.replace(/T.*/, 'T02:00Z')
  const long = 'x'.repeat(100_000)
  const person = { name: 'Anna', phone: '0612345678', mail: '', formulier: token, onderwerp: '', werk: '' }
  const odd: [asked: Record<string, string>, fields: Record<string, string>][] = [
    [{ tijd: night }, {}],
    [{ tijd: '1999-01-04T09:30Z' }, {}],
    [{ tijd: '2999-01-04T09:30Z' }, {}],
    [{ tijd: '9999999-99-99T99:99Z' }, {}],
    [{ tijd: good.replace(':00Z', ':07Z').replace(':30Z', ':07Z') }, {}],
    [{ tijd: '' }, {}],
    [{ tijd: "'; drop table bookings; --" }, {}],
    [{ soort: 'unknown' }, {}],
    [{ soort: '\u0000' }, {}],
    [{ soort: long.slice(0, 5000) }, {}],
    [{}, { name: '' }],
    [{}, { name: long }],
    [{}, { name: '\u0000\u202e<script>alert(1)</script>', phone: '' }],
    [{}, { phone: '' }],
    [{}, { phone: long }],
    [{}, { phone: "1' or '1'='1" }],
    [{}, { mail: 'a@b' }],
    [{}, { mail: 'a@example.org\r\nBcc: all@example.org' }],
    [{}, { mail: `${long}@example.org` }],
    [{}, { sealed: 'geen zegel' }],
    [{}, { sealed: long }],
    [{}, { formulier: '' }],
    [{}, { formulier: long }],
    [{}, { onderwerp: 'buy now' }],
  ]
  const headers = {
    origin: server.origin,
    'sec-fetch-site': 'same-origin',
    'accept-language': 'nl',
    accept: 'text/html',
  }
  for (const [asked, fields] of odd) {
    const query = new URLSearchParams({ soort: kind, tijd: good, ...asked })
    const where = JSON.stringify([asked, fields]).slice(0, 120)
    const shown = await page.request.get(`/afspraak?${query}`)
    expect(shown.status(), where).toBe(200)
    const answer = await page.request.post(`/afspraak?/boek&${query}`, {
      form: { ...person, ...fields },
      headers,
      maxRedirects: 0,
    })
    expect([400, 409], where).toContain(answer.status())
    await expectTypedText(answer, { ...person, ...fields }, where)
  }
  for (const data of ['', '{', '[]', '{"token":1}', long]) {
    const answer = await page.request.post('/api/afspraak', { data, headers: { 'content-type': 'application/json' } })
    expect(answer.status()).toBe(400)
  }
  expect(bookings(server)).toEqual([])
})

/** What was typed stands in the page that comes back, unless it leads to the list, which takes it along hidden. */
async function expectTypedText(answer: APIResponse, { name, phone }: Record<string, string>, where: string) {
  const html = await answer.text()
  for (const typed of [name, phone]) {
    if (typed && /^[\w ]+$/.test(typed)) expect(html.includes(`value="${typed}"`), where).toBe(true)
  }
  expect(html).not.toContain('<script>alert')
}

test('a note is sealed in the browser: nothing on the server can be read', async ({ page, server, browser }) => {
  test.slow()
  await setUpStudio(page, 'nl')
  const { form, one } = wordsOf('nl').booking
  const visitor = await (await browser.newContext({ baseURL: server.origin })).newPage()
  // A practice of its own has no kinds until she makes them; the demo's is still there.
  await choose(visitor, 'nl')
  await fillIn(visitor, 'nl')
  await visitor.getByText(form.noteOpen).click()
  const planted = 'Mijn schouder doet sinds het voorjaar zeer'
  await visitor.getByLabel(form.note).fill(planted)
  await visitor.waitForTimeout(unhurriedMs)
  await visitor.getByRole('button', { name: form.go }).click()
  await expect(visitor.getByRole('heading', { level: 1, name: one.titles.confirmed })).toBeVisible()
  await expect(visitor.getByText(one.note)).toBeVisible()
  const [booking] = bookings(server)
  expect(Buffer.from(booking?.sealed ?? []).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n/)
  for (const entry of readdirSync(server.dataDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    expect(readFileSync(path.join(entry.parentPath, entry.name)).includes(planted), entry.name).toBe(false)
  }
  expect(server.output()).not.toContain(planted)
})

/** Opens the part of the form that only she can read, and writes in it. */
async function writeNote(page: Page, lang: Lang, note: string) {
  const { form } = wordsOf(lang).booking
  await page.getByText(form.noteOpen).click()
  await page.getByLabel(form.note).fill(note)
}

for (const lang of langs) {
  const { booking } = wordsOf(lang)
  const { shell, agenda, account } = studioWordsOf(lang)

  test(`${lang}: a note and a part of the pain test are read in her studio, and with the key locked neither is`, async ({
    page,
    server,
    browser,
  }) => {
    test.slow()
    await setUpStudio(page, lang)
    const visitor = await visitorIn(browser, server.origin)
    await keepPainTest(visitor, lang, { helps: 'Met de hond naar zee' })
    await choose(visitor, lang)
    await fillIn(visitor, lang)
    await writeNote(visitor, lang, 'Ik hoor slecht aan de telefoon.')
    const attached = await attachPainTest(visitor, lang, ['helps'])
    expect(attached).toContain('Met de hond naar zee')
    await expectAccessibleInBothThemes(visitor, 'a note with a pain test')
    await visitor.waitForTimeout(unhurriedMs)
    await visitor.getByRole('button', { name: booking.form.go }).click()
    await expect(visitor.getByRole('heading', { level: 1, name: booking.one.titles.confirmed })).toBeVisible()
    await expect(visitor.getByText(booking.one.note)).toBeVisible()

    const [booked] = bookings(server)
    expect(Buffer.from(booked?.sealed ?? []).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n/)
    await visit(page, `/studio/agenda/${booked?.id}`, lang)
    const note = page.getByText('Ik hoor slecht aan de telefoon.')
    const sheet = page.getByRole('article').getByRole('article')
    await expect(note).toHaveCount(0)
    await button(page, agenda.one.noteRead).click()
    await expect(note).toBeVisible()
    expect(await sheet.textContent()).toBe(attached)
    await expectAccessibleInBothThemes(page, 'a note that is read')

    // What was on her screen leaves it with the key.
    await button(page, `${shell.key.open} ${shell.key.lock}`).click()
    await expect(page.getByText(agenda.one.noteLocked)).toBeVisible()
    await expect(note).toHaveCount(0)
    await expect(sheet).toHaveCount(0)
    await reload(page)
    await expect(page.getByText(agenda.one.noteLocked)).toBeVisible()
    await expect(button(page, agenda.one.noteRead)).toHaveCount(0)
  })

  test(`${lang}: with another key than the one met first, a note waits until the person has asked`, async ({
    page,
    server,
    browser,
  }) => {
    test.slow()
    await setUpStudio(page, lang)
    const visitor = await visitorIn(browser, server.origin)
    const warning = visitor.getByText(booking.key.changed)
    const tell = async (note: string) => {
      await choose(visitor, lang)
      await fillIn(visitor, lang)
      await writeNote(visitor, lang, note)
    }
    const send = () => visitor.getByRole('button', { name: booking.form.go }).click()
    await tell('Voor haar eerste sleutel.')
    await expect(warning).toHaveCount(0)
    await visitor.waitForTimeout(unhurriedMs)
    await send()
    await expect(visitor.getByRole('heading', { level: 1, name: booking.one.titles.confirmed })).toBeVisible()

    await visit(page, '/studio/instellingen/sleutel', lang)
    await button(page, account.key.newKey).click()
    await button(page, account.key.newKeyConfirm).click()
    await keepWords(page, lang)
    await expect(page.getByText(account.key.newKeyDone)).toBeVisible()

    await tell('Voor haar nieuwe sleutel.')
    await expect(warning).toBeVisible()
    await expectAccessibleInBothThemes(visitor, 'a changed key while booking')
    await visitor.waitForTimeout(unhurriedMs)
    await send()
    await expect(visitor.getByLabel(booking.form.note)).toBeFocused()
    await expect(visitor.getByLabel(booking.form.note)).toHaveValue('Voor haar nieuwe sleutel.')
    await expect(warning).toBeVisible()
    expect(bookings(server)).toHaveLength(1)
    await visitor.getByRole('button', { name: booking.key.accept }).click()
    await expect(warning).toHaveCount(0)
    await send()
    await expect(visitor.getByRole('heading', { level: 1, name: booking.one.titles.confirmed })).toBeVisible()
    expect(bookings(server)).toHaveLength(2)
  })
}

test('a kept safety card stands in place of booking', async ({ page }) => {
  test.slow()
  const { app, begin } = wordsOf('nl')
  await visit(page, '/app', 'nl')
  await tap(page.getByRole('button', { name: begin.start, exact: true }))
  await tap(page.getByRole('button', { name: begin.ageYes, exact: true }))
  if (await page.getByRole('button', { name: app.safety.start }).isVisible())
    await tap(page.getByRole('button', { name: app.safety.start }))
  await nameAnAlarmSignal(page, 'nl')
  await expect(page.locator('.alarm-card')).toBeVisible()
  await visit(page, '/afspraak', 'nl')
  await expect(page.locator('.alarm-card')).toBeVisible()
  await expect(page.locator('label.time')).toHaveCount(0)
  await visit(page, '/afspraak', 'en')
  await expect(page.locator('.alarm-card')).toBeVisible()
})
