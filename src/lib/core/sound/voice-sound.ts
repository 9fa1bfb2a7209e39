import { soft } from './partial.ts'
import { msToSamples } from './sound.ts'
import type { Sound } from './sound.ts'

/** A recording may begin in the middle of a wave; this much of both its ends is softened. */
const softenedMs = 6

/** A recording as a sound. `id` names it: the same id is the same recording. */
export function voiceSound(
  id: string,
  { at, recording, gain }: { at: number; recording: Float32Array; gain: number },
): Sound {
  const length = recording.length
  const softened = msToSamples(softenedMs)
  return {
    key: `voice-${id}:${gain}`,
    at,
    length,
    addTo: (samples, from) => {
      for (const [i, sample] of recording.entries()) {
        const fromEdge = Math.min(i, length - 1 - i)
        const share = fromEdge < softened ? soft(fromEdge / softened) : 1
        samples[from + i] = (samples[from + i] ?? 0) + sample * share * gain
      }
    },
  }
}
