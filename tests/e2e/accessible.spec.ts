import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { expectAccessibleInBothThemes } from './axe.ts'
import { appScreens, firstUse, goTo, langs, publicPages, visit } from './walk.ts'

/** Nothing sticks out sideways, down to 320 CSS pixels: the same as 200 % zoom on a small phone and 400 % on a laptop. */
async function expectNoSidewaysScroll(page: Page, where: string) {
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(tooWide, `${where} is wider than the screen`).toBeLessThanOrEqual(0)
}

for (const lang of langs) {
  test(`${lang}: every public page has no accessibility violation`, async ({ page }) => {
    test.slow()
    for (const path of publicPages) {
      await visit(page, path, lang)
      await expectAccessibleInBothThemes(page, path)
    }
  })

  test(`${lang}: every article has no accessibility violation, with its sources open`, async ({ page }) => {
    test.slow()
    await visit(page, '/artikelen', lang)
    const links = page.locator('main a[href*="/art"]:not([href*="/categor"])')
    const hrefs = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname))
    const articles = [...new Set(hrefs)].filter((href) => href.split('/').length > (lang === 'en' ? 3 : 2))
    expect(articles.length).toBeGreaterThanOrEqual(8)
    for (const path of articles) {
      await goTo(page, path)
      for (const claim of await page.locator('article details.evidence').all())
        await claim.evaluate((details: HTMLDetailsElement) => (details.open = true))
      await expectAccessibleInBothThemes(page, path)
    }
  })

  test(`${lang}: every screen of the private app has no accessibility violation`, async ({ page }) => {
    test.slow()
    // Tall enough that nothing lies half under the tab bar, which axe would measure as a small target.
    await page.setViewportSize({ width: 390, height: 3000 })
    await firstUse(page, lang)
    for (const path of appScreens) {
      await visit(page, path, lang)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessibleInBothThemes(page, path)
    }
  })

  test(`${lang}: nothing sticks out at 320 pixels`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width: 320, height: 568 })
    for (const path of publicPages) {
      await visit(page, path, lang)
      await expectNoSidewaysScroll(page, path)
    }
    await firstUse(page, lang)
    for (const path of appScreens) {
      await visit(page, path, lang)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectNoSidewaysScroll(page, path)
    }
  })
}

test('what can be pressed is at least 44 by 44 pixels, links in running text left out', async ({ page }) => {
  test.slow()
  await firstUse(page, 'nl')
  for (const path of [...publicPages, ...appScreens]) {
    await visit(page, path, 'nl')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a, button, summary, select, input:not([type=hidden])')]
        .filter((element) => element.checkVisibility() && !element.closest('p, dd, .sr, svg, [aria-hidden=true]'))
        .filter((element) => !element.matches('.skip'))
        .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
        .filter(({ box }) => box.height < 43.5 || box.width < 43.5)
        .map(({ element, box }) => `${element.outerHTML.slice(0, 90)} ${box.width}x${box.height}`),
    )
    expect(small, path).toEqual([])
  }
})

test('what can be read in the light and not in the dark is found, and where', async ({ page }) => {
  await visit(page, '/over', 'nl')
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('@media (prefers-color-scheme: dark) { main h1 { color: #444 } }')
    document.adoptedStyleSheets.push(sheet)
  })
  const looking = expectAccessibleInBothThemes(page, '/over')
  await expect(looking).rejects.toThrow(/\/over, dark[^]*color-contrast at h1/)
})
