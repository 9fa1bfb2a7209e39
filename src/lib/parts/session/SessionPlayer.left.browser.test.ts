import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRawSnippet } from 'svelte'
import { recipes } from '#lib/core/exercise/recipes.ts'
import { forgetVoice, inVoiceDatabase, voiceDatabaseName } from '#lib/device/voice/database.ts'
import {
  atMs,
  begun,
  button,
  element,
  elements,
  mix,
  overhear,
  plays,
  shown,
  started,
} from './session-heard.fixture.ts'

/** What a session does when it is left in another way than by its own button, and when something else gets in its way. */

const body = () => document.body.textContent
const dialog = () => document.querySelector('dialog.session') as HTMLDialogElement
const isLetGo = () => elements.every((one) => one.paused && one.getAttribute('src') === null)

overhear()

describe('a session that is left', () => {
  it('falls silent at once for what comes first, and keeps what was done', async () => {
    const { screen, onstop } = await begun({ recipe: recipes['adem-4-6'] })
    await plays()
    const blocked = createRawSnippet(() => ({ render: () => '<p>Bel eerst je huisarts.</p>' }))
    await screen.rerender({ blocked })
    await shown('Bel eerst je huisarts.')
    expect([dialog(), isLetGo(), navigator.mediaSession.metadata]).toEqual([null, true, null])
    expect(onstop.mock.lastCall?.[0]).toMatchObject({ finished: false })
    expect(onstop.mock.lastCall?.[0].doneMs).toBeGreaterThan(0)
  })

  it('stops when the browser closes its dialog itself, and says so', async () => {
    const { onstop } = await begun({ recipe: recipes['adem-4-6'] })
    await plays()
    dialog().close()
    await shown('Je bent eerder gestopt')
    expect([onstop.mock.calls.length, isLetGo()]).toEqual([1, true])
  })

  it('is done when the browser closes the screen after it, and can begin again', async () => {
    const { onclose } = await begun({ recipe: recipes['adem-4-6'] })
    await plays()
    await button('Stoppen').click()
    await shown('Je bent eerder gestopt')
    dialog().close()
    await expect.poll(() => onclose.mock.calls.length).toBe(1)
    await button('Begin').click()
    await button('Overslaan en starten').click()
    await expect.element(button('Pauze')).toBeVisible()
  })

  it('closes once when it is closed by its own button', async () => {
    const { onclose } = await begun({ recipe: recipes['adem-4-6'] })
    await button('Stoppen').click()
    await button('Klaar').click()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(onclose).toHaveBeenCalledTimes(1)
  })

  it('cannot be played on from a headset once it was stopped', async () => {
    await begun({ recipe: recipes['adem-4-6'] })
    await plays()
    await button('Stoppen').click()
    await shown('Je bent eerder gestopt')
    expect(isLetGo()).toBe(true)
  })

  it('cannot be played again from a headset once it was heard out', async () => {
    const { onfinish } = await begun({ recipe: recipes['adem-4-6'], settings: { length: 1 }, rate: 16 })
    await expect.poll(() => onfinish.mock.calls.length, { timeout: 10_000 }).toBe(1)
    expect(isLetGo()).toBe(true)
  })

  it('is silent at once for who has to be gone quickly, before the other page is there', async () => {
    const { onstop } = await begun({ recipe: recipes['adem-4-6'] })
    await plays()
    // The page of this test stays.
    const stay = (event: Event) => event.preventDefault()
    navigation.addEventListener('navigate', stay)
    await page.getByRole('dialog').getByRole('link', { name: 'Snel weg' }).click()
    navigation.removeEventListener('navigate', stay)
    expect(isLetGo()).toBe(true)
    expect(onstop).toHaveBeenCalledTimes(1)
  })
})

