/** The steps of a person, as functions: what many paths share is walked the same way everywhere. */
import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { safetyWords } from '../../src/lib/core/safety/words/words.ts'
import { localPath } from '../../src/lib/i18n/paths.ts'
import { en } from '../../src/lib/i18n/en.ts'
import { nl } from '../../src/lib/i18n/nl.ts'
import type { Words } from '../../src/lib/i18n/nl.ts'

export type Lang = 'nl' | 'en'
export const langs: readonly Lang[] = ['nl', 'en']
export const wordsOf = (lang: Lang): Words => (lang === 'nl' ? nl : en)

/** Opens a place by its Dutch path, in the language asked for. */
export const visit = (page: Page, path: string, lang: Lang) => goTo(page, localPath(path, lang))

/** Opens an address, and looks at the page as a person does who acts when it is there. */
export async function goTo(page: Page, address: string) {
  // What was tapped in the private app is on its way to the disk; nobody types another address within those milliseconds.
  if (/^(\/en)?\/app(\/|$)/.test(pathOf(page))) await unhurried(page)
  const answer = await page.goto(address)
  await takenOver(page)
  return answer
}

const pathOf = (page: Page) => (URL.canParse(page.url()) ? new URL(page.url()).pathname : '')

export async function reload(page: Page) {
  await page.reload()
  await takenOver(page)
}

/**
 * Until the script of the page has taken it over, where it has one. What is pressed earlier is sent as it is without script, which has
 * walks of its own; a walk that sometimes does the one and sometimes the other says nothing about either.
 */
async function takenOver(page: Page) {
  const comes = await page.evaluate(
    () =>
      matchMedia('(scripting: enabled)').matches &&
      [...document.scripts].some(({ text }) => text.includes('__sveltekit')),
  )
  // Kit sets this element once the page has been handed over.
  if (comes) await page.locator('#svelte-announcer').waitFor({ state: 'attached' })
}

/** Every public page that is not an article or a feed, by its Dutch path. */
export const publicPages = [
  '/',
  '/uitleg',
  '/artikelen',
  '/artikelen/categorie/mind-body-connectie',
  '/oefeningen',
  '/oefeningen/schudden',
  '/oefeningen/adem-4-7-8',
  '/oefeningen/adem-4-6',
  '/oefeningen/vuist',
  '/oefeningen/bodyscan',
  '/oefeningen/niets',
  '/oefeningen/nu-even',
  '/pijntest',
  '/afspraak',
  '/contact',
  '/nieuwsbrief',
  '/wanneer-bel-je-de-dokter',
  '/over',
  '/privacy',
  '/offline',
]

/** Every screen of the private app, by its Dutch path. */
export const appScreens = [
  '/app',
  '/app/oefenen',
  '/app/oefenen/vuist',
  '/app/oefenen/eigen-adem/nieuw',
  '/app/oefenen/routine/nieuw',
  '/app/dagboek',
  '/app/dagboek/moment',
  '/app/inzicht',
  '/app/zelftest',
  '/app/zelftest/nieuw',
  '/app/rapport',
  '/app/plan',
  '/app/gegevens',
  '/app/veiligheid',
  '/app/instellingen',
  '/app/stem',
  '/app/berichten',
]

/** A little longer than a screen refuses the second of two quick taps on one place (src/lib/ui/second-tap.ts). */
const unhurriedMs = 450

/** Waits for what is left of that time since the last press, or since the page was first looked at. */
async function unhurried(page: Page) {
  const left = await page
    .evaluate((enough) => {
      const kept = window as { lastPress?: number }
      // The time of events goes on where a test has stopped the clock.
      const now = new Event('now').timeStamp
      if (kept.lastPress === undefined) {
        kept.lastPress = now
        addEventListener('click', ({ timeStamp }) => (kept.lastPress = timeStamp), { capture: true })
      }
      return enough - (now - kept.lastPress)
    }, unhurriedMs)
    // Another page came meanwhile.
    .catch(() => unhurriedMs)
  if (left > 0) await page.waitForTimeout(left)
}

/** Taps as a person does who looks first. */
export async function tap(control: Locator) {
  await unhurried(control.page())
  await control.click()
}

/** Answers every alarm question with no, screen by screen. */
export async function noAlarmSignals(page: Page, lang: Lang) {
  const no = page.getByRole('button', { name: wordsOf(lang).safety.questions.allNo })
  const questions = page.locator('form.questions')
  await expect(questions).toBeVisible()
  while (await questions.isVisible()) {
    const heading = await page.getByRole('heading', { level: 1 }).textContent()
    await tap(no)
    await expect(async () => {
      if (await questions.isVisible())
        expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe(heading)
    }).toPass()
  }
}

/** Answers in the middle of the window: at its foot the tabs lie over what is asked. All at one place, so without haste. */
async function checkInView(answer: Locator) {
  await unhurried(answer.page())
  await answer.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await answer.check()
}

/** To the screen of questions about trapped nerves, with the first of them answered with yes. */
export async function nameAnAlarmSignal(page: Page, lang: Lang) {
  const fixed = safetyWords(lang)
  const { questions } = wordsOf(lang).safety
  const signal = page.getByRole('group', { name: fixed.redFlags.R1.question })
  await expect(page.locator('form.questions')).toBeVisible()
  while (!(await signal.isVisible())) await tap(page.getByRole('button', { name: questions.allNo }))
  await checkInView(signal.getByRole('radio').nth(1))
  for (const group of await page.getByRole('group').all()) {
    if ((await group.getByRole('radio', { checked: true }).count()) === 0)
      await checkInView(group.getByRole('radio').first())
  }
  await tap(page.getByRole('button', { name: wordsOf(lang).safety.questions.next, exact: true }))
}

/** First use, from the welcome to Vandaag: long pain, examined and nothing found, starts with slow breathing, keeps a diary. */
export async function firstUse(page: Page, lang: Lang) {
  const { app, begin, common } = wordsOf(lang)
  const press = (name: string) => tap(page.getByRole('button', { name, exact: true }))
  await visit(page, '/app', lang)
  await press(begin.start)
  await press(begin.ageYes)
  if (await page.getByRole('button', { name: app.safety.start }).isVisible()) {
    await press(app.safety.start)
    await noAlarmSignals(page, lang)
  }
  await checkInView(page.getByRole('radio', { name: common.painDurations['over-12-weeks'] }))
  await checkInView(page.getByRole('radio', { name: common.yes, exact: true }))
  const cause = page.getByRole('radiogroup', { name: begin.causeTitle })
  await checkInView(cause.getByRole('radio', { name: common.no, exact: true }))
  await press(common.next)
  await press(common.next)
  await page.getByRole('checkbox').first().check()
  await press(common.next)
  await press(begin.diaryYes)
  await expect(page.getByRole('region', { name: app.today.stepLabel })).toBeVisible()
}

/** Resolves once the service worker has everything it needs to do without a network. */
export async function readyForOffline(page: Page) {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (!active || active.state === 'activated') return
    await new Promise<void>((resolve) => {
      active.addEventListener('statechange', () => {
        if (active.state === 'activated') resolve()
      })
    })
  })
}
