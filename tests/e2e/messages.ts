/** What writing a message, answering it and reading the answer have in common over tests. */
import { expect } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { painTestParts, type PainTestPart } from '../../src/lib/core/exchange/pain-test-document.ts'
import { studioWordsOf } from './studio.ts'
import { visit, wordsOf } from './walk.ts'
import type { Lang } from './walk.ts'

/** A form that comes back faster than anybody writes is refused: so long a person takes at least. */
export const unhurriedMs = 3200

export async function write(page: Page, lang: Lang, { text, name }: { text: string; name?: string }) {
  const { form } = wordsOf(lang).contact
  await page.getByLabel(form.text, { exact: true }).fill(text)
  if (name !== undefined) await page.getByLabel(form.name).fill(name)
  await page.waitForTimeout(unhurriedMs)
}

/** Writes, sends, and gives the link of the conversation. */
export async function sendMessage(page: Page, lang: Lang, message: { text: string; name?: string }): Promise<string> {
  const { form, sent } = wordsOf(lang).contact
  await visit(page, '/contact', lang)
  await write(page, lang, message)
  await page.getByRole('button', { name: form.send }).click()
  // The page does a little work before it sends; on a machine that is busy with other tests that takes its time.
  await expect(page.getByRole('heading', { level: 1, name: sent.title })).toBeVisible({ timeout: 30_000 })
  return page.getByLabel(sent.link, { exact: true }).inputValue()
}

/** Opens the conversation that stands first in her list. */
export async function openFirst(studio: Page, lang: Lang) {
  await visit(studio, '/studio/berichten', lang)
  await studio.locator('main ul.rows a.row').first().click()
  await expect(studio.getByRole('textbox', { name: studioWordsOf(lang).messages.conversation.answer })).toBeVisible()
}

export async function answer(studio: Page, lang: Lang, text: string) {
  const { conversation } = studioWordsOf(lang).messages
  await studio.getByRole('textbox', { name: conversation.answer }).fill(text)
  await studio.getByRole('button', { name: conversation.send, exact: true }).click()
  await expect(studio.getByText(conversation.sent, { exact: true })).toBeVisible()
}

/** Somebody on another device. */
export async function visitorIn(
  browser: Browser,
  baseURL: string,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 }, ...options })
  return context.newPage()
}

/** Sends these parts of the kept pain test along, and gives what the preview showed. */
export async function attachPainTest(page: Page, lang: Lang, parts: readonly PainTestPart[]): Promise<string> {
  const { attach, document } = wordsOf(lang).contact
  await page.getByRole('button', { name: attach.title }).click()
  const sheet = page.getByRole('dialog')
  for (const part of painTestParts) {
    await sheet.getByRole('checkbox', { name: attach.parts[part], exact: true }).setChecked(parts.includes(part))
  }
  const shown = await sheet.getByRole('article').textContent()
  await sheet.getByRole('button', { name: attach.add, exact: true }).click()
  await expect(page.getByText(attach.added(document.painTestTitle))).toBeVisible()
  // What goes can be looked at once more, and is the same.
  await page.getByRole('button', { name: attach.show, exact: true }).click()
  expect(await sheet.getByRole('article').textContent()).toBe(shown)
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  return shown ?? ''
}
