/** Her page about mail: what waits, what is uncertain, a test mail, and what the DNS lacks. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { DatabaseSync } from 'node:sqlite'
import path from 'node:path'
import { sealBody } from '../../src/lib/server/mail/sealed-body.ts'
import { keptSecret, serverSecret } from '../../src/lib/server/secret.ts'
import type { BuiltServer } from '../built-server.ts'
import { startSmtp, type SmtpHost } from '../smtp.ts'
import { expectAccessibleInBothThemes } from './axe.ts'
import { button, setUpStudio, studioWordsOf, test as studio } from './studio.ts'
import { langs, visit } from './walk.ts'

const test = studio.extend<{ smtp: SmtpHost }>({
  // eslint-disable-next-line no-empty-pattern
  smtp: async ({}, use) => {
    const smtp = await startSmtp()
    await use(smtp)
    await smtp.stop()
  },
  serverEnv: async ({ smtp }, use) =>
    use({ SMTP_URL: `smtp://127.0.0.1:${smtp.port}`, MAIL_FROM: 'post@praktijk.invalid' }),
})

const status = (page: Page) => page.getByRole('main').getByRole('status').first()

/** A mail as any part of the house leaves one, in a state of our choosing; sealed by this server unless another is given. */
function putMail(server: BuiltServer, key: string, subject: string, state: string, secret = secretOf(server)): void {
  const database = new DatabaseSync(path.join(server.dataDir, 'regie.db'), { timeout: 5000 })
  const at = new Date().toISOString()
  const words = { text: 'Tot dan.', html: '<p>Tot dan.</p>' }
  const body = sealBody(words, { mail: key, key: secret.keyFor('mail-body') })
  database
    .prepare(
      `insert into mails (key, message_id, state, recipient, lang, subject, body, round, problem, queued_at, changed_at)
       values (?, ?, ?, 'jan@example.net', 'nl', ?, ?, 1, ?, ?, ?)`,
    )
    .run(key, key, state, subject, body, '{"stage":"lost"}', at, at)
  database.close()
}

/** As a start leaves it that found an older copy. */
function putBack(server: BuiltServer, unknown: 0 | 1): void {
  const database = new DatabaseSync(path.join(server.dataDir, 'regie.db'), { timeout: 5000 })
  database.prepare('update copy_guard set noticed_at = ?, unknown = ?').run(new Date().toISOString(), unknown)
  database.close()
}

const secretOf = (server: BuiltServer) => keptSecret(server.dataDir)

