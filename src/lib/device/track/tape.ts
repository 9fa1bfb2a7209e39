import type { Block, TrackPlan } from '#lib/core/sound/track-plan.ts'

/**
 * Silence before and after every block on the tape, in slots: what came before has died away in the encoder when a block
 * begins, so that its packets may follow any silence (RFC 7845, 4.6 asks 80 ms).
 */
const gapSlots = 6
/** Silence stands for all silence once the encoder has been silent for 80 ms. */
const settledSlots = 4

/** All blocks of a track in a row, each with silence around it, to be encoded in one go. In slots. */
export type Tape = { slots: number; starts: readonly number[]; silentSlot: number }

/**
 * The block a track begins with, if it begins with one, comes first and without silence before it: the decoder will be as
 * fresh as the encoder is.
 */
export function layTape({
  blocks,
  places,
}: Pick<TrackPlan, 'places'> & { blocks: readonly Pick<Block, 'slots'>[] }): Tape {
  const first = places.find(({ slot }) => slot === 0)?.block
  const starts: number[] = []
  let slots = first === undefined ? gapSlots : (blocks[first]?.slots ?? 0) + gapSlots
  for (const [index, block] of blocks.entries()) {
    if (index === first) {
      starts.push(0)
      continue
    }
    starts.push(slots)
    slots += block.slots + gapSlots
  }
  return { slots, starts, silentSlot: slots - gapSlots + settledSlots }
}

/** For every slot of the track the packet that is played there: of the block that is heard, else of silence. */
export function layPackets<Packet>(plan: TrackPlan, tape: Tape, packets: readonly Packet[]): Packet[] {
  const silence = packetAt(packets, tape.silentSlot)
  const track = new Array<Packet>(plan.slots).fill(silence)
  for (const { slot, block } of plan.places) {
    const start = tape.starts[block] ?? 0
    const length = plan.blocks[block]?.slots ?? 0
    for (let i = 0; i < length; i += 1) track[slot + i] = packetAt(packets, start + i)
  }
  return track
}

function packetAt<Packet>(packets: readonly Packet[], slot: number): Packet {
  const packet = packets[slot]
  if (packet === undefined)
    throw new Error(`layPackets requires a packet for slot ${slot}, got ${packets.length} packets`)
  return packet
}
