import { sampleRate, samplesPerSlot, slotMs } from '#lib/core/sound/track-plan.ts'
import { assertOnePerSlot, lookAhead, preSkipOf } from './opus-packet.ts'
import type { Block, TrackPlan } from '#lib/core/sound/track-plan.ts'

type Packet = Uint8Array<ArrayBuffer>

/** A track as Opus: a packet for every slot. `preSkip` samples at 48 kHz come before its first sound (RFC 7845, 4.2). */
export type OpusPackets = { packets: readonly Packet[]; preSkip: number }

/** Encoders at work at the same time; each has a thread of its own. */
const atOnce = 3
/** With more sound than this the encoder takes less care, so that nobody waits: tones lose 5 dB of 31, a voice less than 1. */
const carefulSlots = 60 * (1000 / slotMs)

/**
 * 32 kbit/s and no more than complexity 5: measured on soft tones, breath and voice, 40 adds 1 dB for a quarter more bytes,
 * and above 5 libopus listens for speech first, which takes three times as long.
 */
const opusConfig = (slots: number) =>
  ({
    codec: 'opus',
    sampleRate,
    numberOfChannels: 1,
    bitrate: 32_000,
    bitrateMode: 'variable',
    opus: { frameDuration: slotMs * 1000, complexity: slots > carefulSlots ? 1 : 5 },
  }) as const satisfies AudioEncoderConfig

/** Whether this thread can make Opus of our sound. */
export async function encodesOpus(): Promise<boolean> {
  if (typeof AudioEncoder === 'undefined') return false
  return AudioEncoder.isConfigSupported(opusConfig(0)).then(
    ({ supported }) => supported === true,
    () => false,
  )
}

/**
 * Encodes every block of a track once, each by an encoder of its own, and lays its packets wherever it is heard. A block is
 * silent at its edges and silence leaves a decoder as an encoder begins, so what a block was encoded after does not matter.
 * Throws when an encoder fails, or does not keep to one packet of 20 ms for each slot.
 */
export async function encodeTrack(plan: TrackPlan): Promise<OpusPackets> {
  const config = opusConfig(plan.blocks.reduce((sum, { slots }) => sum + slots, 0))
  const [silent, ...blocks] = await inTurns([silence, ...plan.blocks], atOnce, (block) => encodeBlock(block, config))
  const [packet] = silent?.packets.slice(settledSlots) ?? []
  if (!silent || !packet) throw new Error('encodeTrack got no packet of silence')
  const packets = new Array<Packet>(plan.slots).fill(packet)
  for (const { slot, block } of plan.places) {
    for (const [index, sound] of (blocks[block]?.packets ?? []).entries()) packets[slot + index] = sound
  }
  return { packets, preSkip: silent.preSkip }
}

/** The packet that stands for all silence is taken after 80 ms of it. */
const settledSlots = 4
const silence: Block = { slots: 2 * settledSlots, render: () => new Float32Array(2 * settledSlots * samplesPerSlot) }

/** One packet for each slot of a block. What its last slot holds is silence, so the rest of the look-ahead is left out. */
async function encodeBlock({ slots, render }: Block, config: AudioEncoderConfig) {
  const packets: Packet[] = []
  let preSkip = lookAhead
  const { promise: failed, reject } = Promise.withResolvers<never>()
  const encoder = new AudioEncoder({
    output: (chunk, metadata) => {
      const packet = new Uint8Array(chunk.byteLength)
      chunk.copyTo(packet)
      packets.push(packet)
      preSkip = Math.max(preSkip, preSkipOf(metadata?.decoderConfig?.description))
    },
    error: reject,
  })
  try {
    encoder.configure(config)
    const samples = new Float32Array(render())
    const numberOfFrames = samples.length
    const data = new AudioData({
      format: 'f32-planar',
      sampleRate,
      numberOfChannels: 1,
      numberOfFrames,
      timestamp: 0,
      data: samples,
    })
    encoder.encode(data)
    data.close()
    await Promise.race([encoder.flush(), failed])
  } finally {
    if (encoder.state !== 'closed') encoder.close()
  }
  assertOnePerSlot(packets, slots)
  return { packets: packets.slice(0, slots), preSkip }
}

/** Does the same for every item, no more than `atOnce` at a time; what is done keeps the order of the items. */
async function inTurns<Item, Done>(items: readonly Item[], atOnce: number, work: (item: Item) => Promise<Done>) {
  const done: Done[] = []
  const waiting = items.entries()
  const worker = async () => {
    for (const [index, item] of waiting) done[index] = await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return done
}
