/** She says who she is: a visitor reads it when she says so, and nothing she wrote is lost or written over unasked. */
import { expect } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import sharp from 'sharp'
import { localPath } from '../../src/lib/i18n/paths.ts'
import { expectAccessibleInBothThemes } from './axe.ts'
import { button, expectNothingWrong, setUpStudio, studioWordsOf, test } from './studio.ts'
import { goTo, langs, visit, wordsOf } from './walk.ts'

const photo = () =>
  sharp({ create: { width: 900, height: 1125, channels: 3, background: '#b89' } })
    .jpeg()
    .toBuffer()

/** Somebody with a phone, in a browser of her own. */
const visitorOf = async (browser: Browser, baseURL: string | undefined) =>
  (await browser.newContext({ ...(baseURL && { baseURL }), viewport: { width: 390, height: 844 } })).newPage()

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })

for (const lang of langs) {
  const words = studioWordsOf(lang)
  const { ownWords, editor, articles } = words
  const { about } = wordsOf(lang).site

  test(`${lang}: her name, her photo and her story reach a visitor when she says so`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.slow()
    await setUpStudio(page, lang)
    const visitor = await visitorOf(browser, baseURL)
    await visit(visitor, '/over', lang)
    await expect(visitor.getByRole('heading', { name: about.meetHeading })).toHaveCount(0)

    await visit(page, '/studio/instellingen', lang)
    await page.getByRole('link', { name: words.settings.pages.person.help }).click()
    const text = ownWords.person
    await field(page, text.jobNl).fill('Coach')
    await page.getByLabel(text.photo, { exact: true }).setInputFiles({
      ...{ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') },
    })
    await expect(page.getByRole('alert')).toHaveText(ownWords.picture.problems.svg)
    await page.getByLabel(text.photo, { exact: true }).setInputFiles({
      ...{ name: 'noor.jpg', mimeType: 'image/jpeg', buffer: await photo() },
    })
    await expect(field(page, text.altNl)).toBeVisible({ timeout: 30_000 })
    await button(page, words.common.save).click()
    await expect(page.getByText(text.faults['no-name'])).toBeVisible()
    await expect(page.getByText(text.faults['no-alt'])).toBeVisible()
    await expectAccessibleInBothThemes(page, 'what is not right yet')
    await field(page, text.name).fill('Noor Demo')
    await field(page, text.altNl).fill('Noor zit bij het raam')
    await button(page, words.common.save).click()
    await expect(page.getByText(text.saved)).toBeVisible()
    await expectNothingWrong(page)

    await visit(visitor, '/over', lang)
    await expect(visitor.getByRole('heading', { name: about.meetHeading })).toBeVisible()
    const shown = visitor.getByRole('img', { name: lang === 'nl' ? 'Noor zit bij het raam' : 'Noor Demo' })
    await expect(shown).toBeVisible()
    expect(await shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
    await expectAccessibleInBothThemes(visitor, 'who she is')

    // The story: a word that promises healing keeps it from visitors, and says so.
    await page.getByRole('link', { name: ownWords.langs[lang] }).click()
    const story = ownWords.story
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title)
    await field(page, articles.write.title).fill(lang === 'nl' ? 'Hoe ik hier kwam' : 'How I came here')
    await field(page, articles.write.lead).fill(lang === 'nl' ? 'In het kort.' : 'In short.')
    const paper = page.getByRole('textbox', { name: editor.name })
    await paper.click()
    await page.keyboard.type(lang === 'nl' ? 'Dit geneest je rug.' : 'This cures your back.')
    await button(page, story.publish).click()
    await expect(page.getByRole('status').getByText(story.notReady)).toBeVisible()
    await expect(page.getByRole('list', { name: articles.publish.notReady })).toContainText(
      lang === 'nl' ? '“geneest”' : '“cures”',
    )
    expect((await goTo(visitor, localPath('/over/verhaal', lang)))?.status()).toBe(404)
    await expectAccessibleInBothThemes(page, 'a story with a claim')

    await paper.click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(lang === 'nl' ? '## Toen\nIk liep weer.' : '## Then\nI walked again.')
    await button(page, story.publish).click()
    await expect(page.getByRole('status').getByText(story.done.published)).toBeVisible()
    await expectNothingWrong(page)
    await visit(visitor, '/over', lang)
    await visitor.getByRole('link', { name: about.storyLink('Noor Demo') }).click()
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(
      lang === 'nl' ? 'Hoe ik hier kwam' : 'How I came here',
    )
    await expect(visitor.getByRole('heading', { name: lang === 'nl' ? 'Toen' : 'Then' })).toBeVisible()
    expect(await visitor.locator('script[type="application/ld+json"]').textContent()).toContain(
      '"@type":"Person","name":"Noor Demo"',
    )
    await expectAccessibleInBothThemes(visitor, 'her story')
    // Only told in one language: the other has no page that says nothing.
    expect((await goTo(visitor, localPath('/over/verhaal', lang === 'nl' ? 'en' : 'nl')))?.status()).toBe(404)

    await button(page, story.withdraw).click()
    await expect(page.getByText(story.done.withdrawn)).toBeVisible()
    expect((await goTo(visitor, localPath('/over/verhaal', lang)))?.status()).toBe(404)
  })

  test(`${lang}: two windows on her story, and leaving with words that were not saved`, async ({ page, context }) => {
    test.slow()
    await setUpStudio(page, lang)
    const story = ownWords.story
    const path = `/studio/instellingen/verhaal/${lang}`
    const other = await context.newPage()
    await visit(page, path, lang)
    await visit(other, path, lang)
    await field(page, articles.write.title).fill('Eerste venster')
    await button(page, story.save).click()
    await expect(page.getByText(story.done.saved, { exact: true })).toBeVisible()

    await field(other, articles.write.title).fill('Tweede venster')
    await button(other, story.publish).click()
    const sheet = other.getByRole('dialog')
    await expect(sheet).toContainText(story.elsewhere.title)
    await expectAccessibleInBothThemes(other, 'two windows')
    await sheet.getByRole('button', { name: story.elsewhere.mine }).click()
    await expect(other.getByText(story.done.saved, { exact: true })).toBeVisible()

    // The first window is now the older one, and takes the other text.
    await field(page, articles.write.title).fill('Nog eens')
    await button(page, story.save).click()
    await page.getByRole('dialog').getByRole('button', { name: story.elsewhere.theirs }).click()
    await expect(field(page, articles.write.title)).toHaveValue('Tweede venster')

    // To another page of the studio: asked first, and what is saved is there again.
    await field(page, articles.write.lead).fill('Niet vergeten')
    await page.getByRole('link', { name: ownWords.person.title, exact: true }).click()
    const leaving = page.getByRole('dialog')
    await expect(leaving).toContainText(story.leaving.title)
    await leaving.getByRole('button', { name: story.leaving.save }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(ownWords.person.title)
    await visit(page, path, lang)
    await expect(field(page, articles.write.lead)).toHaveValue('Niet vergeten')
    await field(page, articles.write.lead).fill('Wel vergeten')
    await page.getByRole('link', { name: ownWords.person.title, exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: story.leaving.without }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(ownWords.person.title)

    // Out of the studio, the browser asks.
    await visit(page, path, lang)
    await field(page, articles.write.lead).fill('Half')
    const asked = page.waitForEvent('dialog')
    const going = page.reload().catch(() => undefined)
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.accept()
    await going
    await expect(field(page, articles.write.lead)).toHaveValue('Niet vergeten')
  })

  test(`${lang}: her colour is held against what it lies on, and her colour and logo are on every page`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.slow()
    await setUpStudio(page, lang)
    const visitor = await visitorOf(browser, baseURL)
    const asked: string[] = []
    // Stylesheets alone: how much of the rest is asked for before a page counts as loaded is chance.
    visitor.on('request', (request) => {
      if (request.resourceType() === 'stylesheet') asked.push(new URL(request.url()).pathname)
    })
    await visit(visitor, '/', lang)
    const plain = asked.length
    const accentOf = () =>
      visitor.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim())

    const text = ownWords.look
    await visit(page, '/studio/instellingen/uiterlijk', lang)
    await page.getByRole('radio', { name: text.own }).check()
    await field(page, text.light).fill('#e8c547')
    await expect(page.getByText(text.contrast(text.grounds.sunk, '1', '4').slice(0, 12)).first()).toBeVisible()
    // Sent all the same, it is refused and nothing typed is lost.
    await button(page, words.common.save).click()
    await expect(page.getByText(ownWords.notYet)).toBeVisible()
    await expect(field(page, text.light)).toHaveValue('#e8c547')
    await expectAccessibleInBothThemes(page, 'a colour that cannot be read')
    await page.getByRole('button', { name: text.take('#').replace('#', '').trim() }).click()
    await expect(page.getByText(text.good.light)).toBeVisible()
    const light = await field(page, text.light).inputValue()
    const dark = await field(page, text.dark).inputValue()
    expect([light, dark]).not.toContain('#e8c547')
    await field(page, text.light).fill('#c0392b')
    await expect(page.getByText(text.alarm)).toBeVisible()
    await field(page, text.light).fill(light)
    await button(page, words.common.save).click()
    await expect(page.getByText(ownWords.person.saved)).toBeVisible()
    await expectNothingWrong(page)

    // One small stylesheet more, and the page is painted in it from the first moment in both themes.
    asked.length = 0
    await visit(visitor, '/', lang)
    expect(asked.filter((path) => path.startsWith('/kleuren/'))).toHaveLength(1)
    expect(asked.length).toBeLessThanOrEqual(plain + 1)
    await visitor.emulateMedia({ colorScheme: 'light' })
    expect(await accentOf()).toBe(light)
    await visitor.emulateMedia({ colorScheme: 'dark' })
    expect(await accentOf()).toBe(dark)
    const sheet = asked.find((path) => path.startsWith('/kleuren/')) ?? ''
    const now = await visitor.request.get(sheet)
    expect(now.headers()['cache-control']).toContain('immutable')
    expect((await now.body()).length).toBeLessThan(1000)
    const earlier = await visitor.request.get('/kleuren/000000000000.css')
    expect([earlier.status(), earlier.headers()['cache-control']]).toEqual([200, 'no-store'])
    for (const path of ['/', '/pijntest', '/oefeningen/schudden', '/artikelen', '/afspraak', '/contact']) {
      await visit(visitor, path, lang)
      await expectAccessibleInBothThemes(visitor, `${path} in her colour`)
    }

    // Her logo stands where ours stood, says the name of the practice, and moves nothing when it comes.
    const logo = await sharp({ create: { width: 720, height: 240, channels: 4, background: '#1f3a2c' } })
      .png()
      .toBuffer()
    await page
      .getByLabel(text.logoFile, { exact: true })
      .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: logo })
    await expect(page.getByLabel(text.plate)).toBeVisible({ timeout: 30_000 })
    await expectAccessibleInBothThemes(page, 'colour and logo')
    await button(page, words.common.save).click()
    await expect(page.getByText(ownWords.person.saved)).toBeVisible()
    // Held back until everything else has its place, as on a slow line.
    const { promise: held, resolve: letGo } = Promise.withResolvers<undefined>()
    await visitor.route('**/afbeeldingen/**', async (route) => {
      await held
      await route.continue()
    })
    await visitor.goto(localPath('/over', lang), { waitUntil: 'domcontentloaded' })
    const shown = visitor.getByRole('banner').getByRole('img', { name: 'Praktijk De Demo' })
    const widthOf = () => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)
    const places = () =>
      visitor.evaluate(async () => {
        await document.fonts.ready
        const of = ['header', 'header img', 'main', 'main h1']
        return of.map((selector) => document.querySelector(selector)?.getBoundingClientRect().toJSON() as unknown)
      })
    await expect(shown).toBeAttached()
    const before = await places()
    expect(await widthOf()).toBe(0)
    letGo(undefined)
    await expect.poll(widthOf).toBeGreaterThan(0)
    expect(await places()).toEqual(before)
    await expect(shown).toBeVisible()
    await expectAccessibleInBothThemes(visitor, 'her logo')

    // Back to ours: no page asks for anything any more.
    await page.getByRole('radio', { name: text.ours }).check()
    await button(page, words.common.save).click()
    await expect(page.getByText(ownWords.person.saved)).toBeVisible()
    asked.length = 0
    await visit(visitor, '/', lang)
    expect(asked.filter((path) => path.startsWith('/kleuren/'))).toEqual([])
    expect((await visitor.request.get(sheet)).status()).toBe(404)
  })

  test(`${lang}: what the law asks is said to her, stops nothing, and stands at the foot of every page`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.slow()
    await setUpStudio(page, lang)
    const visitor = await visitorOf(browser, baseURL)
    const { practice } = words.account
    await visit(page, '/studio/instellingen/praktijk', lang)
    // A coach is told who she must say she is, and of no register.
    await expect(page.getByRole('heading', { name: ownWords.duties.who.name })).toBeVisible()
    await expect(page.getByRole('heading', { name: ownWords.duties.big.name })).toHaveCount(0)
    await page.getByRole('radio', { name: words.entrance.setUp.role.care }).check()
    await field(page, practice.address).fill('Havenpark 1')
    await field(page, practice.city).fill('Voorbeeldstad')
    await field(page, practice.mail).fill('praktijk@example.org')
    await field(page, practice.kvk).fill('12345678')
    await button(page, words.common.save).click()
    await expect(page.getByText(practice.saved)).toBeVisible()
    await expect(page.getByRole('heading', { name: ownWords.duties.big.name })).toBeVisible()
    await expect(page.getByText(ownWords.duties.complaints.source)).toBeVisible()
    await expect(page.getByRole('heading', { name: ownWords.duties.who.name })).toHaveCount(0)
    await expectAccessibleInBothThemes(page, 'what the law asks')
    await visit(visitor, '/uitleg', lang)
    const foot = visitor.getByRole('contentinfo')
    await expect(foot).toContainText('Praktijk De Demo · Havenpark 1 · Voorbeeldstad · KvK 12345678')
    const { complaints } = wordsOf(lang).common.foot
    await expect(foot.getByRole('link', { name: complaints })).toHaveCount(0)

    await field(page, practice.big).fill('19012345601')
    await field(page, practice.complaintsNl).fill('Eerst bij mij.')
    await field(page, practice.complaintsEn).fill('To me first.')
    await button(page, words.common.save).click()
    await expect(page.getByRole('heading', { name: ownWords.duties.heading })).toHaveCount(0)
    await visit(visitor, '/uitleg', lang)
    await expect(foot).toContainText('BIG 19012345601')
    await foot.getByRole('link', { name: complaints }).click()
    await expect(visitor.getByText(lang === 'nl' ? 'Eerst bij mij.' : 'To me first.')).toBeInViewport()
    await expectAccessibleInBothThemes(visitor, 'who the practice is')
    await visit(visitor, '/contact', lang)
    await expect(visitor.getByRole('main')).toContainText('19012345601')
    await expectAccessibleInBothThemes(visitor, 'contact with the practice')

    // A protected title without a number.
    await field(page, practice.big).fill('')
    await button(page, words.common.save).click()
    await visit(page, '/studio/instellingen/persoon', lang)
    await field(page, ownWords.person.name).fill('Noor Demo')
    await field(page, ownWords.person.jobNl).fill('Fysiotherapeut')
    await button(page, words.common.save).click()
    await expect(page.getByText(ownWords.duties.title.text('Fysiotherapeut'))).toBeVisible()
  })

  test(`${lang}: her mails begin and end in her own words, and say nothing of health`, async ({ page }) => {
    test.slow()
    await setUpStudio(page, lang)
    const text = ownWords.mails
    await visit(page, '/studio/instellingen/mailwoorden', lang)
    await field(page, text.opening[lang]).fill(
      lang === 'nl' ? 'Fijn dat je over je rugpijn komt praten.' : 'About your pain.',
    )
    await field(page, text.closing[lang]).fill('<b>Noor</b>')
    await button(page, words.common.save).click()
    await expect(page.getByText(text.faults.health(lang === 'nl' ? 'rugpijn' : 'pain'))).toBeVisible()
    await expect(page.getByText(text.faults.html)).toBeVisible()
    await expectAccessibleInBothThemes(page, 'words that cannot stand in a mail')
    await field(page, text.opening[lang]).fill('Dag, demo.')
    await field(page, text.closing[lang]).fill('Groet,\nNoor')
    // What is typed stands in the preview at once.
    await expect(page.getByRole('figure').filter({ hasText: 'Dag, demo.' })).toContainText('Noor')
    await button(page, words.common.save).click()
    await expect(page.getByText(text.saved)).toBeVisible()
    await expectNothingWrong(page)
    await visit(page, '/studio/instellingen/mailwoorden', lang)
    await expect(field(page, text.closing[lang])).toHaveValue('Groet,\nNoor')
    await button(page, text.reset[lang]).click()
    await button(page, words.common.save).click()
    await expect(page.getByText(text.saved)).toBeVisible()
    await visit(page, '/studio/instellingen/mailwoorden', lang)
    await expect(field(page, text.opening[lang])).toHaveValue('')
  })

  test(`${lang}: what somebody said is shown as one person’s experience, with that person’s yes`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.slow()
    await setUpStudio(page, lang)
    const visitor = await visitorOf(browser, baseURL)
    const text = ownWords.experiences
    const label = lang === 'nl' ? text.textNl : text.textEn
    await visit(page, '/studio/instellingen/ervaringen', lang)
    await expect(page.getByText(text.none)).toBeVisible()
    await page.getByRole('link', { name: text.add }).click()
    await field(page, label).fill(lang === 'nl' ? 'Ik ben genezen.' : 'She healed me.')
    await field(page, text.year).fill('2025')
    await button(page, words.common.save).click()
    await expect(page.getByText(text.faults['not-allowed'])).toBeVisible()
    await expect(page.getByText(text.faults.noWho)).toBeVisible()
    await expect(page.getByText(lang === 'nl' ? '“genezen”' : '“healed”')).toBeVisible()
    await expectAccessibleInBothThemes(page, 'an experience that cannot be shown')
    await field(page, label).fill(lang === 'nl' ? 'Ik voelde me gehoord.' : 'I felt heard.')
    await field(page, text.who).fill('A. de V.')
    await page.getByLabel(text.allowed).check()
    await field(page, text.allowedOn).fill('2025-11-02')
    await button(page, words.common.save).click()
    await expect(page.getByText(ownWords.person.saved)).toBeVisible()
    await expectNothingWrong(page)

    const { about } = wordsOf(lang).site
    await visit(visitor, '/over', lang)
    await expect(visitor.getByRole('figure')).toContainText(about.oneExperience)
    await expect(visitor.getByRole('figure')).toContainText(about.saidBy('A. de V.', 2025))
    await expectAccessibleInBothThemes(visitor, 'what people say')
    await visit(visitor, '/over', lang === 'nl' ? 'en' : 'nl')
    await expect(visitor.getByRole('figure')).toHaveCount(0)

    // A second one goes above the first; hidden it is nobody’s to read, and removed it is gone.
    await page.getByRole('link', { name: text.add }).click()
    await field(page, label).fill(lang === 'nl' ? 'Er was tijd.' : 'There was time.')
    await field(page, text.who).fill('B.')
    await field(page, text.year).fill('2024')
    await page.getByLabel(text.allowed).check()
    await field(page, text.allowedOn).fill('2025-11-02')
    await button(page, words.common.save).click()
    await button(page, words.consultations.upOf('B.')).click()
    await expect(page.getByText(words.consultations.moved)).toBeVisible()
    await visit(visitor, '/over', lang)
    await expect(visitor.getByRole('figure').first()).toContainText('B.')
    await page.getByRole('link', { name: 'A. de V.' }).click()
    // Other words ask for another yes.
    await field(page, label).fill(lang === 'nl' ? 'Ik voelde me gezien.' : 'I felt seen.')
    await button(page, words.common.save).click()
    await expect(page.getByText(text.faults['not-allowed'])).toBeVisible()
    await field(page, label).fill(lang === 'nl' ? 'Ik voelde me gehoord.' : 'I felt heard.')
    await page.getByLabel(text.shown).uncheck()
    await button(page, words.common.save).click()
    await expect(page.getByText(text.hidden)).toBeVisible()
    await visit(visitor, '/over', lang)
    await expect(visitor.getByRole('figure')).toHaveCount(1)
    await page.getByRole('link', { name: 'B.' }).click()
    await button(page, text.remove).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'B.' })).toHaveCount(0)
    await visit(visitor, '/over', lang)
    await expect(visitor.getByRole('figure')).toHaveCount(0)
  })
}
