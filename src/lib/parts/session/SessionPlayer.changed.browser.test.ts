import { page } from 'vitest/browser'
import { describe, expect, it, vi } from 'vitest'
import { recipes } from '#lib/core/exercise/recipes.ts'
import { renderTrack } from '#lib/device/track/render-track.ts'
import { atMs, begun, button, element, elements, mix, overhear, plays, press, shown } from './session-heard.fixture.ts'

/** What happens when a session is changed while it goes on, or while something else does. */

const tracks = () => elements.filter((one) => one.src !== '' && one.duration > 100)
const closeSheet = () => page.getByRole('dialog').getByRole('button', { name: 'Sluiten', exact: true }).last().click()
const turn = (way: RegExp) => page.getByRole('checkbox', { name: way }).click()

overhear()

describe('a session that is changed', () => {
  it('leaves the sound as it is when only what is seen changes', async () => {
    await begun({ recipe: recipes['adem-4-6'] })
    await plays()
    const { src } = element()
    await button('Aanpassen').click()
    await turn(/^Tekening/)
    await closeSheet()
    await expect.poll(() => document.querySelector('.form')).toBeNull()
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(element().src).toBe(src)
  })

  it('goes two steps slower at two quick taps, on one track', async () => {
    await begun({ recipe: recipes['adem-4-6'] })
    await plays()
    element().currentTime = 10
    await shown('in')
    await button('Langzamer').click()
    await button('Langzamer').click()
    // 24 breaths of 4.8 and 7.2 s, and twice eight seconds; one step slower it would be 302.
    await expect.poll(() => element().duration, { timeout: 5000 }).toBe(304)
    await plays()
    expect(tracks()).toHaveLength(1)
  })

  it('stands still when it is changed in a pause, and goes on at the same place in the breath', async () => {
    await begun({ recipe: recipes['adem-4-6'] })
    await plays()
    element().currentTime = 15
    await shown('uit')
    await button('Pauze').click()
    const { src } = element()
    await button('Langzamer').click()
    await expect.poll(() => element().src !== src && element().readyState > 1, { timeout: 5000 }).toBe(true)
    expect(element().paused).toBe(true)
    await button('Verder').click()
    await plays()
    // 8 s, 4.4 s in, and three of six counts out at 110 %: 15.7 s.
    expect(Math.abs(atMs() - 15_700)).toBeLessThan(1500)
  })

  it('plays nothing when it is left while its change is made', async () => {
    let make: () => void = () => undefined
    const render = vi.fn(renderTrack)
    await begun({ recipe: recipes['adem-4-6'], render })
    await plays()
    render.mockImplementation(async (order) => {
      await new Promise<void>((resolve) => (make = resolve))
      return renderTrack(order)
    })
    element().currentTime = 10
    await shown('in')
    await button('Langzamer').click()
    await expect.poll(() => render.mock.calls.length).toBe(2)
    await button('Stoppen').click()
    make()
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(elements.every((one) => one.paused && one.getAttribute('src') === null)).toBe(true)
  })

  it('stays paused when a call came while its change was made', async () => {
    let make: () => void = () => undefined
    const render = vi.fn(renderTrack)
    await begun({ recipe: recipes['adem-4-6'], render })
    await plays()
    render.mockImplementation(async (order) => {
      await new Promise<void>((resolve) => (make = resolve))
      return renderTrack(order)
    })
    element().currentTime = 10
    await shown('in')
    const { src } = element()
    await button('Langzamer').click()
    await expect.poll(() => render.mock.calls.length).toBe(2)
    element().pause()
    await shown('Pauze. Neem je tijd.')
    make()
    await expect.poll(() => element().src !== src && element().readyState > 1, { timeout: 5000 }).toBe(true)
    expect(element().paused).toBe(true)
  })
})

describe('the lit screen', () => {
  /** How many locks are held now. */
  function locks() {
    let held = 0
    vi.spyOn(navigator.wakeLock, 'request').mockImplementation(() => {
      held += 1
      const release = () => Promise.resolve(void (held -= 1))
      return Promise.resolve({ release } as unknown as WakeLockSentinel)
    })
    return () => held
  }

  it('is kept lit only for who chose it, and let go in a pause and at the end', async () => {
    const held = locks()
    await begun({ recipe: recipes['adem-4-6'], guidedBy: mix({ tones: true, awake: true }) })
    await plays()
    expect(held()).toBe(1)
    press('pause')
    await expect.poll(held).toBe(0)
    press('play')
    await expect.poll(held).toBe(1)
    await button('Stoppen').click()
    await expect.poll(held).toBe(0)
  })

  it('is not kept lit for who lets it go off, but for the dark that is asked for', async () => {
    const held = locks()
    await begun({ recipe: recipes['adem-4-6'], guidedBy: mix({ tones: true, awake: false }) })
    await plays()
    expect(held()).toBe(0)
    await button('Donker scherm').click()
    expect(held()).toBe(1)
    press('pause')
    await expect.poll(held).toBe(0)
    press('play')
    await expect.poll(held).toBe(1)
    await button('Het scherm is donker. Tik om te kijken.').click()
    await expect.poll(held).toBe(0)
  })
})
