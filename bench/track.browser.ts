/** Runs in a bare page: orders a track as the player does, and says when a media element could play it. */
import { speechMs } from '#lib/core/exercise/speech.ts'
import type { Timeline } from '#lib/core/exercise/timeline/timeline.ts'
import type { SoundMix } from '#lib/core/sound/mix.ts'
import { sampleRate } from '#lib/core/sound/track-plan.ts'
import type { TrackOrder } from '#lib/core/sound/track-plan.ts'
import { renderTrack, warmUp } from '#lib/device/track/render-track.ts'
import { fixedWorkMs } from './fixed-work.ts'

export type Ready = { readyMs: number; bytes: number; type: string; durationMs: number; recordedSeconds: number }

declare global {
  interface Window {
    /** Makes a recording for every cue that has words, and starts the worker as the start screen does; say when that is done. */
    benchPrepare: (timeline: Timeline, mix: SoundMix) => void
    /** From the tap to `canplay`. */
    benchReady: () => Promise<Ready>
    /** Milliseconds of a fixed piece of work, the middle of nine: how slow this machine is. */
    benchWork: () => number
  }
}

let order: TrackOrder | null = null

window.benchPrepare = (timeline, mix) => {
  warmUp()
  const spoken = timeline.cues.filter(({ text }) => text !== '')
  order = { timeline, mix, recordings: new Map(spoken.map(({ id, text }) => [id, voiceLike(speechMs(text))])) }
}

window.benchReady = async () => {
  if (!order) throw new Error('benchReady requires an order')
  const element = new Audio()
  const tappedAt = performance.now()
  const { blob, durationMs } = await renderTrack(order)
  element.src = URL.createObjectURL(blob)
  await new Promise((resolve, reject) => {
    element.addEventListener('canplay', resolve, { once: true })
    element.addEventListener('error', () => {
      reject(new Error(element.error?.message))
    })
  })
  const readyMs = performance.now() - tappedAt
  const samples = [...order.recordings.values()].reduce((sum, { length }) => sum + length, 0)
  return { readyMs, bytes: blob.size, type: blob.type, durationMs, recordedSeconds: samples / sampleRate }
}

window.benchWork = fixedWorkMs

/** As hard to encode as speech: pulses of a moving pitch and hiss, in syllables, through two moving resonances. */
function voiceLike(ms: number): Float32Array {
  let [pulse, seed, a, b, c, d] = [0, 1, 0, 0, 0, 0]
  return Float32Array.from({ length: Math.round((ms * sampleRate) / 1000) }, (_, i) => {
    const t = i / sampleRate
    const syllable = Math.max(0, Math.sin(2 * Math.PI * 3.1 * t))
    pulse += (120 + 25 * Math.sin(4.4 * t)) / sampleRate
    seed = (seed * 16_807) % 2_147_483_647
    const hiss = 0.03 * (seed / 1_073_741_824 - 1)
    const throat = (pulse >= 1 ? 0.5 : hiss) * syllable
    pulse %= 1
    ;[a, b] = [throat + resonance(0.98, 500 + 250 * Math.sin(9 * t)) * a - 0.98 ** 2 * b, a]
    ;[c, d] = [a + resonance(0.96, 1500 + 600 * Math.sin(7 * t)) * c - 0.96 ** 2 * d, c]
    return 0.05 * c
  })
}

const resonance = (radius: number, hertz: number) => 2 * radius * Math.cos((2 * Math.PI * hertz) / sampleRate)
