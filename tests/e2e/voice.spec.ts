/** Recording a voice through the browser's real way in, carrying it to another device, and using it there. */
import { readFileSync } from 'node:fs'
import { chromium, expect, test as base } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import type { PackRecording } from '../../src/lib/core/exchange/voice-pack.ts'
import { readVoicePack, writeVoicePack } from '../../src/lib/core/exchange/voice-pack.ts'
import { readWav } from '../../src/lib/core/exchange/voice-wav.ts'
import { integratedLufs } from '../../src/lib/core/sound/loudness.ts'
import { pcmToSamples } from '../../src/lib/core/sound/recording-pcm.ts'
import { cueSheet } from '../../src/lib/core/exercise/cue-sheet.ts'
import { expectAccessible } from './axe.ts'
import { hears, spokenFile, spokenWav } from './fake-voice.ts'
import type { Spoken } from './fake-voice.ts'
import { firstUse, langs, tap, visit, wordsOf } from './walk.ts'
import type { Lang } from './walk.ts'

/** `speaking` opens the page of the voice for somebody who speaks like this into the microphone. */
const test = base.extend<{ speaking: (spoken?: Spoken, lang?: Lang) => Promise<Page> }>({
  speaking: async ({ launchOptions, baseURL, viewport }, use) => {
    const browsers: Browser[] = []
    await use(async (spoken, lang = 'nl') => {
      const file = spokenFile(`${test.info().testId}-${String(browsers.length)}`, spoken)
      const browser = await chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), ...hears(file)] })
      browsers.push(browser)
      const context = await browser.newContext({ baseURL: baseURL ?? '', viewport, acceptDownloads: true })
      const page = await context.newPage()
      await visit(page, '/app/stem', lang)
      return page
    })
    for (const browser of browsers) await browser.close()
  },
})

const sentences = cueSheet('nl').length
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const news = (page: Page, text: string) => expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()

/** Opens the first sentence, records it with the space bar alone, and waits for what is said about it. */
async function record(page: Page, lang: Lang = 'nl') {
  const { voice } = wordsOf(lang)
  await button(page, voice.start).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.keyboard.press('Space')
  await news(page, voice.listening)
  await page.waitForTimeout(3000)
  await page.keyboard.press('Space')
  await expect(button(page, voice.discard)).toBeVisible()
}

for (const lang of langs) {
  test(`a sentence is recorded, kept, heard, removed and put back (${lang})`, async ({ speaking }) => {
    const { voice } = wordsOf(lang)
    const page = await speaking({}, lang)
    await page.getByLabel(voice.who).fill('Noor')
    await record(page, lang)
    await news(page, lang === 'nl' ? 'Goed te horen' : 'Clear to hear')

    // The trim can be moved by the keyboard, and never past the other edge.
    const end = page.getByRole('slider', { name: voice.trim.end })
    const endAt = () => end.evaluate((input: HTMLInputElement) => input.valueAsNumber)
    await end.focus()
    const before = await endAt()
    await end.press('ArrowLeft')
    expect(before - (await endAt())).toBeCloseTo(480, -2)

    await button(page, voice.keep).click()
    await news(page, lang === 'nl' ? 'Bewaard' : 'Kept')
    await button(page, voice.previous).click()
    await button(page, voice.listen).click()
    await button(page, voice.remove).click()
    await news(page, voice.removed)
    await button(page, voice.undo).click()
    await expect(button(page, voice.remove)).toBeVisible()

    await page.goBack()
    await expect(page.getByText(voice.count(3, sentences), { exact: true })).toBeVisible()
  })
}

const refused: [keyof ReturnType<typeof wordsOf>['voice']['faults'], string, Spoken][] = [
  ['nothing-heard', 'Er was geen stem te horen', { amplitude: 0 }],
  ['too-quiet', 'te zacht', { amplitude: 0.012, noise: 0 }],
  ['clipped', 'je stem kraakt', { amplitude: 8 }],
]
for (const [fault, said, spoken] of refused) {
  test(`a recording is refused with what to do: ${fault}`, async ({ speaking }) => {
    const page = await speaking(spoken)
    await record(page)
    await news(page, said)
    await expect(button(page, wordsOf('nl').voice.again)).toBeVisible()
    await expect(button(page, wordsOf('nl').voice.keep)).toHaveCount(0)
  })
}

