/** After everything a person can write in private, on either database, nothing of it is anywhere but sealed. */
import { expect } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import path from 'node:path'
import { Client } from 'pg'
import { dayOf } from '../../src/lib/core/day.ts'
import { bodyOf } from '../../src/lib/server/mail/outbox.fixture.ts'
import { keptSecret } from '../../src/lib/server/secret.ts'
import type { BuiltServer } from '../built-server.ts'
import { startPostgres, type Cluster } from '../postgres.ts'
import { answer, attachPainTest, openFirst, sendMessage, unhurriedMs, visitorIn, write } from './messages.ts'
import { keepPainTest } from './pain-test.ts'
import { inventEntries } from './pattern-diaries.ts'
import { findIn, layersOf } from './planted.ts'
import { restore } from './self-test-diaries.ts'
import { setUpStudio, studioWordsOf, test } from './studio.ts'
import { goTo, tap, visit, wordsOf } from './walk.ts'

const planted = {
  said: 'Zeegroene olifanten dansen op mijn wervels',
  name: 'Quirinius Zonderling',
  answered: 'Paarse tuinkabouters raden rust aan',
  withoutScript: 'Oranje walvissen fluisteren over mijn schouder',
  standard: 'Gestreepte nijlpaarden groeten vriendelijk',
  painTest: 'Geruite flamingo’s masseren mijn nek',
  report: 'Koperen egels lezen mijn dagboek mee',
  note: 'Bebloemde krokodillen kraken in mijn knie',
}
/** Stands in the clear, as the page says. */
const known = { mail: 'iemand@example.org', name: 'Wilhelmina van Zichtbaar' }

/** Everything the server keeps, and its mails as only it can open them. */
type Kept = { places: Buffer[]; mails: { key: string; body: string | null }[] }

const { booking, contact } = wordsOf('nl')

/** Writes in every place where a person writes something private. Gives the key of the conversation. */
async function writeEverywhere(page: Page, browser: Browser, baseURL: string): Promise<string> {
  const { settings } = studioWordsOf('nl').messages
  await setUpStudio(page, 'nl')
  const visitor = await visitorIn(browser, baseURL)
  await keepPainTest(visitor, 'nl', { helps: planted.painTest })

  await visit(visitor, '/contact', 'nl')
  await visitor.getByLabel(contact.form.mail).fill(known.mail)
  expect(await attachPainTest(visitor, 'nl', ['bars', 'answers', 'helps'])).toContain(planted.painTest)
  await write(visitor, 'nl', { text: planted.said, name: planted.name })
  await visitor.getByRole('button', { name: contact.form.send }).click()
  const own = visitor.getByLabel(contact.sent.link, { exact: true })
  await expect(own).toBeVisible({ timeout: 30_000 })
  const key = (await own.inputValue()).split('#')[1] ?? ''
  await openFirst(page, 'nl')
  await answer(page, 'nl', planted.answered)

  const plain = await visitorIn(browser, baseURL, { javaScriptEnabled: false })
  await visit(plain, '/contact', 'nl')
  await write(plain, 'nl', { text: planted.withoutScript })
  await plain.getByRole('button', { name: contact.form.sendPlain, exact: true }).click()
  await expect(plain.getByRole('heading', { level: 1, name: contact.sent.title })).toBeVisible()

  await goTo(page, '/studio/instellingen/berichten')
  await page.getByRole('button', { name: settings.answers.add }).click()
  await page.getByLabel(settings.answers.name, { exact: true }).fill('Groet')
  await page.getByLabel(settings.answers.text, { exact: true }).fill(planted.standard)
  await page.getByRole('button', { name: settings.answers.save }).click()
  await expect(page.getByText(settings.answers.saved, { exact: true })).toBeVisible()

  await bookWithNote(visitor)
  await sendReport(await visitorIn(browser, baseURL))
  await sendMessage(visitor, 'nl', { text: 'Gewoon nog een bericht.' })
  return key
}

async function bookWithNote(visitor: Page) {
  const { times, form, one } = booking
  await visit(visitor, '/afspraak', 'nl')
  await visitor.locator('label.time').first().click()
  await visitor.getByRole('button', { name: times.go }).click()
  await visitor.getByLabel(form.name).fill(known.name)
  await visitor.getByLabel(form.phone).fill('06 12 34 56 78')
  await visitor.getByLabel(form.mail).fill(known.mail)
  await visitor.getByText(form.noteOpen).click()
  await visitor.getByLabel(form.note).fill(planted.note)
  expect(await attachPainTest(visitor, 'nl', ['helps'])).toContain(planted.painTest)
  await visitor.waitForTimeout(unhurriedMs)
  await visitor.getByRole('button', { name: form.go }).click()
  await expect(visitor.getByRole('heading', { level: 1, name: one.titles.confirmed })).toBeVisible()
  await expect(visitor.getByText(one.note)).toBeVisible()
}

