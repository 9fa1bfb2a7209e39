import { writeWav } from '#lib/core/exchange/voice-wav.ts'
import { samplesToPcm } from '#lib/core/sound/recording-pcm.ts'

/** Plays samples once, as they would be kept. `onEnd` is called once, also when `stop` ended it. */
export function listenBack(samples: Float32Array, onEnd: () => void): { stop: () => void } {
  const url = URL.createObjectURL(new Blob([writeWav(samplesToPcm(samples))], { type: 'audio/wav' }))
  const audio = new Audio(url)
  let isOver = false
  const end = () => {
    if (isOver) return
    isOver = true
    audio.pause()
    URL.revokeObjectURL(url)
    onEnd()
  }
  audio.addEventListener('ended', end)
  audio.addEventListener('error', end)
  audio.play().catch(end)
  return { stop: end }
}
