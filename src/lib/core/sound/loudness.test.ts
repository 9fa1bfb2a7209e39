import { describe, expect, it } from 'vitest'
import { kWeighting } from './k-weighting.ts'
import { integratedLufs, momentaryLufs, normalised, truePeakDb } from './loudness.ts'
import { sampleRate } from './track-plan.ts'

/** Sines one after another, each `[seconds, dBFS]`. */
function sines(parts: readonly (readonly [number, number])[], hz = 997): Float32Array {
  const samples = parts.flatMap(([seconds, db]) => Array.from({ length: seconds * sampleRate }, () => 10 ** (db / 20)))
  return Float32Array.from(samples, (level, i) => level * Math.sin((2 * Math.PI * hz * i) / sampleRate))
}

const peakOf = (samples: Float32Array) => Math.max(...samples.map(Math.abs))

describe('the K-weighting', () => {
  it('is the table of BS.1770 at 48 kHz', () => {
    const [head, ear] = kWeighting(48_000)
    expect(head.b0).toBeCloseTo(1.53512485958697, 12)
    expect(head.b1).toBeCloseTo(-2.69169618940638, 12)
    expect(head.b2).toBeCloseTo(1.19839281085285, 12)
    expect(head.a1).toBeCloseTo(-1.69065929318241, 12)
    expect(head.a2).toBeCloseTo(0.73248077421585, 12)
    expect([ear.b0, ear.b1, ear.b2]).toEqual([1, -2, 1])
    expect(ear.a1).toBeCloseTo(-1.99004745483398, 12)
    expect(ear.a2).toBeCloseTo(0.99007225036621, 12)
  })
})

describe('loudness', () => {
  it('of a sine of 997 Hz is 3.01 below its level', () => {
    expect(integratedLufs(sines([[5, 0]]))).toBeCloseTo(-3.01, 1)
    expect(integratedLufs(sines([[5, -20]]))).toBeCloseTo(-23.01, 1)
  })

  it('of a low tone is less, and of a high one more', () => {
    // The high-pass takes 2.94 dB at 60 Hz: x² / √((1 − x²)² + (x / 0.5003)²) at x = 60 / 38.135 is 0.713. −23.70 + 0.04 − 2.94.
    expect(integratedLufs(sines([[20, -20]], 60))).toBeCloseTo(-26.6, 1)
    expect(integratedLufs(sines([[5, -20]], 6000))).toBeGreaterThan(-20.5)
  })

  it('does not count what is more than ten below the rest (EBU Tech 3341, case 3)', () => {
    const measured = integratedLufs(
      sines([
        [10, -36],
        [60, -23],
        [10, -36],
      ]),
    )
    expect(measured).toBeCloseTo(-26.01, 1)
  })

  it('does not count silence at all (case 4)', () => {
    const measured = integratedLufs(
      sines([
        [10, -72],
        [10, -36],
        [60, -23],
        [10, -36],
        [10, -72],
      ]),
    )
    expect(measured).toBeCloseTo(-26.01, 1)
  })

  it('of nothing is nothing', () => {
    expect(integratedLufs(new Float32Array(0))).toBe(-Infinity)
    expect(integratedLufs(new Float32Array(sampleRate))).toBe(-Infinity)
  })

  it('is known of one short word', () => {
    expect(integratedLufs(sines([[0.3, -20]]))).toBeCloseTo(-23.01, 0)
  })

  it('is followed moment by moment', () => {
    const moments = momentaryLufs(
      sines([
        [1, -20],
        [1, -40],
      ]),
    )
    expect(moments[0]).toBeCloseTo(-23.01, 1)
    expect(moments[6]).toBeCloseTo(-23.01, 1)
    expect(moments[11]).toBeCloseTo(-43.01, 1)
    expect(moments.length).toBe(17)
  })
})

describe('the true peak', () => {
  it('is found between samples that all miss it', () => {
    const quarter = Float32Array.from({ length: 4800 }, (_, i) => 0.5 * Math.sin((Math.PI / 2) * i + Math.PI / 4))
    expect(20 * Math.log10(peakOf(quarter))).toBeCloseTo(-9.03, 1)
    expect(truePeakDb(quarter.subarray(0))).toBeGreaterThan(-6.3)
    expect(truePeakDb(quarter)).toBeLessThan(-5.2)
  })
})

describe('a recording made as loud as the others', () => {
  it('comes to its loudness from either side', () => {
    for (const db of [-45, -30, -6]) {
      expect(integratedLufs(normalised(sines([[2, db]]), { lufs: -20, peakDb: -3 }))).toBeCloseTo(-20, 1)
    }
  })

  it('has its highest peaks limited', () => {
    const spiky = sines([[2, -30]])
    for (let i = 12_000; i < 40_000; i += 8000) spiky[i] = 0.25
    const louder = normalised(spiky, { lufs: -20, peakDb: -3 })
    expect(peakOf(louder)).toBeLessThanOrEqual(0.708)
    expect(integratedLufs(louder)).toBeCloseTo(-20, 0)
  })

  it('stays softer where that would take too much from its peaks', () => {
    const knock = sines([[2, -50]])
    knock[24_000] = 0.9
    const louder = normalised(knock, { lufs: -20, peakDb: -3 })
    expect(peakOf(louder)).toBeLessThanOrEqual(0.708)
    // 0.9 goes to +3 dBFS, which is 3.92 dB more.
    expect((louder[1000] ?? 0) / (knock[1000] ?? 1)).toBeCloseTo(1.57, 2)
  })

  it('stays silent when there is nothing', () => {
    expect(normalised(new Float32Array(9600), { lufs: -20, peakDb: -3 }).every((v) => v === 0)).toBe(true)
  })
})
