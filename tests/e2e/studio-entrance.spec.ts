import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { localPath } from '../../src/lib/i18n/paths.ts'
import {
  addAuthenticator,
  button,
  expectNothingWrong,
  introduce,
  keepWords,
  lastCode,
  letProofPass,
  setUpLink,
  setUpStudio,
  studioWordsOf,
  test,
} from './studio.ts'
import { goTo, type Lang, langs, reload, visit } from './walk.ts'

const phrase = 'zee fiets lamp appel'

/** Drawing from a passphrase is slow on purpose, and slower on a busy machine. */
const drawn = { timeout: 60_000 }

const keyIs = (page: Page, lang: Lang, state: 'open' | 'locked') =>
  expect(page.getByText(studioWordsOf(lang).shell.key[state], { exact: true })).toBeVisible()

/** Out by the button at a desk, where it always stands. */
async function signOut(page: Page, lang: Lang) {
  await page.setViewportSize({ width: 1280, height: 800 })
  await button(page, studioWordsOf(lang).shell.signOut).click()
  await expect(page.getByRole('heading', { level: 1, name: studioWordsOf(lang).entrance.title })).toBeVisible()
}

async function choosePassphrase(page: Page, lang: Lang) {
  const { entrance } = studioWordsOf(lang)
  const { passphrase } = entrance.setUp
  await page.getByLabel(passphrase.label, { exact: true }).fill('te kort')
  await page.getByLabel(passphrase.again, { exact: true }).fill('te kort')
  await button(page, entrance.next).click()
  await expect(page.getByText(entrance.problems['too-short'](15))).toBeVisible()
  await page.getByLabel(passphrase.label, { exact: true }).fill(phrase)
  await button(page, entrance.next).click()
  await expect(page.getByText(passphrase.differs)).toBeVisible()
  await page.getByLabel(passphrase.again, { exact: true }).fill(phrase)
  await button(page, entrance.next).click()
}

