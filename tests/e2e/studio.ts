/**
 * The practitioner's side in a browser. Every test that takes `test` from here has a server of its own with an empty practice, so that
 * each can open its studio; `page.goto` and `visit` go there.
 */
import { expect, test as base } from '@playwright/test'
import type { CDPSession, Page } from '@playwright/test'
import { DatabaseSync } from 'node:sqlite'
import path from 'node:path'
import { enStudio } from '../../src/lib/i18n/en-studio.ts'
import { nlStudio, type StudioWords } from '../../src/lib/i18n/nl-studio.ts'
import type { MailTable } from '../../src/lib/server/db/tables.ts'
import { bodyOf } from '../../src/lib/server/mail/outbox.fixture.ts'
import { keptSecret } from '../../src/lib/server/secret.ts'
import { startBuilt, type BuiltServer } from '../built-server.ts'
import { expectAccessible } from './axe.ts'
import type { Lang } from './walk.ts'
import { goTo } from './walk.ts'

export const studioWordsOf = (lang: Lang): StudioWords => (lang === 'nl' ? nlStudio : enStudio)

/** A worker runs its tests one after the other, so this is the server of the test that runs now. */
let current: BuiltServer | null = null

type Fixtures = { serverEnv: Record<string, string>; server: BuiltServer; baseURL: string; leftovers: undefined }

// The first argument of a fixture is read by its pattern: an empty one says that it needs no other.
export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern
  serverEnv: async ({}, use) => use({}),
  server: async ({ serverEnv }, use) => {
    const server = await startBuilt({ LOG_LEVEL: 'error', CALENDAR_ALLOW_PRIVATE: '127.0.0.1', ...serverEnv })
    current = server
    await use(server)
    current = null
    await server.stop()
  },
  baseURL: async ({ server }, use) => use(server.origin),
  // Windows of visitors that a test opened itself live as long as the worker, and slowed every test after it.
  leftovers: [
    async ({ browser }, use) => {
      const before = new Set(browser.contexts())
      await use(undefined)
      for (const context of browser.contexts()) if (!before.has(context)) await context.close()
    },
    { auto: true },
  ],
})

/** The link that the server prints a moment after it is ready; the same in English. */
export async function setUpLink(server: BuiltServer, lang: Lang): Promise<string> {
  const printed = /http\S+\/studio\/opzetten#\S+(?=\n)/
  await expect.poll(() => server.output()).toMatch(printed)
  const [found = ''] = printed.exec(server.output()) ?? []
  return lang === 'nl' ? found : found.replace('/studio/opzetten', '/en/studio/set-up')
}

export type Authenticator = { session: CDPSession; id: string }

/** A passkey that always says yes; with `prf` it also gives a secret. */
export async function addAuthenticator(page: Page, { prf }: { prf: boolean }): Promise<Authenticator> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId: id } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      hasPrf: prf,
      automaticPresenceSimulation: true,
    },
  })
  return { session, id }
}

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** From the printed link to the choice of a way to sign in. */
export async function introduce(page: Page, server: BuiltServer, lang: Lang): Promise<void> {
  const { entrance, account } = studioWordsOf(lang)
  const { setUp } = entrance
  await goTo(page, await setUpLink(server, lang))
  await button(page, setUp.welcome.begin).click()
  await page.getByLabel(setUp.you.name).fill('Noor Demo')
  await page.getByLabel(setUp.you.mail).fill('noor@example.org')
  await button(page, entrance.next).click()
  await page.getByRole('radio', { name: setUp.role.coach }).check()
  await button(page, entrance.next).click()
  await page.getByLabel(account.practice.name).fill('Praktijk De Demo')
  await button(page, entrance.next).click()
}

/** Writes the twelve words down, repeats three of them, and gives all of them back. */
export async function keepWords(page: Page, lang: Lang): Promise<string[]> {
  const { setUp } = studioWordsOf(lang).entrance
  const items = page.getByRole('list', { name: setUp.words.label }).getByRole('listitem')
  await expect(items).toHaveCount(12)
  const words = (await items.allTextContents()).map((text) => text.replace(/^\d+/, '').trim())
  await button(page, setUp.words.written).click()
  for (const [index, word] of words.entries()) {
    const field = page.getByLabel(setUp.repeat.word(index + 1), { exact: true })
    if (await field.isVisible()) await field.fill(word)
  }
  await button(page, setUp.repeat.check).click()
  return words
}

export type OpenStudio = { words: string[]; authenticator: Authenticator }

/** Opens a fresh studio with a passkey that has PRF, and comes out on the agenda: signed in, with the key open. */
export async function setUpStudio(page: Page, lang: Lang): Promise<OpenStudio> {
  if (!current) throw new Error('setUpStudio needs `test` from this file')
  const { entrance, shell } = studioWordsOf(lang)
  const authenticator = await addAuthenticator(page, { prf: true })
  await introduce(page, current, lang)
  await page.getByRole('radio', { name: entrance.setUp.way.passkey }).check()
  await button(page, entrance.next).click()
  await button(page, entrance.setUp.passkey.make).click()
  const words = await keepWords(page, lang)
  await button(page, entrance.setUp.done.go).click()
  await expect(page.getByText(shell.key.open)).toBeVisible()
  return { words, authenticator }
}

/** The digits in the mail that was written last: it waits in the outbox of a server without a mail server. */
export function lastCode(server: BuiltServer): string {
  const database = new DatabaseSync(path.join(server.dataDir, 'regie.db'), { readOnly: true })
  const row = database
    .prepare("select key, body from mails where key like 'code:%' order by queued_at desc limit 1")
    .get() as Pick<MailTable, 'key' | 'body'> | undefined
  database.close()
  const [, code] = (row && /\b(\d{6})\b/.exec(bodyOf(row, keptSecret(server.dataDir)).text)) ?? []
  if (!code) throw new Error('no code was mailed')
  return code
}

/** As if her last proof of who she is, was given too long ago to change how she comes in. */
export function letProofPass(server: BuiltServer): void {
  const database = new DatabaseSync(path.join(server.dataDir, 'regie.db'), { timeout: 5000 })
  database.prepare('update sessions set proved_until = ?').run(new Date().toISOString())
  database.close()
}

/** No accessibility violation of WCAG 2.2 AA, and nothing sticks out sideways. */
export async function expectNothingWrong(page: Page): Promise<void> {
  await expectAccessible(page, page.url().replace(/#.*$/, ''))
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
}
