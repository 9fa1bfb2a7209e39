/** From a diary to what it says: diaries whose truth is known are brought back from a file, and Insight is read as a person does. */
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { day } from '../../src/lib/core/day.ts'
import { localPath } from '../../src/lib/i18n/paths.ts'
import { expectAccessibleInBothThemes } from './axe.ts'
import { diaryFile, inventEntries } from './pattern-diaries.ts'
import type { Planted } from './pattern-diaries.ts'
import { langs, noAlarmSignals, readyForOffline, reload, tap, visit, wordsOf } from './walk.ts'
import type { Lang } from './walk.ts'

const today = day('2026-11-22')
const planted: Planted = { days: 180, afterLittleSleep: 2, perStress: 0.5 }

test.use({ timezoneId: 'Europe/Amsterdam' })

/** Brings a diary back and opens Insight; gives the part about patterns. */
async function open(page: Page, lang: Lang, file: string): Promise<Locator> {
  const { data } = wordsOf(lang)
  await page.clock.setFixedTime(`${today}T20:10:00+01:00`)
  await visit(page, '/app/gegevens', lang)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'regie.json', mimeType: 'application/json', buffer: Buffer.from(file) })
  await tap(page.getByRole('button', { name: data.restore.apply, exact: true }))
  await expect(page.getByRole('dialog')).toHaveCount(0)
  return insight(page, lang)
}

async function insight(page: Page, lang: Lang): Promise<Locator> {
  await visit(page, '/app/inzicht', lang)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(wordsOf(lang).insight.title)
  return page.getByRole('region', { name: wordsOf(lang).patterns.title, exact: true })
}

const card = (part: Locator, name: string) => part.getByRole('article', { name, exact: true })
const littleSleep = { nl: 'Weinig slaap', en: 'Little sleep' } as const
const numbersIn = (text: string) =>
  [...text.matchAll(/\d+(?:[.,]\d+)?/g)].map(([number]) => Number(number.replace(',', '.')))