for (const lang of langs) {
  test.describe(lang, () => {
    test('with a passkey: every step can be heard and read, the link works once, out and in again', async ({
      page,
      server,
    }) => {
      test.setTimeout(300_000)
      const { entrance, shell } = studioWordsOf(lang)
      const { setUp } = entrance
      await setUpStudio(page, lang)
      await signOut(page, lang)
      await expectNothingWrong(page)
      await button(page, entrance.withPasskey).click()
      await keyIs(page, lang, 'open')
      await reload(page)
      await keyIs(page, lang, 'open')
      await page.goto('about:blank')
      await goTo(page, await setUpLink(server, lang))
      await expect(page.getByRole('heading', { name: setUp.over.title })).toBeVisible()
      // Locked is said, and her appointments stay.
      await visit(page, '/studio/agenda', lang)
      await button(page, `${shell.key.open} ${shell.key.lock}`).click()
      await keyIs(page, lang, 'locked')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await reload(page)
      await keyIs(page, lang, 'locked')
      await button(page, `${shell.key.locked} ${shell.key.unlock}`).click()
      await button(page, shell.key.withPasskey).click()
      await keyIs(page, lang, 'open')
    })

    test('with a passkey that has no secret of its own, a passphrase opens the key', async ({ page, server }) => {
      test.setTimeout(300_000)
      const { entrance, shell } = studioWordsOf(lang)
      await addAuthenticator(page, { prf: false })
      await introduce(page, server, lang)
      await button(page, entrance.next).click()
      await button(page, entrance.setUp.passkey.make).click()
      await expect(page.getByRole('heading', { name: entrance.setUp.noPrf.title })).toBeVisible()
      await choosePassphrase(page, lang)
      await expect(button(page, entrance.setUp.words.written)).toBeVisible(drawn)
      await keepWords(page, lang)
      await button(page, entrance.setUp.done.go).click()
      await signOut(page, lang)
      await button(page, entrance.withPasskey).click()
      await keyIs(page, lang, 'locked')
      await page.getByRole('button', { name: shell.key.locked }).click()
      await page.getByLabel(shell.key.passphrase).fill('een andere zin dan die')
      await button(page, shell.key.withPassphrase).click()
      await expect(page.getByText(shell.key.problems['wrong-secret'])).toBeVisible(drawn)
      await page.getByLabel(shell.key.passphrase).fill(phrase)
      await button(page, shell.key.withPassphrase).click()
      await expect(page.getByRole('dialog')).toBeHidden(drawn)
      await keyIs(page, lang, 'open')
    })

    test('with a passphrase and a mailed code', async ({ page, server }) => {
      test.setTimeout(300_000)
      const { account, entrance } = studioWordsOf(lang)
      await introduce(page, server, lang)
      await page.getByRole('radio', { name: entrance.setUp.way.passphrase }).check()
      await button(page, entrance.next).click()
      await choosePassphrase(page, lang)
      await expect(page.getByRole('heading', { name: entrance.code.title })).toBeVisible(drawn)
      const right = lastCode(server)
      await page.getByLabel(entrance.code.label).fill(right === '000000' ? '000001' : '000000')
      await button(page, entrance.code.check).click()
      await expect(page.getByText(entrance.problems['code-wrong'](4))).toBeVisible()
      await page.getByLabel(entrance.code.label).fill(right)
      await button(page, entrance.code.check).click()
      await keepWords(page, lang)
      await button(page, entrance.setUp.done.go).click()
      await keyIs(page, lang, 'open')

      await signOut(page, lang)
      await button(page, entrance.withPassphrase).click()
      for (const [mail, typed] of [
        ['iemand@example.org', phrase],
        ['noor@example.org', 'een andere zin dan die'],
      ] as const) {
        await page.getByLabel(entrance.mail).fill(mail)
        await page.getByLabel(entrance.passphrase).fill(typed)
        await button(page, entrance.next).click()
        await expect(page.getByText(entrance.problems['not-together'])).toBeVisible(drawn)
        await expect(page.getByLabel(entrance.mail)).toHaveValue(mail)
      }
      await page.getByLabel(entrance.passphrase).fill(phrase)
      await button(page, entrance.next).click()
      await expect(page.getByRole('heading', { name: entrance.code.title })).toBeVisible(drawn)
      await page.getByLabel(entrance.code.label).fill(lastCode(server))
      await button(page, entrance.code.check).click()
      await keyIs(page, lang, 'open')

      // Later, another passphrase: the same two things show that it is her, and open the key in the same breath.
      await visit(page, '/studio/instellingen/toegang', lang)
      letProofPass(server)
      await button(page, account.access.changePassphrase).click()
      const sheet = page.getByRole('dialog', { name: entrance.confirm.title })
      await sheet.getByLabel(entrance.passphrase).fill('een andere zin dan die')
      await sheet.getByRole('button', { name: entrance.next }).click()
      await expect(sheet.getByText(entrance.problems['wrong-passphrase'])).toBeVisible(drawn)
      await expectNothingWrong(page)
      await sheet.getByLabel(entrance.passphrase).fill(phrase)
      await sheet.getByRole('button', { name: entrance.next }).click()
      await expect(page.getByRole('dialog', { name: entrance.code.title })).toBeVisible(drawn)
      await expectNothingWrong(page)
      await page.getByLabel(entrance.code.label).fill(lastCode(server))
      await button(page, entrance.code.check).click()
      await page.getByLabel(entrance.setUp.passphrase.label, { exact: true }).fill(`${phrase} en peer`)
      await page.getByLabel(entrance.setUp.passphrase.again, { exact: true }).fill(`${phrase} en peer`)
      await button(page, entrance.next).click()
      await expect(page.getByText(account.access.done)).toBeVisible(drawn)
    })

    test('a session that was left open changes no way in before she shows that it is her', async ({
      page,
      server,
      context,
    }) => {
      test.setTimeout(300_000)
      const { account, common, entrance } = studioWordsOf(lang)
      await setUpStudio(page, lang)
      const sheet = page.getByRole('dialog', { name: entrance.confirm.title })
      const confirm = () => sheet.getByRole('button', { name: entrance.confirm.withPasskey }).click()
      const tokens = async () => (await context.cookies()).map(({ value }) => value)

      // What was typed stays when she would rather not, and goes on when she does; the session gets another token.
      await visit(page, '/studio/instellingen/toegang', lang)
      await page.getByLabel(account.access.mail).fill('nieuw@example.org')
      letProofPass(server)
      const before = await tokens()
      await button(page, common.save).click()
      await expect(sheet).toBeVisible()
      await expectNothingWrong(page)
      await sheet.getByRole('button', { name: common.close }).click()
      await expect(page.getByRole('alert')).toHaveText(entrance.problems['proof-needed'])
      await expectNothingWrong(page)
      await expect(page.getByLabel(account.access.mail)).toHaveValue('nieuw@example.org')
      await button(page, common.save).click()
      await confirm()
      await expect(page.getByText(account.access.saved)).toBeVisible()
      await expect(page.getByLabel(account.access.mail)).toHaveValue('nieuw@example.org')
      expect(await tokens()).not.toEqual(before)

      // Asked by another hand than a page of ours, the answer is the same.
      letProofPass(server)
      const refused = await page.evaluate(async () => {
        const wrap = { checkValue: 'c'.repeat(22), sealed: 's'.repeat(140) }
        const answer = await fetch('/api/studio/account/words', { method: 'POST', body: JSON.stringify({ wrap }) })
        return [answer.status, await answer.json()] as unknown
      })
      expect(refused).toEqual([403, { error: 'proof-needed' }])

      // One gesture shows that it is her and opens the key. Writing words down takes longer than a proof is good for.
      await visit(page, '/studio/instellingen/sleutel', lang)
      await button(page, account.key.newWords).click()
      await confirm()
      await expect(button(page, entrance.setUp.words.written)).toBeVisible()
      letProofPass(server)
      await keepWords(page, lang)
      await confirm()
      await expect(page.getByText(account.access.done)).toBeVisible()

      // With a link of the server, in another window of this browser.
      await visit(page, '/studio/instellingen/toegang', lang)
      letProofPass(server)
      await page.getByLabel(account.access.mail).fill('weer-nieuw@example.org')
      await button(page, common.save).click()
      await sheet.getByText(entrance.confirm.other).click()
      await expectNothingWrong(page)
      const beside = await context.newPage()
      await goTo(beside, /http\S+/.exec(server.command('studio-link'))?.[0] ?? '')
      await button(beside, studioWordsOf('nl').entrance.setUp.letIn.enter).click()
      await expect(beside.getByRole('heading', { level: 1 })).toHaveText(studioWordsOf('nl').account.access.title)
      await beside.close()
      await sheet.getByRole('button', { name: entrance.confirm.cameIn }).click()
      await expect(page.getByText(account.access.saved)).toBeVisible()
      await visit(page, '/studio/instellingen/logboek', lang)
      await expect(page.getByRole('cell', { name: account.log.actions['session.confirmed'] })).toHaveCount(3)
    })

    test('in a new browser, with a link of the server and her words', async ({ page, server, browser }) => {
      test.setTimeout(300_000)
      const { entrance, shell, account } = studioWordsOf(lang)
      const { words } = await setUpStudio(page, lang)
      const context = await browser.newContext({ baseURL: server.origin })
      const other = await context.newPage()
      await addAuthenticator(other, { prf: true })
      const link = server.command('studio-link').replace('/studio/opzetten', localPath('/studio/opzetten', lang))
      await goTo(other, /http\S+/.exec(link)?.[0] ?? '')
      await button(other, entrance.setUp.letIn.enter).click()
      await keyIs(other, lang, 'locked')
      await button(other, account.access.addPasskey).click()
      const sheet = other.getByRole('dialog')
      await sheet.getByRole('button', { name: shell.key.withWords }).click()
      await sheet.getByLabel(shell.key.words).fill(words.with(2, 'xylofoon').join(' '))
      await sheet.getByRole('button', { name: shell.key.withWords }).click()
      await expect(sheet.getByText(shell.key.problems['unknown-word']('xylofoon', 3))).toBeVisible()
      await sheet.getByLabel(shell.key.words).fill(words.join(' '))
      await sheet.getByRole('button', { name: shell.key.withWords }).click()
      // The making is a press of its own.
      await expect(sheet.getByText(account.access.addPasskeyNow)).toBeVisible()
      await expectNothingWrong(other)
      await expect(other.getByText(account.access.opensKey)).toHaveCount(1)
      await sheet.getByRole('button', { name: entrance.setUp.passkey.make }).click()
      await expect(other.getByText(account.access.done)).toBeVisible()
      await expect(other.getByText(account.access.opensKey)).toHaveCount(2)
      await keyIs(other, lang, 'open')
      // The passkey made here signs in and opens the key.
      await signOut(other, lang)
      await button(other, entrance.withPasskey).click()
      await keyIs(other, lang, 'open')

      // A passkey that is added ends every session but the one it was added in: she signs in here again.
      await visit(page, '/studio/agenda', lang)
      await expect(page.getByRole('heading', { level: 1, name: entrance.title })).toBeVisible()
      await button(page, entrance.withPasskey).click()
      await keyIs(page, lang, 'open')

      // A session that is ended elsewhere is over at the next step.
      await visit(page, '/studio/instellingen/sessies', lang)
      letProofPass(server)
      await button(page, account.sessions.endOthers).click()
      await button(page, entrance.confirm.withPasskey).click()
      await expect(page.getByText(account.sessions.only)).toBeVisible()
      await visit(other, '/studio/agenda', lang)
      await expect(other.getByRole('heading', { level: 1, name: entrance.title })).toBeVisible()
      await context.close()
    })

    test('everything lost: a new key, and its fingerprint is another', async ({ page }) => {
      test.setTimeout(300_000)
      const { account, shell } = studioWordsOf(lang)
      await setUpStudio(page, lang)
      await visit(page, '/studio/instellingen/sleutel', lang)
      const print = page.getByRole('main').getByRole('list').first()
      const before = await print.textContent()
      await button(page, account.key.newKey).click()
      await button(page, account.key.newKeyConfirm).click()
      await keepWords(page, lang)
      await expect(page.getByText(account.key.newKeyDone)).toBeVisible()
      await expect(print).not.toHaveText(before ?? '')
      await keyIs(page, lang, 'open')
      await page.getByRole('button', { name: shell.key.open }).click()
      await page.getByRole('button', { name: shell.key.locked }).click()
      await expect(button(page, shell.key.withWords)).toBeVisible()
      await expect(button(page, shell.key.withPasskey)).toHaveCount(0)
    })

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${colorScheme}: her settings have no accessibility violation, and what she types is kept`, async ({
        page,
      }) => {
        test.setTimeout(300_000)
        await page.emulateMedia({ colorScheme })
        // Tall enough that nothing lies half under the tab bar, which axe would measure as a small target.
        await page.setViewportSize({ width: 390, height: 3000 })
        await setUpStudio(page, lang)
        for (const place of ['praktijk', 'toegang', 'sessies', 'sleutel', 'logboek']) {
          await visit(page, `/studio/instellingen/${place}`, lang)
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
          await expectNothingWrong(page)
        }
        const { account, common } = studioWordsOf(lang)
        await visit(page, '/studio/instellingen/praktijk', lang)
        await page.getByLabel(account.practice.kvk).fill('12 34')
        await page.getByLabel(account.practice.phone).fill('<b>nul zes</b>')
        await button(page, common.save).click()
        await expect(page.getByText(account.practice.faults['not-kvk'])).toBeVisible()
        await expect(page.getByText(account.practice.faults['not-phone'])).toBeVisible()
        await expect(page.getByLabel(account.practice.kvk)).toHaveValue('12 34')
        await page.getByLabel(account.practice.kvk).fill('12345678')
        await page.getByLabel(account.practice.phone).fill('06 12 34 56 78')
        await button(page, common.save).click()
        await expect(page.getByText(account.practice.saved)).toBeVisible()
        await visit(page, '/studio/instellingen/logboek', lang)
        await expect(page.getByRole('cell', { name: account.log.actions['practice.changed'] })).toBeVisible()
        await expect(page.getByText(account.log.whole)).toBeVisible()
      })
    }

    test('each step of set-up can be taken with the keyboard alone, and has no accessibility violation', async ({
      page,
      server,
    }) => {
      test.setTimeout(300_000)
      const { setUp } = studioWordsOf(lang).entrance
      await addAuthenticator(page, { prf: true })
      await goTo(page, await setUpLink(server, lang))
      const at = async (title: string) => {
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused()
        await expectNothingWrong(page)
      }
      const press = async (...keys: string[]) => {
        for (const key of keys) await page.keyboard.press(key)
      }
      await at(setUp.welcome.title)
      await press('Tab', 'Enter')
      await at(setUp.you.title)
      await press('Tab')
      await page.keyboard.type('Noor Demo')
      await press('Enter')
      await expect(page.getByText(studioWordsOf(lang).entrance.problems.mail)).toBeVisible()
      await expect(page.getByLabel(setUp.you.name)).toHaveValue('Noor Demo')
      await press('Tab')
      await page.keyboard.type('noor@example.org')
      await press('Enter')
      await at(setUp.role.title)
      await press('Tab', 'ArrowDown', 'Enter')
      await at(setUp.practice.title)
      await press('Tab')
      await page.keyboard.type('Praktijk De Demo')
      await press('Enter')
      await at(setUp.way.title)
      await press('Tab', 'Enter')
      await at(setUp.passkey.title)
      await press('Tab', 'Enter')
      await at(setUp.words.title)
      await press('Tab', 'Enter')
      await at(setUp.repeat.title)
    })
  })
}
