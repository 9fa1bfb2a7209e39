import { expect, test } from '@playwright/test'
import { localPath } from '../../src/lib/i18n/paths.ts'
import { studioWordsOf, test as studioTest } from './studio.ts'
import { appScreens, firstUse, langs, readyForOffline, visit, wordsOf } from './walk.ts'

const offlinePages = [
  '/pijntest',
  '/wanneer-bel-je-de-dokter',
  '/oefeningen',
  '/oefeningen/schudden',
  '/oefeningen/adem-4-7-8',
  '/oefeningen/adem-4-6',
  '/oefeningen/vuist',
  '/oefeningen/bodyscan',
  '/oefeningen/niets',
  '/oefeningen/nu-even',
]

for (const lang of langs) {
  test(`${lang}: after one visit everything that matters works without a network`, async ({ page, context }) => {
    test.slow()
    await firstUse(page, lang)
    await readyForOffline(page)
    await context.setOffline(true)
    for (const path of [...appScreens, '/app/nu-even']) {
      await visit(page, path, lang)
      if (path !== '/app/nu-even') await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible()
      await expect(page.getByText(wordsOf(lang).common.error.notFoundTitle)).toHaveCount(0)
    }
    for (const path of offlinePages) {
      const answer = await visit(page, path, lang)
      expect(answer?.ok(), path).toBe(true)
      await expect(page.getByRole('heading', { level: 1 }).first(), path).toBeVisible()
    }
    // From inside the private place, by a tap, as somebody does who is worried.
    await visit(page, '/app', lang)
    const doctor = localPath('/wanneer-bel-je-de-dokter', lang)
    await page.locator(`main a[href="${doctor}"]`).first().click()
    await expect(page).toHaveURL(new RegExp(`${doctor}$`))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    // An exercise can really be started, not only read.
    await visit(page, '/oefeningen/adem-4-6', lang)
    await page.getByRole('button', { name: wordsOf(lang).session.start.begin, exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
  })

  test(`${lang}: an article that was read stays readable, another says kindly that it is not here`, async ({
    page,
    context,
  }) => {
    await firstUse(page, lang)
    await readyForOffline(page)
    await visit(page, '/artikelen', lang)
    const rows = page.locator('main ul a.row')
    const [read, unread] = await rows.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    await page.goto(read ?? '')
    const title = await page.locator('article h1').textContent()
    await context.setOffline(true)
    await page.goto(read ?? '')
    await expect(page.locator('article h1')).toHaveText(title ?? '')
    await page.goto(unread ?? '')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(wordsOf(lang).site.offline.title)
  })
}

test('what is written while the network drops is saved all the same', async ({ page, context }) => {
  await firstUse(page, 'nl')
  await readyForOffline(page)
  await visit(page, '/app/dagboek', 'nl')
  await page.getByRole('textbox').first().fill('halverwege viel het weg')
  await context.setOffline(true)
  await page.getByRole('textbox').first().blur()
  await page.waitForTimeout(700)
  await page.reload()
  await expect(page.getByRole('textbox').first()).toHaveValue('halverwege viel het weg')
})

test('the device keeps nothing that only the studio needs', async ({ page }) => {
  await firstUse(page, 'nl')
  await readyForOffline(page)
  const kept = await page.evaluate(async () => {
    const found: string[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) found.push((await (await cache.match(request))?.text()) ?? '')
    }
    return found
  })
  expect(kept.length).toBeGreaterThan(100)
  expect(kept.filter((text) => text.includes('ProseMirror'))).toEqual([])
})

studioTest('a page of the studio that takes its time is waited for', async ({ page, server }) => {
  await firstUse(page, 'nl')
  await readyForOffline(page)
  server.process.kill('SIGSTOP')
  setTimeout(() => server.process.kill('SIGCONT'), 4000)
  await page.goto('/studio/inloggen')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(studioWordsOf('nl').entrance.title)
})
