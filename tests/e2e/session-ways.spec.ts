/** Every way of being guided, alone and complete; by keyboard, with a screen reader, in a voice, and in what one made oneself. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { writeVoicePack } from '../../src/lib/core/exchange/voice-pack.ts'
import { recipes } from '../../src/lib/core/exercise/recipes.ts'
import { settingsFor } from '../../src/lib/core/exercise/settings.ts'
import { timeline } from '../../src/lib/core/exercise/timeline/timeline.ts'
import { vibrationMs } from '../../src/lib/core/exercise/timeline/vibration.ts'
import { sampleRate } from '../../src/lib/core/sound/track-plan.ts'
import { begin, expectFinished, expectPlaying, heard, hurry, openExercise, overhear } from './session.ts'
import { firstUse, tap, visit, wordsOf } from './walk.ts'

const { session, common, own, voice } = wordsOf('nl')
const { start, running, after } = session
const form = (page: Page) => page.locator('dialog .form svg')
const breathing = timeline(recipes['adem-4-7-8'], settingsFor(recipes['adem-4-7-8']).defaults, 'nl')
/** What is said of a part of the breath. */
const saidOf = (part: 'in' | 'out') => breathing.cues.find(({ tone }) => tone === part)?.text ?? ''
const live = (page: Page) => page.locator('dialog [aria-live=polite]')

test.describe('each way alone', () => {
  // A phone, so that there is something to vibrate.
  test.use({ hasTouch: true })

  /** Leaves one way of being guided, and begins the breathing of 4-7-8 with its hold. */
  async function beginWithOnly(page: Page, only: 'tones' | 'breath' | 'vibration' | 'text' | 'drawing') {
    await overhear(page)
    await openExercise(page, 'adem-4-7-8', 'nl')
    await page.getByText(start.adjust, { exact: true }).click()
    await tap(page.getByRole('button', { name: start.holds.full, exact: true }))
    // What stays is put on first: the last way cannot be put off.
    await page.getByRole('checkbox', { name: start.ways[only] }).check()
    for (const way of ['voice', 'tones', 'breath', 'vibration', 'text', 'drawing'] as const) {
      const box = page.getByRole('checkbox', { name: start.ways[way] })
      if (way !== only && (await box.count()) > 0) await box.uncheck()
    }
    await begin(page, 'nl')
  }

  /** How loud the newest track is over half a second, in dB below full. */
  const loudness = (page: Page, fromSeconds: number) =>
    page.evaluate(async (from) => {
      const file = window.session.files.at(-1)
      if (!file) throw new Error('there is no track')
      const heard = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(await file.arrayBuffer())
      const half = heard.getChannelData(0).subarray(from * 48_000, (from + 0.5) * 48_000)
      return 10 * Math.log10(half.reduce((sum, value) => sum + value * value, 0) / half.length + 1e-12)
    }, fromSeconds)

  test('tones: a track with a tone at every turn, and no picture', async ({ page }) => {
    await beginWithOnly(page, 'tones')
    await expectPlaying(page)
    // Settling in takes eight seconds; in, hold and out begin at 8, 12 and 19.
    for (const at of [8, 12, 19]) expect(await loudness(page, at)).toBeGreaterThan(-45)
    expect(await loudness(page, 16)).toBeLessThan(-70)
    await expect(form(page)).toHaveCount(0)
    await expect(live(page)).toHaveText('')
  })

  test('a sound like breath: it swells while one breathes in and has gone at the end of out', async ({ page }) => {
    await beginWithOnly(page, 'breath')
    await expectPlaying(page)
    expect(await loudness(page, 11)).toBeGreaterThan((await loudness(page, 8)) + 3)
    expect(await loudness(page, 26.3)).toBeLessThan((await loudness(page, 20)) - 6)
    await expect(form(page)).toHaveCount(0)
  })

  test('vibration: in, hold and out feel different, and nothing is heard', async ({ page }) => {
    await beginWithOnly(page, 'vibration')
    await expect
      .poll(() => page.evaluate(() => window.session.felt.map(String)), { timeout: 30_000 })
      .toEqual(expect.arrayContaining([String(vibrationMs.in), String(vibrationMs.hold)]))
    expect(await heard(page)).toBeNull()
    await expect(form(page)).toHaveCount(0)
  })

  test('words: what to do, on the screen and for who cannot see it, and nothing is heard', async ({ page }) => {
    await beginWithOnly(page, 'text')
    await expect(live(page)).toHaveText(saidOf('in'), { timeout: 15_000 })
    await expect(page.locator('dialog .words.breath')).toBeVisible()
    expect(await heard(page)).toBeNull()
    await expect(form(page)).toHaveCount(0)
  })

  test('a drawing: it grows with the breath, without words, and nothing is heard', async ({ page }) => {
    await beginWithOnly(page, 'drawing')
    const size = async () => (await form(page).last().boundingBox())?.width ?? 0
    const empty = await size()
    await expect.poll(size, { timeout: 20_000, intervals: [200] }).toBeGreaterThan(empty * 1.4)
    expect(await heard(page)).toBeNull()
    await expect(live(page)).toHaveText('')
  })
})

