/** She writes a letter as it looks on paper; nothing she wrote is lost, with a script, without one, and half way. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { simpleParser } from 'mailparser'
import { DatabaseSync } from 'node:sqlite'
import path from 'node:path'
import sharp from 'sharp'
import type { BuiltServer } from '../built-server.ts'
import { localPath } from '../../src/lib/i18n/paths.ts'
import { expectAccessibleInBothThemes } from './axe.ts'
import {
  beginLetter,
  bodyOf,
  change,
  editorThere,
  linkLastWord,
  mailsTo,
  subjectOf,
  test,
  write,
} from './letter-editor.ts'
import { button, expectNothingWrong, setUpStudio, studioWordsOf } from './studio.ts'
import { goTo, langs, reload, wordsOf } from './walk.ts'

/** The one letter there is, as the server has it. */
function kept(server: BuiltServer): { subject: string; body: string; revision: number } {
  const database = new DatabaseSync(path.join(server.dataDir, 'regie.db'), { readOnly: true })
  const letter = database.prepare('select subject, body, revision from letters').get()
  database.close()
  return letter as { subject: string; body: string; revision: number }
}

/** What goes wrong in the page without anybody seeing it. */
function faultsOf(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  return faults
}

for (const lang of langs) {
  const words = studioWordsOf(lang)
  const { letters: text, editor } = words

  test(`${lang}: what she writes looks as on paper, and goes as that in both parts of the mail`, async ({
    page,
    server,
    smtp,
  }) => {
    test.slow()
    await setUpStudio(page, lang)
    const faults = faultsOf(page)
    await beginLetter(page, lang)
    await subjectOf(page, lang).fill('Dag')
    await write(page, lang, '## Rust\nEen ')
    await page.keyboard.press('ControlOrMeta+b')
    await page.keyboard.type('vet')
    await page.keyboard.press('ControlOrMeta+b')
    await page.keyboard.type(' woord.\n- een\ntwee\n\nLees hier')
    await linkLastWord(page, lang, '113.nl')
    // Enter looks for a page of her own, and sends nothing.
    await page.keyboard.press('ControlOrMeta+k')
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('searchbox').fill(editor.linkSheet.painTest)
    await page.keyboard.press('Enter')
    await expect(sheet).toBeVisible()
    await expect(page.getByText(text.compose.unsaved)).toBeVisible()
    await sheet.getByRole('button', { name: wordsOf(lang).common.close }).click()
    expect(kept(server)).toMatchObject({ body: '', revision: 1 })
    const body = bodyOf(page, lang)
    await expect(body.getByRole('heading', { name: 'Rust' })).toBeVisible()
    await expect(body.getByRole('listitem')).toHaveCount(2)

    await body.click()
    await page.keyboard.press('ControlOrMeta+End')
    await button(page, editor.picture).click()
    await page.getByLabel(editor.pictureSheet.choose).setInputFiles({
      ...{ name: 'tuin.png', mimeType: 'image/png' },
      buffer: await sharp({ create: { width: 800, height: 500, channels: 3, background: '#7a9' } })
        .png()
        .toBuffer(),
    })
    await page.getByRole('textbox', { name: editor.pictureSheet.alt }).fill('Een tuin')
    await page.getByRole('textbox', { name: editor.pictureSheet.caption }).fill('In mei')
    await button(page, editor.pictureSheet.save).click()
    await expect(body.getByRole('img', { name: 'Een tuin' })).toBeVisible()
    await expectAccessibleInBothThemes(page, 'a letter that is written')
    await expectNothingWrong(page)
    for (const [width, height] of [
      [320, 568],
      [1280, 800],
    ] as const) {
      await page.setViewportSize({ width, height })
      await expectNothingWrong(page)
    }
    await page.setViewportSize({ width: 390, height: 844 })

    // Looking at it keeps it first, and it stands there again after.
    await button(page, text.compose.look).click()
    const mail = page.frameLocator('iframe')
    await expect(mail.getByRole('heading', { name: 'Rust' })).toBeVisible()
    await expect(mail.getByRole('img', { name: 'Een tuin' })).toBeVisible()
    await page.getByRole('link', { name: text.preview.back }).click()
    await editorThere(page, lang)
    await expect(body.getByRole('img', { name: 'Een tuin' })).toBeVisible()
    await button(page, text.self.go).click()
    await expect(page.getByText(text.self.done('noor@example.org'))).toBeVisible()

    const [raw = ''] = mailsTo(smtp, 'noor@example.org').filter((one) => one.includes('Subject: Dag'))
    const read = await simpleParser(raw)
    const html = String(read.html)
    for (const part of [
      '<h2>Rust</h2>',
      '<p>Een <strong>vet</strong> woord.</p>',
      /<ul>\s*<li>een<\/li>\s*<li>twee<\/li>\s*<\/ul>/,
      '<p>Lees <a href="https://113.nl/">hier</a></p>',
      /<img [^>]*alt="Een tuin"[^>]*><br>\s*<span class="quiet">In mei<\/span>/,
    ])
      expect(html).toMatch(part)
    expect(read.text).toMatch(
      /^Rust\n====\n\nEen vet woord\.\n\n- een\n- twee\n\nLees hier \(https:\/\/113\.nl\/\)\n\nEen tuin \(http\S+\)\nIn mei\n/,
    )
    expect(faults).toEqual([])
  })

  test(`${lang}: two windows on a letter, and leaving with words that were not saved`, async ({
    page,
    context,
    server,
  }) => {
    test.slow()
    await setUpStudio(page, lang)
    await beginLetter(page, lang)
    const other = await context.newPage()
    await goTo(other, page.url())
    await write(page, lang, 'Een.')
    await button(page, text.compose.save).click()
    await expect(page.getByText(text.compose.saved, { exact: true })).toBeVisible()
    // What is typed after that follows on it.
    await page.keyboard.press('Tab')
    await write(page, lang, 'Eerste venster.')
    await expect(page.getByText(text.compose.saved, { exact: true })).toBeHidden()
    await button(page, text.compose.save).click()
    await expect(page.getByText(text.compose.saved, { exact: true })).toBeVisible()

    await write(other, lang, 'Tweede venster.')
    // First a refusal that has nothing to do with the other window: it may not let the second write over it.
    await other.getByRole('radio', { name: text.compose.someTopics }).check()
    await button(other, text.compose.save).click()
    await expect(other.getByText(text.problems.noTopic)).toBeVisible()
    await other.getByRole('radio', { name: text.compose.everybody }).check()
    await button(other, text.self.go).click()
    const sheet = other.getByRole('dialog', { name: text.elsewhere.title })
    await expect(sheet).toBeVisible()
    await expectAccessibleInBothThemes(other, 'two windows')
    expect(kept(server).body).toBe('Eerste venster.\n')
    await expect(bodyOf(other, lang)).toHaveText('Tweede venster.')
    await sheet.getByRole('button', { name: text.elsewhere.mine }).click()
    await expect(other.getByText(text.compose.saved, { exact: true })).toBeVisible()
    expect(kept(server).body).toBe('Tweede venster.\n')

    await write(page, lang, 'Nog eens.')
    await button(page, text.compose.look).click()
    await page.getByRole('dialog').getByRole('button', { name: text.elsewhere.theirs }).click()
    await expect(bodyOf(page, lang)).toHaveText('Tweede venster.')
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(page.getByText(text.compose.unsaved)).toBeHidden()

    // To another page of the studio: asked first.
    await write(page, lang, 'Niet vergeten.')
    await page.getByRole('link', { name: text.back }).click()
    const leaving = page.getByRole('dialog', { name: text.leaving.title })
    await expectAccessibleInBothThemes(page, 'leaving')
    await leaving.getByRole('button', { name: text.leaving.save }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.newsletter.title)
    expect(kept(server).body).toBe('Niet vergeten.\n')
    await goTo(page, other.url())
    await write(page, lang, 'Wel vergeten.')
    await page.getByRole('link', { name: text.back }).click()
    await page.getByRole('dialog').getByRole('button', { name: text.leaving.without }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.newsletter.title)
    expect(kept(server).body).toBe('Niet vergeten.\n')

    // Out of the studio, the browser asks.
    await goTo(page, other.url())
    await write(page, lang, 'Half')
    const asked = page.waitForEvent('dialog')
    const going = page.reload().catch(() => undefined)
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.accept()
    await going
    await expect(bodyOf(page, lang)).toHaveText('Niet vergeten.')

    // In another window it was set ready meanwhile: what cannot be kept any more is there to copy.
    await write(page, lang, 'Te laat.')
    change(
      server,
      "update letters set state = 'scheduled', revision = revision + 1, send_at = '2099-01-01T09:00:00.000Z', due_at = '2099-01-01T09:00:00.000Z'",
    )
    await button(page, text.compose.save).click()
    await expect(page.getByRole('heading', { name: text.left.title })).toBeVisible()
    await expect(bodyOf(page, lang)).toHaveValue(/Te laat\.\n$/)
    await expectAccessibleInBothThemes(page, 'what she still wrote')
    // And thrown away: it stays where she wrote it, and she goes when she likes.
    change(server, "update letters set state = 'draft', send_at = null, due_at = null")
    await reload(page)
    await write(page, lang, 'Weg.')
    change(server, 'delete from letters')
    await button(page, text.compose.save).click()
    await expect(page.getByRole('alert')).toHaveText(text.problems.gone)
    await expect(bodyOf(page, lang)).toHaveText('Weg.')
    await expectAccessibleInBothThemes(page, 'a letter that is gone')
  })
}

