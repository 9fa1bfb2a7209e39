import { describe, expect, it } from 'vitest'
import { momentaryLufs } from './loudness.ts'
import { toneSound } from './tone.ts'
import { sampleRate } from './track-plan.ts'
import type { Tone } from '../exercise/recipe.ts'

const all: readonly Tone[] = ['in', 'hold', 'out', 'next', 'bell']

/** As it rings when nothing follows. */
function rung(tone: Tone, { roomMs = 20_000, gain = 1 } = {}): Float32Array {
  const { length, addTo } = toneSound(tone, { at: 0, roomMs, gain })
  const samples = new Float32Array(length)
  addTo(samples, 0)
  return samples
}

const highest = (samples: Float32Array) => samples.reduce((most, sample) => Math.max(most, sample), 0)

/** How much of one pitch there is in a stretch of samples. */
function strength(samples: Float32Array, hz: number): number {
  let [re, im] = [0, 0]
  for (const [i, sample] of samples.entries()) {
    re += sample * Math.cos((2 * Math.PI * hz * i) / sampleRate)
    im += sample * Math.sin((2 * Math.PI * hz * i) / sampleRate)
  }
  return Math.hypot(re, im)
}

/** G, A, B and D: which of them is heard most from `fromS` on, for a sixth of a second. */
function pitchAt(tone: Tone, fromS: number): number | undefined {
  const stretch = rung(tone).subarray(fromS * sampleRate, (fromS + 1 / 6) * sampleRate)
  return [196, 220, 247, 294].toSorted((a, b) => strength(stretch, b) - strength(stretch, a))[0]
}

describe('a tone', () => {
  it('rises for in, stays for hold, sinks for out', () => {
    expect([pitchAt('in', 0), pitchAt('in', 1.5)]).toEqual([220, 294])
    expect([pitchAt('hold', 0), pitchAt('hold', 1.5)]).toEqual([294, 294])
    expect([pitchAt('out', 0), pitchAt('out', 2)]).toEqual([294, 196])
    expect([pitchAt('next', 0), pitchAt('next', 1.5)]).toEqual([247, 247])
    expect([pitchAt('bell', 0), pitchAt('bell', 4)]).toEqual([196, 196])
  })

  it.each(all)('is as loud as soft speech at level 3: %s', (tone) => {
    const loudest = Math.max(...momentaryLufs(rung(tone)))
    expect(loudest).toBeGreaterThan(-25)
    expect(loudest).toBeLessThan(-20)
  })

  it.each(all)('never clicks: between two samples it moves less than a thirtieth of full scale: %s', (tone) => {
    const samples = rung(tone)
    const steps = samples.map((sample, i) => Math.abs(sample - (samples[i - 1] ?? 0)))
    expect(highest(steps)).toBeLessThan(1 / 30)
    expect([samples[0], samples.at(-1)].map((sample) => Math.abs(sample ?? 1))).toEqual([0, 0])
  })

  it.each(all)('only dies away: a tenth of a second is never much louder than the one before: %s', (tone) => {
    const samples = rung(tone)
    const power = (i: number) => samples.subarray(i * 2400, (i + 1) * 2400).reduce((sum, v) => sum + v * v, 0)
    for (let i = 0; i < 20; i++) expect(power(i + 1)).toBeLessThan(power(i) * 1.06)
  })

  it('is damped when the next comes soon', () => {
    expect(rung('out', { roomMs: 1000 }).length).toBe(24_000)
    expect(rung('out').length).toBe(3.8 * 24_000)
  })

  it('stays under the ceiling at the loudest level without any help', () => {
    for (const tone of all) {
      expect(highest(rung(tone, { gain: 10 ** (8 / 20) }).map(Math.abs))).toBeLessThan(0.708)
    }
  })
})
