import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { guardFields } from '../../src/lib/core/form-guard.ts'
import { localPath } from '../../src/lib/i18n/paths.ts'
import type { BuiltServer } from '../built-server.ts'
import { expectAccessibleInBothThemes } from './axe.ts'
import { lastLink, lettersOf, listOf, mailedDaysAgo } from './letters.ts'
import { expectNothingWrong, test } from './studio.ts'
import { goTo, type Lang, langs, reload, visit, wordsOf } from './walk.ts'

test.use({ serverEnv: { DEMO: 'yes' } })

/** As somebody who reads first: what comes within three seconds is refused. */
async function askFor(page: Page, mail: string, lang: Lang) {
  const text = wordsOf(lang).newsletter
  await visit(page, '/nieuwsbrief', lang)
  await page.getByLabel(text.form.mail).fill(mail)
  await page.waitForTimeout(3100)
  await page.getByRole('button', { name: text.form.go }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text.asked.title)
}

/** What is in the mails, with the scheme and host that this browser goes to. */
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function join(page: Page, server: BuiltServer, mail: string, lang: Lang) {
  await askFor(page, mail, lang)
  await goTo(page, lastLink(server, 'confirm'))
  await expect(heading(page)).toHaveText(wordsOf(lang).newsletter.confirm.doneTitle)
}

