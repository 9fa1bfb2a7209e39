import type { TrackOrder } from '#lib/core/sound/track-plan.ts'
import { sampleRate, samplesPerSlot } from '#lib/core/sound/track-plan.ts'

export type Sampler = {
  /** Plays a few seconds of sound, in place of what was playing. */
  play: (order: TrackOrder) => Promise<void>
  stop: () => void
}

/** Lets a person hear how loud something will be. Open it from a tap: browsers want that before a page may sound. */
export function openSampler(): Sampler {
  if (typeof AudioContext === 'undefined') return { play: () => Promise.resolve(), stop: () => undefined }
  const context = new AudioContext()
  let playing: AudioBufferSourceNode | null = null
  let asked = 0

  const stop = () => {
    playing?.stop()
    playing = null
  }
  return {
    play: async (order) => {
      stop()
      const mine = ++asked
      void context.resume().catch(() => undefined)
      const samples = await samplesOf(order)
      // Something else was asked while this was made.
      if (mine !== asked || samples.length === 0) return
      const buffer = context.createBuffer(1, samples.length, sampleRate)
      buffer.copyToChannel(samples, 0)
      playing = new AudioBufferSourceNode(context, { buffer })
      playing.connect(context.destination)
      playing.start()
    },
    stop: () => {
      asked++
      stop()
      void context.close().catch(() => undefined)
    },
  }
}

/** Exactly what the track of a session would have. */
async function samplesOf(order: TrackOrder): Promise<Float32Array<ArrayBuffer>> {
  const { planTrack } = await import('#lib/core/sound/plan-track.ts')
  const { blocks, places } = planTrack(order)
  const slots = Math.max(0, ...places.map(({ slot, block }) => slot + (blocks[block]?.slots ?? 0)))
  const samples = new Float32Array(slots * samplesPerSlot)
  for (const { slot, block } of places) samples.set(blocks[block]?.render() ?? [], slot * samplesPerSlot)
  return samples
}
