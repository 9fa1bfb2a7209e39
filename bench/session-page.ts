/** A session in the built product, begun as a person does, with what it is heard through within reach. */
import type { Page } from '@playwright/test'
import type { ExerciseId } from '#lib/core/exercise/exercise-id.ts'
import { nl } from '#lib/i18n/nl.ts'

declare global {
  interface Window {
    benchSession: {
      audio: HTMLAudioElement | null
      /** When Begin was tapped, and when its track could be played. */
      tappedMs: number
      readyMs: number
      bytes: number
    }
  }
}

export type Opening = { origin: string; exercise: ExerciseId; minutes?: number; breath?: boolean }

/** The longest a screen refuses a second tap on one place (src/lib/ui/second-tap.ts), and a little. */
const betweenTapsMs = 500
const { start, rating } = nl.session

/** Opens the page of an exercise with everything chosen; only Begin is still to be tapped. */
export async function openExercise(page: Page, { origin, exercise, minutes, breath = false }: Opening): Promise<void> {
  await page.addInitScript(watch, start.begin)
  await page.goto(`${origin}/oefeningen/${exercise}`)
  if (minutes) await page.getByRole('button', { name: start.lengthValue.minutes(minutes), exact: true }).click()
  if (breath) {
    await page.getByText(start.adjust, { exact: true }).click()
    await page.getByRole('checkbox', { name: start.ways.breath }).check()
  }
  await page.waitForTimeout(betweenTapsMs)
}

/** Begins, and resolves when it is heard. */
export async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: start.begin, exact: true }).click()
  await page.waitForTimeout(betweenTapsMs)
  await page.getByRole('button', { name: rating.skip, exact: true }).click()
  await page.waitForFunction(() => (window.benchSession.audio?.currentTime ?? 0) > 0.2, undefined, { polling: 50 })
}

/** Runs in the page, before it. */
function watch(beginLabel: string) {
  const session = (window.benchSession = { audio: null, tappedMs: 0, readyMs: 0, bytes: 0 }) as Window['benchSession']
  const { createObjectURL } = URL
  URL.createObjectURL = (file) => {
    if (file instanceof Blob) session.bytes = file.size
    return createObjectURL.call(URL, file)
  }
  const { play } = HTMLMediaElement.prototype
  HTMLMediaElement.prototype.play = function () {
    if (session.audio !== this) this.addEventListener('canplay', () => notice(this))
    session.audio = this as HTMLAudioElement
    return play.call(this)
  }
  /** The silence a session is held with until its track is there is shorter than any track. */
  function notice(audio: HTMLMediaElement) {
    if (audio.duration > 15 && session.readyMs === 0) session.readyMs = performance.now()
  }
  addEventListener(
    'click',
    ({ target }) => {
      const label = target instanceof Element ? target.closest('button')?.textContent?.trim() : ''
      if (label === beginLabel) session.tappedMs = performance.now()
    },
    { capture: true },
  )
}