for (const lang of langs) {
  const words = wordsOf(lang)
  const text = words.newsletter

  test(`${lang}: somebody signs up, says yes, chooses, takes her data along and stops`, async ({ page, server }) => {
    await visit(page, '/nieuwsbrief', lang)
    await page.getByLabel(text.form.mail).fill('zoe@')
    // Nothing is ticked for her; everything is one tap.
    const ticked = page.getByRole('checkbox', { checked: true })
    await expect(ticked).toHaveCount(0)
    await page.getByRole('checkbox', { name: text.form.everything }).check()
    await page.getByRole('button', { name: text.form.go }).click()
    await expect(page.getByRole('alert')).toContainText(text.form.mailProblem)
    await expect(page.getByLabel(text.form.mail)).toHaveValue('zoe@')
    await expect(ticked).toHaveCount(4)
    await expectAccessibleInBothThemes(page, 'a form with a mistake')

    await page.getByLabel(text.form.mail).fill('zoevanwijk@example.org')
    await page.waitForTimeout(3100)
    await page.getByRole('button', { name: text.form.go }).click()
    await expect(heading(page)).toHaveText(text.asked.title)
    await expect(page.getByText('zoevanwijk@example.org')).toBeVisible()
    await expectAccessibleInBothThemes(page, 'asked')
    await expectNothingWrong(page)

    // The page of the link says yes by itself, and it can be taken back.
    await goTo(page, lastLink(server, 'confirm'))
    await expect(heading(page)).toHaveText(text.confirm.doneTitle)
    await expect(page.getByText('zo…@example.org')).toBeVisible()
    await expect(page.getByRole('button', { name: text.confirm.undo })).toBeVisible()
    await expectAccessibleInBothThemes(page, 'on the list')
    expect(lettersOf(server).map(({ kind }) => kind)).toEqual(['confirm', 'welcome'])

    await goTo(page, lastLink(server, 'preferences'))
    await expect(page.getByText(text.preferences.for('zoevanwijk@example.org'))).toBeVisible()
    await expect(page.getByText(words.newsletterConsent['2026-11-29'])).toBeVisible()
    await expectAccessibleInBothThemes(page, 'preferences')
    await expectNothingWrong(page)
    await expect(ticked).toHaveCount(4)
    for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
    await page.getByRole('radio', { name: text.form.langs.en }).check()
    await page.getByRole('button', { name: text.preferences.save, exact: true }).click()
    await expect(page.getByText(text.preferences.saved, { exact: true })).toBeVisible()
    await reload(page)
    await expect(ticked).toHaveCount(0)
    await expect(page.getByRole('radio', { name: text.form.langs.en })).toBeChecked()

    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: text.preferences.download }).click()
    const file = JSON.parse(readFileSync(await (await coming).path(), 'utf8')) as Record<string, unknown>
    expect(file).toMatchObject({ mail: 'zoevanwijk@example.org', choice: { lang: 'en', topics: [] } })

    await page.getByText(text.preferences.leaveOpen, { exact: true }).click()
    await expectAccessibleInBothThemes(page, 'about to stop')
    await page.getByRole('button', { name: text.preferences.leaveGo }).click()
    await expect(heading(page)).toHaveText(text.leave.doneTitle)
    await reload(page)
    expect(listOf(server)).not.toContain('zoevanwijk')
  })

  test(`${lang}: what was not meant is taken back, and she is left alone`, async ({ page, server }) => {
    await join(page, server, 'zoe@example.org', lang)
    const link = page.url()
    await page.getByRole('button', { name: text.confirm.undo }).click()
    await expect(heading(page)).toHaveText(text.confirm.undoneTitle)
    await expect(page.getByText(text.confirm.undone.off)).toBeVisible()
    await expectAccessibleInBothThemes(page, 'undone')
    await goTo(page, link)
    await expect(heading(page)).toHaveText(text.confirm.goneTitle)
    await expectAccessibleInBothThemes(page, 'a link that no longer works')
    await askFor(page, 'zoe@example.org', lang)
    expect(lettersOf(server)).toEqual([])
  })

  test(`${lang}: an article and the foot of every page lead to it`, async ({ page }) => {
    await visit(page, '/artikelen', lang)
    await page.locator('main ul a.row').first().click()
    await page.getByRole('link', { name: text.block.link }).click()
    await expect(heading(page)).toHaveText(text.title)
    await expect(page.getByRole('contentinfo').getByRole('link', { name: words.common.nav.newsletter })).toBeVisible()
  })
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  for (const lang of langs) {
    const text = wordsOf(lang).newsletter

    test(`${lang}: signing up, saying yes and stopping are buttons`, async ({ page, server }) => {
      await askFor(page, 'zoevanwijk@example.org', lang)
      await goTo(page, lastLink(server, 'confirm'))
      await expect(heading(page)).toHaveText(text.confirm.title)
      await page.getByRole('button', { name: text.confirm.go }).click()
      await expect(heading(page)).toHaveText(text.confirm.doneTitle)

      const leave = lastLink(server, 'leave')
      await goTo(page, leave)
      await expect(page.getByText('zo…@example.org')).toBeVisible()
      await page.getByRole('button', { name: text.leave.go }).click()
      await expect(heading(page)).toHaveText(text.leave.doneTitle)
      await goTo(page, leave)
      await expect(heading(page)).toHaveText(text.leave.notOnTitle)
      expect(listOf(server)).not.toContain('zoevanwijk')
    })
  }

  test('saying that it was not her is a button too', async ({ page, server }) => {
    const text = wordsOf('nl').newsletter
    await askFor(page, 'zoe@example.org', 'nl')
    await goTo(page, lastLink(server, 'confirm'))
    await page.getByRole('button', { name: text.confirm.notMe }).click()
    await expect(heading(page)).toHaveText(text.confirm.undoneTitle)
    await expect(page.getByText(text.confirm.undone.declined)).toBeVisible()
    expect(listOf(server)).not.toContain('zoe@')
  })
})

test('who stops before she is on the list reads that she is left alone, and until when', async ({ page, server }) => {
  for (const lang of langs) {
    const text = wordsOf(lang).newsletter.leave
    await askFor(page, `zoe-${lang}@example.org`, lang)
    const leave = lastLink(server, 'leave')
    await goTo(page, leave)
    await page.getByRole('button', { name: text.go }).click()
    await expect(page.getByText(text.done.declined)).toBeVisible()
    const after = new RegExp(
      text
        .quiet('DAY')
        .replaceAll(/[.?]/g, String.raw`\$&`)
        .replace('DAY', String.raw`.*\d{4}`),
    )
    await expect(page.getByText(after)).toBeVisible()
    await goTo(page, leave)
    await expect(heading(page)).toHaveText(text.notOnTitle)
    await expect(page.getByText(after)).toBeVisible()
  }
})

