/** The practitioner records her voice in the studio, gives it to everybody, and takes it back. */
import { chromium, expect, request } from '@playwright/test'
import type { Page } from '@playwright/test'
import { readVoiceList, readVoiceOffer } from '../../src/lib/core/exchange/published-voice.ts'
import { writeVoicePack } from '../../src/lib/core/exchange/voice-pack.ts'
import { cueSheet } from '../../src/lib/core/exercise/cue-sheet.ts'
import { formatMegabytes } from '../../src/lib/i18n/format.ts'
import { hears, spokenFile, spokenWav } from './fake-voice.ts'
import { button, expectNothingWrong, setUpStudio, studioWordsOf, test as base } from './studio.ts'
import { langs, readyForOffline, reload, visit, wordsOf } from './walk.ts'
import type { Lang } from './walk.ts'

/** The page has a microphone into which somebody speaks. */
const test = base.extend({
  page: async ({ launchOptions, server, viewport }, use) => {
    const args = [...(launchOptions.args ?? []), ...hears(spokenFile(test.info().testId))]
    const browser = await chromium.launch({ ...launchOptions, args })
    await use(await browser.newPage({ baseURL: server.origin, viewport }))
    await browser.close()
  },
})

const sentences = cueSheet('nl').length
const news = (page: Page, text: string) => expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()

/** Records the sentence that is open and keeps it. */
async function record(page: Page, lang: Lang) {
  const { voice } = wordsOf(lang)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.keyboard.press('Space')
  await news(page, voice.listening)
  await page.waitForTimeout(3000)
  await page.keyboard.press('Space')
  await button(page, voice.keep).click()
  await news(page, lang === 'nl' ? 'Bewaard' : 'Kept')
}

async function offerOf(origin: string) {
  const visitor = await request.newContext()
  const answer = await visitor.get(`${origin}/stem`)
  expect(answer.headers()['set-cookie']).toBeUndefined()
  const offer = readVoiceOffer(await answer.text())
  await visitor.dispose()
  return offer
}