async function sendReport(visitor: Page) {
  await restore(visitor, 'nl', { entries: inventEntries(dayOf(new Date()), { days: 20 }) })
  await visit(visitor, '/app/rapport', 'nl')
  await tap(visitor.getByRole('button', { name: contact.report.send }))
  const dialog = visitor.getByRole('dialog', { name: contact.report.title })
  await dialog.getByLabel(contact.report.note).fill(planted.report)
  await visitor.waitForTimeout(unhurriedMs)
  await dialog.getByRole('button', { name: contact.report.send2 }).click()
  await expect(dialog.getByText(contact.report.sent)).toBeVisible({ timeout: 30_000 })
}

/** What is sealed says nothing; what is not, and what was hidden in the forms bytes come in, is found by the same search. */
async function expectSealed(server: BuiltServer, key: string, kept: () => Promise<Kept>, hide: Hide) {
  const { places, mails } = await kept()
  const secret = keptSecret(server.dataDir)
  const outbox = mails.map((mail) => Buffer.from(JSON.stringify([mail.key, bodyOf(mail, secret)])))
  const everything = [...places, ...outbox, Buffer.from(server.output()), ...filesOf(server)]
  for (const text of [...Object.values(planted), key]) expect(findIn(everything, text), text).toEqual([])
  for (const text of Object.values(known)) expect(findIn(places, text), text).not.toEqual([])
  expect(outbox.some((mail) => mail.includes('/studio/berichten'))).toBe(true)
  expect(findIn(places, '/studio/berichten')).toEqual([])

  const hidden = (name: string) => `Verstopte pelikanen zoeken ${name}`
  await hide([
    Buffer.from(hidden('gewoon')),
    Buffer.from(hidden('breed'), 'utf16le'),
    Buffer.from(`{"a":"${Buffer.from(hidden('ingepakt')).toString('base64url')}"}`),
  ])
  const after = await kept()
  for (const name of ['gewoon', 'breed', 'ingepakt']) expect(findIn(after.places, hidden(name)), name).not.toEqual([])
}

/** Leaves these in a table of the same database. */
type Hide = (values: readonly Buffer[]) => Promise<void>

const filesOf = ({ dataDir }: BuiltServer): Buffer[] =>
  readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)))

test('no sentence is in the database, its log, the outbox or what the server wrote', async ({
  page,
  server,
  browser,
  baseURL,
}) => {
  test.slow()
  const key = await writeEverywhere(page, browser, baseURL)
  const database = new DatabaseSync(path.join(server.dataDir, 'regie.db'))
  const kept = () =>
    Promise.resolve({
      places: filesOf(server),
      mails: database.prepare('select key, body from mails').all() as Kept['mails'],
    })
  await expectSealed(server, key, kept, (values) => {
    database.exec('create table hidden (value blob) strict')
    for (const value of values) database.prepare('insert into hidden values (?)').run(value)
    return Promise.resolve()
  })
  expect(readdirSync(server.dataDir)).toContain('regie.db-wal')
  database.close()
})

const onPostgres = test.extend<{ cluster: Cluster; databaseUrl: string }>({
  // eslint-disable-next-line no-empty-pattern
  cluster: async ({}, use) => {
    const cluster = await startPostgres()
    await use(cluster)
    await cluster.stop()
  },
  databaseUrl: async ({ cluster }, use) => use(cluster.freshUrl()),
  serverEnv: async ({ databaseUrl }, use) => use({ DATABASE_URL: databaseUrl }),
})

onPostgres('nor in a dump of PostgreSQL', async ({ page, server, browser, baseURL, cluster, databaseUrl }) => {
  onPostgres.slow()
  const key = await writeEverywhere(page, browser, baseURL)
  expect(readdirSync(server.dataDir)).not.toContain('regie.db')
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const kept = async () => ({
    places: layersOf(Buffer.from(cluster.dump(databaseUrl))),
    mails: (await client.query<Kept['mails'][number]>('select key, body from mails')).rows,
  })
  await expectSealed(server, key, kept, async (values) => {
    await client.query('create table hidden (value bytea)')
    for (const value of values) await client.query('insert into hidden values ($1)', [value])
  })
  await client.end()
})
