/** For tests only: sessions that are heard, with a real track, a real element and the real lock screen of the browser. */
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import type { ComponentProps } from 'svelte'
import { render } from 'vitest-browser-svelte'
import { guidanceAtFirst, withoutSound } from '#lib/core/exercise/guidance/guidance.ts'
import type { Guidance } from '#lib/core/exercise/guidance/guidance.ts'
import type { SessionOutcome } from '#lib/core/exercise/session-record.ts'
import Player from './PlayerInLanguage.svelte'

/** Every element that was made; the first is heard, others were only asked what they could play. */
export const elements: HTMLAudioElement[] = []
export const element = () => elements[0] as HTMLAudioElement
export const atMs = () => element().currentTime * 1000

/** What the lock screen was given to do. */
export const handlers = new Map<string, MediaSessionActionHandler | null>()
export const press = (action: MediaSessionAction, more: Partial<MediaSessionActionDetails> = {}) =>
  handlers.get(action)?.({ action, ...more })

export const button = (name: string) => page.getByRole('button', { name, exact: true })
export const shown = (text: string) => expect.element(page.getByText(text, { exact: true }).first()).toBeVisible()

/** Nothing but what is asked for. */
export const mix = (change: Partial<Guidance>): Guidance => ({
  ...withoutSound(guidanceAtFirst),
  vibration: false,
  ...change,
})

/** Keeps at hand what is heard and asked, in every test of the file that calls it. */
export function overhear() {
  beforeAll(async () => {
    // Sound is only allowed after a press.
    const first = document.body.appendChild(document.createElement('button'))
    await userEvent.click(first)
    first.remove()
  })

  beforeEach(() => {
    elements.splice(0)
    handlers.clear()
    const RealAudio = Audio
    vi.stubGlobal('Audio', function audio() {
      const made = new RealAudio()
      elements.push(made)
      return made
    })
    const set = navigator.mediaSession.setActionHandler.bind(navigator.mediaSession)
    vi.spyOn(navigator.mediaSession, 'setActionHandler').mockImplementation((action, handler) => {
      handlers.set(action, handler)
      set(action, handler)
    })
  })

  afterEach(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })
}

export async function started(props: ComponentProps<typeof Player>) {
  const told = {
    onfinish: vi.fn<(outcome: SessionOutcome) => void>(),
    onstop: vi.fn<(outcome: SessionOutcome) => void>(),
    onhide: vi.fn<(outcome: SessionOutcome) => void>(),
    onguidance: vi.fn<(guidance: Guidance) => void>(),
    onclose: vi.fn(),
  }
  const screen = await render(Player, { guidedBy: mix({ tones: true }), still: false, ...told, ...props })
  return { ...told, screen }
}

export async function begun(props: ComponentProps<typeof Player>) {
  const told = await started(props)
  await button('Begin').click()
  if (props.recipe.id !== 'niets') await button('Overslaan en starten').click()
  return told
}

export const plays = () =>
  expect
    .poll(() => elements.length > 0 && !element().paused && atMs() > 0 && !element().loop, { timeout: 5000 })
    .toBe(true)
