/** One sentence as a file that travels: Opus where this browser can make it, a tenth of the size, and plain sound where it cannot. */
import { sampleRate, samplesPerSlot } from '#lib/core/sound/track-plan.ts'
import { pcmToSamples, samplesToPcm } from '#lib/core/sound/recording-pcm.ts'
import { makeTrack } from '../track/make-track.ts'
import type { Block } from '#lib/core/sound/track-plan.ts'

/** A decoder may leave out this much at the end, which is silence. */
const sparedSamples = sampleRate / 25

export async function writeSentence(pcm: Int16Array): Promise<Blob> {
  // An encoder looks ahead: what comes last is not cut off when there is silence behind it.
  const slots = Math.ceil(pcm.length / samplesPerSlot) + 1
  const render = () => {
    const samples = new Float32Array(slots * samplesPerSlot)
    samples.set(pcmToSamples(pcm))
    return samples
  }
  const block: Block = { slots, render }
  const { blob } = await makeTrack({ slots, blocks: [block], places: [{ slot: 0, block: 0 }] }, { playsOpus: true })
  return blob
}

/** The sentence in such a file. Throws when this browser cannot play it, or when it is shorter than `ms`. */
export async function readSentence(file: ArrayBuffer, ms: number): Promise<Int16Array<ArrayBuffer>> {
  const length = Math.round((ms * sampleRate) / 1000)
  // Its own length says nothing here: decoding brings everything to the rate of the context.
  const sound = await new OfflineAudioContext(1, 1, sampleRate).decodeAudioData(file)
  if (sound.length < length - sparedSamples)
    throw new Error(`readSentence requires ${ms} ms, got ${sound.length} samples`)
  const samples = new Float32Array(length)
  samples.set(sound.getChannelData(0).subarray(0, length))
  return samplesToPcm(samples)
}