test('the page to stop on is accessible, and asks for a press', async ({ page, server }) => {
  for (const lang of langs) {
    const text = wordsOf(lang).newsletter.leave
    await join(page, server, `zoe-${lang}@example.org`, lang)
    await goTo(page, lastLink(server, 'leave'))
    await expect(heading(page)).toHaveText(text.title)
    await expectAccessibleInBothThemes(page, 'about to leave')
    await page.waitForTimeout(300)
    expect(listOf(server)).toContain(`zoe-${lang}`)
    await page.getByRole('button', { name: text.go }).click()
    await expect(heading(page)).toHaveText(text.doneTitle)
    await expectAccessibleInBothThemes(page, 'left')
  }
})

test('a scanner that opens every link of every mail changes nothing', async ({ page, server, request }) => {
  await askFor(page, 'waits@example.org', 'nl')
  await join(page, server, 'zoe@example.org', 'en')
  const links = lettersOf(server).flatMap((letter) => letter.links)
  // Two addresses: a question with two links, a welcome with two, and one of them is in both.
  expect(links.length).toBeGreaterThanOrEqual(6)
  const before = listOf(server)
  for (const method of ['GET', 'HEAD']) {
    for (const link of links) {
      const answer = await request.fetch(link, { method })
      expect(answer.status(), link).toBe(200)
      expect(answer.headers()).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' })
    }
  }
  expect(listOf(server)).toBe(before)
})

/** A form without an origin, as a mail program sends one, or with that of another site. */
const posted = (server: BuiltServer, address: string, headers: Record<string, string> = {}, body = 'a=b') =>
  fetch(new URL(address, server.origin), {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  })

test('one click out works without a cookie or an origin, and no other form comes through like that', async ({
  page,
  server,
}) => {
  await join(page, server, 'zoe@example.org', 'nl')
  const leave = lastLink(server, 'leave')
  const preferences = new URL(lastLink(server, 'preferences')).pathname
  const before = listOf(server)
  for (const headers of [{}, { origin: 'https://elsewhere.example' }, { origin: 'null' }]) {
    for (const place of [
      '/contact',
      '/nieuwsbrief',
      '/en/newsletter',
      `${preferences}?/wis`,
      `${preferences}?/bewaar`,
      `${new URL(leave).pathname}/x`,
      '/afspraak?tijd=1',
      '/studio/inloggen',
    ]) {
      expect((await posted(server, place, headers)).status, place).toBe(403)
    }
  }
  expect(listOf(server)).toBe(before)
  const token = new URL(leave).pathname
  for (const stale of ['/nieuwsbrief/uit/x', '/en/newsletter/leave/x', `${token}x`]) {
    expect((await posted(server, stale, {}, 'List-Unsubscribe=One-Click')).status).toBe(200)
  }
  expect(listOf(server)).toBe(before)
  for (let times = 0; times < 2; times++) {
    expect((await posted(server, leave, {}, 'List-Unsubscribe=One-Click')).status).toBe(200)
    expect(listOf(server)).not.toContain('zoe@')
  }
})

/** Sends the form as our own page does, with a token of a page that was open long enough. */
async function sender(server: BuiltServer, lang: Lang = 'nl') {
  const where = new URL(localPath('/nieuwsbrief', lang), server.origin)
  const shown = async () => {
    const html = await (await fetch(where)).text()
    return new RegExp(`name="${guardFields.token}" value="([^"]+)"`).exec(html)?.[1] ?? ''
  }
  const tokens = await Promise.all(Array.from({ length: 30 }, shown))
  await new Promise((resolve) => setTimeout(resolve, 3100))
  return async (fields: Record<string, string> | URLSearchParams) => {
    const body = new URLSearchParams(fields)
    if (!body.has(guardFields.token)) body.set(guardFields.token, tokens.pop() ?? '')
    const start = performance.now()
    const answer = await fetch(where, { method: 'POST', headers: { origin: server.origin, accept: 'text/html' }, body })
    const html = await answer.text()
    return { status: answer.status, html, ms: performance.now() - start }
  }
}

