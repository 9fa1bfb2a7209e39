import { fail, succeed } from '#lib/core/result.ts'
import { sampleRate } from '#lib/core/sound/track-plan.ts'
import type { Result } from '#lib/core/result.ts'

/** Ten minutes of good sound; one sentence is a hundredth of it. */
const largestBytes = 100_000_000
const longestSeconds = 120

/** A sentence that was recorded elsewhere: any sound file this browser can play, as one channel at the rate of recordings. */
export async function readSoundFile(
  file: Blob,
): Promise<Result<Float32Array<ArrayBuffer>, 'unreadable' | 'not-one-sentence'>> {
  if (file.size > largestBytes) return fail('not-one-sentence')
  try {
    // Its own length says nothing here: decoding brings everything to the rate of the context.
    const context = new OfflineAudioContext(1, 1, sampleRate)
    const sound = await context.decodeAudioData(await file.arrayBuffer())
    return sound.duration > longestSeconds ? fail('not-one-sentence') : succeed(mixedDown(sound))
  } catch {
    return fail('unreadable')
  }
}

function mixedDown(sound: AudioBuffer): Float32Array<ArrayBuffer> {
  const channels = Array.from({ length: sound.numberOfChannels }, (_, channel) => sound.getChannelData(channel))
  return new Float32Array(sound.length).map(
    (_, i) => channels.reduce((sum, channel) => sum + (channel[i] ?? 0), 0) / channels.length,
  )
}
