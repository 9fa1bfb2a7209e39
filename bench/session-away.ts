/** A session and a pacer of timers, both in front and both in a hidden tab, for as many minutes. */
import { nl } from '#lib/i18n/nl.ts'
import { withHideableTab } from './hideable-tab.ts'
import { openExercise } from './session-page.ts'
import { startPacer, type PacerCue } from './timer-pacer.ts'

/** `lateMs` is how far the last thing that was heard came after its moment; `missed` what had its moment and was not heard. */
export type Kept = { lateMs: number; missed: number }

type Where = { minutes: number; isHidden: boolean; graceSeconds: number }

/** 4-7-8 with its hold. */
const phasesMs = [4000, 7000, 8000]

export function keepPacer(address: string, { minutes, isHidden, graceSeconds }: Where): Promise<Kept> {
  return withHideableTab({ graceSeconds }, async ({ page, hide }) => {
    await page.goto(address)
    // Sound wants a tap first.
    await page.mouse.click(10, 10)
    await page.evaluate(startPacer, phasesMs)
    if (isHidden) await hide()
    await new Promise((resolve) => setTimeout(resolve, minutes * 60_000))
    const [cues, nowMs] = await page.evaluate((): [PacerCue[], number] => {
      const all = window.benchPacer ?? []
      return [all, performance.now() - (window.benchPacerFromMs ?? 0)]
    })
    const last = cues.at(-1)
    if (!last) throw new Error('the pacer did not start')
    let due = 0
    for (let ms = 0; ms <= nowMs; due += 1) ms += phasesMs[due % phasesMs.length] ?? 1000
    return { lateMs: last.startedMs - last.dueMs, missed: Math.max(0, due - cues.length) }
  })
}

/** The place in the track beside the time that went by; what is heard at a place is in the track itself. */
export function keepSession(origin: string, { minutes, isHidden, graceSeconds }: Where): Promise<Kept> {
  return withHideableTab({ graceSeconds }, async ({ page, hide }) => {
    await openExercise(page, { origin, exercise: 'bodyscan', minutes: 10 })
    await page.getByRole('button', { name: nl.session.start.begin, exact: true }).click()
    await page.waitForTimeout(500)
    await page.getByRole('button', { name: nl.session.rating.skip, exact: true }).click()
    const place = () =>
      page.evaluate(() => {
        const { audio } = window.benchSession
        return { heardMs: (audio?.currentTime ?? 0) * 1000, atMs: performance.now(), isPaused: audio?.paused ?? true }
      })
    await page.waitForFunction(() => (window.benchSession.audio?.currentTime ?? 0) > 1, undefined, { polling: 50 })
    const from = await place()
    if (isHidden) await hide()
    await new Promise((resolve) => setTimeout(resolve, minutes * 60_000 * 0.95))
    const to = await place()
    return { lateMs: to.atMs - from.atMs - (to.heardMs - from.heardMs), missed: to.isPaused ? Infinity : 0 }
  })
}
