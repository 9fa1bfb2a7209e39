/**
 * The main job, whole: someone recognises themselves in an article, takes the pain test, sees what they can try, does an
 * exercise, writes in the evening what worked, and finds all of it the next morning without a network, after a restart.
 */
import { expect, test } from '@playwright/test'
import { passGate } from './pain-test.ts'
import { restartable } from './restartable.ts'
import { firstUse, langs, noAlarmSignals, readyForOffline, tap, visit, wordsOf } from './walk.ts'

for (const lang of langs) {
  test(`${lang}: article, pain test, exercise, evening, and the next morning on the train`, async ({
    baseURL,
    launchOptions,
  }) => {
    test.setTimeout(120_000)
    const words = wordsOf(lang)
    const browser = restartable(lang, {
      args: launchOptions.args ?? [],
      executablePath: launchOptions.executablePath ?? '',
      baseURL: baseURL ?? '',
    })
    try {
      let page = await browser.open()
      await page.clock.install({ time: '2026-11-22T19:40:00+01:00' })

      await test.step('recognise yourself in an article', async () => {
        await visit(page, '/', lang)
        await tap(page.getByRole('link', { name: words.site.home.recogniseItems['rest-undone'] }))
        await expect(page.locator('article h1')).toBeVisible()
      })

      await test.step('take the pain test', async () => {
        await visit(page, '/', lang)
        await tap(page.getByRole('link', { name: words.site.home.start }))
        await tap(page.getByRole('link', { name: words.painTest.intro.begin, exact: true }))
        await noAlarmSignals(page, lang)
        await passGate(page, lang)
        // Tense and restless: statements 4-6 and 13 high, the two about rest (reversed) low, the rest seldom.
        const high = new Set([4, 5, 6, 13])
        for (let statement = 1; statement <= 18; statement += 1) {
          const answer = high.has(statement) ? 4 : statement === 14 || statement === 15 ? 0 : 1
          await page.getByRole('radio').nth(answer).check()
          await page.getByRole('button', { name: words.painTest.next, exact: true }).click()
        }
      })

      await test.step('see what it adds up to, and keep it', async () => {
        await tap(page.getByRole('button', { name: words.painTest.helps.next, exact: true }))
        await tap(page.getByRole('button', { name: words.painTest.mood.skip }))
        await tap(page.getByRole('button', { name: words.painTest.crisis.skip }))
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        // Tension: 12 of 12 points is 100. Rest: 4 + 4 + 4 of 12 is 100 too.
        await expect(page.getByText(words.painTest.result.sumOf100(100)).first()).toBeAttached()
        await tap(page.getByRole('button', { name: words.painTest.result.keep }))
        await expect(page.getByText(words.painTest.result.kept)).toBeVisible()
      })

      await test.step('open the place and do an exercise, stopped halfway', async () => {
        await firstUse(page, lang)
        await readyForOffline(page)
        await visit(page, '/app/oefenen', lang)
        await expect(page.getByText(words.app.practise.byTest)).toBeVisible()
        await visit(page, '/app/oefenen/vuist', lang)
        await tap(page.getByRole('button', { name: words.session.start.begin, exact: true }))
        await tap(page.getByRole('button', { name: '6', exact: true }))
        await tap(page.getByRole('button', { name: words.session.rating.start, exact: true }))
        await page.clock.runFor(45_000)
        await tap(page.getByRole('button', { name: words.session.running.stop }))
        await tap(page.getByRole('button', { name: '4', exact: true }))
        await tap(page.getByRole('button', { name: words.session.after.close, exact: true }))
        await expect(page.getByText(words.app.today.week(1))).toBeVisible()
      })

      await test.step('in the evening, write what worked', async () => {
        await visit(page, '/app/dagboek', lang)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.diary.worked.today)
        await page.locator('main .chip').first().click()
        await page.getByRole('textbox').first().fill('de hond, 12 minuten')
        await page.locator('.scale').first().getByRole('button', { name: '4', exact: true }).click()
        await page.getByRole('textbox').first().blur()
        await page.clock.runFor(2_000)
      })

      await test.step('the next morning, on the train, after a restart: it is all still there', async () => {
        page = await browser.open()
        await browser.network(false)
        await page.clock.install({ time: '2026-11-23T07:50:00+01:00' })
        await visit(page, '/app', lang)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.app.greeting.morning)

        await visit(page, '/app/dagboek', lang)
        await tap(page.getByRole('button', { name: /12 minuten/ }))
        await expect(page.getByRole('textbox').first()).toHaveValue('de hond, 12 minuten')

        await visit(page, '/app/oefenen', lang)
        await expect(page.getByText(lang === 'nl' ? /eerder gestopt/ : /stopped earlier/)).toBeVisible()
        await expect(page.getByText(words.app.practise.byTest)).toBeVisible()

        await visit(page, '/pijntest', lang)
        await expect(page.getByRole('button', { name: words.painTest.intro.keptView })).toBeVisible()
        await visit(page, '/wanneer-bel-je-de-dokter', lang)
        await expect(page.locator('a[href="tel:112"]').first()).toBeVisible()
        await visit(page, '/app/inzicht', lang)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.app.tabs.insight)
      })
    } finally {
      await browser.close()
    }
  })
}
