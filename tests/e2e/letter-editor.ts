/** Writing a letter as a person does, with a mail server that takes it. */
import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { DatabaseSync } from 'node:sqlite'
import path from 'node:path'
import type { BuiltServer } from '../built-server.ts'
import { startSmtp, type SmtpHost } from '../smtp.ts'
import { button, studioWordsOf, test as studio } from './studio.ts'
import { type Lang, visit } from './walk.ts'

export const test = studio.extend<{ smtp: SmtpHost }>({
  // eslint-disable-next-line no-empty-pattern
  smtp: async ({}, use) => {
    const smtp = await startSmtp()
    await use(smtp)
    await smtp.stop()
  },
  serverEnv: async ({ smtp }, use) =>
    use({ SMTP_URL: `smtp://127.0.0.1:${smtp.port}`, MAIL_FROM: 'post@praktijk.invalid' }),
})

export const mailsTo = (smtp: SmtpHost, address: string) =>
  smtp.taken.filter((_, i) => smtp.envelopes[i]?.to[0] === address)

export function change(server: BuiltServer, statements: string): void {
  const database = new DatabaseSync(path.join(server.dataDir, 'regie.db'), { timeout: 5000 })
  database.exec(statements)
  database.close()
}

export const subjectOf = (page: Page, lang: Lang): Locator =>
  page.getByRole('textbox', { name: studioWordsOf(lang).letters.compose.subject, exact: true })

/** The field, and the editor once that is there. */
export const bodyOf = (page: Page, lang: Lang): Locator =>
  page.getByRole('textbox', { name: studioWordsOf(lang).letters.compose.body, exact: true })

/** An empty letter. */
export async function beginLetter(page: Page, lang: Lang): Promise<void> {
  const { letters, newsletter } = studioWordsOf(lang)
  await visit(page, '/studio/nieuwsbrief/brief/nieuw', lang)
  await page.getByRole('radio', { name: newsletter.langs[lang] }).check()
  await button(page, letters.fresh.go).click()
  await editorThere(page, lang)
}

export const editorThere = (page: Page, lang: Lang): Promise<void> =>
  expect(bodyOf(page, lang)).toHaveAttribute('contenteditable', 'true', { timeout: 30_000 })

/** Types this in the place of what stood there. */
export async function write(page: Page, lang: Lang, words: string): Promise<void> {
  await editorThere(page, lang)
  await bodyOf(page, lang).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(words)
}

/** Makes a link of the last word that was typed. */
export async function linkLastWord(page: Page, lang: Lang, address: string): Promise<void> {
  const { linkSheet } = studioWordsOf(lang).editor
  await page.keyboard.press('ControlOrMeta+Shift+ArrowLeft')
  await page.keyboard.press('ControlOrMeta+k')
  const sheet = page.getByRole('dialog', { name: linkSheet.title })
  await sheet.getByLabel(linkSheet.address, { exact: true }).fill(address)
  await sheet.getByRole('button', { name: linkSheet.save }).click()
  await expect(sheet).toHaveCount(0)
}
