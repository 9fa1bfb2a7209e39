/** Ways for the tests to look at sound: what a plan should sound like, what a file does sound like, and how far they are apart. */
import { sampleRate, samplesPerSlot } from '#lib/core/sound/track-plan.ts'
import type { Block, TrackPlan } from '#lib/core/sound/track-plan.ts'

/** A whole plan as samples, laid out the plain way. */
export function pcmOf(plan: TrackPlan): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(plan.slots * samplesPerSlot)
  for (const { slot, block } of plan.places) samples.set(plan.blocks[block]?.render() ?? [], slot * samplesPerSlot)
  return samples
}

/** What the browser makes of a file, at our rate. */
export async function decode(blob: Blob): Promise<Float32Array> {
  const context = new OfflineAudioContext(1, 1, sampleRate)
  return (await context.decodeAudioData(await blob.arrayBuffer())).getChannelData(0)
}

/** By how many samples `heard` is later than `meant`, from `from` on for `length` samples: where they differ least, up to 3 ms. */
export function lateness(of: { meant: Float32Array; heard: Float32Array; from: number; length: number }): number {
  const { meant, heard, from, length } = of
  let best = { late: NaN, difference: Infinity }
  for (let late = -72; late <= 72; late += 1) {
    let difference = 0
    for (let i = from; i < from + length; i += 1) difference += ((meant[i] ?? 0) - (heard[i + late] ?? 0)) ** 2
    if (difference < best.difference) best = { late, difference }
  }
  return best.late
}

/** Root mean square of a slot. */
export const levelOf = (samples: Float32Array, slot: number) =>
  Math.hypot(...samples.subarray(slot * samplesPerSlot, (slot + 1) * samplesPerSlot)) / Math.sqrt(samplesPerSlot)

/** The largest step from one sample to the next, over some slots: what a click is. */
export function largestStep(samples: Float32Array, fromSlot: number, slots: number): number {
  let largest = 0
  for (let i = Math.max(1, fromSlot * samplesPerSlot); i < (fromSlot + slots) * samplesPerSlot; i += 1)
    largest = Math.max(largest, Math.abs((samples[i] ?? 0) - (samples[i - 1] ?? 0)))
  return largest
}

export const minus = (a: Float32Array, b: Float32Array) => a.map((sample, i) => sample - (b[i] ?? 0))

const edge = 4 * samplesPerSlot

/** A soft, fading tone that slides, so that it agrees with itself at one place only. Silent for four slots at both ends. */
export function toneBlock(slots: number, hertz: number): Block {
  return soundBlock(slots, (t, share) => {
    const swell = Math.min(1, t / 0.03) * Math.min(1, (1 - share) * 10)
    return 0.2 * swell * Math.exp(-2 * t) * Math.sin(2 * Math.PI * (hertz * t + 60 * t * t))
  })
}

/** Soft noise that swells and ebbs, as a breath does. */
export function breathBlock(slots: number): Block {
  let [seed, slow] = [1, 0]
  return soundBlock(slots, (_, share) => {
    seed = (seed * 16_807) % 2_147_483_647
    slow += 0.1 * (seed / 1_073_741_824 - 1 - slow)
    return 0.5 * slow * Math.sin(Math.PI * share) ** 2
  })
}

function soundBlock(slots: number, at: (seconds: number, share: number) => number): Block {
  const samples = new Float32Array(slots * samplesPerSlot)
  const length = samples.length - 2 * edge
  for (let i = 0; i < length; i += 1) samples[edge + i] = at(i / sampleRate, i / length)
  return { slots, render: () => samples.slice() }
}
