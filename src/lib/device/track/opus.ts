import { sampleRate, samplesPerSlot, slotMs } from '#lib/core/sound/track-plan.ts'
import { assertOnePerSlot, lookAhead, preSkipOf } from './opus-packet.ts'
import type { Block, TrackPlan } from '#lib/core/sound/track-plan.ts'

type Packet = Uint8Array<ArrayBuffer>

/**
 * A track as Opus: runs of packets that follow each other, together one for every slot. `preSkip` samples at 48 kHz come
 * before its first sound (RFC 7845, 4.2).
 */
export type OpusTrack = { preSkip: number; runs: AsyncIterable<readonly Packet[]> }

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
 * Encodes every block of a track once, each by an encoder of its own, and gives its packets wherever it is heard. A block is
 * silent at its edges and silence leaves a decoder as an encoder begins, so what a block was encoded after does not matter.
 * What comes first is given while the rest is encoded. Throws when an encoder fails, or does not keep to one packet of 20 ms
 * for each slot.
 */
export async function encodeTrack(plan: TrackPlan): Promise<OpusTrack> {
  const config = opusConfig(plan.blocks.reduce((sum, { slots }) => sum + slots, 0))
  const { packets, preSkip } = await encodeBlock(silence, config)
  const [silent] = packets.slice(settledSlots)
  if (!silent) throw new Error('encodeTrack got no packet of silence')
  const blocks = inTurns(plan.blocks, atOnce, async (block) => (await encodeBlock(block, config)).packets)
  return { preSkip, runs: runsOf(plan, silent, blocks) }
}

async function* runsOf({ slots, places }: TrackPlan, silent: Packet, blocks: readonly Promise<readonly Packet[]>[]) {
  let done = 0
  for (const { slot, block } of places) {
    yield new Array<Packet>(slot - done).fill(silent)
    const sound = (await blocks[block]) ?? []
    yield sound
    done = slot + sound.length
  }
  yield new Array<Packet>(slots - done).fill(silent)
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
    const samples = render()
    const numberOfFrames = samples.length
    const data = new AudioData({
      format: 'f32-planar',
      sampleRate,
      numberOfChannels: 1,
      numberOfFrames,
      timestamp: 0,
      data: samples,
      transfer: [samples.buffer],
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

/** Does the same for every item in order, no more than `atOnce` at a time. */
function inTurns<Item, Done>(items: readonly Item[], atOnce: number, work: (item: Item) => Promise<Done>) {
  const done: Promise<Done>[] = []
  for (const [index, item] of items.entries()) {
    const before = done[index - atOnce]
    const one = before ? before.then(() => work(item)) : work(item)
    // Who awaits one of them learns of the failure; it is no news that the others failed too.
    one.catch(() => undefined)
    done.push(one)
  }
  return done
}