test('new, asked, known and gone get the same answer, in no less time', async ({ page, server }) => {
  await askFor(page, 'asked@example.org', 'nl')
  await join(page, server, 'known@example.org', 'nl')
  await join(page, server, 'gone@example.org', 'nl')
  await posted(server, lastLink(server, 'leave'))
  // Once a day at most: as long ago as this, each of them is mailed again.
  mailedDaysAgo(server, 2)
  const send = await sender(server)
  const plain = (html: string, mail: string) =>
    html
      .replaceAll(mail, 'MAIL')
      .replaceAll(/[0-9a-z]+\.[\w-]{22}\.[\w-]{43}/g, 'TOKEN')
      .replaceAll(/svelte-[a-z0-9]+|nonce="[^"]*"/g, '')
  const answers: string[] = []
  for (const mail of ['new@example.org', 'asked@example.org', 'known@example.org', 'gone@example.org']) {
    const { status, html, ms } = await send({ mail, taal: 'nl' })
    expect(status).toBe(200)
    expect(ms).toBeGreaterThanOrEqual(495)
    expect(html).toContain(mail)
    answers.push(plain(html, mail))
  }
  expect(new Set(answers).size).toBe(1)
  expect(
    lettersOf(server)
      .map(({ kind, to }) => `${to.split('@')[0] ?? ''} ${kind}`)
      .slice(-4),
  ).toEqual(['new confirm', 'asked confirm', 'known already', 'gone confirm'])
})

test('hostile and huge input is refused politely, and what was typed stays', async ({ server }) => {
  const send = await sender(server)
  const kept = [
    '<script>alert(1)</script>@x',
    'a@b.nl\r\nBcc: c@d.nl',
    "'; drop table subscribers; --",
    '🙂@🙂',
    'a@localhost',
  ]
  for (const mail of kept) {
    const { status, html } = await send({ mail, taal: 'nl', rubriek: 'lifestyle' })
    expect(status, mail).toBe(400)
    expect(html).not.toContain('<script>alert(1)')
    expect(html, mail).toMatch(/value="lifestyle"[^>]*checked/)
    expect(html).not.toMatch(/value="tension"[^>]*checked/)
  }
  expect((await send({ mail: 'zoe@', taal: 'nl' })).html).toContain('value="zoe@"')
  for (const fields of [
    { mail: 'x'.repeat(300_000) },
    { mail: `${'a'.repeat(250)}@example.org` },
    { mail: 'zoe@example.org', taal: 'fr'.repeat(9000), rubriek: '\0' },
    { mail: 'zoe\0@example.org', [guardFields.token]: '' },
    { mail: 'zoe@example.org', [guardFields.token]: 'x'.repeat(9000) },
    { mail: 'zoe@example.org', [guardFields.trap]: 'spam' },
    {},
  ]) {
    expect((await send(fields)).status).toBeLessThan(500)
  }
  const many = new URLSearchParams({ mail: 'many@example.org', taal: 'nl' })
  for (let at = 0; at < 5000; at++) many.append('rubriek', 'lifestyle')
  expect((await send(many)).status).toBeLessThan(500)
  const strange = await fetch(new URL('/nieuwsbrief', server.origin), {
    method: 'POST',
    headers: { origin: server.origin, 'content-type': 'multipart/form-data; boundary=x' },
    body: 'no form at all',
  })
  expect(strange.status).toBe(400)
  const tokens = ['x', '%00', '%', '..%2f..', `${'a'.repeat(43)}.${'b'.repeat(43)}`, 'é'.repeat(100)]
  for (const step of ['uit', 'bevestigen', 'voorkeuren']) {
    for (const token of tokens) {
      const place = new URL(`/nieuwsbrief/${step}/${token}`, server.origin)
      expect((await fetch(place)).status, place.href).toBeLessThan(500)
      for (const act of ['', '?/ja', '?/nee', '?/bewaar', '?/wis']) {
        const answer = await fetch(place.href + act, {
          method: 'POST',
          redirect: 'manual',
          headers: { origin: server.origin },
          body: new URLSearchParams({ taal: 'nl' }),
        })
        expect(answer.status, place.href + act).toBeLessThan(500)
      }
    }
  }
})
