import { describe, expect, it } from 'vitest'
import { soundTone } from './tones.ts'
import type { Tone } from '#lib/core/exercise/recipe.ts'

const rate = 48_000

async function samplesOf(tone: Tone) {
  const context = new OfflineAudioContext(1, 6 * rate, rate)
  soundTone({ context, tone, atS: 0.1 })
  const samples = (await context.startRendering()).getChannelData(0)
  return samples
}

// Too many numbers to spread into Math.max.
const largest = (numbers: Float32Array) => numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0)

describe.each(['in', 'hold', 'out', 'next', 'bell'] as const)('the tone %s', (tone) => {
  it('is heard, and never louder than 18 dB below full scale', async () => {
    const loudest = largest(await samplesOf(tone))
    expect(loudest).toBeGreaterThan(0.03)
    expect(loudest).toBeLessThan(0.126)
  })

  it('begins and ends without a click', async () => {
    const samples = await samplesOf(tone)
    const steps = samples.slice(1).map((sample, i) => sample - (samples[i] ?? 0))
    // The steepest step of a 400 Hz sine at this level is 0.006; a click would be a multiple of it.
    expect(largest(steps)).toBeLessThan(0.008)
    expect(largest(samples.slice(0, 0.1 * rate))).toBe(0)
    expect(largest(samples.slice(-rate))).toBeLessThan(0.001)
  })
})