test('with keys alone one begins, pauses, goes on, skips, looks at the dark and leaves', async ({ page }) => {
  await overhear(page)
  await openExercise(page, 'bodyscan', 'nl')
  await page.getByRole('button', { name: start.begin, exact: true }).focus()
  await page.keyboard.press('Enter')
  const question = page.getByRole('button', { name: session.rating.skip, exact: true })
  await expect(question).toBeVisible()
  await page.waitForTimeout(450)
  while (!(await question.evaluate((button) => button === document.activeElement))) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: running.pause })).toBeFocused()
  await expectPlaying(page)

  await page.waitForTimeout(450)
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: running.resume })).toBeFocused()
  await page.waitForTimeout(450)
  await page.keyboard.press('Space')
  await expectPlaying(page)
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await heard(page))?.currentTime).toBeGreaterThan(10)

  await page.getByRole('button', { name: running.darken }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: running.dark })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: running.dark })).toHaveCount(0)

  await page.keyboard.press('Escape')
  await expect(page.locator('dialog h1')).toHaveText(after.stopped)
  await expect(page.locator('dialog h1')).toBeFocused()
})

test('a screen reader hears what is being done, what a control does, and that it is paused or done', async ({
  page,
}) => {
  await overhear(page)
  await openExercise(page, 'adem-4-7-8', 'nl')
  await begin(page, 'nl')
  await expect(page.getByRole('dialog', { name: running.label(recipes['adem-4-7-8'].title.nl) })).toBeVisible()
  await tap(page.getByRole('button', { name: running.pause, exact: true }))
  await expect(live(page)).toHaveText(running.paused)
  const names = await page.getByRole('dialog').getByRole('button').all()
  for (const button of names) await expect(button).toHaveAccessibleName(/\p{L}{3}/u)
  await tap(page.getByRole('button', { name: running.resume, exact: true }))
  await expect(live(page)).toHaveText(new RegExp(`${saidOf('in')}|${saidOf('out')}`))
  await hurry(page, 12)
  await expectFinished(page, 'nl')
  await expect(page.locator('dialog h1')).toBeFocused()
})

test('nothing asks nothing: no question, a dark screen, one bell, and leaving early counts', async ({ page }) => {
  await overhear(page, 16)
  await openExercise(page, 'niets', 'nl')
  await tap(page.getByRole('button', { name: start.lengthValue.minutes(3), exact: true }))
  await tap(page.getByRole('button', { name: start.begin, exact: true }))
  await expect(page.getByRole('button', { name: running.dark })).toBeVisible()
  await expect(page.getByRole('heading', { name: session.rating.before })).toHaveCount(0)
  await expect(page.locator('dialog h1')).toHaveText(after.nothing, { timeout: 30_000 })
  expect(await heard(page)).toMatchObject({ duration: 180 })
  await expect(page.getByRole('heading', { name: session.rating.after })).toHaveCount(0)
  await tap(page.getByRole('button', { name: after.close, exact: true }).first())

  await tap(page.getByRole('button', { name: start.begin, exact: true }))
  await expect(page.getByRole('button', { name: running.dark })).toBeVisible()
  await page.waitForTimeout(450)
  // The first brings the light, the second leaves.
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: running.dark })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByText(after.stoppedFine)).toBeVisible()
})

