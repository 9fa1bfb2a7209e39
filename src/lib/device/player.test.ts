import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { recipes } from '#lib/core/exercise/recipes.ts'
import { guidanceAtFirst } from '#lib/core/exercise/guidance/guidance.ts'
import { parseSettings } from '#lib/core/exercise/settings.ts'
import { timeline } from '#lib/core/exercise/timeline/timeline.ts'
import { openPlayer } from './player.ts'
import type { Player, PlayerStatus } from './player.ts'
import { renderTrack } from './track/render-track.ts'
import type { Track } from './track/render-track.ts'

let track: Track
let totalMs = 0
let player: Player | null = null

/** The element inside a player: what a call, a headset or the lock screen acts on. */
let element: HTMLAudioElement
const told: PlayerStatus[] = []
const onfail = vi.fn()

beforeAll(async () => {
  const laidOut = timeline(recipes['adem-4-6'], parseSettings(recipes['adem-4-6'], { length: 1 }), 'nl')
  totalMs = laidOut.totalMs
  track = await renderTrack({ timeline: laidOut, mix: guidanceAtFirst, recordings: new Map() })
  // Sound is only allowed after a press.
  const button = document.body.appendChild(document.createElement('button'))
  await userEvent.click(button)
  button.remove()
})

afterEach(() => {
  player?.close()
  player = null
})

function opened(rate = 1) {
  told.length = 0
  const RealAudio = Audio
  vi.stubGlobal('Audio', function audio() {
    return (element = new RealAudio())
  })
  player = openPlayer({ onchange: (status) => told.push(status), onfail, rate })
  vi.unstubAllGlobals()
  return player
}
const stands = (made: Player, ms: number) => expect.poll(() => Math.abs(made.positionMs() - ms)).toBeLessThan(60)

describe('the player', () => {
  it('plays a track to its end, and says that it ended', async () => {
    const made = opened(16)
    made.load(track, 0)
    made.play()
    await expect.poll(() => told.at(-1), { timeout: 10_000 }).toBe('ended')
    expect(told).toContain('playing')
    expect(told.filter((status) => status === 'ended').length).toBeGreaterThan(0)
    expect(Math.abs(made.positionMs() - totalMs)).toBeLessThan(60)
  })

  it('waits in silence, and goes over into the track without being asked again', async () => {
    const made = opened()
    made.unlock()
    made.hold()
    await expect.poll(() => !element.paused && element.loop).toBe(true)
    expect(made.positionMs()).toBe(0)
    expect(told).toEqual([])
    made.load(track, 20_000)
    made.play()
    expect(made.positionMs()).toBe(20_000)
    await expect.poll(() => made.positionMs()).toBeGreaterThan(20_100)
    expect([element.paused, element.loop, element.muted]).toEqual([false, false, false])
  })

  it('stands where it was told to, also when told while it loads', async () => {
    const made = opened()
    made.load(track, 5000)
    made.seek(30_000)
    expect(made.positionMs()).toBe(30_000)
    await expect.poll(() => element.readyState).toBeGreaterThan(1)
    await stands(made, 30_000)
    expect(element.paused).toBe(true)
    made.seek(12_000)
    await stands(made, 12_000)
  })

  it('stays still when it was paused while it loaded', async () => {
    const made = opened()
    made.load(track, 1000)
    made.play()
    made.pause()
    await expect.poll(() => element.readyState).toBeGreaterThan(1)
    await stands(made, 1000)
    expect(element.paused).toBe(true)
  })

  it('goes over to another track at the place it is given', async () => {
    const made = opened()
    made.load(track, 10_000)
    made.play()
    await expect.poll(() => made.positionMs()).toBeGreaterThan(10_200)
    const former = element.src
    made.load(track, 40_000)
    made.play()
    await expect.poll(() => made.positionMs()).toBeGreaterThan(40_100)
    expect(made.positionMs()).toBeLessThan(42_000)
    // What is let go of cannot be fetched any more.
    await expect(fetch(former)).rejects.toThrow()
  })

  it('says when something else pauses it and lets it go on', async () => {
    const made = opened()
    made.load(track, 3000)
    made.play()
    await expect.poll(() => told.at(-1)).toBe('playing')
    element.pause()
    await expect.poll(() => told.at(-1)).toBe('paused')
    void element.play()
    await expect.poll(() => told.at(-1)).toBe('playing')
  })

  it('stays muted over a change of track, and is heard again when asked', async () => {
    const made = opened()
    made.load(track, 0)
    made.mute(true)
    made.play()
    made.load(track, 8000)
    made.play()
    await expect.poll(() => made.positionMs()).toBeGreaterThan(8100)
    expect(element.muted).toBe(true)
    made.mute(false)
    expect(element.muted).toBe(false)
  })

  it('says that a track cannot be played', async () => {
    const made = opened()
    made.load({ blob: new Blob(['no sound']) }, 0)
    made.play()
    await expect.poll(() => onfail.mock.calls.length).toBe(1)
  })

  it('is silent and holds nothing once it is closed', async () => {
    const made = opened()
    made.load(track, 0)
    made.play()
    await expect.poll(() => made.positionMs()).toBeGreaterThan(50)
    made.close()
    const before = told.length
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect([element.paused, element.getAttribute('src'), told.length, made.positionMs()]).toEqual([
      true,
      null,
      before,
      0,
    ])
  })
})
