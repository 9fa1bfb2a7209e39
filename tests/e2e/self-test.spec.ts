/**
 * A self-test, whole: from a diary with enough days to an order drawn by chance, day by day with what was missed and what went
 * otherwise, to an outcome and into the plan; and everything that may come in between.
 */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { addDays } from '../../src/lib/core/day.ts'
import { designFor } from '../../src/lib/core/experiment/design.ts'
import { pause } from '../../src/lib/core/experiment/course.ts'
import { habitNames } from '../../src/lib/core/plan/habits.ts'
import { safetyWords } from '../../src/lib/core/safety/words/words.ts'
import { expectAccessibleInBothThemes } from './axe.ts'
import { drawn, evening, evenings, firstDay, lived, restore } from './self-test-diaries.ts'
import { localPath } from '../../src/lib/i18n/paths.ts'
import { langs, nameAnAlarmSignal, reload, tap, visit, wordsOf } from './walk.ts'
import type { Lang } from './walk.ts'

test.use({ timezoneId: 'Europe/Amsterdam' })

const press = (page: Page, name: string) => tap(page.getByRole('button', { name, exact: true }))
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
/** A row that opens something: its name comes first. */
const row = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) })

/** Sets the clock and opens the self-test again, as somebody who comes back another day. */
async function comeBack(page: Page, lang: Lang, offset: number) {
  await page.clock.setFixedTime(evening(offset))
  await visit(page, '/app/zelftest', lang)
}

/** The coins of the next draw fall as from this seed: the one call for a single number is answered with it. */
const fakeChance = (page: Page, seed: number) =>
  page.evaluate((value) => {
    const getRandomValues = crypto.getRandomValues.bind(crypto)
    crypto.getRandomValues = <T extends ArrayBufferView>(array: T) => {
      if (!(array instanceof Uint32Array) || array.length !== 1) return getRandomValues(array as never) as T
      crypto.getRandomValues = getRandomValues
      array[0] = value
      return array
    }
  }, seed)

/** The words of the first days, as seed 2 draws them. */
const states = drawn({ seed: 2 }).order.slice(0, 4)