for (const lang of langs) {
  const { mail, shell } = studioWordsOf(lang)

  studio(
    `${lang}: without a mail server it says what is missing, and a mail that waits can be stopped`,
    async ({ page, server }) => {
      studio.slow()
      await setUpStudio(page, lang)
      putMail(server, 'a', 'Een afspraak', 'waiting')
      await visit(page, '/studio/instellingen/post', lang)
      await expect(page.getByText(mail.lead.off)).toBeVisible()
      await expect(page.getByText(mail.outbox.noServer)).toBeVisible()
      await expect(page.getByText('SMTP_URL')).toBeVisible()
      await expect(page.getByText(mail.proof.notYet)).toBeVisible()
      await expectAccessibleInBothThemes(page, `mail without a server, ${lang}`)
      await button(page, mail.outbox.aboutMail(mail.outbox.stop, 'Een afspraak', 'jan@example.net')).click()
      await expect(status(page)).toHaveText(mail.outbox.stopped)
    },
  )

  test(`${lang}: mails that waited in a copy that was put back are held until she has chosen`, async ({
    page,
    server,
    smtp,
  }) => {
    test.slow()
    await setUpStudio(page, lang)
    for (const [key, subject] of [...'vwxyz'].map((one) => [one, `Afspraak ${one}`] as const))
      putMail(server, key, subject, 'held')
    putBack(server, 1)
    const place = studioWordsOf(lang).mail.putBack
    await visit(page, '/studio/agenda', lang)
    await page.getByRole('link', { name: place.dueLink }).click()
    await expect(page.getByRole('heading', { name: place.title })).toBeVisible()
    await expect(page.getByText(place.held(5))).toBeVisible()
    await expect(page.getByText(place.unknown)).toBeVisible()
    await expect(page.getByText(place.shown)).toBeVisible()
    await expect(page.getByText(place.due)).toHaveCount(0)
    await expectAccessibleInBothThemes(page, `mails that are held, ${lang}`)
    const about = (act: string, subject: string) => button(page, mail.outbox.aboutMail(act, subject, 'jan@example.net'))
    await about(mail.outbox.send, 'Afspraak v').click()
    await expect(status(page)).toHaveText(mail.outbox.sentAgain)
    await about(mail.outbox.stop, 'Afspraak w').click()
    await expect(status(page)).toHaveText(mail.outbox.stopped)
    await expect(page.getByText(place.held(3))).toBeVisible()
    await expect(page.getByText(place.first)).toBeVisible()
    await expect.poll(() => smtp.taken.length).toBe(1)
    await button(page, mail.outbox.sendAll).click()
    await expect(status(page)).toHaveText(mail.outbox.sentHeld)
    await expect.poll(() => smtp.taken.length).toBe(4)
    putMail(server, 'u', 'Afspraak u', 'held')
    putBack(server, 0)
    await visit(page, '/studio/instellingen/post', lang)
    await expect(page.getByText(place.erased)).toBeVisible()
    await button(page, mail.outbox.dropAll).click()
    await expect(status(page)).toHaveText(mail.outbox.droppedHeld)
    await button(page, place.looked).click()
    await expect(status(page)).toHaveText(mail.outbox.looked)
    await expect(page.getByRole('heading', { name: place.title })).toHaveCount(0)
    await visit(page, '/studio/agenda', lang)
    await expect(page.getByText(place.due)).toHaveCount(0)
    expect(smtp.taken).toHaveLength(4)
  })

  test(`${lang}: a test mail, a mail that is uncertain, and the DNS`, async ({ page, server, smtp }) => {
    test.slow()
    await setUpStudio(page, lang)
    putMail(server, 'b', 'Een andere afspraak', 'uncertain')
    await visit(page, '/studio/instellingen/post', lang)

    const to = page.getByLabel(mail.proof.to, { exact: true })
    await expect(to).toHaveValue('noor@example.org')
    await to.fill('noor.example.org')
    await button(page, mail.proof.send).click()
    await expect(page.getByText(mail.addressFaults['no-at'])).toBeVisible()
    await expect(to).toHaveValue('noor.example.org')
    await to.fill('noor@example.org')
    await button(page, mail.proof.send).click()
    await expect(page.getByText(mail.proof.done('noor@example.org'))).toBeVisible()
    expect(smtp.taken).toHaveLength(1)
    await page.getByText(mail.proof.conversation).click()
    await expect(page.getByText('> RCPT TO:<noor@example.org>')).toBeVisible()

    smtp.misbehave({ at: 'rcpt', does: { code: 550, says: '5.1.1 Nobody of that name' } })
    await button(page, mail.proof.send).click()
    await expect(page.getByText(mail.proof.failed)).toBeVisible()
    await expect(page.getByText(mail.problems.said('550 5.1.1 Nobody of that name'))).toBeVisible()
    smtp.misbehave(null)

    await expect(page.getByText(mail.outbox.uncertain)).toBeVisible()
    await expect(page.getByText(mail.problems.lost)).toBeVisible()
    await button(page, mail.outbox.aboutMail(mail.outbox.again, 'Een andere afspraak', 'jan@example.net')).click()
    await expect(status(page)).toHaveText(mail.outbox.sentAgain)
    await expect.poll(() => smtp.taken.length).toBe(2)
    await visit(page, '/studio/instellingen/post', lang)
    await page.getByText(mail.outbox.over(1)).click()
    await expect(page.getByText(mail.outbox.states['handed-over'])).toBeVisible()

    putMail(server, 'c', 'Van een ander geheim', 'uncertain', serverSecret(new Uint8Array(32)))
    await visit(page, '/studio/instellingen/post', lang)
    await button(page, mail.outbox.aboutMail(mail.outbox.again, 'Van een ander geheim', 'jan@example.net')).click()
    await expect(status(page)).toHaveText(mail.outbox.sentAgain)
    await expect(async () => {
      await visit(page, '/studio/instellingen/post', lang)
      await expect(page.getByText(mail.problems.sealed)).toBeVisible({ timeout: 100 })
    }).toPass()
    expect(smtp.taken).toHaveLength(2)

    // Whoever passes an open laptop sees nobody's address.
    await page.getByRole('button', { name: shell.key.lock }).first().click()
    await expect(page.getByText(mail.outbox.locked)).toBeVisible()
    await expect(page.getByText('jan@example.net')).toHaveCount(0)
    await expectAccessibleInBothThemes(page, `mail with the key locked, ${lang}`)

    await button(page, mail.domain.look).click()
    for (const topic of Object.values(mail.domain.topics)) await expect(page.getByText(topic)).toBeVisible()
    await expectAccessibleInBothThemes(page, `mail, ${lang}`)
  })
}
