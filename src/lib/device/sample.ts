import type { TrackOrder } from '#lib/core/sound/track-plan.ts'
import { sampleRate, samplesPerSlot } from '#lib/core/sound/track-plan.ts'

const fadeS = 0.04

export type Sampler = {
  /** Plays a few seconds of sound, in place of what was playing. */
  play: (order: TrackOrder) => Promise<void>
  /** Ends what plays, and gives the sound back. */
  stop: () => void
}

/** Lets a person hear how loud something will be. Open it from a tap: browsers want that before a page may sound. */
export function openSampler(): Sampler {
  if (typeof AudioContext === 'undefined') return { play: () => Promise.resolve(), stop: () => undefined }
  const context = new AudioContext()
  let playing: { source: AudioBufferSourceNode; gain: GainNode } | null = null
  let asked = 0

  /** Softly: cut off in the middle of a wave it would click, once for every step of a level. */
  const stop = () => {
    playing?.gain.gain.setTargetAtTime(0, context.currentTime, fadeS / 4)
    playing?.source.stop(context.currentTime + fadeS)
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
      const source = new AudioBufferSourceNode(context, { buffer })
      const gain = new GainNode(context)
      source.connect(gain).connect(context.destination)
      source.start()
      playing = { source, gain }
    },
    stop: () => {
      asked++
      stop()
      setTimeout(() => void context.close().catch(() => undefined), 2000 * fadeS)
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
