/** After a message, an answer, a standard answer and a message without script, nothing of them is anywhere but sealed. */
import { expect } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { answer, openFirst, sendMessage, write } from './messages.ts'
import { setUpStudio, studioWordsOf, test } from './studio.ts'
import { visit, wordsOf } from './walk.ts'

const planted = {
  said: 'Zeegroene olifanten dansen op mijn wervels',
  name: 'Quirinius Zonderling',
  answered: 'Paarse tuinkabouters raden rust aan',
  withoutScript: 'Oranje walvissen fluisteren over mijn schouder',
  standard: 'Gestreepte nijlpaarden groeten vriendelijk',
}

/** The forms in which a text could lie about: as it is, in two bytes a letter, in JSON, in an address, in base64 at any offset. */
function formsOf(text: string): Buffer[] {
  const bytes = Buffer.from(text)
  const base64 = [0, 1, 2].flatMap((shift) => {
    // Whatever stands before it, three letters in the middle always come out the same.
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
    const middle = encoded.slice(4, -4)
    return [middle, middle.replaceAll('+', '-').replaceAll('/', '_')]
  })
  const utf16 = Buffer.from(text, 'utf16le')
  const texts = [text.toLowerCase(), text.toUpperCase(), encodeURIComponent(text), text.replaceAll(' ', '+'), ...base64]
  return [bytes, utf16, Buffer.from(utf16).swap16(), ...texts.map((each) => Buffer.from(each)), hexOf(bytes)]
}

const hexOf = (bytes: Buffer) => Buffer.from(bytes.toString('hex'))

test('no sentence is in the database, its log, the outbox or what the server wrote', async ({
  page,
  server,
  browser,
  baseURL,
}) => {
  test.slow()
  const { contact } = wordsOf('nl')
  const { settings } = studioWordsOf('nl').messages
  await setUpStudio(page, 'nl')
  const visitor = await (await browser.newContext({ baseURL })).newPage()
  await visit(visitor, '/contact', 'nl')
  await visitor.getByLabel(contact.form.mail).fill('iemand@example.org')
  await write(visitor, 'nl', { text: planted.said, name: planted.name })
  await visitor.getByRole('button', { name: contact.form.send }).click()
  const own = visitor.getByLabel(contact.sent.link, { exact: true })
  await expect(own).toBeVisible()
  const key = (await own.inputValue()).split('#')[1] ?? ''
  await openFirst(page, 'nl')
  await answer(page, 'nl', planted.answered)

  const plain = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage()
  await visit(plain, '/contact', 'nl')
  await write(plain, 'nl', { text: planted.withoutScript })
  await plain.getByRole('button', { name: contact.form.sendPlain, exact: true }).click()
  await expect(plain.getByRole('heading', { level: 1, name: contact.sent.title })).toBeVisible()

  await page.goto('/studio/instellingen/berichten')
  await page.getByRole('button', { name: settings.answers.add }).click()
  await page.getByLabel(settings.answers.name, { exact: true }).fill('Groet')
  await page.getByLabel(settings.answers.text, { exact: true }).fill(planted.standard)
  await page.getByRole('button', { name: settings.answers.save }).click()
  await expect(page.getByText(settings.answers.saved, { exact: true })).toBeVisible()
  await sendMessage(visitor, 'nl', { text: 'Gewoon nog een bericht.' })

  const files = readdirSync(server.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  expect(files.map((file) => path.basename(file))).toContain('regie.db-wal')
  const places = [...files.map((file) => readFileSync(file)), Buffer.from(server.output())]
  // The search itself can find something: the mail address stands in the clear, as the page said.
  expect(places.some((place) => place.includes('iemand@example.org'))).toBe(true)
  for (const text of [...Object.values(planted), key]) {
    for (const form of formsOf(text)) {
      expect(
        places.some((place) => place.includes(form)),
        `${text} as ${form.toString('latin1').slice(0, 40)}`,
      ).toBe(false)
    }
  }
})
