/** What a session is for: it goes on, and ends well, with the screen dark, the page away, a call between, and no network. */
import { expect, test } from '@playwright/test'
import { withHideableTab } from '../../bench/hideable-tab.ts'
import { restartable } from './restartable.ts'
import { ask, begin, expectFinished, expectPlaying, heard, openExercise, overhear } from './session.ts'
import { firstUse, goTo, langs, readyForOffline, tap, visit, wordsOf } from './walk.ts'

test('it is heard to the end in a tab that is hidden and whose timers are slowed down', async ({ baseURL }) => {
  const { session } = wordsOf('nl')
  await withHideableTab({ graceSeconds: 1 }, async ({ page, hide, show }) => {
    await overhear(page, 6)
    await goTo(page, `${baseURL}/oefeningen/adem-4-7-8`)
    await page.getByRole('button', { name: session.start.begin, exact: true }).click()
    await tap(page.getByRole('button', { name: session.rating.skip, exact: true }))
    await expectPlaying(page)
    await page.evaluate(() => {
      const { dataset } = document.documentElement
      setInterval(() => (dataset['beats'] = String(Number(dataset['beats'] ?? 0) + 1)), 50)
    })
    await hide()
    await expect.poll(() => heard(page).then((now) => now?.ended), { timeout: 30_000 }).toBe(true)
    // Ten seconds of a timer that wants to beat two hundred times: the page really was held back.
    expect(await page.evaluate(() => Number(document.documentElement.dataset['beats']))).toBeLessThan(30)
    expect(await page.evaluate(() => document.visibilityState)).toBe('hidden')
    await expect(page.locator('dialog h1')).toHaveText(session.after.finished)
    await show()
    await expectFinished(page, 'nl')
  })
})

test('what was done is kept at once when it ends while nobody looks', async ({ baseURL }) => {
  test.slow()
  const { session, app } = wordsOf('nl')
  await withHideableTab({ graceSeconds: 1 }, async ({ page, hide }) => {
    await overhear(page, 12)
    // This browser has no address to begin at, which a walk counts on.
    const goto = page.goto.bind(page)
    page.goto = (path, options) => goto(new URL(path, baseURL).href, options)
    await firstUse(page, 'nl')
    await visit(page, '/app/oefenen/vuist', 'nl')
    await tap(page.getByRole('button', { name: session.start.begin, exact: true }))
    await tap(page.getByRole('button', { name: session.rating.skip, exact: true }))
    await expectPlaying(page)
    await hide()
    await expect(page.locator('dialog h1')).toHaveText(session.after.finished, { timeout: 30_000 })
    expect(await page.evaluate(() => document.visibilityState)).toBe('hidden')
    // Another window finds it, while this one is as it was left.
    const other = await page.context().newPage()
    await goTo(other, `${baseURL}/app`)
    await expect(other.getByText(app.today.week(1))).toBeVisible()
  })
})

test('a call pauses it; afterwards it goes on where it stopped, by itself or with one tap', async ({ page }) => {
  const { running } = wordsOf('nl').session
  await overhear(page)
  await openExercise(page, 'bodyscan', 'nl')
  await begin(page, 'nl')
  await expectPlaying(page)

  await page.evaluate(() => window.session.audio?.pause())
  await expect(page.getByRole('button', { name: running.resume })).toBeVisible()
  await expect(page.locator('dialog').getByText(running.paused).first()).toBeVisible()
  const stoppedAt = (await heard(page))?.currentTime ?? 0
  await page.waitForTimeout(1200)
  expect((await heard(page))?.currentTime).toBe(stoppedAt)

  await page.evaluate(() => window.session.audio?.play())
  await expect(page.getByRole('button', { name: running.pause })).toBeVisible()
  await expectPlaying(page)
  const goneOn = (await heard(page))?.currentTime ?? 0
  expect(goneOn - stoppedAt).toBeLessThan(3)

  await page.evaluate(() => window.session.audio?.pause())
  await tap(page.getByRole('button', { name: running.resume }))
  await expectPlaying(page)
})

test('the lock screen shows what is going on, and everything it asks is done', async ({ page }) => {
  const { running, after } = wordsOf('nl').session
  await overhear(page)
  await openExercise(page, 'bodyscan', 'nl')
  await begin(page, 'nl')
  await expectPlaying(page)
  const shown = () =>
    page.evaluate(() => {
      const { metadata, playbackState } = navigator.mediaSession
      return { title: metadata?.title, part: metadata?.artist, playbackState }
    })
  const at = async () => (await heard(page))?.currentTime ?? 0

  expect(await shown()).toMatchObject({ title: 'Bodyscan', playbackState: 'playing' })
  const { part } = await shown()

  await ask(page, 'pause')
  expect((await heard(page))?.paused).toBe(true)
  expect((await shown()).playbackState).toBe('paused')
  await expect(page.getByRole('button', { name: running.resume })).toBeVisible()
  await ask(page, 'play')
  await expectPlaying(page)

  await ask(page, 'nexttrack')
  await expect.poll(at).toBeGreaterThan(10)
  await expect.poll(async () => (await shown()).part).not.toBe(part)
  await ask(page, 'previoustrack')
  await expect.poll(at).toBeLessThan(5)
  await ask(page, 'seekto', { seekTime: 100 })
  await expect.poll(at).toBeGreaterThanOrEqual(100)
  expect(await at()).toBeLessThan(105)
  await ask(page, 'seekforward')
  await expect.poll(at).toBeGreaterThanOrEqual(110)
  await ask(page, 'seekbackward', { seekOffset: 30 })
  await expect.poll(at).toBeLessThan(95)
  await expectPlaying(page)

  await ask(page, 'stop')
  await expect(page.locator('dialog h1')).toHaveText(after.stopped)
  expect((await shown()).title).toBeUndefined()
})

for (const lang of langs) {
  test(`${lang}: after a restart, without a network, it is made, heard and finished`, async ({
    baseURL,
    launchOptions,
  }) => {
    const { session } = wordsOf(lang)
    const browser = restartable(lang, {
      args: launchOptions.args ?? [],
      executablePath: launchOptions.executablePath ?? '',
      baseURL: baseURL ?? '',
    })
    try {
      let page = await browser.open()
      await visit(page, '/oefeningen', lang)
      await visit(page, '/oefeningen/schudden', lang)
      await readyForOffline(page)
      page = await browser.open()
      await browser.network(false)
      await overhear(page, 12)
      await visit(page, '/oefeningen/schudden', lang)
      await tap(page.getByRole('button', { name: session.start.lengthValue.halfMinutes(1), exact: true }))
      await begin(page, lang)
      await expectFinished(page, lang)
      expect(await heard(page)).toMatchObject({ ended: true })
    } finally {
      await browser.close()
    }
  })
}
