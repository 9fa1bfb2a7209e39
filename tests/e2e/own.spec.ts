/** What somebody makes for themselves: a breathing pattern and a routine, from making it to what is kept of it. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { recipes } from '../../src/lib/core/exercise/recipes.ts'
import { expectAccessible } from './axe.ts'
import { expectFinished, expectPlaying, overhear } from './session.ts'
import { firstUse, goTo, tap, visit, wordsOf } from './walk.ts'

const { session, common, own, app } = wordsOf('nl')
const press = (page: Page, name: string) => tap(page.getByRole('button', { name, exact: true }))
const history = (page: Page) => page.locator('section', { hasText: app.practise.history }).last().getByRole('listitem')

/** From the start screen to the end, with how tense one is before and after. */
async function play(page: Page, before: string, after: string) {
  await press(page, session.start.begin)
  await press(page, before)
  await press(page, session.rating.start)
  await expectPlaying(page)
  await expectFinished(page, 'nl')
  await press(page, after)
  await press(page, common.no)
  await press(page, session.after.close)
}

/** An own breath of 4 in and 6 out, one minute. */
async function makeBreath(page: Page, name: string) {
  await visit(page, '/app/oefenen/eigen-adem/nieuw', 'nl')
  await page.getByRole('textbox', { name: own.name }).fill(name)
  for (let minute = 5; minute > 1; minute -= 1) await press(page, own.breath.fewer.minutes)
}

test.beforeEach(async ({ page }) => {
  // Tall enough that nothing lies half under the tab bar, which axe would measure as a small target.
  await page.setViewportSize({ width: 390, height: 3000 })
  await overhear(page, 16)
  await firstUse(page, 'nl')
})

test('an own breath cannot be kept while it is too much; once it is calm it is played and said back', async ({
  page,
}) => {
  test.slow()
  const { breath } = own
  const one = breath.breathOf(1, 1)
  await makeBreath(page, 'Avondadem')
  // Two seconds of out less than in: refused with its reason, and nothing is kept.
  for (let half = 0; half < 5; half += 1) await press(page, breath.shorter(breath.kinds.out, one))
  await expect(page.getByText(breath.problems['out-shorter'])).toBeVisible()
  await press(page, common.save)
  await expect(page).toHaveURL(/nieuw$/)
  await visit(page, '/app/oefenen', 'nl')
  await expect(page.getByRole('link', { name: /Avondadem/ })).toHaveCount(0)

  await makeBreath(page, 'Avondadem')
  for (let half = 0; half < 5; half += 1) await press(page, breath.shorter(breath.kinds.out, one))
  for (let half = 0; half < 5; half += 1) await press(page, breath.longer(breath.kinds.out, one))
  await expect(page.getByText(breath.problems['out-shorter'])).toHaveCount(0)
  await press(page, common.save)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Avondadem')
  const address = page.url()
  expect(address).not.toContain('vond')
  await expectAccessible(page, 'an own breath')

  await play(page, '7', '4')
  await goTo(page, address)
  const noticed = page.locator('section', { hasText: own.noticed.title })
  await expect(noticed.getByText(own.noticed.few(1))).toBeVisible()
  await expect(noticed.getByText(own.noticed.worse(0, 1))).toBeVisible()
  await expect(noticed.getByText(own.noticed.pair(7, 4))).toBeVisible()
  await expectAccessible(page, 'what was noticed')
})

test('a routine is played as one, stands once in what was done, and its parts do not count as done by themselves', async ({
  page,
}) => {
  test.slow()
  await visit(page, '/app/oefenen/routine/nieuw', 'nl')
  await page.getByRole('textbox', { name: own.name }).fill('Voor het slapen')
  await press(page, common.save)
  await expect(page.getByText(own.routine.tooFew)).toBeVisible()
  for (const id of ['schudden', 'nu-even'] as const) await press(page, recipes[id].title.nl)
  await press(page, common.save)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voor het slapen')
  expect(page.url()).not.toContain('slapen')
  await expectAccessible(page, 'a routine')
  await play(page, '6', '5')

  await expect(page.getByText(app.today.week(1))).toBeVisible()
  await visit(page, '/app/oefenen', 'nl')
  await expect(history(page)).toHaveCount(1)
  await expect(history(page)).toContainText(own.routine.runOf('Voor het slapen', 2))
  // What was said is about the routine; shaking by itself was never done.
  await expect(page.getByRole('link', { name: /^Voor het slapen/ })).toContainText('1')
  await expect(page.getByRole('link', { name: recipes.schudden.title.nl })).toContainText(recipes.schudden.help.nl)
})

