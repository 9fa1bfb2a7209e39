import { sampleRate, samplesPerSlot, slotMs } from '#lib/core/sound/track-plan.ts'
import { layPackets, layTape } from './tape.ts'
import type { TrackPlan } from '#lib/core/sound/track-plan.ts'

/** A track as Opus: a packet for every slot. `preSkip` samples at 48 kHz come before its first sound (RFC 7845, 4.2). */
export type OpusPackets = { packets: readonly Uint8Array<ArrayBuffer>[]; preSkip: number }

/** What libopus looks ahead, whatever the rate of its input: 6.5 ms, counted at 48 kHz. */
const lookAhead = 312
/** How many pieces of sound may wait for the encoder: it stays busy, and memory stays flat. */
const queueLimit = 6
/** With more sound than this the encoder takes less care, so that nobody waits: tones lose 5 dB of 31, a voice less than 1. */
const carefulSlots = 60 * (1000 / slotMs)

/**
 * 32 kbit/s and no more than complexity 5: measured on soft tones, breath and voice, 40 adds 1 dB for a quarter more bytes,
 * and above 5 libopus listens for speech first, which takes three times as long.
 */
export const opusConfig = (slots = 0) =>
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
  return AudioEncoder.isConfigSupported(opusConfig()).then(
    ({ supported }) => supported === true,
    () => false,
  )
}

/**
 * Encodes every block of a track once and lays its packets wherever it is heard. Throws when the encoder fails, or does not
 * keep to one packet of 20 ms for each slot.
 */
export async function encodeTrack(plan: TrackPlan): Promise<OpusPackets> {
  const tape = layTape(plan)
  const encoder = openEncoder(opusConfig(tape.slots))
  try {
    let slot = 0
    const inTapeOrder = [...plan.blocks.entries()].sort(([a], [b]) => (tape.starts[a] ?? 0) - (tape.starts[b] ?? 0))
    for (const [index, block] of inTapeOrder) {
      const start = tape.starts[index] ?? 0
      await encoder.write(silenceOf(start - slot))
      await encoder.write(block.render())
      slot = start + block.slots
    }
    await encoder.write(silenceOf(tape.slots - slot))
    const { packets, preSkip } = await encoder.finish()
    assertOnePerSlot(packets, tape.slots)
    return { packets: layPackets(plan, tape, packets), preSkip }
  } finally {
    encoder.close()
  }
}

const silenceOf = (slots: number) => new Float32Array(slots * samplesPerSlot)

/** An encoder that is written to piece by piece, and says in its own call what went wrong. */
function openEncoder(config: AudioEncoderConfig) {
  const packets: Uint8Array<ArrayBuffer>[] = []
  let preSkip = lookAhead
  let written = 0
  let failure: DOMException | null = null
  const encoder = new AudioEncoder({
    output: (chunk, metadata) => {
      const packet = new Uint8Array(chunk.byteLength)
      chunk.copyTo(packet)
      packets.push(packet)
      preSkip = Math.max(preSkip, preSkipOf(metadata?.decoderConfig?.description))
    },
    error: (error) => (failure = error),
  })
  encoder.configure(config)
  return {
    async write(samples: Float32Array) {
      if (samples.length === 0) return
      const timestamp = Math.round((written / sampleRate) * 1_000_000)
      const numberOfFrames = samples.length
      const format = 'f32-planar'
      const data = new AudioData({
        format,
        sampleRate,
        numberOfChannels: 1,
        numberOfFrames,
        timestamp,
        data: samples as Float32Array<ArrayBuffer>,
      })
      written += numberOfFrames
      encoder.encode(data)
      data.close()
      while (encoder.encodeQueueSize > queueLimit && !failure) await dequeued(encoder)
      if (failure) throw failure
    },
    async finish() {
      await encoder.flush()
      return { packets, preSkip }
    },
    close() {
      if (encoder.state !== 'closed') encoder.close()
    },
  }
}

const dequeued = (encoder: AudioEncoder) =>
  new Promise((resolve) => encoder.addEventListener('dequeue', resolve, { once: true }))

/**
 * What the head of the stream says comes before its sound (RFC 7845, 5.1). It is counted at 48 kHz; Chromium counts at the
 * rate of its input instead and says half, so no less than what libopus looks ahead is believed.
 */
function preSkipOf(description: AllowSharedBufferSource | undefined) {
  if (!description || description.byteLength < 12) return 0
  const view = ArrayBuffer.isView(description)
    ? new DataView(description.buffer, description.byteOffset, description.byteLength)
    : new DataView(description)
  return view.getUint16(10, true)
}

function assertOnePerSlot(packets: readonly Uint8Array[], slots: number) {
  const odd = packets.findIndex(([first]) => first === undefined || !isOneFrameOf20Ms(first))
  if (odd < 0 && packets.length >= slots) return
  throw new Error(
    `encodeTrack requires a packet of 20 ms for each of ${slots} slots, got ${packets.length}, odd: ${odd}`,
  )
}

/** The first byte of a packet says how long its frames are and how many it has (RFC 6716, 3.1). */
function isOneFrameOf20Ms(first: number) {
  const config = first >> 3
  const frameMs = config < 12 ? [10, 20, 40, 60] : config < 16 ? [10, 20] : [2.5, 5, 10, 20]
  return (first & 3) === 0 && frameMs[config % frameMs.length] === 20
}
