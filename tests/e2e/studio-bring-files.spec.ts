/** What was saved here comes back in another studio, and so does a site that was kept as files. */
import { expect } from '@playwright/test'
import { strToU8, unzipSync, zipSync } from 'fflate'
import sharp from 'sharp'
import { writeArticle } from '../../src/lib/core/publishing/write-article.ts'
import { day } from '../../src/lib/core/day.ts'
import { button, expectNothingWrong, setUpStudio, studioWordsOf, test } from './studio.ts'
import { langs, visit } from './walk.ts'

const picture = '/afbeeldingen/0123456789abcdef01234567-300x200.webp'

/** As it stands in what a studio saves. */
const saved = writeArticle({
  ...{ lang: 'nl', slug: 'zitten', title: 'Zitten', lead: 'Over zitten.', category: 'tension', translation: null },
  ...{
    published: day('2026-01-02'),
    checked: day('2026-02-03'),
    changed: 'Eerste versie.',
    nextCheck: day('2027-02-03'),
  },
  ...{ recognise: null, author: 'Noor Demo', related: [] },
  blocks: [
    { kind: 'prose', text: `Wie zit, [staat](/artikelen/staan) ook op.\n\n![Een stoel](${picture} "Bij het raam")` },
    { kind: 'call', to: 'pain-test', text: '### Doe de test\n\nIn tien minuten.' },
  ],
})

const jekyll =
  '---\ntitle: Staan\ndate: 2019-05-04\nslug: staan\ncategories: Rug\npermalink: /blog/staan/\n---\n\nOver **staan**.\n'

for (const lang of langs) {
  const { along, articles } = studioWordsOf(lang)

  test(`${lang}: what was saved comes back as it was, and texts of another site beside it`, async ({
    page,
    request,
  }) => {
    test.slow()
    await setUpStudio(page, lang)
    await visit(page, '/studio/artikelen', lang)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: articles.keepIt }).click(),
    ])
    const own = await download.createReadStream().then((stream) => stream.toArray())
    const files = unzipSync(Buffer.concat(own as Buffer[]))
    const builtIn = Object.keys(files).filter((name) => name.startsWith('content/')).length
    const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#8a5' } })
      .webp()
      .toBuffer()
    const zip = zipSync({
      ...files,
      'content/nl/zitten.md': strToU8(saved),
      'blog/2019-05-04-staan.md': strToU8(jekyll),
      'blog/broken.md': strToU8('---\ntitle: [\n---\n'),
      [picture.slice(1)]: new Uint8Array(photo),
      _redirects: strToU8('/2018/zitten /artikelen/zitten 301\n'),
    })

    await page.getByRole('link', { name: articles.bring }).click()
    await page.getByLabel(along.file, { exact: true }).setInputFiles({
      ...{ name: 'regie-artikelen.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) },
    })
    await button(page, along.read).click()
    await expect(page.getByRole('status').getByText(along.found(2, along.programs.files))).toBeVisible()
    await expect(page.getByText(`${along.leftOutNames['built-in'] ?? ''}: ${builtIn}`)).toBeVisible()
    await expect(page.getByText(`blog/broken.md: ${along.unreadWhy['front-matter']}`)).toBeVisible()
    await page.getByLabel(along.shelfOf('Rug', 1)).selectOption('pain-movement')
    await expectNothingWrong(page)
    await page.getByLabel(along.asTheyWere).check()
    await button(page, along.go(2)).click()
    await expect(page.getByText(along.results.published(2))).toBeVisible({ timeout: 60_000 })

    await page.goto('/artikelen/zitten')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zitten')
    const image = page.locator('main img')
    await expect(image).toHaveAttribute('alt', 'Een stoel')
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0)
    await expect(page.getByRole('heading', { name: 'Doe de test' })).toBeVisible()
    await expect(page.locator('main').getByRole('link', { name: 'staat' })).toHaveAttribute('href', '/artikelen/staan')
    for (const [from, to] of [
      ['/2018/zitten', '/artikelen/zitten'],
      ['/blog/staan', '/artikelen/staan'],
    ] as const)
      expect((await request.get(from, { maxRedirects: 0 })).headers()['location']).toMatch(new RegExp(`${to}$`))
  })
}
