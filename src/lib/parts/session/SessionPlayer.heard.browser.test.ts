import { describe, expect, it, vi } from 'vitest'
import { guidanceAtFirst, withoutSound } from '#lib/core/exercise/guidance/guidance.ts'
import { ownBreathRecipe } from '#lib/core/exercise/own-breath/recipe.ts'
import { recipes } from '#lib/core/exercise/recipes.ts'
import { renderTrack } from '#lib/device/track/render-track.ts'
import {
  atMs,
  begun,
  button,
  element,
  elements,
  handlers,
  mix,
  overhear,
  plays,
  press,
  shown,
} from './session-heard.fixture.ts'

const body = () => document.body.textContent

overhear()

describe('a session that is heard', () => {
  it('plays to its end and keeps at once what was done', async () => {
    const { onfinish } = await begun({ recipe: recipes['adem-4-6'], settings: { length: 1 }, rate: 16 })
    await expect.poll(() => onfinish.mock.calls.length, { timeout: 10_000 }).toBe(1)
    // 8 s to arrive, four breaths of 10 s, 8 s to close.
    expect(onfinish.mock.lastCall?.[0]).toMatchObject({ finished: true, plannedMs: 56_000 })
    expect(Math.abs((onfinish.mock.lastCall?.[0].doneMs ?? 0) - 56_000)).toBeLessThan(500)
    await shown('En hoe gespannen ben je nu?')
  })

  it('shows what is heard: text and form follow the track', async () => {
    await begun({ recipe: recipes['adem-4-6'], settings: { length: 1 } })
    await plays()
    element().currentTime = 11.5
    await shown('in')
    const scale = () => {
      const form = [...document.querySelectorAll('.form svg')].at(-1)
      return form ? new DOMMatrix(getComputedStyle(form).transform).a : 0
    }
    await expect.poll(scale).toBeGreaterThan(0.97)
    element().currentTime = 17.6
    await shown('uit')
    await expect.poll(scale).toBeLessThan(0.66)
  })

  it('pauses with a call and goes on where it stopped', async () => {
    await begun({ recipe: recipes['adem-4-6'] })
    await plays()
    element().pause()
    await shown('Pauze. Neem je tijd.')
    const stoppedMs = atMs()
    await button('Verder').click()
    await plays()
    expect(atMs()).toBeGreaterThanOrEqual(stoppedMs)
    expect(atMs()).toBeLessThan(stoppedMs + 1500)
    await expect.element(button('Pauze')).toBeVisible()
  })

  it('does what the lock screen asks, and says there where it is', async () => {
    const { onstop } = await begun({ recipe: recipes.bodyscan })
    await plays()
    const { title, artist, album } = navigator.mediaSession.metadata ?? {}
    expect([title, artist, album]).toEqual(['Bodyscan', 'Kom aan', 'Regie'])
    press('pause')
    await shown('Pauze. Neem je tijd.')
    expect([element().paused, navigator.mediaSession.playbackState]).toEqual([true, 'paused'])
    press('play')
    await plays()
    press('nexttrack')
    await shown('Ga naar je voeten. Wat raken ze aan?')
    expect(navigator.mediaSession.metadata?.artist).toBe('je voeten')
    press('previoustrack')
    await expect.poll(() => navigator.mediaSession.metadata?.artist).toBe('Kom aan')
    press('seekto', { seekTime: 60 })
    await expect.poll(() => Math.abs(atMs() - 60_000)).toBeLessThan(2000)
    press('seekbackward')
    await expect.poll(() => Math.abs(atMs() - 50_000)).toBeLessThan(2500)
    press('seekforward', { seekOffset: 30 })
    await expect.poll(() => Math.abs(atMs() - 80_000)).toBeLessThan(3000)
    press('stop')
    await shown('Je bent eerder gestopt')
    expect(onstop).toHaveBeenCalledTimes(1)
    expect([navigator.mediaSession.metadata, navigator.mediaSession.playbackState]).toEqual([null, 'none'])
    expect([...handlers.values()].every((handler) => handler === null)).toBe(true)
    expect(element().paused).toBe(true)
  })

  it('keeps the name of an own pattern off the lock screen', async () => {
    const recipe = { ...recipes['adem-4-6'], own: 'a1', title: { nl: 'Tegen de paniek', en: 'Against panic' } }
    await begun({ recipe })
    await plays()
    expect(navigator.mediaSession.metadata?.title).toBe('Eigen oefening')
    expect(navigator.mediaSession.metadata?.artist).toBe('Ga zitten of liggen')
  })

  it('says on the lock screen what part of an own exercise goes on, without any name of its own', async () => {
    const phases = (['in', 'out', 'in', 'out', 'in', 'out'] as const).map((kind) => ({ kind, seconds: 5 }))
    const updatedAt = '2026-11-22T20:15:00.000Z'
    const length = { unit: 'minutes', count: 1 } as const
    const recipe = ownBreathRecipe({ version: 1, id: 'b1', name: 'Tegen paniek', phases, length, updatedAt })
    await begun({ recipe })
    await plays()
    const artist = () => navigator.mediaSession.metadata?.artist
    expect(artist()).toBe('Ga zitten of liggen')
    press('nexttrack')
    await expect.poll(artist).toBe('Rustig ademen')
    expect(navigator.mediaSession.metadata?.title).toBe('Eigen oefening')
  })

  it('goes slower at the same place in the breath, on a new track', async () => {
    await begun({ recipe: recipes['adem-4-6'] })
    await plays()
    // Halfway the second breath's out: 8 s, one breath of 10 s, 4 s in, 3 s out.
    element().currentTime = 25
    await shown('uit')
    const before = element().src
    await button('Langzamer').click()
    await expect.poll(() => element().src !== before, { timeout: 5000 }).toBe(true)
    // At 110 % that place is 8 + 11 + 4.4 + 3.3 s.
    await expect.poll(() => Math.abs(atMs() - 26_700)).toBeLessThan(2000)
    expect(elements.filter(({ src }) => src !== '')).toHaveLength(1)
    await plays()
    await shown('uit')
  })

  it('is silenced with one tap, goes on, and is heard again with another', async () => {
    await begun({ recipe: recipes['adem-4-6'] })
    await plays()
    await button('Geluid uit').click()
    expect([element().muted, element().paused]).toEqual([true, false])
    await button('Geluid aan').click()
    expect(element().muted).toBe(false)
  })

  it('goes on without sound when the track cannot be made, and says so', async () => {
    const broken = () => Promise.reject(new Error('no track today'))
    await begun({ recipe: recipes['adem-4-6'], render: broken })
    await expect.poll(body).toContain('Het geluid lukt nu niet.')
    await shown('Zit of lig zoals het goed voelt. Je ogen mogen dicht.')
    await expect.element(button('Pauze')).toBeVisible()
  })

  it('goes on without sound when the file turns out not to play', async () => {
    const odd = () => Promise.resolve({ blob: new Blob(['no sound']), durationMs: 296_000 })
    await begun({ recipe: recipes['adem-4-6'], render: odd })
    await expect.poll(body).toContain('Het geluid lukt nu niet.')
    await expect.element(button('Pauze')).toBeVisible()
  })

  it('is heard from a plain file where the small one turns out not to play', async () => {
    const render = vi.fn<typeof renderTrack>(async (order, options) =>
      options?.isPlain ? renderTrack(order, options) : { blob: new Blob(['no sound']), durationMs: 296_000 },
    )
    await begun({ recipe: recipes['adem-4-6'], render })
    await plays()
    expect(body()).not.toContain('Het geluid lukt nu niet.')
    const file = await (await fetch(element().src)).blob()
    expect(file.type).toBe('audio/wav')
    expect(render).toHaveBeenCalledTimes(2)
  })

  it('stands ready with a button when the browser lets nothing be heard without a press', async () => {
    vi.spyOn(HTMLMediaElement.prototype, 'play').mockRejectedValue(new DOMException('not now', 'NotAllowedError'))
    await begun({ recipe: recipes['adem-4-6'] })
    await expect.element(button('Verder')).toBeVisible()
    vi.mocked(HTMLMediaElement.prototype.play).mockRestore()
    await button('Verder').click()
    await plays()
  })

  it('waits quietly while the track is made, and can be left', async () => {
    const never = () => new Promise<never>(() => undefined)
    const { onstop } = await begun({ recipe: recipes['adem-4-6'], render: never })
    await shown('Even klaarzetten…')
    await button('Stoppen').click()
    await shown('Je bent eerder gestopt')
    expect(onstop.mock.lastCall?.[0]).toMatchObject({ doneMs: 0, finished: false })
    expect(element().paused).toBe(true)
  })

  it('needs no element at all without sound, and gets one when sound is asked for', async () => {
    const { onguidance } = await begun({ recipe: recipes['adem-4-6'], guidedBy: withoutSound(guidanceAtFirst) })
    await shown('Zit of lig zoals het goed voelt. Je ogen mogen dicht.')
    expect(elements.filter(({ src }) => src !== '')).toEqual([])
    await button('Geluid aan').click()
    await plays()
    expect(onguidance.mock.lastCall?.[0]).toMatchObject({ tones: true })
    await expect.element(button('Geluid uit')).toBeVisible()
  })
})