for (const lang of langs) {
  test(`she records, hears it back, publishes, puts back and withdraws (${lang})`, async ({ page, server }) => {
    const { voice } = wordsOf(lang)
    const { herVoice, settings } = studioWordsOf(lang)
    await setUpStudio(page, lang)
    // From another page it is loaded anew, because the right to ask for the microphone comes with it.
    await visit(page, '/studio/instellingen', lang)
    await page.getByRole('link', { name: settings.pages.voice.name }).click()
    await expect(page.getByText(herVoice.sending.none)).toBeVisible()
    await expect(page.getByText(herVoice.publish.none)).toBeVisible()
    expect(await offerOf(server.origin)).toBeNull()

    await button(page, voice.start).click()
    await record(page, lang)
    await page.goBack()
    // The first sentence of the first exercise is the same in two others.
    await expect(page.getByText(voice.count(3, sentences), { exact: true })).toBeVisible()
    await expect(page.getByText(herVoice.sending.all)).toBeVisible()

    // From the server, in a page that knows nothing yet.
    await reload(page)
    await expect(page.getByText(voice.count(3, sentences), { exact: true })).toBeVisible()
    await button(page, voice.goOn).click()
    await button(page, voice.previous).click()
    await button(page, voice.listen).click()
    await expect(button(page, voice.stopListening)).toBeVisible()
    await page.goBack()

    await page.getByLabel(herVoice.publish.who).fill('Noor')
    await button(page, herVoice.publish.now).click()
    await news(page, herVoice.publish.done)
    const offer = await offerOf(server.origin)
    expect(offer).toMatchObject({ who: 'Noor', languages: { [lang]: { count: 3 } } })
    const visitor = await request.newContext()
    const list = await visitor.get(`${server.origin}/stem/${offer?.languages[lang]?.list ?? ''}`)
    const lines = readVoiceList(await list.text())?.lines ?? []
    expect(lines).toHaveLength(3)
    const sound = await visitor.get(`${server.origin}/stem/${lines[0]?.file ?? ''}`)
    expect(sound.headers()).toMatchObject({
      ...{ 'content-type': 'audio/mp4', 'cache-control': 'public, max-age=31536000, immutable' },
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(sound.headers()['set-cookie']).toBeUndefined()
    // Her own address of the same recording is closed to everybody else.
    expect((await visitor.get(`${server.origin}/api/studio/stem/${lines[0]?.file ?? ''}`)).status()).toBe(401)

    // One more sentence is hers alone until she publishes it.
    await button(page, voice.goOn).click()
    await record(page, lang)
    await page.goBack()
    await expect(page.getByText(herVoice.publish.changed)).toBeVisible()
    expect(await offerOf(server.origin)).toEqual(offer)
    await button(page, herVoice.publish.again).click()
    await news(page, herVoice.publish.done)
    expect((await offerOf(server.origin))?.languages[lang]?.count).toBeGreaterThan(3)
    expect((await visitor.get(`${server.origin}/stem/${lines[0]?.file ?? ''}`)).status()).toBe(200)

    await page.getByRole('link', { name: herVoice.publish.versions }).click()
    await expect(page.getByText(herVoice.versions.states.offered)).toHaveCount(1)
    await page.getByRole('button', { name: herVoice.versions.putBack }).click()
    await news(page, herVoice.versions.done['put-back'])
    expect(await offerOf(server.origin)).toEqual(offer)
    await button(page, herVoice.versions.withdraw).click()
    await news(page, herVoice.versions.done.withdrawn)
    expect(await offerOf(server.origin)).toBeNull()
    expect((await visitor.get(`${server.origin}/stem/${lines[0]?.file ?? ''}`)).status()).toBe(404)
    await visitor.dispose()
  })
}

test('a recording made while the line is lost waits on the device, also when the page is closed, and arrives by itself', async ({
  page,
}) => {
  const { voice } = wordsOf('nl')
  const { herVoice } = studioWordsOf('nl')
  await setUpStudio(page, 'nl')
  await visit(page, '/studio/stem', 'nl')
  const address = '**/api/studio/stem'
  await page.route(address, (route) => route.abort('connectionfailed'))
  await button(page, voice.start).click()
  await record(page, 'nl')
  await news(page, herVoice.sending.offline(3))
  await reload(page)
  await news(page, herVoice.sending.offline(3))
  await expect(page.getByText(voice.count(3, sentences), { exact: true })).toBeVisible()
  await expect(page.getByText(herVoice.publish.none)).toBeVisible()
  // It goes along as long as this page is open: who leaves is told.
  await page.locator('nav a[href$="/studio/agenda"]:visible').first().click()
  const asked = page.getByRole('dialog', { name: herVoice.sending.leaving.title })
  await asked.getByRole('button', { name: voice.unsaved.stay }).click()
  await expect(asked).toHaveCount(0)

  await page.unroute(address)
  await expect(page.getByText(herVoice.sending.all)).toBeVisible({ timeout: 40_000 })
  await expect(button(page, herVoice.publish.now)).toBeEnabled()
  await expect(page.getByText(herVoice.publish.ready(3))).toBeVisible()
})

test('an answer that was lost is no second recording, and what another device recorded later stays', async ({
  page,
}) => {
  const { voice } = wordsOf('nl')
  const { herVoice } = studioWordsOf('nl')
  await setUpStudio(page, 'nl')
  await visit(page, '/studio/stem', 'nl')
  // It arrives, and nobody hears that it did.
  let lost = 0
  await page.route('**/api/studio/stem', async (route) => {
    if (lost > 0) return route.continue()
    lost += 1
    await route.fetch()
    await route.abort('connectionfailed')
  })
  await button(page, voice.start).click()
  await record(page, 'nl')
  await page.goBack()
  await expect(page.getByText(herVoice.sending.all)).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText(voice.count(3, sentences), { exact: true })).toBeVisible()
  const [line] = cueSheet('nl')
  const late = await page.evaluate(
    async ([cue, said, wav]) => {
      const form = new FormData()
      form.set('about', JSON.stringify({ lang: 'nl', cue, said, ms: 1000, recordedAt: '2020-01-01T00:00:00.000Z' }))
      form.set('sound', new Blob([Uint8Array.from(atob(wav), (one) => one.charCodeAt(0))]))
      return (await fetch('/api/studio/stem', { method: 'POST', body: form })).status
    },
    [line?.id ?? '', line?.text ?? '', Buffer.from(spokenWav({ ofSeconds: 1 })).toString('base64')] as const,
  )
  expect(late).toBe(409)
})

test('what is no recording, or too large for one, is refused in words and nothing is kept', async ({ page }) => {
  await setUpStudio(page, 'nl')
  await visit(page, '/studio/stem', 'nl')
  const [line] = cueSheet('nl')
  const send = (size: number) =>
    page.evaluate(
      async ([cue, said, bytes]) => {
        const form = new FormData()
        form.set('about', JSON.stringify({ lang: 'nl', cue, said, ms: 900, recordedAt: '2026-11-29T18:00:00.000Z' }))
        form.set('sound', new Blob([new Uint8Array(bytes)]))
        const answer = await fetch('/api/studio/stem', { method: 'POST', body: form })
        return [answer.status, ((await answer.json()) as { error: string }).error] as const
      },
      [line?.id ?? '', line?.text ?? '', size] as const,
    )
  expect(await send(2000)).toEqual([422, 'not-a-recording'])
  expect(await send(50_000_000)).toEqual([413, 'too-large'])
  await reload(page)
  await expect(page.getByText(wordsOf('nl').voice.count(0, sentences), { exact: true })).toBeVisible()
})

for (const scheme of ['light', 'dark'] as const) {
  test(`her voice is accessible, and a name that was misspelt is mended (${scheme})`, async ({ page, server }) => {
    const { voice } = wordsOf('nl')
    const { herVoice } = studioWordsOf('nl')
    await setUpStudio(page, 'nl')
    await page.emulateMedia({ colorScheme: scheme })
    await visit(page, '/studio/stem', 'nl')
    await expectNothingWrong(page)
    await button(page, voice.start).click()
    await record(page, 'nl')
    await expectNothingWrong(page)
    await page.goBack()
    await button(page, herVoice.publish.now).click()
    await news(page, herVoice.publish.done)
    await expect(page.getByText(formatMegabytes(1, 'nl'))).toBeVisible()
    await expectNothingWrong(page)
    await page.getByLabel(herVoice.publish.who).fill('Nora')
    await button(page, herVoice.publish.rename).click()
    await expect.poll(async () => (await offerOf(server.origin))?.who).toBe('Nora')
    await page.getByRole('link', { name: herVoice.publish.versions }).click()
    await expect(page.getByText(herVoice.versions.states.offered)).toBeVisible()
    await expectNothingWrong(page)
  })
}

/** A pack that says every sentence of an exercise; its pitch tells one voice from another. */
async function packOf(lang: Lang, exercise: string, { recordedAt, value }: { recordedAt: string; value: number }) {
  const recordings = cueSheet(lang)
    .filter(({ exercises }) => exercises.some((one) => one === exercise))
    .map(({ id, text }) => ({
      ...{ lang, cue: id, text, recordedAt },
      pcm: Int16Array.from({ length: 12_000 }, (_, i) =>
        Math.round(value * Math.sin((2 * Math.PI * 200 * i) / 24_000)),
      ),
    }))
  const buffer = Buffer.from(await writeVoicePack({ title: 'Rustig', who: 'Noor', recordings }))
  return { file: { name: 'stem.zip', mimeType: 'application/zip', buffer }, count: recordings.length }
}

async function takePack(page: Page, lang: Lang, pack: Awaited<ReturnType<typeof packOf>>) {
  await page.locator('input[type=file]').setInputFiles(pack.file)
  await button(page, wordsOf(lang).voice.pack.take).click()
  await expect(page.getByText(studioWordsOf(lang).herVoice.sending.all)).toBeVisible({ timeout: 30_000 })
}

/** The loudest sample of the recordings that each track was made of, in order: what a session is to say. */
async function watchTracks(page: Page) {
  await page.addInitScript(() => {
    const send = Worker.prototype.postMessage as (this: Worker, message: unknown) => void
    const heard: number[] = []
    Object.assign(window, { heard })
    Worker.prototype.postMessage = function (
      this: Worker,
      message: { order?: { recordings: Map<string, Float32Array> } },
    ) {
      if (message.order) heard.push(Math.max(0, ...[...message.order.recordings.values()].flatMap((one) => [...one])))
      send.call(this, message)
    }
  })
  return () => page.evaluate(() => (window as unknown as { heard: number[] }).heard)
}

for (const lang of langs) {
  test(`somebody takes her voice, practises with it offline, and a session keeps the one it began with (${lang})`, async ({
    page,
    browser,
    server,
  }) => {
    test.setTimeout(240_000)
    const { herVoice } = studioWordsOf(lang)
    const { session } = wordsOf(lang)
    await setUpStudio(page, lang)
    await visit(page, '/studio/stem', lang)
    const pack = await packOf(lang, 'adem-4-6', { recordedAt: '2026-11-28T18:00:00.000Z', value: 4000 })
    await takePack(page, lang, pack)

    // A visitor of a site without a voice sees nothing of it.
    const visitor = await browser.newContext({ baseURL: server.origin, viewport: { width: 390, height: 844 } })
    const person = await visitor.newPage()
    const heard = await watchTracks(person)
    const asked: string[] = []
    person.on('request', (one) => {
      if (!new URL(one.url()).pathname.startsWith('/stem')) return
      asked.push(`${new URL(one.url()).pathname} ${one.headers().referer || '-'} ${one.headers().cookie || '-'}`)
    })
    const offered = person.getByText(session.practiceVoice.title('Noor'), { exact: true })
    const adjust = () => person.locator('summary').filter({ hasText: session.start.adjust }).click()
    await visit(person, '/oefeningen/adem-4-6', lang)
    await adjust()
    await expect.poll(() => asked).toEqual(['/stem - -'])
    await expect(offered).toHaveCount(0)

    await page.getByLabel(herVoice.publish.who).fill('Noor')
    await button(page, herVoice.publish.now).click()
    await news(page, herVoice.publish.done)

    // Nothing is asked before somebody looks how they could be guided, and no sound before they say so.
    asked.length = 0
    await reload(person)
    await person.waitForTimeout(1500)
    expect(asked).toEqual([])
    await adjust()
    await expect(offered).toBeVisible()
    await expect(person.getByText(session.practiceVoice.offer(pack.count, formatMegabytes(1, lang)))).toBeVisible()
    expect(asked).toEqual(['/stem - -'])
    await expectNothingWrong(person)
    await button(person, session.practiceVoice.take).click()
    await news(person, session.practiceVoice.done)
    expect(asked.length).toBeGreaterThan(2)
    expect(asked.filter((one) => !one.endsWith(' - -'))).toEqual([])

    // Offline it leads a whole session.
    await readyForOffline(person)
    await visitor.setOffline(true)
    await reload(person)
    await adjust()
    await expect(offered).toBeVisible()
    await expect(person.getByRole('checkbox', { name: session.start.ways.voice })).toBeChecked()
    await expect(person.getByText(session.start.help.voiceRecorded('Noor'))).toBeVisible()
    await button(person, session.start.begin).click()
    await button(person, session.rating.skip).click()
    await expect(button(person, session.running.slower)).toBeVisible({ timeout: 20_000 })
    await expect.poll(async () => (await heard()).at(-1) ?? 0, { timeout: 20_000 }).toBeGreaterThan(0.05)
    const first = (await heard()).at(-1) ?? 0
    expect(first).toBeLessThan(0.2)
    await visitor.setOffline(false)

    // She publishes a louder one while that session runs; another window of the same person takes it.
    await takePack(
      page,
      lang,
      await packOf(lang, 'adem-4-6', { recordedAt: '2026-11-29T18:00:00.000Z', value: 20_000 }),
    )
    await button(page, herVoice.publish.again).click()
    await news(page, herVoice.publish.done)
    const other = await visitor.newPage()
    await visit(other, '/oefeningen/adem-4-6', lang)
    await other.locator('summary').filter({ hasText: session.start.adjust }).click()
    await button(other, session.practiceVoice.renew).click()
    await news(other, session.practiceVoice.done)

    // Another pace makes the track anew: with the voice the session began with.
    const before = (await heard()).length
    await person.bringToFront()
    await button(person, session.running.slower).click()
    await expect.poll(async () => (await heard()).length, { timeout: 20_000 }).toBeGreaterThan(before)
    expect((await heard()).at(-1)).toBe(first)

    // The next session has the new one, also after she withdrew it.
    await visit(page, '/studio/stem/versies', lang)
    await button(page, herVoice.versions.withdraw).click()
    await news(page, herVoice.versions.done.withdrawn)
    await reload(person)
    await adjust()
    await expect(person.getByText(session.practiceVoice.withdrawn)).toBeVisible()
    await button(person, session.start.begin).click()
    await expect.poll(async () => (await heard()).at(-1) ?? 0, { timeout: 20_000 }).toBeGreaterThan(0.4)

    await button(other, session.practiceVoice.leave).click()
    await news(other, session.practiceVoice.gone)
    await visitor.close()
  })
}
