import { describe, expect, it } from 'vitest'
import { breathSound } from './breath-sound.ts'
import { momentaryLufs } from './loudness.ts'
import type { BreathKind } from './breath-sound.ts'

function breathed(kind: BreathKind, ms: number): Float32Array {
  const { length, addTo } = breathSound(kind, { at: 0, ms, gain: 1 })
  const samples = new Float32Array(length)
  addTo(samples, 0)
  return samples
}

/** Sign changes a second: the brighter, the more. */
const brightness = (samples: Float32Array) =>
  samples.filter((sample, i) => i > 0 && sample < 0 !== (samples[i - 1] ?? 0) < 0).length / (samples.length / 24_000)

const power = (samples: Float32Array) => samples.reduce((sum, v) => sum + v * v, 0) / samples.length

describe('the sound of breath', () => {
  it('lies well below the tones', () => {
    for (const kind of ['in', 'out'] as const) {
      expect(Math.max(...momentaryLufs(breathed(kind, 4000)))).toBeGreaterThan(-33)
      expect(Math.max(...momentaryLufs(breathed(kind, 4000)))).toBeLessThan(-28)
    }
  })

  it('swells towards the end of breathing in, and ebbs after the beginning of breathing out', () => {
    const [taken, given] = [breathed('in', 4000), breathed('out', 6000)]
    expect(power(taken.subarray(60_000, 72_000))).toBeGreaterThan(4 * power(taken.subarray(12_000, 24_000)))
    expect(power(given.subarray(24_000, 36_000))).toBeGreaterThan(4 * power(given.subarray(108_000, 120_000)))
  })

  it('grows brighter on the way in and darker on the way out', () => {
    const [taken, given] = [breathed('in', 4000), breathed('out', 6000)]
    expect(brightness(taken.subarray(-24_000))).toBeGreaterThan(1.3 * brightness(taken.subarray(0, 24_000)))
    expect(brightness(given.subarray(0, 24_000))).toBeGreaterThan(1.3 * brightness(given.subarray(-24_000)))
  })

  it('is far off while the breath is held', () => {
    const held = Math.max(...momentaryLufs(breathed('hold', 7000)))
    expect(held).toBeLessThan(Math.max(...momentaryLufs(breathed('in', 4000))) - 6)
    expect(held).toBeGreaterThan(-45)
  })

  it('begins and ends in silence', () => {
    const taken = breathed('in', 4000)
    expect(Math.max(...[...taken.subarray(0, 240), ...taken.subarray(-240)].map(Math.abs))).toBeLessThan(0.0005)
  })
})
