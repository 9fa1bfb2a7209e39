import { samplesPerSlot } from './track-plan.ts'
import type { TrackPlan } from './track-plan.ts'

/** A whole track as samples, silence and all: 10 minutes are 58 MB, so this is for looking and measuring, not for playing. */
export function laidOut({ slots, blocks, places }: TrackPlan): Float32Array<ArrayBuffer> {
  const track = new Float32Array(slots * samplesPerSlot)
  const rendered = blocks.map(({ render }) => render())
  for (const { slot, block } of places) track.set(rendered[block] ?? [], slot * samplesPerSlot)
  return track
}
