/** Her session ends while she types: what she typed stays, and she is shown where to sign in. */
import { expect } from '@playwright/test'
import { localPath } from '../../src/lib/i18n/paths.ts'
import { button, expectNothingWrong, setUpStudio, studioWordsOf, test } from './studio.ts'
import { langs, visit } from './walk.ts'

for (const lang of langs) {
  const { account, agenda, common, entrance, hours, shell } = studioWordsOf(lang)

  test(`${lang}: a session that ends under a form takes nothing she typed`, async ({ page, context }) => {
    test.slow()
    await setUpStudio(page, lang)
    const cookies = await context.cookies()
    const notice = page.getByRole('dialog', { name: shell.signedOut.title })

    const signOut = () => context.clearCookies()
    const signInBeside = async () => {
      await expect(notice.getByRole('alert')).toHaveText(shell.signedOut.text)
      const [beside] = await Promise.all([
        context.waitForEvent('page'),
        notice.getByRole('link', { name: shell.signedOut.signIn }).click(),
      ])
      await expect(beside.getByRole('heading', { level: 1 })).toHaveText(entrance.title)
      await beside.close()
      await context.addCookies(cookies)
      await button(page, shell.signedOut.back).click()
      await expect(notice).toBeHidden()
    }

    // A form that keeps what was typed, one that says how it was enhanced itself, and one that is emptied once it worked.
    await visit(page, '/studio/instellingen/tijden', lang)
    await page.getByLabel(hours.rules.horizonDays.name).fill('41')
    await signOut()
    await button(page, hours.save).click()
    await expect(notice).toBeVisible()
    await expectNothingWrong(page)
    await signInBeside()
    await expect(page.getByLabel(hours.rules.horizonDays.name)).toHaveValue('41')
    await button(page, hours.save).click()
    await expect(page.getByText(hours.saved)).toBeVisible()

    await visit(page, '/studio/instellingen/praktijk', lang)
    await page.getByLabel(account.practice.aboutNl).fill('Een heel verhaal.')
    await signOut()
    await button(page, common.save).click()
    await signInBeside()
    await expect(page.getByLabel(account.practice.aboutNl)).toHaveValue('Een heel verhaal.')
    await button(page, common.save).click()
    await expect(page.getByText(account.practice.saved)).toBeVisible()

    await visit(page, '/studio/agenda/blokkeren', lang)
    await page.getByLabel(agenda.block.fromTime, { exact: true }).fill('9.30')
    await signOut()
    await button(page, agenda.block.submit).click()
    await signInBeside()
    await expect(page.getByLabel(agenda.block.fromTime, { exact: true })).toHaveValue('9.30')
    expect(new URL(page.url()).pathname).toBe(localPath('/studio/agenda/blokkeren', lang))
  })

  test(`${lang}: what she writes in the browser stays as well when the session is over`, async ({ page, context }) => {
    await setUpStudio(page, lang)
    const { answers } = studioWordsOf(lang).messages.settings
    await visit(page, '/studio/instellingen/berichten', lang)
    await button(page, answers.add).click()
    await page.getByLabel(answers.name, { exact: true }).fill('Welkom')
    await page.getByLabel(answers.text, { exact: true }).fill('Fijn dat je schrijft.')
    await context.clearCookies()
    await button(page, answers.save).click()
    await expect(page.getByRole('dialog', { name: shell.signedOut.title })).toBeVisible()
    await button(page, shell.signedOut.back).click()
    await expect(page.getByLabel(answers.text, { exact: true })).toHaveValue('Fijn dat je schrijft.')
  })
}
