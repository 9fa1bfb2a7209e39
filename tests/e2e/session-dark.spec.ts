/** As built, and on a phone whose theme is light: what is to be dark is dark, every part of it. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { begin, openExercise, overhear } from './session.ts'
import { tap, wordsOf } from './walk.ts'

const { start, running, after } = wordsOf('nl').session

test.use({ colorScheme: 'light' })

/** The mean of all that is on the screen, 0 (black) to 255, and what share of it is more than dim. */
async function light(page: Page) {
  const png = (await page.screenshot()).toString('base64')
  return page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')
    canvas?.drawImage(image, 0, 0)
    const { data = [] } = canvas?.getImageData(0, 0, image.width, image.height) ?? {}
    let [lit, sum] = [0, 0]
    for (let i = 0; i < data.length; i += 4) {
      const value = 0.2126 * (data[i] ?? 0) + 0.7152 * (data[i + 1] ?? 0) + 0.0722 * (data[i + 2] ?? 0)
      if (value > 40) lit += 1
      sum += value
    }
    return { lit: (4 * lit) / data.length, mean: (4 * sum) / data.length }
  }, png)
}

/** Black but for the few words that say how to look; the dark comes slowly. */
async function expectDark(page: Page) {
  await expect(async () => {
    const { lit, mean } = await light(page)
    expect(lit).toBeLessThan(0.005)
    expect(mean).toBeLessThan(10)
  }).toPass({ timeout: 10_000 })
}

test('a session is light until its screen is made dark, and light again at a tap', async ({ page }) => {
  await overhear(page)
  await openExercise(page, 'adem-4-6', 'nl')
  await begin(page, 'nl')
  expect((await light(page)).mean).toBeGreaterThan(180)
  await tap(page.getByRole('button', { name: running.darken, exact: true }))
  await expectDark(page)
  await tap(page.getByRole('button', { name: running.dark }))
  await expect.poll(async () => (await light(page)).mean).toBeGreaterThan(180)
})

test('nothing is dark from beginning to end, also looked at, and after it', async ({ page }) => {
  await overhear(page)
  await openExercise(page, 'niets', 'nl')
  await tap(page.getByRole('button', { name: start.begin, exact: true }))
  await expect(page.getByText('Je hoeft nu niets. Straks hoor je een zachte bel.').first()).toBeVisible()
  expect((await light(page)).mean).toBeLessThan(60)
  const dark = page.getByRole('button', { name: running.dark })
  await expect(dark).toBeVisible({ timeout: 15_000 })
  await expectDark(page)
  await tap(dark)
  await expect(dark).toBeHidden()
  expect((await light(page)).mean).toBeLessThan(60)
  await page.keyboard.press('Escape')
  await expect(page.locator('dialog h1')).toHaveText(after.stopped)
  expect((await light(page)).mean).toBeLessThan(60)
})
