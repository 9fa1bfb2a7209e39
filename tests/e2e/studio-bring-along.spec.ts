/** She brings her earlier blog along: she sees first what would happen, it can be done again, and old links keep working. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { zipSync } from 'fflate'
import { readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { expectAccessibleInBothThemes } from './axe.ts'
import { button, expectNothingWrong, setUpStudio, studioWordsOf, test } from './studio.ts'
import { goTo, langs, visit } from './walk.ts'

const samples = 'src/lib/core/publishing/import/samples'
const wxr = readFileSync(`${samples}/wordpress.xml`, 'utf8')
const ghost = readFileSync(`${samples}/ghost.json`, 'utf8')
const photo = (background: string) =>
  sharp({ create: { width: 300, height: 200, channels: 3, background } })
    .jpeg()
    .toBuffer()
const file = (name: string, text: string | Uint8Array, mimeType = 'text/xml') => ({
  ...{ name, mimeType, buffer: Buffer.from(text) },
})
const uploads = async () =>
  file('uploads.zip', zipSync({ 'uploads/2019/05/stoel.jpg': new Uint8Array(await photo('#8a5')) }), 'application/zip')

for (const lang of langs) {
  const words = studioWordsOf(lang)
  const { along } = words
  const exportField = (page: Page) => page.getByLabel(along.file, { exact: true })
  const row = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title })

  async function begin(page: Page) {
    await visit(page, '/studio/artikelen', lang)
    await page.getByRole('link', { name: words.articles.bring }).click()
    await expect(page.getByRole('heading', { level: 1, name: along.title })).toBeVisible()
  }

  async function read(page: Page, chosen: ReturnType<typeof file> | string, pictures?: ReturnType<typeof file>) {
    await exportField(page).setInputFiles(chosen)
    if (pictures) await page.getByLabel(along.pictures, { exact: true }).setInputFiles(pictures)
    await button(page, along.read).click()
  }

  test(`${lang}: from WordPress, with a look first, and a second time nothing changes`, async ({ page, request }) => {
    test.slow()
    await setUpStudio(page, lang)
    await begin(page)
    await expectAccessibleInBothThemes(page, 'bringing along: choosing')
    await read(page, file('export.xml', wxr), await uploads())

    await expect(page.getByRole('status').getByText(along.found(15, 'WordPress'))).toBeVisible()
    await expect(page.getByLabel(along.shelfOf('Rug & bewegen', 13))).toHaveValue('pain-movement')
    const chair = row(page, 'Rust & zitten').first()
    await chair.getByText(along.details).click()
    for (const said of ['/artikelen/rust', '/2019/05/rust', '/?p=10', along.pictureFrom.file, 'gallery'])
      await expect(chair.getByText(said, { exact: false }).first()).toBeVisible()
    await expectAccessibleInBothThemes(page, 'bringing along: what would happen')
    await expectNothingWrong(page)
    // Nothing was kept by looking.
    expect((await request.get('/2019/05/rust', { maxRedirects: 0 })).status()).toBe(404)

    await page.getByRole('checkbox', { name: along.take('Lopen') }).uncheck()
    await page.getByLabel(along.asTheyWere).check()
    await button(page, along.go(14)).click()
    // One picture is of a site that is not there: she is asked before its article goes.
    await expect(page.getByText(along.silent('demo.example'))).toBeVisible({ timeout: 90_000 })
    await expectAccessibleInBothThemes(page, 'bringing along: a site without an answer')
    await button(page, along.goWithout).click()
    await expect(page.getByRole('heading', { name: along.done })).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText(along.results.leftOut(1))).toBeVisible()
    await expectAccessibleInBothThemes(page, 'bringing along: done')
    await expectNothingWrong(page)

    // What promises healing waits as a draft, and says why.
    const claim = words.articles.publish.problems['medical-claim']('geneest', '').split(':')[0] ?? ''
    await expect(page.getByText(claim, { exact: false }).first()).toBeVisible()
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, along.save).click()])
    const report = await readFile(await download.path(), 'utf8')
    expect(report).toContain(`Rust & zitten: ${along.outcomes.published}`)
    expect(report).toContain('- Lopen')
    expect(report).toContain(`- https://demo.example/x: ${along.missing['not-reached']}`)

    const moved = await request.get('/2019/05/rust/', { maxRedirects: 5 })
    expect(new URL(moved.url()).pathname).toBe('/artikelen/rust')
    for (const old of ['/2019/05/rust', '/?p=10', '/2019/05/RUST?utm_source=x']) {
      const answer = await request.get(old, { maxRedirects: 0 })
      expect([old, answer.status(), answer.headers()['location']]).toEqual([old, 301, '/artikelen/rust'])
    }
    const shelf = await request.get('/category/rug-en-bewegen/page/2', { maxRedirects: 0 })
    expect(shelf.headers()['location']).toBe('/artikelen/categorie/pijn-begrijpen-en-bewegen')
    // Neither one of our own pages nor one of elsewhere.
    expect((await request.get('/?p=999', { maxRedirects: 0 })).status()).toBe(200)
    expect((await request.get('/contact', { maxRedirects: 0 })).status()).toBe(200)
    expect((await request.get('/2019/05/lopen', { maxRedirects: 0 })).status()).toBe(404)

    await goTo(page, '/artikelen/rust')
    await expect(page.getByRole('img', { name: 'Een stoel' })).toHaveAttribute('src', /^\/afbeeldingen\//)
    await expect(page.getByText('Een stoel bij het raam')).toBeVisible()
    expect(await page.locator('img[src*="demo.example"]').count()).toBe(0)

    // Once more: all of it is here.
    await begin(page)
    await read(page, file('export.xml', wxr), await uploads())
    await expect(row(page, 'Rust & zitten').first().getByText(along.earlier.unchanged)).toBeVisible()
    await page.getByRole('checkbox', { name: along.take('Lopen') }).uncheck()
    await expect(page.getByText(along.nothingToDo)).toBeVisible()
    await visit(page, '/studio/artikelen', lang)
    await expect(page.getByRole('link', { name: 'Rust & zitten' })).toHaveCount(1)
  })

  test(`${lang}: from Ghost in a zip, stopped by a lost connection, with a photo of the old site`, async ({
    page,
    context,
  }) => {
    test.slow()
    const asked: string[] = []
    const old = createServer((request, response) => {
      asked.push(request.url ?? '')
      if (request.url !== '/content/images/bos.jpg') return void response.writeHead(404).end()
      void photo('#468').then((bytes) => response.end(bytes))
    })
    await new Promise<void>((resolve) => old.listen(0, '127.0.0.1', resolve))
    const site = `http://127.0.0.1:${(old.address() as AddressInfo).port}`

    await setUpStudio(page, lang)
    await begin(page)
    const inZip = zipSync({
      'demo/blog.ghost.json': new TextEncoder().encode(ghost),
      'demo/content/images/2021/02/bos.jpg': new Uint8Array(await photo('#a58')),
    })
    await read(page, file('ghost.zip', inZip, 'application/zip'))
    await expect(page.getByRole('status').getByText(along.found(6, 'Ghost'))).toBeVisible()
    await page.getByLabel(along.site).fill(site)
    await page.getByLabel(along.site).blur()
    const first = row(page, 'Eerste').first()
    await first.getByText(along.details).click()
    await expect(first.getByText(along.pictureFrom.site)).toBeVisible()
    await expect(first.getByText(along.pictureFrom.file)).toBeVisible()

    await context.setOffline(true)
    await button(page, along.go(6)).click()
    await expect(page.getByText(along.waiting)).toBeVisible()
    await button(page, along.stop).click()
    await expect(page.getByText(along.stopped)).toBeVisible()
    await expectAccessibleInBothThemes(page, 'bringing along: stopped')
    await context.setOffline(false)
    await button(page, along.goOn).click()
    await expect(page.getByRole('heading', { name: along.done })).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText(along.results.draft(6))).toBeVisible()
    await expect(page.getByText(along.describe(1)).first()).toBeVisible()
    expect(asked).toContain('/content/images/bos.jpg')
    old.close()

    await page.getByRole('link', { name: 'Eerste' }).click()
    await expect(page.getByRole('textbox', { name: words.editor.name }).locator('img')).toHaveCount(2)
  })

  test(`${lang}: files that are not what they should be are refused, and leave nothing`, async ({ page }, testInfo) => {
    test.slow()
    await setUpStudio(page, lang)
    await begin(page)
    await button(page, along.read).click()
    await expect(page.getByText(along.noFile)).toBeVisible()

    const zip = (files: Record<string, Uint8Array>) => file('x.zip', zipSync(files), 'application/zip')
    const text = (words: string) => new TextEncoder().encode(words)
    const refused = async (chosen: ReturnType<typeof file> | string, said: string) => {
      await read(page, chosen)
      await expect(page.getByRole('alert').getByText(said)).toBeVisible({ timeout: 30_000 })
    }
    await refused(file('x.xml', '%PDF-1.4'), along.problems['not-an-export'])
    await refused(file('x.xml', wxr.slice(0, -300)), along.problems['cut-off'])
    await refused(zip({ 'a.txt': text('x') }), along.problems['no-export'])
    // A name as long as the one that is written over it in both lists of the zip.
    const climbing = Buffer.from(zipSync({ 'xx/export.xml': text(wxr) }))
    for (let at = climbing.indexOf('xx/'); at >= 0; at = climbing.indexOf('xx/')) climbing.write('../', at)
    await refused(file('x.zip', climbing, 'application/zip'), along.problems['unsafe-name'])
    // Small as a file, and more than a memory holds when it is opened.
    const bomb = Buffer.from(zipSync({ 'export.xml': new Uint8Array(1024) }))
    const central = bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    for (const at of [22, central + 24]) bomb.writeUInt32LE(0xf0_00_00_00, at)
    await refused(file('x.zip', bomb, 'application/zip'), along.problems['too-large'])
    // Fifty megabytes of nothing that belongs here.
    const large = testInfo.outputPath('large.xml')
    writeFileSync(large, Buffer.alloc(50 * 1024 * 1024, '<a>&b;'))
    await refused(large, along.problems['not-an-export'])

    // Entities that would grow to gigabytes stand in the title as they are typed.
    const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
    const hostile = wxr
      .replace(/^<\?xml[^>]*>/, `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]>`)
      .replace('<title><![CDATA[Lopen]]></title>', '<title>&l9; lopen</title>')
    await read(page, file('x.xml', hostile))
    await expect(page.getByText('&l9; lopen').first()).toBeVisible()
  })
}
