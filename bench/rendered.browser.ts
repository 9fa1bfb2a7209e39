/** Runs in a bare page: makes tracks the way the product does, and sends back what a browser hears in them. */
import type { SoundMix } from '#lib/core/sound/mix.ts'
import { sampleRate } from '#lib/core/sound/track-plan.ts'
import type { Timeline } from '#lib/core/exercise/timeline/timeline.ts'
import { renderTrack } from '#lib/device/track/render-track.ts'

export type RenderOrder = { timeline: Timeline; mix: SoundMix; spoken: readonly string[] }
export type Rendered = { bytes: number; type: string; durationMs: number }

declare global {
  interface Window {
    /** Posts the samples as they are decoded (48 kHz, 16 bits) to `sendTo`. */
    benchRender: (order: RenderOrder, sendTo: string) => Promise<Rendered>
  }
}

/** What Opus is decoded to, so that nothing is resampled on the way. */
const decodedRate = 48_000

window.benchRender = async ({ timeline, mix, spoken }, sendTo) => {
  const recordings = new Map(spoken.map((id) => [id, invented()]))
  const { blob, durationMs } = await renderTrack({ timeline, mix, recordings })
  const context = new OfflineAudioContext(1, 1, decodedRate)
  const decoded = await context.decodeAudioData(await blob.arrayBuffer())
  const heard = decoded.getChannelData(0)
  const samples = new Int16Array(heard.length)
  for (let i = 0; i < heard.length; i += 1) samples[i] = (heard[i] ?? 0) * 32_767
  // A blob, because the browser tells everyone who listens to it about bytes that are sent as they are.
  const answer = await fetch(sendTo, { method: 'POST', body: new Blob([samples]) })
  if (!answer.ok) throw new Error('what was decoded did not arrive')
  return { bytes: blob.size, type: blob.type, durationMs }
}

/** Stands for a recording: half a second of a vowel-like hum that begins as a spoken word does. */
function invented(): Float32Array {
  return Float32Array.from({ length: sampleRate / 2 }, (_, i) => {
    const seconds = i / sampleRate
    const envelope = Math.min(1, seconds / 0.01) * Math.exp(-seconds * 6)
    return 0.25 * envelope * (Math.sin(2 * Math.PI * 160 * seconds) + 0.5 * Math.sin(2 * Math.PI * 640 * seconds))
  })
}
