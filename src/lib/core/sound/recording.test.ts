import { describe, expect, it } from 'vitest'
import { cut, examine, findSpeech, longestFor, withoutRumble } from './recording.ts'
import { pcmToSamples, samplesToPcm } from './recording-pcm.ts'

const rate = 24_000
const randomLike = (i: number) => ((Math.imul(i + 1, 2_654_435_761) >>> 8) / 2 ** 24) * 2 - 1

/** Seconds of room noise with a voice-like sound (150 Hz and its overtones, four times a second) in the middle. */
function take({ from = 0.5, to = 1.5, seconds = 2, amplitude = 0.2, noise = 0.0005 } = {}): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: seconds * rate }, (_, i) => {
    const at = i / rate
    const isSpoken = at >= from && at < to
    const voice = [1, 2, 3].reduce((sum, n) => sum + Math.sin(2 * Math.PI * 150 * n * at) / n, 0) / 1.5
    const syllables = 0.6 + 0.4 * Math.cos(2 * Math.PI * 4 * (at - from))
    return (isSpoken ? amplitude * voice * syllables : 0) + noise * randomLike(i)
  })
}
const judged = (samples: Float32Array, roomMs = 5000) => examine(samples, { trim: findSpeech(samples), roomMs })

describe('the trim', () => {
  it('keeps a little air on both sides of what is said', () => {
    const found = findSpeech(take())
    expect(found?.from).toBeCloseTo(0.44 * rate, -3)
    expect(found?.to).toBeCloseTo(1.66 * rate, -3)
  })

  it('leaves out the click of a key', () => {
    const samples = take()
    for (let i = 0; i < 400; i += 1) samples[2400 + i] = 0.5 * randomLike(i)
    expect(findSpeech(samples)?.from).toBeCloseTo(0.44 * rate, -3)
  })

  it('finds nobody in silence, and nobody in a quiet room', () => {
    expect(findSpeech(new Float32Array(rate))).toBe(null)
    expect(findSpeech(take({ amplitude: 0 }))).toBe(null)
    expect(findSpeech(new Float32Array(0))).toBe(null)
  })

  it('finds a short word in a long take', () => {
    const found = findSpeech(take({ seconds: 10, from: 6, to: 6.3 }))
    expect(found?.from).toBeCloseTo(5.94 * rate, -3)
  })

  it('takes all of a file that was already cut close', () => {
    const found = findSpeech(take({ seconds: 1, from: 0, to: 1 }))
    expect(found).toEqual({ from: 0, to: rate })
  })
})

describe('a recording', () => {
  it('of a clear voice is good', () => {
    expect(judged(take())).toMatchObject({ fault: null, isNoisy: false, longestMs: 4800 })
  })

  it.each([
    ['nothing-heard', take({ amplitude: 0 })],
    ['too-quiet', take({ amplitude: 0.01 })],
    ['clipped', take({ amplitude: 4 }).map((x) => Math.max(-1, Math.min(1, x)))],
    ['too-long', take({ seconds: 7, from: 0.5, to: 6 })],
  ] as const)('is refused when it is %s', (fault, samples) => {
    expect(judged(samples).fault).toBe(fault)
  })

  it('at full scale without a flat top is not called distorted', () => {
    const samples = take()
    const peak = samples.reduce((highest, x) => Math.max(highest, Math.abs(x)), 0)
    expect(judged(samples.map((x) => x / peak)).fault).toBe(null)
  })

  it('in a loud room can be kept, with a warning', () => {
    expect(judged(take({ noise: 0.04 }))).toMatchObject({ fault: null, isNoisy: true })
  })

  it('is as long as the part that is kept', () => {
    expect(examine(take(), { trim: { from: rate / 2, to: rate }, roomMs: 5000 }).ms).toBe(500)
  })

  it('ends a moment before the next cue, and is never longer than a pack may hold', () => {
    expect([longestFor(1500), longestFor(173_000)]).toEqual([1300, 20_000])
  })
})

it('the rumble of a table goes, the voice stays', () => {
  const wave = (hertz: number) =>
    Float32Array.from({ length: rate }, (_, i) => Math.sin((2 * Math.PI * hertz * i) / rate))
  const power = (samples: Float32Array) =>
    Math.sqrt(samples.slice(rate / 2).reduce((sum, x) => sum + x * x, 0) / (rate / 2))
  expect(power(withoutRumble(wave(20))) / power(wave(20))).toBeLessThan(0.08)
  expect(power(withoutRumble(wave(300))) / power(wave(300))).toBeCloseTo(1, 1)
})

it('what is cut out begins and ends at nothing', () => {
  const part = cut(new Float32Array(rate).fill(0.5), { from: 1000, to: 13_000 })
  expect([part.length, part[0], part.at(-1), part[6000]]).toEqual([12_000, 0, 0, 0.5])
  expect(cut(Float32Array.of(1, 1, 1), { from: 0, to: 3 })).toEqual(Float32Array.of(0, 1, 0))
})

it('sixteen bits come back as they were, and what is too loud is cut off', () => {
  expect(samplesToPcm(Float32Array.of(0, 1, -1, 2, 0.5))).toEqual(Int16Array.of(0, 32_767, -32_767, 32_767, 16_384))
  const all = Int16Array.from({ length: 65_535 }, (_, i) => i - 32_767)
  expect(samplesToPcm(pcmToSamples(all))).toEqual(all)
})