test('an own breath that goes drops out of its routine, and what was done with it stays', async ({ page }) => {
  test.slow()
  await makeBreath(page, 'Avondadem')
  await press(page, common.save)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Avondadem')
  const breath = page.url()
  await play(page, '7', '6')

  await visit(page, '/app/oefenen/routine/nieuw', 'nl')
  await page.getByRole('textbox', { name: own.name }).fill('Voor het slapen')
  await press(page, 'Avondadem')
  await press(page, recipes['nu-even'].title.nl)
  await press(page, common.save)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voor het slapen')
  const routine = page.url()

  await goTo(page, `${breath}/aanpassen`)
  await press(page, common.remove)
  await expect(page.getByText(own.removeUsed(1))).toBeVisible()
  await tap(page.getByRole('dialog').getByRole('button', { name: common.remove, exact: true }))
  await expect(history(page)).toContainText(own.breathGone)
  await goTo(page, breath)
  await expect(page.getByText(own.gone)).toBeVisible()
  await expectAccessible(page, 'what is gone')

  await goTo(page, routine)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voor het slapen')
  await expect(page.getByRole('button', { name: session.start.begin, exact: true })).toBeVisible()
  await expect(page.getByText('Avondadem')).toHaveCount(0)
})

test('what was made is not lost without a word: not by a link, not by back, not by closing; leaving quickly asks nothing', async ({
  page,
}) => {
  test.slow()
  const asked = page.getByRole('dialog', { name: own.unsaved.title })
  for (const path of ['/app/oefenen/eigen-adem/nieuw', '/app/oefenen/routine/nieuw']) {
    await visit(page, '/app/oefenen', 'nl')
    const make = path.includes('adem') ? own.makeBreath : own.makeRoutine
    await tap(page.getByRole('link', { name: make }))
    const name = page.getByRole('textbox', { name: own.name })
    // Who made nothing yet is not asked anything.
    await expect(name).toBeVisible()
    await tap(page.getByRole('link', { name: common.back, exact: true }))
    await tap(page.getByRole('link', { name: make }))

    await name.fill('Avond')
    await tap(page.getByRole('link', { name: common.back, exact: true }))
    await tap(asked.getByRole('button', { name: own.unsaved.stay }))
    await expect(asked).toHaveCount(0)
    await page.goBack()
    await expect(asked).toBeVisible()
    await expectAccessible(page, 'not kept yet')
    await tap(asked.getByRole('button', { name: own.unsaved.stay }))
    await expect(name).toHaveValue('Avond')
    await page.goBack()
    await tap(asked.getByRole('button', { name: own.unsaved.leave }))
    await expect(page).toHaveURL(/oefenen$/)
  }

  await tap(page.getByRole('link', { name: own.makeBreath }))
  await page.getByRole('textbox', { name: own.name }).fill('Avond')
  const questions: string[] = []
  page.on('dialog', (dialog) => {
    questions.push(dialog.type())
    void dialog.dismiss()
  })
  await page.evaluate(() => location.reload())
  await expect.poll(() => questions).toEqual(['beforeunload'])
  await expect(page.getByRole('textbox', { name: own.name })).toHaveValue('Avond')

  await page.route(/buienradar/, (route) => route.fulfill({ body: 'weer' }))
  await tap(page.getByRole('link', { name: common.quickExit }))
  await expect(page).toHaveURL(/buienradar/)
  expect(questions).toEqual(['beforeunload'])
})

test('taking away what was being changed asks once, not also about the change', async ({ page }) => {
  await makeBreath(page, 'Avondadem')
  await press(page, common.save)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Avondadem')
  await goTo(page, `${page.url()}/aanpassen`)
  await page.getByRole('textbox', { name: own.name }).fill('Nachtadem')
  await press(page, common.remove)
  await tap(page.getByRole('dialog').getByRole('button', { name: common.remove, exact: true }))
  await expect(page).toHaveURL(/oefenen$/)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
