/** A session as a test hears and holds it: what plays, what the lock screen may ask, what is felt; and how it is begun. */
import { expect } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'
import type { ExerciseId } from '../../src/lib/core/exercise/exercise-id.ts'
import { tap, visit, wordsOf } from './walk.ts'
import type { Lang } from './walk.ts'

/** Seconds. */
type Heard = Pick<HTMLAudioElement, 'currentTime' | 'duration' | 'paused' | 'ended' | 'muted'>

declare global {
  interface Window {
    session: {
      audio: HTMLAudioElement | null
      /** How it stood when its track was let go of. */
      last: Heard | null
      /** The tracks, newest last. */
      files: Blob[]
      asked: Partial<Record<MediaSessionAction, MediaSessionActionHandler | null>>
      felt: number[][]
    }
  }
}

/** Keeps at hand what a page hears through, and plays it `rate` times as fast. Before the page is opened. */
export const overhear = (to: Page | BrowserContext, rate = 1) =>
  to.addInitScript((rate) => {
    const session: Window['session'] = (window.session = { audio: null, last: null, files: [], asked: {}, felt: [] })
    const { play } = HTMLMediaElement.prototype
    HTMLMediaElement.prototype.play = function () {
      session.audio = this as HTMLAudioElement
      this.playbackRate = rate
      return play.call(this)
    }
    const { load } = HTMLMediaElement.prototype
    HTMLMediaElement.prototype.load = function () {
      const { currentTime, duration, paused, ended, muted } = this
      if (duration > 15) session.last = { currentTime, duration, paused, ended, muted }
      load.call(this)
    }
    const { createObjectURL } = URL
    URL.createObjectURL = (file) => {
      if (file instanceof Blob) session.files.push(file)
      return createObjectURL.call(URL, file)
    }
    const { mediaSession } = navigator
    const setActionHandler = mediaSession.setActionHandler.bind(mediaSession)
    mediaSession.setActionHandler = (action, handler) => {
      session.asked[action] = handler
      setActionHandler(action, handler)
    }
    navigator.vibrate = (pattern) => {
      session.felt.push([pattern].flat() as number[])
      return true
    }
  }, rate)

/** Plays what is left `rate` times as fast: for what must not end while it is looked at, and need not be waited for after that. */
export const hurry = (page: Page, rate: number) =>
  page.evaluate((rate) => {
    const { audio } = window.session
    if (!audio) throw new Error('nothing is heard')
    audio.playbackRate = rate
  }, rate)

/** What is heard now, or was heard last; `null` when there was no track. */
export const heard = (page: Page) =>
  page.evaluate(() => {
    const { audio, last } = window.session
    // The silence a session is held with until its track is there is much shorter than any track.
    if (!audio || !(audio.duration > 15)) return last
    const { currentTime, duration, paused, ended, muted } = audio
    return { currentTime, duration, paused, ended, muted }
  })

/** Resolves when the track is really playing. */
export async function expectPlaying(page: Page) {
  await expect.poll(async () => (await heard(page))?.paused).toBe(false)
  const from = (await heard(page))?.currentTime ?? 0
  await expect.poll(async () => (await heard(page))?.currentTime).toBeGreaterThan(from)
}

/** Does what a lock screen, a headset or a car would ask for. */
export const ask = (page: Page, action: MediaSessionAction, details: Partial<MediaSessionActionDetails> = {}) =>
  page.evaluate(
    ({ action, details }) => {
      const handler = window.session.asked[action]
      if (!handler) throw new Error(`nobody answers to ${action}`)
      handler({ action, ...details })
    },
    { action, details },
  )

/** The public page of an exercise, at its shortest where that can be chosen. */
export async function openExercise(page: Page, exercise: ExerciseId, lang: Lang) {
  const { start } = wordsOf(lang).session
  await visit(page, `/oefeningen/${exercise}`, lang)
  await expect(page.getByRole('button', { name: start.begin, exact: true })).toBeVisible()
}

/** From the start screen to the running session, past the question. */
export async function begin(page: Page, lang: Lang) {
  const { session } = wordsOf(lang)
  await tap(page.getByRole('button', { name: session.start.begin, exact: true }))
  await tap(page.getByRole('button', { name: session.rating.skip, exact: true }))
  await expect(page.getByRole('button', { name: session.running.stop, exact: true })).toBeVisible()
}

/** The screen after a session that was heard out. */
export const expectFinished = (page: Page, lang: Lang) =>
  expect(page.getByRole('heading', { level: 1, name: wordsOf(lang).session.after.finished, exact: true })).toBeVisible({
    timeout: 30_000,
  })