test('the microphone is closed as soon as one leaves while it listens', async ({ speaking }) => {
  const { voice } = wordsOf('nl')
  const page = await speaking()
  await page.evaluate(() => {
    const { mediaDevices } = navigator
    const ask = mediaDevices.getUserMedia.bind(mediaDevices)
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted)
      Object.assign(window, { microphone: stream.getTracks() })
      return stream
    }
  })
  const states = () =>
    page.evaluate(() => (window as { microphone?: MediaStreamTrack[] }).microphone?.map(({ readyState }) => readyState))
  await button(page, voice.start).click()
  await button(page, voice.record).click()
  await news(page, voice.listening)
  expect(await states()).toEqual(['live'])
  await page.goBack()
  await expect(page.getByText(voice.count(0, sentences), { exact: true })).toBeVisible()
  expect(await states()).toEqual(['ended'])
})

test('a recording that was left without being kept waits, and is asked after before it is lost', async ({
  speaking,
}) => {
  const { voice } = wordsOf('nl')
  const page = await speaking()
  await record(page)
  const sentence = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await page.goBack()
  await expect(page.getByRole('heading', { name: voice.unsaved.title })).toBeVisible()
  await expect(page.getByText(voice.count(0, sentences), { exact: true })).toBeVisible()

  await page.locator('.app-head .back').click()
  const asked = page.getByRole('dialog', { name: voice.unsaved.title })
  await expect(asked).toBeVisible()
  await asked.getByRole('button', { name: voice.unsaved.stay }).click()
  await expect(page).toHaveURL(/stem$/)

  await button(page, sentence).first().click()
  await button(page, voice.keep).click()
  await news(page, 'Bewaard')
  await page.goBack()
  await expect(page.getByRole('heading', { name: voice.unsaved.title })).toHaveCount(0)
  await page.locator('.app-head .back').click()
  await expect(page).not.toHaveURL(/stem$/)
})

test('a recording in a noisy room is kept with a warning', async ({ speaking }) => {
  const page = await speaking({ noise: 0.06 })
  await record(page)
  await news(page, 'ruis')
  await expect(button(page, wordsOf('nl').voice.keep)).toBeVisible()
})

test('a sound file is taken in place of the microphone, and refused when it does not fit', async ({ speaking }) => {
  const { voice } = wordsOf('nl')
  const page = await speaking()
  await button(page, voice.start).click()
  const file = page.locator('input[type=file]')
  const wav = (spoken: Spoken) => ({ name: 'zin.wav', mimeType: 'audio/wav', buffer: Buffer.from(spokenWav(spoken)) })
  await file.setInputFiles({ name: 'zin.wav', mimeType: 'audio/wav', buffer: Buffer.from('geen geluid') })
  await news(page, 'niet te lezen')
  await file.setInputFiles(wav({ seconds: 9, ofSeconds: 10 }))
  await news(page, 'er is ruimte voor 7,8')
  await button(page, voice.discard).click()
  await file.setInputFiles(wav({}))
  await news(page, 'Goed te horen')
  await button(page, voice.keep).click()
  await news(page, 'Bewaard')
})

test('without a microphone it says so, and nothing is lost', async ({ page }) => {
  const { voice } = wordsOf('nl')
  await visit(page, '/app/stem', 'nl')
  await button(page, voice.start).click()
  await button(page, voice.record).click()
  await expect(
    page.getByRole('status').filter({ hasText: /geen microfoon gevonden|microfoon mag niet|kan hier niet opnemen/ }),
  ).toBeVisible()
  await expect(button(page, voice.record)).toBeEnabled()
})

test('a pack without a name asks once whose voice it is, and is then called after it', async ({ speaking }) => {
  const { voice } = wordsOf('nl')
  const page = await speaking()
  await record(page)
  await button(page, voice.keep).click()
  await news(page, 'Bewaard')
  await page.goBack()
  await button(page, voice.pack.save).click()
  const asked = page.getByRole('dialog', { name: voice.who })
  await asked.getByRole('button', { name: voice.pack.save }).click()
  await expect(asked.getByText(voice.pack.needsName)).toBeVisible()
  await asked.getByLabel(voice.who).fill('Noor')
  const saving = page.waitForEvent('download')
  await asked.getByRole('button', { name: voice.pack.save }).click()
  const read = await readVoicePack(new Uint8Array(readFileSync(await (await saving).path())))
  expect(read).toMatchObject({ ok: true, value: { who: 'Noor', title: voice.pack.titleOf('Noor') } })
  await expect(asked).toHaveCount(0)
  await expect(page.getByLabel(voice.who)).toHaveValue('Noor')
})