for (const lang of langs) {
  const words = wordsOf(lang)
  const text = words.selfTest
  const { next } = words.common

  test(`${lang}: from a diary to a drawn order, and four days of it`, async ({ page }) => {
    test.slow()
    await page.clock.install({ time: evening(0) })
    await restore(page, lang, { entries: evenings() })

    await test.step('three steps, and back without losing anything', async () => {
      await visit(page, '/app/zelftest', lang)
      await tap(page.getByRole('link', { name: text.what.start }))
      await expect(page.getByText(text.choose.medicine)).toBeVisible()
      await page.getByRole('radio', { name: /4-6/ }).check()
      await press(page, next)
      await expect(page.getByText(words.safety.notes.notIf)).toBeVisible()
      await press(page, text.care.next)
      await page.getByRole('radio', { name: text.watch.names.hindrance }).check()
      await press(page, next)
      await expect(heading(page)).toHaveText(text.expect.title)
      await page.goBack()
      await expect(page.getByRole('radio', { name: text.watch.names.hindrance })).toBeChecked()
      await press(page, next)
      await page.getByRole('radio', { name: text.expect.choices.better }).check()
      await press(page, next)
      await expect(page.getByRole('radio', { name: text.linger.choices['within-the-day'] })).toBeChecked()
      await press(page, next)
    })

    await test.step('what it could see is said before it starts, and it starts today', async () => {
      await expect(page.getByText(text.draw.size.hindrance('1'))).toBeVisible()
      await page.getByRole('radio', { name: text.draw.starts.today }).check()
      await fakeChance(page, 2)
      await press(page, text.draw.button)
      await expect(heading(page)).toHaveText(text.today[states[0] ?? 'on'])
      await expect(page.getByText(text.today.day(1, 56))).toBeVisible()
      expect(page.url()).not.toMatch(/adem|breath|hind/i)
      // The browser's back leaves the steps at once, and what is seen is what the address says.
      await page.goBack()
      await expect(page.getByRole('link', { name: text.what.start })).toHaveCount(0)
      await expect(page).toHaveURL(new RegExp(`${localPath('/app/zelftest', lang)}$`))
    })

    await test.step('two taps for the first day, and the score stands in the diary', async () => {
      await press(page, states[0] === 'on' ? text.today.done : text.today.notDone)
      await page.locator('.scale').first().getByRole('button', { name: '4', exact: true }).click()
      await expect(page.getByText(text.today.enough)).toBeVisible()
      await comeBack(page, lang, 1)
      await visit(page, '/app/dagboek', lang)
      await expect(page.getByText(words.diary.days.hindrance('4')).first()).toBeVisible()
    })

    await test.step('a missed day is no trouble, yesterday can still be filled in, and otherwise is kept as it was', async () => {
      await comeBack(page, lang, 3)
      await expect(page.getByText(text.today.day(4, 56))).toBeVisible()
      await expect(page.getByText(text.plan.soFar(1, 0, 2), { exact: true })).toBeVisible()
      await page.getByText(text.today.yesterdayWas(text.today.state[states[2] ?? 'on'])).click()
      const yesterday = page.getByRole('group', { name: text.today.doneTitle.yesterday })
      const opposite = states[2] === 'on' ? text.today.notDone : text.today.done
      await tap(yesterday.getByRole('button', { name: opposite, exact: true }))
      await expect(page.getByText(text.today.otherwise)).toBeVisible()
      await expect(page.getByText(text.plan.soFar(1, 1, 1), { exact: true })).toBeVisible()
    })

    await test.step('a pause moves the days, and its end goes on with the day that would have been next', async () => {
      await tap(row(page, text.pause.row))
      await expect(heading(page)).toHaveText(text.pause.title)
      await comeBack(page, lang, 9)
      await expect(heading(page)).toHaveText(text.pause.title)
      await press(page, text.pause.resume)
      await expect(heading(page)).toHaveText(text.today[states[3] ?? 'on'])
      await expect(page.getByText(text.today.day(4, 56))).toBeVisible()
    })

    await test.step('there is never a second test', async () => {
      await visit(page, '/app/zelftest/nieuw', lang)
      await expect(heading(page)).toHaveText(text.busy.title)
    })

    await test.step('stopping needs no reason, and has no outcome', async () => {
      await visit(page, '/app/zelftest', lang)
      await tap(row(page, text.stop.row))
      await press(page, text.stop.yes)
      await expect(page.getByText(text.stoppedNow)).toBeVisible()
      await tap(page.getByRole('link', { name: /4-6/ }))
      await expect(heading(page)).toHaveText(text.stopped.title)
      await expect(page.getByText(text.stopped.reasons.wish)).toBeVisible()
    })
  })

  test(`${lang}: a test that is over has an outcome in words, and goes into the plan`, async ({ page }) => {
    const breath = drawn()
    const days = lived(breath, { effect: -1.8, missing: 0.1 })
    await page.clock.install({ time: evening(55) })
    await restore(page, lang, {
      experiments: [breath],
      entries: [...evenings(), ...days.entries],
      experimentDays: days.experimentDays,
    })
    await visit(page, `/app/zelftest/${breath.id}`, lang)
    // On its last day it still has none.
    await expect(heading(page)).toHaveText(text.about.title)
    await comeBack(page, lang, 56)
    await expect(heading(page)).toHaveText(text.ready.title)
    await tap(page.getByRole('link', { name: text.ready.button }))
    await expect(heading(page)).toHaveText(new RegExp(`^${text.outcome.verdicts['helps-probably']}$`, 'i'))
    await expect(page.locator('p', { hasText: /2[.,]1.*1[.,]5.*2[.,]8/ })).toBeVisible()
    await expect(page.getByText(text.outcome.caveats.expectation)).toBeVisible()
    await expect(page.getByText(text.outcome.caveats['looked-early'])).toHaveCount(0)
    await expect(page.getByText(text.outcome.expected.better)).toBeVisible()
    await page.getByText(text.outcome.how.title).click()
    await expect(page.getByRole('row', { name: new RegExp(text.outcome.how.randomisation) })).toBeVisible()
    await expect(page.getByRole('row', { name: new RegExp(text.outcome.how.regression) })).toBeVisible()

    await press(page, text.outcome.plan)
    await expect(page).toHaveURL(/\/plan$/)
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.goBack()
    await expect(page.getByText(text.outcome.chosen.plan)).toBeVisible()
    await comeBack(page, lang, 57)
    await expect(page.getByText(new RegExp(text.outcome.verdicts['helps-probably']))).toBeVisible()
  })

  test(`${lang}: with few days written down there is no test yet, and only what is known enough can be watched`, async ({
    page,
  }) => {
    await page.clock.install({ time: evening(0) })
    await restore(page, lang, { entries: evenings({ count: 13 }) })
    await visit(page, '/app/zelftest/nieuw', lang)
    await expect(heading(page)).toHaveText(text.tooFew.title)
    await expect(page.getByText(text.tooFew.needed(13, 14))).toBeVisible()
    await expect(page.getByRole('radio')).toHaveCount(0)
    await tap(page.getByRole('link', { name: text.tooFew.toDiary }))
    await expect(page).toHaveURL(new RegExp(lang === 'nl' ? '/app/dagboek$' : '/app/diary$'))
  })

  test(`${lang}: three clearly worse days make it ask, once`, async ({ page }) => {
    const breath = drawn()
    const days = lived(breath, { count: 20 })
    const worse = days.entries.map((one) =>
      one.day >= addDays(firstDay, 18) ? { ...one, hindrance: 9 as const } : one,
    )
    await page.clock.install({ time: evening(20) })
    await restore(page, lang, { experiments: [breath], entries: [...evenings(), ...worse] })
    await visit(page, '/app/zelftest', lang)
    await expect(page.getByText(text.ask.title)).toHaveCount(0)
    await page.locator('.scale').first().getByRole('button', { name: '9', exact: true }).click()
    await expect(page.getByText(text.ask.text.hindrance)).toBeVisible()
    await expect(page.getByRole('heading', { name: text.ask.title })).toBeFocused()
    await expect(page.getByRole('link', { name: text.ask.signalsLink })).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: words.common.nav.doctor })).toBeVisible()
    await press(page, text.ask.goOn)
    await expect(page.getByText(text.ask.title)).toHaveCount(0)
    await reload(page)
    await expect(heading(page)).toBeVisible()
    await expect(page.getByText(text.ask.title)).toHaveCount(0)
  })

  test(`${lang}: a look on the way says that it is none, gives no verdict, and is named at the end`, async ({
    page,
  }) => {
    const breath = drawn()
    const days = lived(breath, { effect: -1.8 })
    await page.clock.install({ time: evening(30) })
    await restore(page, lang, { experiments: [breath], entries: [...evenings(), ...days.entries] })
    await visit(page, '/app/zelftest', lang)
    await tap(row(page, text.look.row))
    const dialog = page.getByRole('dialog')
    for (const line of text.look.explain) await expect(dialog.getByText(line)).toBeVisible()
    await tap(dialog.getByRole('button', { name: text.look.yes }))
    await expect(dialog.getByText(text.look.still)).toBeVisible()
    for (const verdict of Object.values(text.outcome.verdicts))
      await expect(dialog.getByText(new RegExp(verdict, 'i'))).toHaveCount(0)
    await page.clock.setFixedTime(evening(56))
    await visit(page, `/app/zelftest/${breath.id}`, lang)
    await expect(page.getByText(text.outcome.caveats['looked-early'])).toBeVisible()
  })

  test(`${lang}: the three steps can be walked with a keyboard alone`, async ({ page }) => {
    await page.clock.install({ time: evening(0) })
    await restore(page, lang, { entries: evenings() })
    await visit(page, '/app/zelftest/nieuw', lang)
    await expect(heading(page)).toBeVisible()
    const reach = async (name: string, role: 'radio' | 'button') => {
      const control = page.getByRole(role, { name, exact: role === 'button' }).first()
      for (let i = 0; i < 40; i += 1) {
        await page.keyboard.press('Tab')
        if (await control.evaluate((element) => element === document.activeElement)) return
      }
      throw new Error(`${name} is not reached with Tab`)
    }
    const go = async (name: string) => {
      await reach(name, 'button')
      await page.waitForTimeout(450)
      await page.keyboard.press('Enter')
    }
    const firstExercise = page.getByRole('radio').first()
    await page.getByRole('link', { name: words.common.back }).focus()
    for (let i = 0; i < 10 && !(await firstExercise.evaluate((one) => one === document.activeElement)); i += 1)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await expect(firstExercise).toBeChecked()
    await go(next)
    await expect(page.getByText(words.safety.notes.notIf)).toBeVisible()
    await expect(heading(page)).toBeFocused()
    await go(text.care.next)
    await expect(heading(page)).toHaveText(text.watch.title)
    await expect(heading(page)).toBeFocused()
    await reach(text.watch.names.hindrance, 'radio')
    await page.waitForTimeout(450)
    await page.keyboard.press('Space')
    await expect(page.getByRole('radio', { name: text.watch.names.hindrance })).toBeChecked()
    await go(next)
    await expect(heading(page)).toHaveText(text.expect.title)
    await expect(heading(page)).toBeFocused()
    await go(words.common.skipThis)
    await expect(heading(page)).toHaveText(text.linger.title)
    await expect(heading(page)).toBeFocused()
    await go(next)
    await expect(heading(page)).toHaveText(text.draw.title)
    await expect(heading(page)).toBeFocused()
    await go(text.draw.button)
    await expect(heading(page)).toHaveText(text.today.before(1))
  })

  // What follows says the same in every language.
  if (lang !== 'nl') continue

  test(`${lang}: what seems worse is not offered for a plan, what is unclear may be tested longer`, async ({
    page,
  }) => {
    const worse = drawn({ id: 'worse' })
    const days = lived(worse, { effect: 1.8 })
    await page.clock.install({ time: evening(56) })
    await restore(page, lang, { experiments: [worse], entries: [...evenings(), ...days.entries] })
    await visit(page, '/app/zelftest/worse', lang)
    await expect(heading(page)).toHaveText(new RegExp(`^${text.outcome.verdicts['seems-worse']}$`, 'i'))
    await expect(page.getByRole('button', { name: text.outcome.plan })).toHaveCount(0)
    await expect(page.getByRole('button', { name: text.outcome.longer })).toHaveCount(0)
    await press(page, text.outcome.leave)
    await expect(page.getByText(text.outcome.chosen.leave)).toBeVisible()
  })

  test(`${lang}: with too few days there is no verdict, and Today stops telling of it once it was left`, async ({
    page,
  }) => {
    const few = drawn({ id: 'few' })
    await page.clock.install({ time: evening(56) })
    await restore(page, lang, { experiments: [few], entries: evenings() })
    await visit(page, '/app', lang)
    const told = page.getByText(words.app.today.selfTest.title.ready, { exact: true })
    await expect(told).toBeVisible()
    await visit(page, '/app/zelftest/few', lang)
    await expect(heading(page)).toHaveText(text.noVerdict.title)
    await press(page, text.outcome.leave)
    await expect(page.getByText(text.outcome.chosen.leave)).toBeVisible()
    await visit(page, '/app', lang)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(told).toHaveCount(0)
  })

  test(`${lang}: a longer test takes the same along and is drawn anew`, async ({ page }) => {
    const few = drawn({ id: 'unclear' })
    const days = lived(few, { effect: 0, spread: 2.6, missing: 0.45 })
    await page.clock.install({ time: evening(56) })
    await restore(page, lang, { experiments: [few], entries: [...evenings(), ...days.entries] })
    await visit(page, '/app/zelftest/unclear', lang)
    await expect(heading(page)).toHaveText(new RegExp(`^${text.outcome.verdicts.unclear}$`, 'i'))
    await press(page, text.outcome.longer)
    await expect(page.getByRole('radio', { name: /4-6/ })).toBeChecked()
    await press(page, next)
    await press(page, text.care.next)
    await expect(page.getByRole('radio', { name: text.watch.names.hindrance })).toBeChecked()
    await press(page, next)
    await press(page, words.common.skipThis)
    await press(page, next)
    await expect(page.getByRole('radio', { name: text.draw.weeks(84) })).toBeChecked()
    await press(page, text.draw.button)
    await expect(heading(page)).toHaveText(text.today.before(1))
  })

  test(`${lang}: stopping because it got worse is kept as that`, async ({ page }) => {
    const breath = drawn()
    const days = lived(breath, { count: 20 })
    const worse = days.entries.map((one) =>
      one.day >= addDays(firstDay, 17) ? { ...one, hindrance: 9 as const } : one,
    )
    await page.clock.install({ time: evening(20) })
    await restore(page, lang, { experiments: [breath], entries: [...evenings(), ...worse] })
    await visit(page, '/app/zelftest', lang)
    await press(page, text.ask.stop)
    await expect(page.getByText(text.stoppedNow)).toBeVisible()
    await visit(page, `/app/zelftest/${breath.id}`, lang)
    await expect(page.getByText(text.stopped.reasons.worse)).toBeVisible()
  })

  test(`${lang}: an alarm signal stops the screens and ends the test`, async ({ page }) => {
    const breath = drawn()
    await page.clock.install({ time: evening(5) })
    await restore(page, lang, { experiments: [breath], entries: evenings() })
    await visit(page, '/app/veiligheid', lang)
    await press(page, words.app.safety.start)
    await nameAnAlarmSignal(page, lang)
    await expect(heading(page)).toHaveText(safetyWords(lang).cards.now.heading)
    for (const path of ['/app/zelftest', '/app/zelftest/nieuw', `/app/zelftest/${breath.id}`]) {
      await visit(page, path, lang)
      await expect(heading(page), path).toHaveText(safetyWords(lang).cards.now.heading)
    }
  })

  test(`${lang}: before twelve weeks of pain there is no self-test`, async ({ page }) => {
    await page.clock.install({ time: evening(0) })
    await restore(page, lang, { entries: evenings(), person: { painDuration: '6-12-weeks' } })
    for (const path of ['/app/zelftest', '/app/zelftest/nieuw']) {
      await visit(page, path, lang)
      await expect(heading(page), path).toHaveText(text.notYet.title)
      await expect(page.getByRole('radio')).toHaveCount(0)
    }
  })

  test(`${lang}: sleep is asked the morning after, also after the last day`, async ({ page }) => {
    const shower = drawn({
      compared: { kind: 'habit', habit: 'warm-shower' },
      outcome: 'sleep',
      design: designFor('until-the-next-day'),
      lingering: 'until-the-next-day',
    })
    const { title } = text.scales.sleep
    await page.clock.install({ time: evening(0) })
    await restore(page, lang, { experiments: [shower], entries: evenings() })
    await visit(page, '/app/zelftest', lang)
    await expect(page.getByText(text.today.sleepTomorrow)).toBeVisible()
    await expect(page.getByRole('group', { name: title.today })).toHaveCount(0)
    // The first day of a block is asked for, and does not count.
    await expect(page.getByText(text.today.leftOut)).toBeVisible()
    await comeBack(page, lang, 1)
    await expect(page.getByRole('group', { name: title.today })).toBeVisible()
    await comeBack(page, lang, 84)
    await expect(heading(page)).toHaveText(text.today.lastSleep)
    await page.getByRole('group', { name: title.today }).getByRole('button', { name: '7', exact: true }).click()
    await expect(page.getByText(text.today.enough)).toBeVisible()
    await comeBack(page, lang, 85)
    await expect(heading(page)).toHaveText(text.ready.title)
  })

  test(`${lang}: a pause after today was filled in begins tomorrow, so that no day is dropped for how it was`, async ({
    page,
  }) => {
    await page.clock.install({ time: evening(3) })
    await restore(page, lang, { experiments: [drawn()], entries: evenings() })
    await visit(page, '/app/zelftest', lang)
    await page.locator('.scale').first().getByRole('button', { name: '8', exact: true }).click()
    await tap(row(page, text.pause.row))
    await expect(page.getByText(text.pause.comes)).toBeVisible()
    await expect(page.getByText(text.today.day(4, 56))).toBeVisible()
    await press(page, text.pause.undo)
    await comeBack(page, lang, 4)
    await expect(page.getByText(text.today.day(5, 56))).toBeVisible()
  })
}

