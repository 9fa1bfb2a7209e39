import { limit } from './limit.ts'
import { edgeSlots } from './sound.ts'
import { soundsOf } from './sounds-of.ts'
import { samplesPerSlot, slotMs } from './track-plan.ts'
import type { Sound } from './sound.ts'
import type { Block, TrackOrder, TrackPlan } from './track-plan.ts'

/**
 * Lays a session out as blocks of sound. Every cue is heard from exactly sample `atMs × 24`; sounds that overlap, or stand
 * too close for silence between them, share a block; what sounds the same is one block that returns. A block begins and
 * ends with `edgeSlots` of silence, but for the one with which a track begins.
 */
export function planTrack(order: TrackOrder): TrackPlan {
  const slots = Math.ceil(order.timeline.totalMs / slotMs)
  const blocks: Block[] = []
  const places: { slot: number; block: number }[] = []
  const blockByKey = new Map<string, number>()
  for (const run of runsOf(soundsOf(order))) {
    const slot = Math.max(0, run.firstSlot)
    const length = Math.min(slots, run.endSlot) - slot
    const key = [length, ...run.sounds.map((sound) => `${sound.key}@${sound.at - slot * samplesPerSlot}`)].join(' ')
    const block = blockByKey.get(key) ?? blocks.push(blockOf(run.sounds, { slot, slots: length })) - 1
    blockByKey.set(key, block)
    places.push({ slot, block })
  }
  return { slots, blocks, places }
}

/** Sounds of one block. It covers the slots from `firstSlot` up to `endSlot`, its silent edges with it. */
type Run = { firstSlot: number; endSlot: number; sounds: Sound[] }

/** `sounds` by their beginning. */
function runsOf(sounds: readonly Sound[]): Run[] {
  const runs: Run[] = []
  for (const sound of sounds) {
    const firstSlot = Math.floor(sound.at / samplesPerSlot) - edgeSlots
    const endSlot = Math.ceil((sound.at + sound.length) / samplesPerSlot) + edgeSlots
    const last = runs.at(-1)
    if (last && firstSlot < last.endSlot) {
      last.sounds.push(sound)
      last.endSlot = Math.max(last.endSlot, endSlot)
    } else runs.push({ firstSlot, endSlot, sounds: [sound] })
  }
  return runs
}

const blockOf = (sounds: readonly Sound[], { slot, slots }: { slot: number; slots: number }): Block => ({
  slots,
  render: () => {
    const samples = new Float32Array(slots * samplesPerSlot)
    for (const sound of sounds) sound.addTo(samples, sound.at - slot * samplesPerSlot)
    limit(samples)
    return samples
  },
})