describe('each way of being guided, alone', () => {
  it('tones: nothing but the time is seen', async () => {
    await begun({ recipe: recipes['adem-4-6'], guidedBy: mix({ tones: true, text: false, drawing: false }) })
    await plays()
    await shown('Nog 5 minuten.')
    expect(document.querySelector('.form')).toBeNull()
    expect(body()).not.toContain('Zit of lig zoals het goed voelt.')
  })

  it('the breath sound: a track as well', async () => {
    await begun({ recipe: recipes['adem-4-6'], guidedBy: mix({ breath: true, text: false, drawing: false }) })
    await plays()
  })

  it('a voice that recorded nothing: a track all the same, for the bell at its end', async () => {
    await begun({ recipe: recipes['adem-4-6'], guidedBy: mix({ voice: true, text: true, drawing: false }) })
    await plays()
    await shown('Zit of lig zoals het goed voelt. Je ogen mogen dicht.')
  })

  it('text: words without a form', async () => {
    await begun({ recipe: recipes['adem-4-6'], guidedBy: mix({ drawing: false }) })
    await shown('Zit of lig zoals het goed voelt. Je ogen mogen dicht.')
    expect(document.querySelector('.form')).toBeNull()
  })

  it('the drawing: a form without words', async () => {
    await begun({ recipe: recipes['adem-4-6'], guidedBy: mix({ text: false }) })
    await expect.poll(() => document.querySelector('.form')).not.toBeNull()
    expect(body()).not.toContain('Zit of lig zoals het goed voelt.')
  })

  it('vibration: felt at the cue it belongs to', async () => {
    vi.spyOn(navigator, 'maxTouchPoints', 'get').mockReturnValue(5)
    const felt = vi.spyOn(navigator, 'vibrate').mockReturnValue(true)
    let nowMs = 0
    const guidedBy = mix({ vibration: true, text: false, drawing: false })
    await begun({ recipe: recipes['adem-4-6'], guidedBy, clock: { now: () => nowMs } })
    nowMs = 8100
    await expect.poll(() => felt.mock.lastCall?.[0]).toEqual([40, 110, 80, 90, 140, 60, 320])
    nowMs = 12_100
    await expect.poll(() => felt.mock.lastCall?.[0]).toEqual([320, 60, 140, 90, 80, 110, 40])
  })
})