test('an unknown self-test says so', async ({ page }) => {
  await page.clock.install({ time: evening(0) })
  await restore(page, 'nl', { entries: evenings() })
  await visit(page, '/app/zelftest/bestaat-niet', 'nl')
  await expect(heading(page)).toHaveText(wordsOf('nl').selfTest.gone)
})

test('somebody whose days differ a lot hears that only a very large difference could be seen', async ({ page }) => {
  const text = wordsOf('nl').selfTest
  await page.clock.install({ time: evening(0) })
  await restore(page, 'nl', { entries: evenings({ spread: 4.5 }) })
  await visit(page, '/app/zelftest/nieuw', 'nl')
  await page.getByRole('radio', { name: new RegExp(habitNames['same-bedtime'].nl, 'i') }).check()
  await press(page, wordsOf('nl').common.next)
  await page.getByRole('radio', { name: text.watch.names.hindrance }).check()
  await press(page, wordsOf('nl').common.next)
  await press(page, wordsOf('nl').common.skipThis)
  await press(page, wordsOf('nl').common.next)
  await expect(page.getByText(text.draw.hugeNot)).toBeVisible()
  await tap(page.getByRole('link', { name: text.draw.notNow }))
  await expect(heading(page)).toHaveText(text.what.title)
})

/** States of the screens that look different, with what they are made of. */
async function everyState(page: Page, lang: Lang, see: (where: string) => Promise<void>) {
  const over = drawn({ id: 'over' })
  const days = lived(over, { effect: -1.8, missing: 0.1 })
  const blocks = drawn({
    id: 'blocks',
    compared: { kind: 'habit', habit: 'outside-in-the-morning' },
    lingering: 'until-the-next-day',
    design: designFor('until-the-next-day', 'long'),
    start: addDays(firstDay, 60),
  })
  const running = pause(blocks, addDays(firstDay, 200))
  await page.clock.install({ time: evening(75) })
  await restore(page, lang, {
    experiments: [over, running],
    entries: [...evenings(), ...days.entries, ...lived(running, { count: 14, missing: 0.2 }).entries],
    experimentDays: [...days.experimentDays, ...lived(running, { count: 14, missing: 0.2 }).experimentDays],
  })
  for (const path of ['/app/zelftest', '/app/zelftest/blocks', '/app/zelftest/over', '/app/zelftest/nieuw']) {
    await visit(page, path, lang)
    await expect(heading(page)).toBeVisible()
    await page.locator('main details > summary').evaluateAll((all: HTMLElement[]) => {
      for (const summary of all) summary.click()
    })
    await see(path)
  }
  await visit(page, '/app/zelftest', lang)
  await tap(row(page, wordsOf(lang).selfTest.stop.row))
  await press(page, wordsOf(lang).selfTest.stop.yes)
  await visit(page, '/app/zelftest/nieuw', lang)
  const { common, selfTest } = wordsOf(lang)
  await page.getByRole('radio').first().check()
  await see('what')
  await press(page, common.next)
  await see('careful')
  await press(page, selfTest.care.next)
  await page.getByRole('radio').first().check()
  await see('watch')
  await press(page, common.next)
  await see('expect')
  await press(page, common.skipThis)
  await see('linger')
  await press(page, common.next)
  await see('draw')
}

for (const lang of langs) {
  test(`${lang}: no screen of a self-test has an accessibility violation`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width: 390, height: 4000 })
    await everyState(page, lang, (where) => expectAccessibleInBothThemes(page, where))
  })

  for (const [how, width, zoom] of [
    ['at 320 pixels', 320, '100%'],
    ['with letters twice as large', 390, '200%'],
  ] as const) {
    test(`${lang}: nothing sticks out ${how}`, async ({ page }) => {
      test.slow()
      await page.setViewportSize({ width, height: 640 })
      await everyState(page, lang, async (where) => {
        await page.evaluate((size) => (document.documentElement.style.fontSize = size), zoom)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(wide, where).toBeLessThanOrEqual(0)
        // Letters twice as large on a phone leave eleven numbers less room; targets are measured in their own size.
        await page.evaluate(() => (document.documentElement.style.fontSize = ''))
        const small = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('main :is(a, button, summary, input)')]
            .filter((element) => element.checkVisibility() && !element.closest('p'))
            .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
            .filter(({ box }) => box.height < 43.5 || box.width < 43.5)
            .map(({ element }) => element.outerHTML.slice(0, 90)),
        )
        expect(small, where).toEqual([])
      })
    })
  }
}
