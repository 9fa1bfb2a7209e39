/**
 * How loud something is to an ear: LUFS after ITU-R BS.1770-5 and EBU R 128, for one channel at `sampleRate`. A sine of
 * 997 Hz at full scale is −3.01 LUFS. Silence is −∞.
 */
import { filtered, kWeighting } from './k-weighting.ts'
import { limit } from './limit.ts'
import { sampleRate } from './track-plan.ts'

const blockLength = sampleRate * 0.4
const stepLength = sampleRate * 0.1
const absoluteGate = -70
const relativeGate = -10

/** Loudness of the whole: what is far softer than the rest (pauses, silence) does not count. */
export function integratedLufs(samples: Float32Array): number {
  const powers = blockPowers(samples).filter((power) => lufsOf(power) > absoluteGate)
  const gate = lufsOf(mean(powers)) + relativeGate
  return lufsOf(mean(powers.filter((power) => lufsOf(power) > gate)))
}

/** Loudness of every 0.4 s, ten a second; what is shorter than that is one moment. */
export const momentaryLufs = (samples: Float32Array): number[] => blockPowers(samples).map(lufsOf)

/** The highest point of the wave between the samples too, dBFS (BS.1770-5, annex 2: four times as many samples). */
export function truePeakDb(samples: Float32Array): number {
  let peak = 0
  for (const phase of between) {
    for (let i = 0; i < samples.length; i++) {
      let sum = 0
      for (let tap = 0; tap < 2 * reach; tap++) sum += (phase[tap] ?? 0) * (samples[i + tap - reach + 1] ?? 0)
      peak = Math.max(peak, Math.abs(sum))
    }
  }
  return 20 * Math.log10(peak)
}

/** What a limiter may take from the highest peaks before it is heard as one. */
const mostLimitedDb = 6

/**
 * As new samples at the given loudness, with no sample past `peakDb` (dBFS). Single high peaks are limited; where that would
 * take more than 6 dB, the whole stays softer instead. Silence stays silence.
 */
export function normalised(samples: Float32Array, { lufs, peakDb }: { lufs: number; peakDb: number }): Float32Array {
  const now = integratedLufs(samples)
  if (now === -Infinity) return samples.slice()
  const gainDb = Math.min(lufs - now, peakDb + mostLimitedDb - peakOf(samples))
  const louder = samples.map((sample) => sample * 10 ** (gainDb / 20))
  limit(louder, 10 ** (peakDb / 20))
  return louder
}

const peakOf = (samples: Float32Array) =>
  20 * Math.log10(samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0))

/** Mean power of every block of 0.4 s, each beginning 0.1 s after the one before; what remains at the end is left out. */
function blockPowers(samples: Float32Array): number[] {
  const [head, ear] = kWeighting(sampleRate)
  const heard = filtered(ear, filtered(head, samples))
  const length = Math.min(blockLength, heard.length)
  const powers: number[] = []
  for (let from = 0; from + length <= heard.length && length > 0; from += stepLength) {
    let sum = 0
    for (let i = from; i < from + length; i++) sum += (heard[i] ?? 0) ** 2
    powers.push(sum / length)
  }
  return powers
}

const mean = (powers: readonly number[]) => powers.reduce((sum, power) => sum + power, 0) / Math.max(1, powers.length)

const lufsOf = (power: number) => -0.691 + 10 * Math.log10(power)

/** Samples to both sides that a point between two samples is computed from. */
const reach = 8

/** Weights of the samples around, for a point at 0, 1/4, 2/4 and 3/4 on the way to the next (sinc under a Hann window). */
const between = [0, 0.25, 0.5, 0.75].map((way) =>
  Float64Array.from({ length: 2 * reach }, (_, tap) => {
    const distance = tap - reach + 1 - way
    const sinc = distance === 0 ? 1 : Math.sin(Math.PI * distance) / (Math.PI * distance)
    return sinc * Math.cos((Math.PI * distance) / (2 * reach)) ** 2
  }),
)