test('a voice from a pack is what a session says, on a public page too', async ({ page }) => {
  const { cues } = timeline(recipes.vuist, settingsFor(recipes.vuist).defaults, 'nl')
  const said = new Map(cues.filter(({ text }) => text !== '').map(({ id, text }) => [id, text]))
  const pcm = Int16Array.from({ length: sampleRate }, (_, i) => 8000 * Math.sin((2 * Math.PI * 330 * i) / sampleRate))
  const recordedAt = '2026-11-22T10:00:00.000Z'
  const pack = await writeVoicePack({
    title: 'Proef',
    who: 'Noor',
    recordings: [...said].map(([cue, text]) => ({ lang: 'nl', cue, text, recordedAt, pcm })),
  })
  await overhear(page, 4)
  await firstUse(page, 'nl')
  await visit(page, '/app/instellingen', 'nl')
  const file = { name: 'stem.zip', mimeType: 'application/zip', buffer: Buffer.from(pack) }
  await page.locator('input[type=file][accept*=zip]').setInputFiles(file)
  await tap(page.getByRole('button', { name: voice.pack.take }))
  await expect(page.getByText(voice.pack.taken('Noor', said.size))).toBeVisible()

  await openExercise(page, 'vuist', 'nl')
  await page.getByText(start.adjust, { exact: true }).click()
  await expect(page.getByRole('checkbox', { name: start.ways.voice })).toBeChecked()
  await page.getByRole('checkbox', { name: start.ways.tones }).uncheck()
  await begin(page, 'nl')
  await expectPlaying(page)
  // The hum that stands for a voice is 330 Hz; its share of all that is heard in the first second is nearly all.
  const share = await page.evaluate(async () => {
    const file = window.session.files.at(-1)
    if (!file) throw new Error('there is no track')
    const rate = 48_000
    const track = await new OfflineAudioContext(1, 1, rate).decodeAudioData(await file.arrayBuffer())
    const part = track.getChannelData(0).subarray(0.2 * rate, 0.8 * rate)
    let [real, imaginary, all] = [0, 0, 0]
    for (const [i, value] of part.entries()) {
      real += value * Math.cos((2 * Math.PI * 330 * i) / rate)
      imaginary += value * Math.sin((2 * Math.PI * 330 * i) / rate)
      all += value * value
    }
    return (2 * (real * real + imaginary * imaginary)) / (part.length * all)
  })
  expect(share).toBeGreaterThan(0.9)
})

test('an own breath and a routine with it are made, and played to the end as one track', async ({ page }) => {
  test.slow()
  await overhear(page, 16)
  await firstUse(page, 'nl')
  await visit(page, '/app/oefenen/eigen-adem/nieuw', 'nl')
  await page.getByRole('textbox', { name: own.name }).fill('Avondadem')
  for (let minute = 5; minute > 1; minute -= 1) await tap(page.getByRole('button', { name: own.breath.fewer.minutes }))
  await tap(page.getByRole('button', { name: common.save, exact: true }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Avondadem')
  await begin(page, 'nl')
  await expectPlaying(page)
  await expectFinished(page, 'nl')

  await visit(page, '/app/oefenen/routine/nieuw', 'nl')
  await page.getByRole('textbox', { name: own.name }).fill('Voor het slapen')
  await tap(page.getByRole('button', { name: 'Avondadem', exact: true }))
  await tap(page.getByRole('button', { name: recipes['nu-even'].title.nl, exact: true }))
  await tap(page.getByRole('button', { name: common.save, exact: true }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voor het slapen')
  await begin(page, 'nl')
  await expectPlaying(page)
  expect(await page.evaluate(() => navigator.mediaSession.metadata?.title)).not.toContain('slapen')
  await expectFinished(page, 'nl')
  expect((await heard(page))?.duration).toBeGreaterThan(150)
})
