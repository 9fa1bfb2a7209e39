import { expect, test } from 'vitest'
import { readOpusMp4 } from '#lib/core/exchange/voice-mp4.ts'
import { writeWav } from '#lib/core/exchange/voice-wav.ts'
import { msOf, pcmToSamples, samplesToPcm } from '#lib/core/sound/recording-pcm.ts'
import { sampleRate } from '#lib/core/sound/track-plan.ts'
import { lateness } from '../track/heard.fixture.ts'
import { readSentence, writeSentence } from './sentence-file.ts'

/** Something like a word: it swells, slides and ends where the recording ends. */
const spoken = (ms: number) => {
  const samples = new Float32Array((ms * sampleRate) / 1000)
  return samplesToPcm(
    samples.map((_, i) => {
      const t = i / sampleRate
      return 0.3 * Math.sin(Math.PI * (i / samples.length)) * Math.sin(2 * Math.PI * (180 * t + 40 * t * t))
    }),
  )
}

test('a sentence comes back as long as it was, at its place, and sounds the same; its file is a tenth', async () => {
  for (const ms of [310, 1500, 6003]) {
    const pcm = spoken(ms)
    const file = await writeSentence(pcm)
    const bytes = await file.arrayBuffer()
    expect(readOpusMp4(new Uint8Array(bytes))?.ms ?? 0).toBeGreaterThanOrEqual(ms)
    expect(readOpusMp4(new Uint8Array(bytes))?.ms ?? Infinity).toBeLessThanOrEqual(ms + 40)
    if (ms > 1000) expect(file.size).toBeLessThan((pcm.length * 2) / 5)
    const back = await readSentence(bytes, msOf(pcm))
    expect(back).toHaveLength(pcm.length)
    const [meant, heard] = [pcmToSamples(pcm), pcmToSamples(back)]
    const from = Math.floor(meant.length / 4)
    const length = Math.floor(meant.length / 2)
    expect(lateness({ meant, heard, from, length })).toBe(0)
    const power = (samples: Float32Array) => samples.reduce((sum, one) => sum + one * one, 0)
    expect(power(meant.map((one, i) => one - (heard[i] ?? 0))) / power(meant)).toBeLessThan(0.02)
  }
})

test('plain sound is read as well; a file that is no sound, or shorter than it says, is not', async () => {
  const pcm = spoken(400)
  const wav = writeWav(pcm).buffer
  expect(await readSentence(wav.slice(0), 400)).toHaveLength(pcm.length)
  await expect(readSentence(wav.slice(0), 900)).rejects.toThrow('requires 900 ms')
  await expect(readSentence(new TextEncoder().encode('geen geluid').buffer, 400)).rejects.toThrow()
})
