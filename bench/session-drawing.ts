/** Whether what is drawn keeps to what is heard, and what drawing costs, on a processor four times slower. */
import type { Page } from '@playwright/test'
import { begin, openExercise } from './session-page.ts'
import { phoneContext, slowDown, withChromium } from './phone.ts'
import { nl } from '#lib/i18n/nl.ts'

/** Shares are of a processor four times slower, 1 being all of it. */
export type Drawn = { errorsMs: number[]; share: number; shareWhilePaused: number }

const seconds = 10

/** A breath that is drawn, while the bar, the count and the words go on as they do. */
export function measureDrawing(origin: string): Promise<Drawn> {
  return withChromium(async (browser) => {
    const context = await phoneContext(browser)
    const page = await context.newPage()
    await openExercise(page, { origin, exercise: 'adem-4-6', minutes: 10 })
    await begin(page)
    // Past settling in.
    await page.evaluate(() => {
      const { audio } = window.benchSession
      if (audio) audio.currentTime = 10
    })
    const share = await slowShare(page)
    const session = await slowDown(page, { network: false })
    const errorsMs = await page.evaluate(compareFrames, seconds * 1000)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await page.getByRole('button', { name: nl.session.running.pause, exact: true }).click()
    return { errorsMs, share, shareWhilePaused: await slowShare(page) }
  })
}

/** Processor time of the page's own thread, four times; slowed down by the browser it would count its waiting as well. */
async function slowShare(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const busySeconds = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN
  }
  await page.waitForTimeout(2000)
  const from = { busy: await busySeconds(), ms: performance.now() }
  await page.waitForTimeout(seconds * 1000)
  return (4 * ((await busySeconds()) - from.busy)) / ((performance.now() - from.ms) / 1000)
}

/** Runs in the page: at every frame, the place of the form in its movement beside the place that is heard. */
function compareFrames(ms: number): Promise<number[]> {
  const forms = [...document.querySelectorAll('dialog .form svg')]
  const motion = forms.at(-1)?.getAnimations()[0]
  const { audio } = window.benchSession
  if (!motion || !audio) throw new Error('nothing is drawn')
  const errors: number[] = []
  const from = performance.now()
  return new Promise((resolve) => {
    requestAnimationFrame(function look(now) {
      // The frame shows the moment it was begun for, which is a little while ago.
      const heardMs = audio.currentTime * 1000 - (performance.now() - now)
      errors.push(Number(motion.currentTime) - heardMs)
      if (now - from < ms) requestAnimationFrame(look)
      else resolve(errors)
    })
  })
}
