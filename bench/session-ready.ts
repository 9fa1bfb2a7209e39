/** How soon after the tap a session of ten minutes can be heard in the built app, in milliseconds. */
import { nl } from '#lib/i18n/nl.ts'
import { phoneContext, withChromium } from './phone.ts'
import { openExercise, type Opening } from './session-page.ts'
import { processesOf, slowed } from './slowed.ts'

/** One session in a fresh browser, all of which is four times slower from the tap on. */
export function measureReady(opening: Opening): Promise<number> {
  return withChromium(async (browser) => {
    const context = await phoneContext(browser)
    const page = await context.newPage()
    await openExercise(page, opening)
    const processes = (await processesOf(browser)).map(({ id }) => id)
    await slowed(processes, 4, async () => {
      await page.getByRole('button', { name: nl.session.start.begin, exact: true }).click()
      await page.waitForFunction(() => window.benchSession.readyMs > 0, undefined, { polling: 100 })
    })
    const { tappedMs, readyMs } = await page.evaluate(() => window.benchSession)
    return readyMs - tappedMs
  })
}
