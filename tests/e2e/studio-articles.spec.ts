/** She writes an article: nothing typed is lost, a reader sees it when she says so and not before. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { globSync, truncateSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { readDraftFile } from '../../src/lib/core/publishing/draft-file.ts'
import { parseArticle } from '../../src/lib/core/publishing/parse.ts'
import { localPath } from '../../src/lib/i18n/paths.ts'
import { expectAccessibleInBothThemes } from './axe.ts'
import { openBooking } from './bookings.ts'
import { button, setUpStudio, studioWordsOf, test } from './studio.ts'
import { goTo, langs, reload, visit, type Lang } from './walk.ts'

/** As it is typed: the signs become a heading and a paragraph. */
const body: Record<Lang, string> = {
  nl: '## De stoel\nGa even zitten. Meer hoeft niet.',
  en: '## The chair\nSit down for a moment. That is enough.',
}

for (const lang of langs) {
  const { articles, editor } = studioWordsOf(lang)
  const { write, saving, publish, elsewhere } = articles
  const text = (page: Page) => page.getByRole('textbox', { name: editor.name })
  async function type(page: Page, words: string) {
    await text(page).click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(words)
  }
  const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
  const saved = (page: Page) => expect(page.getByRole('status').getByText(saving.saved, { exact: true })).toBeVisible()

  async function begin(page: Page) {
    await visit(page, '/studio/artikelen', lang)
    await button(page, articles.new).click()
    await expect(field(page, write.title)).toBeVisible()
    // What is typed before the script is there is not saved yet, while the page says that what it came with is.
    await expect(text(page)).toBeVisible()
  }

  async function writeWhole(page: Page, title: string, slug: string) {
    await field(page, write.title).fill(title)
    await field(page, write.lead).fill(lang === 'nl' ? 'Rust is geen beloning.' : 'Rest is no reward.')
    await type(page, body[lang])
    await page.getByText(write.details, { exact: true }).click()
    await field(page, write.category).selectOption('tension')
    await button(page, write.slugFill).click()
    await expect(field(page, write.slug)).toHaveValue(slug)
    await field(page, write.changed).fill(lang === 'nl' ? 'Voor het eerst geplaatst.' : 'Published for the first time.')
    await saved(page)
  }

  test(`${lang}: from an empty page to a reader, to another address, and away again`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.slow()
    await setUpStudio(page, lang)
    const reader = await (await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } })).newPage()
    const at = (slug: string) => localPath(`/artikelen/${slug}`, lang)
    await begin(page)

    // What is missing is said at once, and a word that promises healing stops it, with another to take.
    await type(page, lang === 'nl' ? 'Dit geneest je rug.' : 'This cures your back.')
    await button(page, publish.now).click()
    await expect(page.getByText(publish.problems.required['title'] ?? '')).toBeVisible()
    const said = lang === 'nl' ? '“geneest”' : '“cures”'
    await expect(page.getByRole('status').getByText(said)).toBeVisible()

    await writeWhole(page, 'Zitten is ook iets', 'zitten-is-ook-iets')
    expect((await goTo(reader, at('zitten-is-ook-iets')))?.status()).toBe(404)
    await button(page, publish.now).click()
    await expect(page.getByText(publish.done.published)).toBeVisible()
    expect((await goTo(reader, at('zitten-is-ook-iets')))?.status()).toBe(200)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Zitten is ook iets')
    await expect(reader.getByRole('heading', { name: lang === 'nl' ? 'De stoel' : 'The chair' })).toBeVisible()
    await expectAccessibleInBothThemes(reader, 'an article of the practice')
    const shared = await reader.locator('meta[property="og:image"]').getAttribute('content')
    const shownElsewhere = await reader.request.get(new URL(shared ?? '').pathname)
    expect(await sharp(await shownElsewhere.body()).metadata()).toMatchObject({
      format: 'png',
      width: 1200,
      height: 630,
    })
    await visit(reader, '/artikelen', lang)
    await expect(reader.getByRole('link', { name: 'Zitten is ook iets' })).toBeVisible()
    expect(await (await reader.request.get(localPath('/feed.xml', lang))).text()).toContain('Zitten is ook iets')
    expect(await (await reader.request.get('/sitemap.xml')).text()).toContain(at('zitten-is-ook-iets'))

    // What is typed on stays hers until it is published too; the old address leads to the new one.
    await field(page, write.title).fill('Zitten mag')
    await field(page, write.slug).fill('zitten-mag')
    await saved(page)
    await goTo(reader, at('zitten-is-ook-iets'))
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Zitten is ook iets')
    await button(page, publish.again).click()
    await expect(page.getByText(publish.done.published)).toBeVisible()
    const moved = await reader.request.get(at('zitten-is-ook-iets'), { maxRedirects: 0 })
    expect([moved.status(), moved.headers()['location']]).toEqual([301, at('zitten-mag')])

    await button(page, publish.withdraw).click()
    await expect(page.getByText(publish.done.withdrawn)).toBeVisible()
    expect((await goTo(reader, at('zitten-mag')))?.status()).toBe(404)

    // An earlier text comes back by a press.
    await page.getByRole('link', { name: articles.versions.title }).click()
    const first = page.getByRole('button', { name: new RegExp(articles.versions.restoreOf('.*')) }).last()
    await first.click()
    await expect(text(page)).toContainText(lang === 'nl' ? 'geneest' : 'cures')
  })

  test(`${lang}: everything she wrote is hers to take along, as one file`, async ({ page }) => {
    await setUpStudio(page, lang)
    await begin(page)
    await field(page, write.title).fill('Nog niet af')
    await saved(page)
    await visit(page, '/studio/artikelen', lang)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: articles.keepIt }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^regie-artikelen-\d{4}-\d\d-\d\d\.zip$/)
    const files = unzipSync(new Uint8Array(await readFile(await download.path())))
    const texts = Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()] as const)
    const draft = texts.filter(([name]) => name.startsWith(`drafts/${lang}/`))
    expect(draft.map(([, text]) => readDraftFile(text)?.title)).toEqual(['Nog niet af'])
    // What came with Regie and readers find is there too, in a form that can be read again.
    const shown = texts.filter(([name]) => name.startsWith('content/'))
    expect(shown.map(([name]) => name).toSorted()).toEqual(globSync('content/*/*.md').toSorted())
    expect(shown.filter(([name, text]) => !parseArticle(name, text).ok)).toEqual([])
    await expectAccessibleInBothThemes(page, 'the list of articles')
  })

  test(`${lang}: a lost connection and a page that is shut lose nothing`, async ({ page, context }) => {
    await setUpStudio(page, lang)
    await begin(page)
    await field(page, write.title).fill('Begin')
    await saved(page)
    const address = page.url()
    await expect(text(page)).toBeVisible()

    await context.setOffline(true)
    await type(page, 'Zonder verbinding geschreven.')
    await expect(page.getByText(saving.offline)).toBeVisible()
    await type(page, 'Zonder verbinding geschreven, en nog een zin.')
    await context.setOffline(false)
    await saved(page)
    await goTo(page, address)
    await expect(text(page)).toContainText('Zonder verbinding geschreven, en nog een zin.')

    // The server has it, and the answer is lost: what is typed on is still hers alone.
    await page.route(
      '**/api/studio/artikelen/*',
      async (route) => {
        await route.fetch()
        await route.abort()
      },
      { times: 1 },
    )
    await field(page, write.lead).fill('Kwam aan.')
    await expect(page.getByText(saving.offline)).toBeVisible()
    await field(page, write.lead).fill('Kwam aan, en verder.')
    await saved(page)

    // The lid is shut in the middle of a word.
    await context.setOffline(true)
    await field(page, write.lead).fill('Nog niet op de ser')
    await expect(page.getByText(saving.offline)).toBeVisible()
    // At once: a page that is closed hears that the line is there again, and may still send it.
    const gone = page.waitForEvent('crash')
    const devtools = await context.newCDPSession(page)
    devtools.send('Page.crash').catch(() => undefined)
    await gone
    await page.close()
    await context.setOffline(false)
    const again = await context.newPage()
    await goTo(again, address)
    await expect(again.getByText(articles.found)).toBeVisible()
    await expect(field(again, write.lead)).toHaveValue('Nog niet op de ser')
    await saved(again)
  })

  test(`${lang}: where the editor does not come, she writes in plain signs`, async ({ page }) => {
    await setUpStudio(page, lang)
    // Everything comes but what holds the editor, as where a connection breaks off in the middle of a page.
    await page.route('**/_app/immutable/chunks/*.js', async (route) => {
      const answer = await route.fetch()
      const code = await answer.text()
      await (code.includes('ProseMirror') ? route.abort() : route.fulfill({ response: answer, body: code }))
    })
    await begin(page)
    await expect(page.getByRole('alert')).toHaveText(editor.failed)
    await text(page).fill(body[lang])
    await saved(page)
    await page.unroute('**/_app/immutable/chunks/*.js')
    await reload(page)
    await expect(text(page).getByRole('heading')).toHaveText(lang === 'nl' ? 'De stoel' : 'The chair')
  })

  test(`${lang}: two windows never write over each other in silence`, async ({ page, context }) => {
    await setUpStudio(page, lang)
    await begin(page)
    await field(page, write.title).fill('Begin')
    await saved(page)
    const second = await context.newPage()
    await goTo(second, page.url())
    await field(page, write.title).fill('Van het ene venster')
    await saved(page)
    await field(second, write.title).fill('Van het andere venster')
    const notice = second.getByRole('dialog', { name: elsewhere.title })
    await expect(notice).toBeVisible()
    await expectAccessibleInBothThemes(second, 'two windows')

    // Shut instead of answered: the question waits, and neither text took the place of the other.
    await second.close()
    const third = await context.newPage()
    await goTo(third, page.url())
    const again = third.getByRole('dialog', { name: elsewhere.title })
    await expect(again).toBeVisible()
    await expect(field(third, write.title)).toHaveValue('Van het andere venster')
    await again.getByRole('button', { name: elsewhere.theirs }).click()
    await expect(field(third, write.title)).toHaveValue('Van het ene venster')
    // It was read anew: the page is hers once the place to write is there.
    await expect(text(third)).toBeVisible()

    await field(third, write.title).fill('Verder in het andere')
    await saved(third)
    await field(page, write.title).fill('Toch dit')
    await page.getByRole('dialog', { name: elsewhere.title }).getByRole('button', { name: elsewhere.mine }).click()
    await saved(page)
    await page.getByRole('link', { name: articles.versions.title }).click()
    for (const title of ['Toch dit', 'Verder in het andere', 'Van het andere venster'])
      await expect(page.getByRole('heading', { name: title, includeHidden: true }).first()).toBeAttached()
  })

  test(`${lang}: what is planned comes out by itself, and a text that came with Regie becomes hers`, async ({
    page,
    server,
  }) => {
    await setUpStudio(page, lang)
    await begin(page)
    await writeWhole(page, 'Morgen pas', 'morgen-pas')
    await page.locator('summary', { hasText: publish.plan }).click()
    await page.getByLabel(publish.day, { exact: true }).fill('2020-01-01')
    await page.getByRole('button', { name: publish.plan }).click()
    await expect(page.getByText(publish.passed)).toBeVisible()
    await page.getByLabel(publish.day, { exact: true }).fill('2099-01-01')
    await page.getByRole('button', { name: publish.plan }).click()
    await expect(page.getByText(publish.done.planned, { exact: true })).toBeVisible()
    const address = localPath('/artikelen/morgen-pas', lang)
    expect((await page.request.get(address)).status()).toBe(404)
    // The moment comes, in the only way a test can wait for it: its job is due now.
    const { db, close } = await openBooking(server)
    await db
      .updateTable('jobs')
      .set({ run_at: new Date().toISOString() })
      .where('kind', '=', 'publish-article')
      .execute()
    await expect.poll(async () => (await page.request.get(address)).status(), { timeout: 15_000 }).toBe(200)
    await close()

    await visit(page, '/studio/artikelen', lang)
    const title = lang === 'nl' ? 'Bukken mag. Maar hoe durf je weer?' : null
    const adopt = title
      ? button(page, articles.adoptOf(title))
      : page.getByRole('button', { name: /^Change: / }).first()
    await adopt.click()
    await expect(text(page)).not.toHaveText('')
    const slug = await field(page, write.title).inputValue()
    await field(page, write.title).fill(`${slug} (van mij)`)
    await saved(page)
    await button(page, publish.now).click()
    await expect(page.getByText(publish.done.published)).toBeVisible()
    await page.getByRole('link', { name: write.see }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${slug} (van mij)`)
  })

  for (const width of [390, 1280]) {
    test(`${lang}: every screen ${width} pixels wide has no accessibility violation, in both themes`, async ({
      page,
    }) => {
      test.slow()
      await setUpStudio(page, lang)
      await page.setViewportSize({ width, height: 3000 })
      await begin(page)
      await writeWhole(page, 'Zitten is ook iets', 'zitten-is-ook-iets')
      await page.locator('summary', { hasText: publish.plan }).click()
      await expectAccessibleInBothThemes(page, 'writing')
      // What was typed a moment ago is in it.
      await field(page, write.lead).fill('Net getypt.')
      await page.getByRole('link', { name: articles.preview.title }).click()
      await expect(page.getByText('Net getypt.')).toBeVisible()
      await expect(page.getByRole('heading', { name: lang === 'nl' ? 'De stoel' : 'The chair' })).toBeVisible()
      await expectAccessibleInBothThemes(page, 'preview')
      await page.getByRole('radio', { name: articles.preview.ways.dark }).check()
      await expect(page.frameLocator('iframe').getByText('Net getypt.')).toBeVisible()
      await expectAccessibleInBothThemes(page, 'preview as a mail', { framed: 1 })
      await page.getByRole('link', { name: articles.preview.back }).click()
      await page.getByRole('link', { name: articles.versions.title }).click()
      await page.locator('summary').first().click()
      await expectAccessibleInBothThemes(page, 'versions')
      await page.goBack()

      // The other language is written with this one beside it.
      const other = lang === 'nl' ? 'en' : 'nl'
      await button(page, write.translate[other]).click()
      await expect(field(page, write.title)).toHaveValue('')
      await page.getByText(write.readAlong[lang], { exact: true }).click()
      const along = page.getByRole('region', { name: write.translation[lang] })
      await expect(along.getByText('Net getypt.')).toBeVisible()
      await expectAccessibleInBothThemes(page, 'reading along')
      await type(page, 'Beside it.')
      await saved(page)
      await visit(page, '/studio/artikelen', lang)
      await expectAccessibleInBothThemes(page, 'list')
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    })
  }
}

test('a photo goes into the text, and to readers in the size they need, without where it was taken', async ({
  page,
  browser,
  baseURL,
  server,
}) => {
  test.slow()
  await setUpStudio(page, 'nl')
  const { articles, editor } = studioWordsOf('nl')
  const { pictureSheet } = editor
  await visit(page, '/studio/artikelen', 'nl')
  await button(page, articles.new).click()
  const text = page.getByRole('textbox', { name: editor.name })
  await expect(text).toBeVisible()
  await page.getByLabel(articles.write.title, { exact: true }).fill('Een stoel')
  await page.getByLabel(articles.write.lead, { exact: true }).fill('Bij het raam.')
  await page.getByRole('button', { name: editor.picture, exact: true }).click()
  const sheet = page.getByRole('dialog', { name: pictureSheet.title })
  const chosen = sheet.getByLabel(pictureSheet.choose)
  const photo = await sharp({ create: { width: 2400, height: 1600, channels: 3, background: '#7a8' } })
    .withExif({ IFD0: { Make: 'Demotelefoon' } })
    .jpeg()
    .toBuffer()

  // What is no picture, and what is far too much, is said; nothing typed is lost by it.
  await sheet.getByLabel(pictureSheet.alt).fill('Een lege stoel bij het raam')
  await chosen.setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') })
  await expect(sheet.getByRole('alert')).toHaveText(pictureSheet.problems['not-a-picture'])
  const large = path.join(server.dataDir, 'large.jpg')
  writeFileSync(large, '')
  truncateSync(large, 50 * 1024 * 1024)
  await chosen.setInputFiles(large)
  await expect(sheet.getByRole('alert')).toHaveText(pictureSheet.problems['too-large'])
  expect(
    await page.evaluate(async () =>
      fetch('/api/studio/afbeeldingen', { method: 'POST', body: new Uint8Array(30 * 1024 * 1024) }).then(
        ({ status }) => status,
        () => 'closed',
      ),
    ),
  ).toBe(413)
  await chosen.setInputFiles({ name: 'stoel.jpg', mimeType: 'image/jpeg', buffer: photo })
  await expect(sheet.locator('img')).toBeVisible({ timeout: 30_000 })
  await expectAccessibleInBothThemes(page, 'a picture')
  await sheet.getByRole('button', { name: pictureSheet.save }).click()
  await expect(text.getByRole('img', { name: 'Een lege stoel bij het raam' })).toBeVisible()

  await page.getByRole('button', { name: pictureSheet.foot('Een lege stoel bij het raam') }).click()
  await sheet.getByLabel(pictureSheet.caption).fill('Demo')
  await sheet.getByRole('button', { name: pictureSheet.save }).click()
  await expect(text.locator('figcaption')).toHaveText('Demo')

  await page.getByText(articles.write.details, { exact: true }).click()
  await page.getByLabel(articles.write.category, { exact: true }).selectOption('tension')
  await button(page, articles.write.slugFill).click()
  await page.getByLabel(articles.write.changed, { exact: true }).fill('Voor het eerst geplaatst.')
  await expect(page.getByRole('status').getByText(articles.saving.saved, { exact: true })).toBeVisible()
  await button(page, articles.publish.now).click()
  await expect(page.getByText(articles.publish.done.published)).toBeVisible()

  const reader = await (await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } })).newPage()
  await goTo(reader, '/artikelen/een-stoel')
  const shown = reader.getByRole('img', { name: 'Een lege stoel bij het raam' })
  await shown.scrollIntoViewIfNeeded()
  await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.currentSrc.split('-').at(-1))).toBe('480.avif')
  expect(await shown.evaluate((img) => [img.getAttribute('width'), img.getAttribute('height')])).toEqual([
    '1600',
    '1067',
  ])
  await expectAccessibleInBothThemes(reader, 'an article with a picture')
  const file = await reader.request.get(await shown.evaluate((img: HTMLImageElement) => img.currentSrc))
  expect([file.status(), file.headers()['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
  expect((await file.body()).includes('Demotelefoon')).toBe(false)
  expect((await reader.request.get('/afbeeldingen/0123456789abcdef01234567-480.avif')).status()).toBe(404)
})

test('hostile and huge texts get a plain no or stay words', async ({ page }) => {
  await setUpStudio(page, 'nl')
  const { write, publish, saving } = studioWordsOf('nl').articles
  await visit(page, '/studio/artikelen', 'nl')
  await button(page, studioWordsOf('nl').articles.new).click()
  await expect(page.getByLabel(write.title, { exact: true })).toBeVisible()
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const put = (data: unknown) =>
    page.evaluate(
      async ([id, data]) =>
        (await fetch(`/api/studio/artikelen/${String(id)}`, { method: 'PUT', body: data as string })).status,
      [id, typeof data === 'string' ? data : JSON.stringify(data)],
    )
  for (const odd of ['', '{', 'null', '[]', {}, { revision: 1 }, { revision: 'x', draft: {} }])
    expect(await put(odd)).toBe(400)
  expect(await put(`{"revision":1,"draft":${JSON.stringify('x'.repeat(900_000))}}`)).toBeGreaterThanOrEqual(400)
  for (const [label, typed] of [
    [write.title, '<script>document.title = "x"</script>'],
    [write.lead, '"><img src=x onerror=alert(1)>'],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(typed)
  await page.getByRole('textbox', { name: studioWordsOf('nl').editor.name }).click()
  await page.keyboard.type('<script>alert(1)</script>\n[x](javascript:alert(1))\n<svg onload=alert(1)>')
  await page.getByText(write.details, { exact: true }).click()
  await page.getByLabel(write.category, { exact: true }).selectOption('tension')
  await page.getByLabel(write.slug, { exact: true }).fill('vijandig')
  await page.getByLabel(write.changed, { exact: true }).fill('<b>x</b>')
  await expect(page.getByRole('status').getByText(saving.saved, { exact: true })).toBeVisible()
  await button(page, publish.now).click()
  await expect(page.getByText(publish.done.published)).toBeVisible()
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await goTo(page, '/artikelen/vijandig')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('<script>document.title = "x"</script>')
  await expect(page.locator('article script, article svg[onload], article img')).toHaveCount(0)
  expect(dialogs).toEqual([])
})