for (const lang of langs) {
  const words = wordsOf(lang)
  const { patterns } = words

  test(`${lang}: after a few days it says what it would take, and that it need not`, async ({ page }) => {
    const part = await open(page, lang, diaryFile(today, { days: 12 }))
    await expect(part.getByRole('heading', { name: patterns.early.title })).toBeVisible()
    await expect(part.getByText(patterns.early.have('hindrance', 12, 28))).toBeVisible()
    await expect(part.getByRole('img', { name: patterns.early.dots(12, 28) })).toBeVisible()
    await expect(part.getByText(patterns.early.habit)).toBeVisible()
    await expect(part.getByText(patterns.early.noNeed)).toBeVisible()
    await expect(part.getByRole('article')).toHaveCount(0)
  })

  test(`${lang}: with half of the days missing and nothing to find it says that it does not know`, async ({ page }) => {
    const part = await open(page, lang, diaryFile(today, { days: 120, missing: 0.5 }))
    await expect(part.getByRole('heading', { name: patterns.nothing.title })).toBeVisible()
    await expect(part.getByText(patterns.nothing.means)).toBeVisible()
    await expect(part.getByRole('article')).toHaveCount(0)
    expect(await part.innerText()).not.toMatch(/%|geen effect|no effect/)
  })

  test(`${lang}: what was always there is named, and changes nothing of what is found`, async ({ browser, page }) => {
    const elsewhere = await browser.newContext()
    const without = await open(await elsewhere.newPage(), lang, diaryFile(today, planted))
    const said = await card(without, littleSleep[lang]).getByRole('paragraph').first().innerText()
    await elsewhere.close()

    const part = await open(page, lang, diaryFile(today, { ...planted, alwaysHousework: true }))
    await expect(card(part, littleSleep[lang]).getByRole('paragraph').first()).toHaveText(said)
    const name = lang === 'nl' ? 'Huishouden' : 'Housework'
    await part.getByText(patterns.needed.open(1), { exact: true }).click()
    await expect(part.getByText(patterns.needed.constant(name, 0, 4))).toBeVisible()
    await expect(card(part, name)).toHaveCount(0)
  })

  test(`${lang}: what was planted is told, drawn, explained, put aside and taken back`, async ({ page }) => {
    test.slow()
    let part = await open(page, lang, diaryFile(today, planted))
    const found = card(part, littleSleep[lang])
    // Every day is there, so each night but the last has its second day.
    const before = inventEntries(today, planted).slice(0, -1)
    const nightsOfLittleSleep = before.filter(({ factors }) => factors.includes('little-sleep')).length
    const otherNights = before.length - nightsOfLittleSleep
    const sentence = found.getByRole('paragraph').first()
    await expect(sentence).toHaveText(
      lang === 'nl'
        ? /^Heel waarschijnlijk een patroon: na een nacht met weinig slaap \(\d+ keer\) was je hinder op de tweede dag ongeveer [\d,]+ hoger \(tussen\s[\d,]+\sen\s[\d,]+\)\.$/
        : /^A very likely pattern: after a night with little sleep \(\d+ times\), pain got in your way about [\d.]+\spoints more on the second day \(between\s[\d.]+\sand\s[\d.]+\)\.$/,
    )
    const said = await sentence.innerText()
    const [nights, size = 0, low = 0, high = 0] = numbersIn(said)
    expect(nights).toBe(nightsOfLittleSleep)
    expect(Math.abs(size - 2)).toBeLessThan(0.4)
    expect(low).toBeLessThan(2)
    expect(high).toBeGreaterThan(2)

    // Of the second only the sentence, until more is asked for.
    const stress = card(part, 'Stress')
    await expect(stress.getByRole('img')).toHaveCount(0)
    await expect(stress.getByRole('button')).toHaveCount(0)
    await stress.locator('summary', { hasText: `${patterns.moreOf}: Stress` }).focus()
    await page.keyboard.press('Enter')
    await expect(stress.getByRole('img').first()).toBeVisible()
    await expect(stress.getByRole('button', { name: patterns.notSoName('Stress') })).toBeVisible()

    // Of a rating of the same day only that the two go together.
    await expect(card(part, 'Stress').getByRole('paragraph').first()).toHaveText(
      lang === 'nl' ? /elke 2 punten meer stress ging samen met/ : /every 2 points more stress went together with/,
    )
    await expect(card(part, 'Stress').getByText(patterns.beside.together)).toBeVisible()
    expect(await part.innerText()).not.toMatch(/%|veroorza|caus(e|ing)|trigger/i)

    const drawing = found.getByRole('img', { name: said.replaceAll(/\s+/g, ' ') })
    await expect(drawing).toBeVisible()
    await expect(drawing.locator('circle.more')).toHaveCount(nightsOfLittleSleep)
    await expect(drawing.locator('circle.less')).toHaveCount(otherNights)
    await found.getByText(patterns.drawing.open, { exact: true }).click()
    const rows = await found.getByRole('row').allInnerTexts()
    const counts = rows.slice(1, 12).map((row) => numbersIn(row))
    expect(counts.reduce((sum, [, more = 0]) => sum + more, 0)).toBe(nightsOfLittleSleep)
    expect(counts.reduce((sum, [, , less = 0]) => sum + less, 0)).toBe(otherNights)

    await found.getByText(patterns.why.open, { exact: true }).click()
    await expect(found.getByText(patterns.why.certainty.strong)).toBeVisible()
    await expect(found.getByText(patterns.why.chance)).toBeVisible()
    await expect(found.getByText(patterns.why.reverse)).toBeVisible()

    // Hidden and taken back with the keyboard alone.
    const hide = found.getByRole('button', { name: patterns.hideName(littleSleep[lang]) })
    await hide.focus()
    await page.keyboard.press('Enter')
    await expect(found).toHaveCount(0)
    await expect(part.getByRole('button', { name: patterns.undo })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(found).toBeFocused()

    await tap(found.getByRole('button', { name: patterns.notSoName(littleSleep[lang]) }))
    await expect(part.getByText(patterns.isNotSo(littleSleep[lang]))).toBeVisible()
    await reload(page)
    part = await insight(page, lang)
    await expect(card(part, 'Stress')).toBeVisible()
    await expect(found).toHaveCount(0)
    await part.getByText(patterns.aside.title(1), { exact: true }).click()
    await tap(part.getByRole('button', { name: patterns.aside.backName(littleSleep[lang]) }))
    await expect(found).toBeVisible()
    await expect(sentence).toHaveText(said)

    // Brought back on a device that never asked about alarm signals: those come before a self-test.
    await visit(page, '/app/zelftest', lang)
    await expect(page.getByText(words.app.safety.introFirst)).toBeVisible()
    await tap(page.getByRole('button', { name: words.app.safety.start }))
    await noAlarmSignals(page, lang)
    await insight(page, lang)
    await tap(found.getByRole('link', { name: patterns.toTest }))
    await expect(page).toHaveURL(new RegExp(`${localPath('/app/zelftest/nieuw', lang)}$`))
    // What it is about came along, and stands nowhere a browser writes down.
    const offers = page.getByRole('radiogroup', { name: words.selfTest.choose.offers })
    await expect(offers.getByRole('radio').first()).toBeChecked()
    expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain('bedtime')
  })

  test(`${lang}: after one visit patterns are found without a network`, async ({ page, context }) => {
    await open(page, lang, diaryFile(today, { days: 12 }))
    await readyForOffline(page)
    await context.setOffline(true)
    // Until now there was nothing to look for: the worker never ran while there was a network.
    const part = await open(page, lang, diaryFile(today, planted))
    await expect(card(part, littleSleep[lang])).toBeVisible()
  })

  test(`${lang}: pain may be looked at instead, once it is written down often enough`, async ({ page }) => {
    const part = await open(page, lang, diaryFile(today, { ...planted, withPain: true }))
    const pain = part.getByRole('button', { name: patterns.outcomes.pain, exact: true })
    await expect(card(part, littleSleep[lang])).toBeVisible()
    await expect(pain).toHaveAttribute('aria-pressed', 'false')
    await tap(pain)
    await expect(card(part, littleSleep[lang])).toHaveCount(0)
    await expect(part.getByRole('heading', { name: patterns.nothing.title })).toBeVisible()
    await reload(page)
    await expect(pain).toHaveAttribute('aria-pressed', 'true')
    await tap(part.getByRole('button', { name: patterns.outcomes.hindrance, exact: true }))
    await expect(card(part, littleSleep[lang])).toBeVisible()
  })

  test(`${lang}: a found cause is asked for before the first pattern is shown`, async ({ page }) => {
    const part = await open(
      page,
      lang,
      diaryFile(today, { ...planted, withPain: true, neverAskedCause: true }, { examined: false }),
    )
    await expect(part.getByText(patterns.knownCause.ask)).toBeVisible()
    await expect(part.getByRole('group', { name: patterns.outcomeLabel })).toHaveCount(0)
    await expect(part.getByRole('article')).toHaveCount(0)
    await part.getByRole('radio', { name: words.common.yes, exact: true }).check()
    await part.getByRole('radio', { name: words.common.no, exact: true }).check()
    await tap(part.getByRole('button', { name: words.common.next, exact: true }))
    await expect(card(part, littleSleep[lang])).toBeVisible()
    await expect(part.getByText(patterns.examinedNo)).toBeVisible()
  })

  test(`${lang}: with a found cause there are no patterns, and why is said kindly`, async ({ page }) => {
    const part = await open(page, lang, diaryFile(today, planted, { knownCause: 'yes' }))
    await expect(part.getByText(patterns.knownCause.text)).toBeVisible()
    await expect(part.getByText(patterns.knownCause.may)).toBeVisible()
    await expect(part.getByRole('article')).toHaveCount(0)
    await tap(part.getByRole('link', { name: patterns.knownCause.change }))
    await expect(page).toHaveURL(new RegExp(`${localPath('/app/instellingen', lang)}$`))
  })

  test(`${lang}: below twelve weeks of pain there are no patterns`, async ({ page }) => {
    const part = await open(page, lang, diaryFile(today, planted, { painDuration: '6-12-weeks' }))
    await expect(part).toHaveCount(0)
  })

  test(`${lang}: patterns are accessible, also large and on a narrow screen`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width: 390, height: 3000 })
    const part = await open(page, lang, diaryFile(today, { ...planted, withPain: true, alwaysHousework: true }))
    await expect(card(part, littleSleep[lang])).toBeVisible()
    // What is unfolded may hold something to unfold.
    const folded = part.locator('details:not([open])')
    while ((await folded.count()) > 0) {
      await folded.first().evaluate((details: HTMLDetailsElement) => (details.open = true))
      await page.evaluate(() => new Promise(requestAnimationFrame))
    }
    await expectAccessibleInBothThemes(page, 'patterns')
    const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    await page.setViewportSize({ width: 320, height: 568 })
    expect(await tooWide()).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    expect(await tooWide()).toBeLessThanOrEqual(0)
  })
}