describe('a session whose page is hidden', () => {
  const hide = (isHidden: boolean) => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden)
    document.dispatchEvent(new Event('visibilitychange'))
  }

  it('tells what was done so far, and at its end tells the same session again', async () => {
    const { onhide, onstop, onfinish } = await begun({ recipe: recipes['adem-4-6'], settings: { length: 2 }, rate: 16 })
    await expect.poll(atMs, { timeout: 10_000 }).toBeGreaterThan(31_000)
    hide(true)
    expect(onhide).toHaveBeenCalledTimes(1)
    const [soFar] = onhide.mock.lastCall ?? []
    expect(soFar).toMatchObject({ exercise: 'adem-4-6', finished: false, tensionAfter: null })
    expect(soFar?.doneMs).toBeGreaterThan(30_000)
    hide(false)
    await button('Stoppen').click()
    const [ended] = onstop.mock.lastCall ?? []
    expect(ended?.startedAt).toBe(soFar?.startedAt)
    expect(ended?.doneMs).toBeGreaterThanOrEqual(soFar?.doneMs ?? Infinity)
    expect(onfinish).not.toHaveBeenCalled()
  })

  it('tells it once when the page then goes, and nothing more after its end', async () => {
    const { onhide } = await begun({ recipe: recipes['adem-4-6'], settings: { length: 2 }, rate: 16 })
    await expect.poll(atMs, { timeout: 10_000 }).toBeGreaterThan(31_000)
    await button('Pauze').click()
    hide(true)
    window.dispatchEvent(new PageTransitionEvent('pagehide'))
    expect(onhide).toHaveBeenCalledTimes(1)
    hide(false)
    await button('Stoppen').click()
    hide(true)
    expect(onhide).toHaveBeenCalledTimes(1)
  })

  it('says nothing of a few seconds, nor before it began', async () => {
    const { onhide } = await started({ recipe: recipes['adem-4-6'] })
    hide(true)
    hide(false)
    await button('Begin').click()
    hide(true)
    hide(false)
    await button('Overslaan en starten').click()
    await plays()
    hide(true)
    expect(onhide).not.toHaveBeenCalled()
  })
})

describe('a session that something gets in the way of', () => {
  it('does not sound before it began, also when a headset asks for it', async () => {
    await started({ recipe: recipes['adem-4-6'] })
    await button('Begin').click()
    await expect.poll(() => elements.length > 0 && element().duration > 100).toBe(true)
    // Halted at once, as it should be, it says so.
    element()
      .play()
      .catch(() => undefined)
    await expect.poll(() => element().paused).toBe(true)
    expect(atMs()).toBeLessThan(500)
  })

  it('is heard alone: what was played to try a level stops when it begins', async () => {
    await started({ recipe: recipes['adem-4-6'] })
    await page.getByText('Aanpassen', { exact: true }).click()
    const tried = vi.spyOn(AudioBufferSourceNode.prototype, 'start')
    const stopped = vi.spyOn(AudioBufferSourceNode.prototype, 'stop')
    page.getByRole('slider').element().focus()
    await userEvent.keyboard('{ArrowRight}')
    await expect.poll(() => tried.mock.calls.length).toBe(1)
    expect(stopped).not.toHaveBeenCalled()
    await button('Begin').click()
    expect(stopped).toHaveBeenCalledTimes(1)
  })

  it('is heard at the first tap when sound was off by hand and then by choice', async () => {
    await begun({ recipe: recipes['adem-4-6'] })
    await plays()
    await button('Geluid uit').click()
    await button('Aanpassen').click()
    await button('Zonder geluid').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).last().click()
    await expect.poll(() => element().getAttribute('src')).toBe(null)
    await button('Geluid aan').click()
    await expect.element(button('Geluid uit')).toBeVisible()
    await expect.poll(() => elements.some((one) => !one.paused && !one.muted && one.duration > 100)).toBe(true)
  })

  it('does not say that the screen may go off when nothing would then be heard but the bell', async () => {
    await begun({ recipe: recipes['adem-4-6'], guidedBy: mix({ voice: true, awake: false }) })
    await plays()
    expect(body()).not.toContain('Je scherm mag uit')
  })

  it('does say so of Niets, of which the bell is all', async () => {
    await begun({ recipe: recipes.niets, guidedBy: mix({ tones: true, awake: false }) })
    await plays()
    expect(body()).toContain('Je scherm mag uit')
  })

  it('puts the words on when nothing is left of what was chosen', async () => {
    const { onguidance } = await started({
      recipe: recipes['adem-4-6'],
      guidedBy: mix({ vibration: true, text: false, drawing: false }),
    })
    await expect.poll(() => onguidance.mock.lastCall?.[0], { timeout: 4000 }).toMatchObject({ text: true })
  })
})

describe('a session whose voice cannot be reached', () => {
  let held: IDBDatabase
  beforeEach(async () => {
    await inVoiceDatabase(async () => undefined)
    // Another window has it open and sleeps while it is being removed: whoever opens it now waits.
    held = await new Promise((resolve) => {
      const opening = indexedDB.open(voiceDatabaseName)
      opening.onsuccess = () => resolve(opening.result)
    })
    indexedDB.deleteDatabase(voiceDatabaseName)
  })
  afterEach(async () => {
    held.close()
    await forgetVoice()
  })

  it('begins without it', async () => {
    await begun({ recipe: recipes['adem-4-6'], guidedBy: mix({ voice: true, tones: true }) })
    await expect.poll(() => !element().paused && element().duration > 100, { timeout: 9000 }).toBe(true)
  })
})
