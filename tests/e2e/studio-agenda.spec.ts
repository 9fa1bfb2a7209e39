import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { formatLongDay } from '../../src/lib/i18n/format.ts'
import { localPath } from '../../src/lib/i18n/paths.ts'
import { expectAccessibleInBothThemes } from './axe.ts'
import { book, cancelAsVisitor, firstTalk, openBooking, prepareBooking } from './bookings.ts'
import { setUpStudio, studioWordsOf, test } from './studio.ts'
import { goTo, langs, reload, visit } from './walk.ts'
import type { Lang } from './walk.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const status = (page: Page) => page.getByRole('main').getByRole('status').first()
const dayBefore = (hours: number) => new Date(Date.now() - hours * 3_600_000)

/** Her words for a day, as the screens write them. */
const longDay = (day: string, lang: Lang) => new RegExp(formatLongDay(day, lang), 'i')

async function expectNoSidewaysScroll(page: Page, where: string) {
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(tooWide, `${where} is wider than the screen`).toBeLessThanOrEqual(0)
}

for (const lang of langs) {
  const words = studioWordsOf(lang)
  const { agenda, consultations, hours } = words

  test(`${lang}: from an empty agenda to an appointment that is confirmed, moved and cancelled`, async ({
    page,
    server,
  }) => {
    test.slow()
    await setUpStudio(page, lang)
    await visit(page, '/studio/agenda', lang)

    // The empty agenda says what comes first.
    await page.getByRole('region', { name: agenda.first.title }).getByRole('link', { name: agenda.first.hours }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(hours.title)
    for (const weekday of words.common.weekdays.long) {
      await page.getByLabel(hours.fromOf(weekday, 1)).fill('9')
      await page.getByLabel(hours.untilOf(weekday, 1)).fill('17.00')
      const second = page.getByLabel(hours.fromOf(weekday, 2))
      if (await second.isVisible()) {
        await second.fill('')
        await page.getByLabel(hours.untilOf(weekday, 2)).fill('')
      }
    }
    await page.getByLabel(hours.rules.noticeMinutes.name).fill('0,5')
    await page.getByLabel(hours.rules.perDay.name).fill('')
    await button(page, hours.save).click()
    await expect(status(page)).toHaveText(hours.saved)
    await reload(page)
    await expect(page.getByLabel(hours.fromOf(words.common.weekdays.long[2] ?? '', 1))).toHaveValue('09:00')
    await expect(page.getByLabel(hours.rules.noticeMinutes.name)).toHaveValue('0.5')

    await visit(page, '/studio/instellingen/gesprekken/nieuw', lang)
    await page.getByRole('group', { name: consultations.name }).getByLabel(consultations.dutch).fill('Eerste gesprek')
    await page.getByRole('radio', { name: consultations.places.address }).check()
    await page.getByRole('textbox', { name: consultations.address }).fill('Voorbeeldstraat 1')
    await button(page, consultations.save).click()
    await expect(status(page)).toHaveText(consultations.saved)
    await page.getByRole('link', { name: /Eerste gesprek/ }).click()
    await expect(page.getByRole('textbox', { name: consultations.address })).toHaveValue('Voorbeeldstraat 1')

    const services = await openBooking(server)
    await prepareBooking(services)
    const asked = await book(services, { name: 'Robin de Visser', nth: 20, note: 'Ik kom liever niet ’s ochtends.' })

    // It waits for her on top of the agenda; one tap confirms it.
    await visit(page, '/studio/agenda', lang)
    const waiting = page.getByRole('region', { name: agenda.waitingTitle })
    await expect(waiting.getByText('Robin de Visser')).toBeVisible()
    await waiting.getByRole('button', { name: new RegExp(`^${agenda.confirm}`) }).click()
    await expect(status(page)).toHaveText(agenda.done.confirmed('Robin de Visser'))
    await expect(waiting).toBeHidden()

    // By week and as a list it is there as well.
    await page.getByRole('link', { name: agenda.views.list, exact: true }).click()
    await expect(page.getByRole('heading', { name: longDay(asked.day, lang) })).toBeVisible()
    const open = page.getByRole('link', { name: agenda.openOf('Robin de Visser', asked.slot.time) })
    await open.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Robin de Visser')

    // The note opens in her browser.
    await button(page, agenda.one.noteRead).click()
    await expect(page.getByText('Ik kom liever niet ’s ochtends.')).toBeVisible()
    const read = await services.db
      .selectFrom('access_log')
      .select('action')
      .where('action', '=', 'booking.read')
      .execute()
    expect(read).toHaveLength(1)

    // To another free time, then to one of her own that lies outside her hours: she is told, and may.
    await page.getByRole('link', { name: agenda.one.move, exact: true }).click()
    const free = page.getByRole('group', { name: agenda.move.chooseTitle }).getByRole('radio').nth(30)
    await free.check()
    await button(page, agenda.move.submit).click()
    await expect(status(page)).toHaveText(agenda.done.moved)
    await page.getByRole('link', { name: agenda.one.move, exact: true }).click()
    await page.getByRole('radio', { name: agenda.move.own }).check()
    await page.getByLabel(agenda.move.day, { exact: true }).fill(asked.day)
    await page.getByLabel(agenda.move.time, { exact: true }).fill('20.15')
    await button(page, agenda.move.submit).click()
    await expect(page.getByRole('alert')).toContainText(agenda.move.warningTitle)
    await expect(page.getByLabel(agenda.move.time, { exact: true })).toHaveValue('20.15')
    await button(page, agenda.move.anyway).click()
    await expect(status(page)).toHaveText(agenda.done.moved)
    await expect(page.getByText(agenda.one.until('20:15', '20:45'))).toBeVisible()

    // And off, with a line of her own.
    await page.getByRole('link', { name: agenda.one.cancel, exact: true }).click()
    await expect(page.getByText(agenda.cancel.wordsHelp)).toBeVisible()
    await page.getByLabel(agenda.cancel.words).fill('Ik ben die avond toch weg.')
    await button(page, agenda.cancel.submit).click()
    await expect(status(page)).toHaveText(agenda.done.cancelled)
    await expect(page.getByText(agenda.one.by.practitioner)).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'visitor@example.org' }).first()).toBeVisible()

    const acts = await services.db.selectFrom('access_log').select('action').orderBy('number').execute()
    expect(acts.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'settings.changed',
        'list.read',
        'booking.confirmed',
        'booking.moved',
        'booking.cancelled',
      ]),
    )
    await services.close()
    await goTo(page, `${localPath('/studio/instellingen/logboek', lang)}?action=list.read`)
    await expect(
      page
        .getByRole('cell')
        .filter({ hasText: words.account.log.lists.agenda(1) })
        .first(),
    ).toBeVisible()
    await expectAccessibleInBothThemes(page, 'the log of lists')
  })

  test(`${lang}: what somebody else did meanwhile is said, and nothing is done twice`, async ({ page, server }) => {
    await setUpStudio(page, lang)
    const services = await openBooking(server)
    await prepareBooking(services)
    const asked = await book(services, { name: 'Kim' })
    await visit(page, '/studio/agenda', lang)
    const waiting = page.getByRole('region', { name: agenda.waitingTitle })
    await expect(waiting.getByText('Kim')).toBeVisible()
    await cancelAsVisitor(services, asked)
    await waiting.getByRole('button', { name: new RegExp(`^${agenda.confirm}`) }).click()
    await expect(status(page)).toHaveText(agenda.problems.changed)
    await expect(waiting).toBeHidden()

    // The same in settings: an older window does not write over a newer one, and keeps what was typed.
    await visit(page, '/studio/instellingen/tijden', lang)
    await page.getByLabel(hours.rules.horizonDays.name).fill('30')
    await prepareBooking(services, [])
    await services.db
      .updateTable('booking_settings')
      .set(({ ref }) => ({ settings: ref('settings') }))
      .execute()
    await button(page, hours.save).click()
    await expect(status(page)).toHaveText(hours.saved)
    await page.getByLabel(hours.rules.horizonDays.name).fill('40')
    await prepareBooking(services, [])
    await button(page, hours.save).click()
    await expect(status(page)).toHaveText(hours.changed)
    await expect(page.getByLabel(hours.rules.horizonDays.name)).toHaveValue('40')
    await button(page, hours.save).click()
    await expect(status(page)).toHaveText(hours.saved)
    await services.close()
  })

  test(`${lang}: what is typed while the script of the page is still on its way stays`, async ({ page, server }) => {
    await setUpStudio(page, lang)
    const services = await openBooking(server)
    await prepareBooking(services)
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<undefined>()
    await page.route('**/_app/**/*.js', async (route) => {
      await arrived
      await route.continue()
    })
    await page.goto(localPath('/studio/instellingen/tijden', lang), { waitUntil: 'commit' })
    const horizon = page.getByLabel(hours.rules.horizonDays.name)
    const holiday = page.getByRole('checkbox').first()
    await horizon.fill('30')
    await holiday.check()
    await expect(horizon).toHaveAttribute('value')
    arrive(undefined)
    // Svelte takes the attribute away once the page is its own.
    await expect(horizon).not.toHaveAttribute('value')
    await expect(horizon).toHaveValue('30')
    await expect(holiday).toBeChecked()
    await button(page, hours.save).click()
    await expect(status(page)).toHaveText(hours.saved)
    await expect(horizon).toHaveValue('30')
    await expect(holiday).toBeChecked()
    await services.close()
  })

  test(`${lang}: how it went, and time that is closed`, async ({ page, server }) => {
    test.slow()
    await setUpStudio(page, lang)
    const services = await openBooking(server)
    await prepareBooking(services, [{ ...firstTalk, mode: 'instant' }])
    const over = await book(services, { name: 'Sam', nth: 0, now: dayBefore(72) })

    await visit(page, `/studio/agenda/${over.id}`, lang)
    await button(page, agenda.one.outcomes['no-show']).click()
    await expect(status(page)).toHaveText(agenda.done.outcome)
    await expect(button(page, agenda.one.outcomes['no-show'])).toHaveAttribute('aria-pressed', 'true')
    await button(page, agenda.one.outcomes['no-show']).click()
    await expect(button(page, agenda.one.outcomes['no-show'])).toHaveAttribute('aria-pressed', 'false')
    await button(page, agenda.one.outcomes.came).click()
    await expect(page.getByText(agenda.states.came, { exact: true })).toBeVisible()

    // Several days closed, around what stands in them.
    const coming = await book(services, { name: 'Lou', kind: { ...firstTalk, mode: 'instant' }, nth: 40 })
    await visit(page, '/studio/agenda/blokkeren', lang)
    await page.getByLabel(agenda.block.fromDay, { exact: true }).fill(coming.day)
    await page.getByLabel(agenda.block.fromTime, { exact: true }).fill('noon')
    await button(page, agenda.block.submit).click()
    await expect(page.getByText(agenda.problems['not-a-time'])).toBeVisible()
    await expect(page.getByLabel(agenda.block.fromTime, { exact: true })).toHaveValue('noon')
    await page.getByLabel(agenda.block.fromTime, { exact: true }).fill('')
    await button(page, agenda.block.submit).click()
    await expect(status(page)).toHaveText(agenda.done.blocked)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(longDay(coming.day, lang))
    await expect(page.getByRole('link', { name: agenda.openOf('Lou', coming.slot.time) })).toBeVisible()
    await expect(page.getByText(agenda.free('17:00'))).toBeHidden()
    await page
      .getByRole('button', { name: new RegExp(`^${agenda.unblock}`) })
      .last()
      .click()
    await expect(status(page)).toHaveText(agenda.done.unblocked)
    await expect(page.getByText(agenda.free('17:00'))).toBeVisible()
    await page
      .getByRole('button', { name: new RegExp(`^${agenda.close}`) })
      .last()
      .click()
    await expect(status(page)).toHaveText(agenda.done.blocked)
    await services.close()
  })

  const screensOf = ({ id, day }: { id: string; day: string }) => [
    `/studio/agenda?dag=${day}`,
    `/studio/agenda?dag=${day}&als=week`,
    '/studio/agenda?als=lijst',
    `/studio/agenda/${id}`,
    `/studio/agenda/${id}/verplaatsen`,
    `/studio/agenda/${id}/afzeggen`,
    '/studio/agenda/blokkeren',
    '/studio/instellingen',
    '/studio/instellingen/tijden',
    '/studio/instellingen/gesprekken',
    '/studio/instellingen/gesprekken/nieuw',
    '/studio/instellingen/gesprekken/first',
  ]

  for (const width of [390, 1280]) {
    test(`${lang}: every screen ${width} pixels wide has no accessibility violation, in both themes`, async ({
      page,
      server,
    }) => {
      // Two verdicts on every screen.
      test.setTimeout(600_000)
      await setUpStudio(page, lang)
      // Tall enough that nothing lies half under the tab bar, which axe would measure as a small target.
      await page.setViewportSize({ width, height: 3000 })
      await visit(page, '/studio/agenda', lang)
      await expectAccessibleInBothThemes(page, 'first steps')
      const services = await openBooking(server)
      await prepareBooking(services)
      const asked = await book(services, { name: 'Robin', note: 'Een notitie.' })
      await book(services, { name: 'Noor', nth: 9 })
      await services.close()
      for (const path of screensOf(asked)) {
        const answer = await visit(page, path, lang)
        expect(answer?.status(), path).toBe(200)
        await expectNoSidewaysScroll(page, path)
        await expectAccessibleInBothThemes(page, path)
      }
    })
  }

  test(`${lang}: with the keys alone, at 320 pixels, and without the key to notes`, async ({ page, server }) => {
    test.slow()
    await setUpStudio(page, lang)
    const services = await openBooking(server)
    await prepareBooking(services)
    const asked = await book(services, { name: 'Robin', note: 'Een notitie.' })
    await page.setViewportSize({ width: 320, height: 568 })
    for (const path of screensOf(asked)) {
      await visit(page, path, lang)
      await expectNoSidewaysScroll(page, path)
    }
    await page.setViewportSize({ width: 1280, height: 800 })

    // The week leads to a day, and a day to the one after it, with the keys alone.
    await visit(page, `/studio/agenda?dag=${asked.day}&als=week`, lang)
    const week = page.getByRole('table')
    await week.getByRole('link', { name: /Robin/ }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Robin')
    await page.goBack()
    await page.getByRole('link', { name: agenda.views.day, exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(longDay(asked.day, lang))
    await page.getByRole('link', { name: agenda.later.day }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(longDay(asked.day, lang))

    // Without the key there are names and times, and no note.
    await page.getByRole('button', { name: words.shell.key.lock }).first().click()
    await visit(page, `/studio/agenda/${asked.id}`, lang)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Robin')
    await expect(page.getByText(agenda.one.noteLocked)).toBeVisible()
    await expect(button(page, agenda.one.noteRead)).toBeHidden()
    await services.close()
  })

  test(`${lang}: whatever is typed into settings, the mistake is named beside its field and nothing typed is lost`, async ({
    page,
    server,
  }) => {
    test.slow()
    await setUpStudio(page, lang)
    const services = await openBooking(server)
    await prepareBooking(services)
    const refusals: string[] = []
    page.on('response', (response) => {
      if (response.status() >= 500) refusals.push(`${response.status()} ${response.url()}`)
    })

    const monday = words.common.weekdays.long[0] ?? ''
    const absurd = [
      'noon',
      '25:00',
      '-1',
      '９:00',
      '<script>alert(1)</script>',
      "'; drop table bookings; --",
      '\u202e09:00',
      '9'.repeat(400),
    ]
    await visit(page, '/studio/instellingen/tijden', lang)
    const from = page.getByLabel(hours.fromOf(monday, 1))
    for (const typed of absurd) {
      await from.fill(typed)
      await button(page, hours.save).click()
      await expect(from).toHaveAttribute('aria-invalid', 'true')
      await expect(from).toHaveAccessibleDescription(hours.issues['not-a-time'])
      await expect(from).toHaveValue(typed)
      await expect(status(page)).toHaveText(hours.mistakes(1))
      await from.fill('9')
      await button(page, hours.preview).click()
      await expect(from).not.toHaveAttribute('aria-invalid')
    }
    const numbers: [keyof typeof hours.rules, string, string][] = [
      ['incrementMinutes', '0', hours.between('5', '720')],
      ['noticeMinutes', '-3', hours.between('0', '1440')],
      ['horizonDays', '1e9', hours.between('1', '366')],
      ['horizonDays', '', hours.issues.required],
      ['perDay', 'veel', hours.between('1', '50')],
      ['cancelUntilHours', '1,5', hours.between('0', '336')],
      ['reminderHours', '99999999999999999999', hours.between('1', '336')],
      ['eraseAfterDays', 'Infinity', hours.between('1', '3650')],
    ]
    for (const [rule, typed, said] of numbers) {
      const field = page.getByLabel(hours.rules[rule].name)
      const before = await field.inputValue()
      await field.fill(typed)
      await button(page, hours.save).click()
      await expect(field).toHaveAccessibleDescription(new RegExp(`^${said}`))
      await expect(field).toHaveValue(typed)
      await field.fill(before)
    }
    await page.getByLabel(hours.zone).fill('Mars/Olympus')
    await button(page, hours.save).click()
    await expect(page.getByLabel(hours.zone)).toHaveAccessibleDescription(
      new RegExp(`^${hours.issues['unknown-zone']}`),
    )

    await visit(page, '/studio/instellingen/gesprekken/first', lang)
    const name = page.getByRole('group', { name: consultations.name }).getByLabel(consultations.dutch)
    await name.fill('x'.repeat(500))
    await page.getByLabel(consultations.lengths.minutes).fill('half uur')
    await page.getByRole('radio', { name: consultations.places.video }).check()
    await page.getByLabel(consultations.link).fill('javascript:alert(1)')
    await button(page, consultations.save).click()
    await expect(status(page)).toHaveText(hours.mistakes(3))
    await expect(name).toHaveAccessibleDescription(hours.issues['too-long'])
    await expect(name).toHaveValue('x'.repeat(500))
    await expect(page.getByLabel(consultations.link)).toHaveValue('javascript:alert(1)')
    await expect(page.getByLabel(consultations.link)).toHaveAccessibleDescription(
      new RegExp(`^${hours.issues['not-a-link']}`),
    )

    // What no browser sends: names that are not ours, files for text, nothing at all.
    const origin = server.origin
    const forms: [string, Record<string, string>][] = [
      ['/studio/agenda?/confirm', {}],
      ['/studio/agenda?/decline', { id: '../../etc/passwd', version: 'NaN' }],
      ['/studio/agenda?/close', { from: '-1e308', to: '1e308' }],
      ['/studio/agenda?/close', { from: '0', to: '9007199254740993' }],
      ['/studio/agenda?/unblock', { block: '\u0000' }],
      ['/studio/agenda/blokkeren?/block', { fromDay: '0000-00-00', untilDay: 'x'.repeat(20_000) }],
      ['/studio/instellingen/tijden?/save', { 'hours.1.0.from': '\u0000', __proto__: 'x', seen: '' }],
      ['/studio/instellingen/tijden?/change', { add: 'hours.1.0.0', remove: 'closures.9e9' }],
      ['/studio/instellingen/gesprekken?/move', { id: 'first', to: 'sideways', seen: '' }],
      ['/studio/instellingen/gesprekken/nieuw', { id: "x'--", 'name.nl': '\u202e' }],
    ]
    for (const [path, form] of forms) {
      const answer = await page.request.post(localPath(path, lang), { form, headers: { origin } })
      expect(answer.status(), path).toBeLessThan(500)
    }
    for (const path of [
      '/studio/agenda?dag=%00&als=%ff',
      '/studio/agenda/..%2f..%2fetc',
      '/studio/agenda/first/verplaatsen?from=9999-99-99',
    ])
      expect((await page.request.get(localPath(path, lang))).status(), path).toBeLessThan(500)
    expect(refusals).toEqual([])
    await services.close()
  })
}
