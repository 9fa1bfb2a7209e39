/** The practitioner connects her calendar: from then on its busy times are not offered, and her appointments come to her. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from '@playwright/test'
import type { Locator } from '@playwright/test'
import { startRadicale } from '../calendar-servers.ts'
import { expectAccessibleInBothThemes } from './axe.ts'
import { button, setUpStudio, studioWordsOf, test } from './studio.ts'
import { langs, reload, visit } from './walk.ts'

const dayMs = 86_400_000

/** An address on this machine with a calendar in which she is busy for a year. */
async function serveCalendar(): Promise<{ url: string; server: Server; goDown: () => void }> {
  let isDown = false
  const stamp = (instant: number) => new Date(instant).toISOString().slice(0, 10).replaceAll('-', '')
  const event = [
    ...['BEGIN:VEVENT', 'UID:away', 'SUMMARY:Sabbatical'],
    `DTSTART;VALUE=DATE:${stamp(Date.now() - dayMs)}`,
    `DTEND;VALUE=DATE:${stamp(Date.now() + 500 * dayMs)}`,
    'END:VEVENT',
  ]
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:Vrij', ...event, 'END:VCALENDAR', ''].join('\r\n')
  const server = createServer((_, response) => {
    if (isDown) response.writeHead(503).end()
    else response.writeHead(200, { 'content-type': 'text/calendar' }).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/geheim.ics`,
    server,
    goDown: () => (isDown = true),
  }
}

for (const lang of langs) {
  const text = studioWordsOf(lang).calendars

  test(`her calendar closes the times at which she is busy (${lang})`, async ({ page }) => {
    const { url, server, goDown } = await serveCalendar()
    try {
      await setUpStudio(page, lang)
      await visit(page, '/afspraak', lang)
      const times = page.locator('input[type=radio][name=tijd]')
      expect(await times.count()).toBeGreaterThan(0)

      await visit(page, '/studio/instellingen/kalenders', lang)
      await page.getByText(text.addressWay).click()
      await page.getByLabel(text.address, { exact: true }).fill('geen adres')
      await button(page, text.addAddress).click()
      await expect(page.getByText(text.problems['bad-address'])).toBeVisible()
      await expect(page.getByLabel(text.address, { exact: true })).toHaveValue('geen adres')

      await page.getByLabel(text.address, { exact: true }).fill(url)
      await button(page, text.addAddress).click()
      await expect(page.getByText(text.done.added)).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Vrij' })).toBeVisible()
      await expect(page.getByText('geheim.ics')).toHaveCount(0)
      await expectAccessibleInBothThemes(page, `a calendar, ${lang}`)

      await visit(page, '/afspraak', lang)
      await expect(times).toHaveCount(0)

      await visit(page, '/studio/instellingen/kalenders', lang)
      await button(page, text.fetchNow).click()
      await expect(page.getByText(text.done.fetched)).toBeVisible()
      goDown()
      await button(page, text.fetchNow).click()
      await expect(page.getByText(text.fetchedNotAll)).toBeVisible()
      await visit(page, '/afspraak', lang)
      await expect(times).toHaveCount(0)

      await visit(page, '/studio/instellingen/kalenders', lang)
      await page.getByText(text.remove, { exact: true }).click()
      await button(page, text.removeSure).click()
      await expect(page.getByText(text.done.removed)).toBeVisible()
      await visit(page, '/afspraak', lang)
      expect(await times.count()).toBeGreaterThan(0)
    } finally {
      server.close()
    }
  })

  test(`her feed has an address that is shown once, and can be taken back (${lang})`, async ({ page, request }) => {
    await setUpStudio(page, lang)
    await visit(page, '/studio/instellingen/kalenders', lang)
    await button(page, text.feedMake).click()
    const address = await page.getByLabel(text.feedAddress).inputValue()
    await expectAccessibleInBothThemes(page, `a feed, ${lang}`)

    const feed = await request.get(address)
    expect(feed.headers()).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
    })
    expect(await feed.text()).toContain('BEGIN:VCALENDAR')
    const { etag = '' } = feed.headers()
    const again = await request.get(address, { headers: { 'if-none-match': etag } })
    expect(again.status()).toBe(304)

    await reload(page)
    await expect(page.getByLabel(text.feedAddress)).toHaveCount(0)
    await button(page, text.feedRevoke).click()
    await expect(page.getByText(text.done.revoked)).toBeVisible()
    const gone = await request.get(address)
    const never = await request.get(`${new URL(address).origin}/agenda/never.ics`)
    expect([gone.status(), await gone.text()]).toEqual([never.status(), await never.text()])
    expect(gone.status()).toBe(404)
  })

  test(`an account on a calendar server is connected, and what was typed wrong is kept (${lang})`, async ({ page }) => {
    test.slow()
    const radicale = await startRadicale()
    try {
      await radicale.makeCalendar('Praktijkagenda')
      await setUpStudio(page, lang)
      await visit(page, '/studio/instellingen/kalenders', lang)
      const [server, username, password] = [text.server, text.username, text.password].map((label) =>
        page.getByLabel(label, { exact: true }),
      ) as [Locator, Locator, Locator]
      await page.getByText(text.accountWay).click()
      await button(page, text.addAccount).click()
      await expect(page.getByText(text.missing, { exact: true })).toHaveCount(3)
      await server.fill(radicale.address)
      await username.fill(radicale.username)
      await password.fill('een oud wachtwoord')
      await button(page, text.addAccount).click()
      await expect(page.getByText(text.problems.login)).toBeVisible()
      await expect(server).toHaveValue(radicale.address)
      await expect(username).toHaveValue(radicale.username)
      await expect(password).toHaveValue('een oud wachtwoord')
      await expectAccessibleInBothThemes(page, `a wrong password, ${lang}`)

      await password.fill(radicale.password)
      await button(page, text.addAccount).click()
      await expect(page.getByText(`${text.done.added} ${text.chooseNext}`)).toBeVisible()
      await expect(page.getByText(text.problems.login)).toHaveCount(0)
      const reads = page.getByRole('group', { name: text.choose }).getByRole('checkbox', { name: 'Praktijkagenda' })
      await reads.check()
      await button(page, text.saveChoice).first().click()
      await expect(page.getByText(text.done.chosen, { exact: true })).toBeVisible()
      await expect(reads).toBeChecked()
      const writes = page.getByRole('group', { name: text.writeTitle }).getByRole('radio', { name: /^Praktijkagenda/ })
      await writes.check()
      await button(page, text.saveWrite).last().click()
      await expect(page.getByText(text.done.written)).toBeVisible()
      await reload(page)
      await expect(reads).toBeChecked()
      await expect(writes).toBeChecked()
      expect(await page.content()).not.toContain(radicale.password)
      await expectAccessibleInBothThemes(page, `an account, ${lang}`)
    } finally {
      await radicale.stop()
    }
  })
}