test('a pack goes to another device, is shown before it is taken, and can be taken away there', async ({
  speaking,
}) => {
  const { voice, common } = wordsOf('nl')
  const page = await speaking()
  await page.getByLabel(voice.who).fill('Noor')
  await record(page)
  await button(page, voice.keep).click()
  await news(page, 'Bewaard')
  await page.goBack()
  const saving = page.waitForEvent('download')
  await button(page, voice.pack.save).click()
  const saved = await (await saving).path()

  const other = await speaking()
  const choose = (buffer: Buffer) =>
    other.locator('input[type=file]').setInputFiles({ name: 'stem.zip', mimeType: 'application/zip', buffer })
  const pack = readFileSync(saved)
  const read = await readVoicePack(new Uint8Array(pack))
  const [first] = read.ok ? read.value.recordings : []
  const samples = pcmToSamples(first?.pcm ?? new Int16Array(0))
  expect(integratedLufs(samples)).toBeCloseTo(-20, 0)
  expect(samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)).toBeLessThan(10 ** (-2.99 / 20))
  await choose(pack.subarray(0, -40))
  await expect(other.getByRole('dialog')).toContainText(voice.pack.errors.damaged)
  await button(other.getByRole('dialog').page(), common.close).last().click()
  await choose(pack)
  await expect(other.getByRole('dialog')).toContainText(voice.pack.by('Noor'))
  await expect(other.getByRole('dialog')).toContainText(voice.pack.has('Nederlands', 3, sentences))
  await button(other, voice.pack.take).click()
  await news(other, voice.pack.taken('Noor', 3))
  await expect(other.getByText(voice.count(3, sentences), { exact: true })).toBeVisible()
})

test('someone opens a voice in the settings, sees whose it is, and takes it away again', async ({ page }) => {
  const { voice } = wordsOf('nl')
  const who = 'Noor'
  const recording = (cue: string, text: string): PackRecording => ({
    lang: 'nl',
    cue,
    text,
    recordedAt: '2026-11-22T18:00:00.000Z',
    pcm: readWav(spokenWav({ ofSeconds: 1.2, fromSeconds: 0.1 })) ?? new Int16Array(1),
  })
  const recordings = [recording('adem-4-6/in', 'in'), recording('vuist/release', 'Laat los.')]
  const pack = Buffer.from(await writeVoicePack({ title: 'Rustig', who, recordings }))
  await firstUse(page, 'nl')
  await visit(page, '/app/instellingen', 'nl')
  await expect(page.getByText(voice.settings.none)).toBeVisible()
  const input = page.locator('input[type=file]')
  await input.setInputFiles({ name: 'stem.zip', mimeType: 'application/zip', buffer: pack })
  await expect(page.getByRole('dialog')).toContainText(voice.pack.outdated(1))
  await tap(button(page, voice.pack.take))
  await expect(page.getByText(voice.settings.from(who), { exact: true })).toBeVisible()
  await expect(page.getByText(voice.settings.lines('Nederlands', 2, sentences))).toBeVisible()
  await expectAccessible(page, 'a voice that was taken')
  await tap(button(page, voice.settings.remove))
  await tap(button(page, voice.settings.removeYes))
  await news(page, voice.settings.gone)
  await expect(page.getByText(voice.settings.none)).toBeVisible()
})

test('recording works without a network, with the page kept on the device', async ({ speaking }) => {
  const page = await speaking()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active?.state !== 'activated')
      await new Promise((resolve) => active?.addEventListener('statechange', resolve, { once: true }))
  })
  await page.context().setOffline(true)
  await visit(page, '/app/stem', 'nl')
  await record(page)
  await news(page, 'Goed te horen')
})

test('from another screen the page is loaded anew, because the right to ask comes with it', async ({ speaking }) => {
  const page = await speaking()
  await visit(page, '/app/gegevens', 'nl')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: '/app/stem', textContent: 'stem' })
    document.querySelector('main')?.append(link)
  })
  await page.getByRole('link', { name: 'stem' }).click()
  await record(page)
  await news(page, 'Goed te horen')
})

for (const scheme of ['light', 'dark'] as const) {
  test(`the list and the recorder are accessible (${scheme})`, async ({ speaking }) => {
    const page = await speaking()
    await page.emulateMedia({ colorScheme: scheme })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page, `nothing recorded, ${scheme}`)
    await record(page)
    await expectAccessible(page, `a recording, ${scheme}`)
  })
}