test('what is typed before the editor is there stands in it, and typing goes on', async ({ page, server }) => {
  test.slow()
  const { letters: text, articles } = studioWordsOf('nl')
  await setUpStudio(page, 'nl')
  await beginLetter(page, 'nl')
  const address = page.url()
  const { promise: held, resolve: letGo } = Promise.withResolvers<undefined>()
  const editor = await filesOfEditor(page)
  expect(editor.length).toBeGreaterThan(0)
  await page.route(
    ({ pathname }) => editor.includes(pathname),
    async (route) => {
      await held
      await route.continue()
    },
  )
  await page.goto(address)
  const body = bodyOf(page, 'nl')
  await expect(body).toHaveJSProperty('tagName', 'TEXTAREA')
  await body.click()
  await page.keyboard.type('Eén **twee** en')
  letGo(undefined)
  await editorThere(page, 'nl')
  await expect(body).toBeFocused()
  await page.keyboard.type(' drie.')
  await expect(body).toHaveText('Eén twee en drie.')
  await button(page, text.compose.save).click()
  await expect(page.getByText(text.compose.saved, { exact: true })).toBeVisible()
  expect(kept(server).body).toBe('Eén **twee** en drie.\n')

  // When it cannot come, the field is what there is; without a connection nothing is lost either.
  await page.unrouteAll()
  await page.route(
    ({ pathname }) => editor.includes(pathname),
    (route) => route.abort(),
  )
  await page.goto(address)
  await page.waitForLoadState('networkidle')
  await body.fill('Met de hand.')
  await expect(page.getByText(text.compose.unsaved)).toBeVisible()
  await page.context().setOffline(true)
  await button(page, text.compose.save).click()
  await expect(page.getByRole('alert')).toHaveText(text.problems.notSent)
  await expect(body).toHaveValue('Met de hand.')
  await page.context().setOffline(false)
  await button(page, text.compose.save).click()
  await expect(page.getByText(text.compose.saved, { exact: true })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(kept(server).body).toBe('Met de hand.')
  await page.unrouteAll()

  // What went is not written any more, and the editor does not come along with it.
  change(
    server,
    "update letters set state = 'sent', began_at = '2026-01-01T09:00:00.000Z', ended_at = '2026-01-01T09:00:00.000Z'",
  )
  await goTo(page, address)
  await expect(page.getByRole('heading', { name: text.results.title })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(await filesOfEditor(page)).toEqual([])
  await goTo(page, localPath('/studio/artikelen', 'nl'))
  await expect(page.getByRole('heading', { level: 1, name: articles.title })).toBeVisible()
  expect(await filesOfEditor(page)).toEqual([])
})

test('Markdown without a shape of its own comes through as it was', async ({ page, server }) => {
  const { letters: text } = studioWordsOf('nl')
  await setUpStudio(page, 'nl')
  await beginLetter(page, 'nl')
  const strange = [
    ...['# Groot', '| a | b |\n|---|---|\n| 1 | 2 |', 'Onder\n===', '* een\n* twee', '__vet__ en [x](/a "t")'],
    ...['![Een boom](/beelden/boom.webp)', '::: voice\nzonder einde', 'Een zin.  \nNog een.'],
  ].join('\n\n')
  for (const body of [strange, strange.replace('\n\n::: voice\nzonder einde', ''), '  \n\nDag.\n\n\n']) {
    change(server, `update letters set body = '${body}'`)
    await reload(page)
    await editorThere(page, 'nl')
    await subjectOf(page, 'nl').fill(`Dag ${body.length}`)
    await button(page, text.compose.save).click()
    await expect(page.getByText(text.compose.saved, { exact: true })).toBeVisible()
    expect(kept(server)).toMatchObject({ subject: `Dag ${body.length}`, body })
  }
})

/** The files of this page that are the editor of articles, by what they are. */
const filesOfEditor = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
    const found: string[] = []
    for (const { pathname } of files.filter(({ pathname: name }) => name.endsWith('.js')))
      if ((await (await fetch(pathname)).text()).includes('ProseMirror')) found.push(pathname)
    return found
  })