test('two tabs of which one is still looking do not write over each other without end', async ({ page, context }) => {
  await open(page, 'nl', diaryFile(today, { days: 40 }))
  const other = await context.newPage()
  await other.addInitScript(() => {
    const counted = window as unknown as { written: number; isSlow: boolean }
    counted.written = 0
    for (const name of ['put', 'add'] as const) {
      const write = IDBObjectStore.prototype[name]
      IDBObjectStore.prototype[name] = function (...given) {
        counted.written += 1
        return write.apply(this, given)
      }
    }
    const ask = Worker.prototype.postMessage
    Worker.prototype.postMessage = function (this: Worker, message: unknown) {
      setTimeout(() => ask.call(this, message), counted.isSlow ? 4000 : 0)
    }
  })
  const part = await insight(other, 'nl')
  await expect(part.getByRole('heading', { name: wordsOf('nl').patterns.nothing.title })).toBeVisible()
  await other.evaluate(() => Object.assign(window, { isSlow: true, written: 0 }))

  const found = await open(page, 'nl', diaryFile(today, planted))
  await expect(card(found, littleSleep.nl)).toBeVisible()
  await expect(card(part, littleSleep.nl)).toBeVisible()
  expect(await other.evaluate(() => (window as unknown as { written: number }).written)).toBeLessThan(3)
})
