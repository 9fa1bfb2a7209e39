import { BufferTarget, EncodedAudioPacketSource, EncodedPacket, Mp4OutputFormat, Output } from 'mediabunny'
import { sampleRate, slotMs } from '#lib/core/sound/track-plan.ts'
import { mp4Type } from './mp4-type.ts'
import type { OpusTrack } from './opus.ts'

/**
 * Puts Opus packets into an MP4 file: it knows its exact duration and where every packet is, so that seeking is exact.
 *
 * What comes before the first sound is said in the head of the stream alone. With an edit list as well Chromium leaves it
 * out twice (and Safari does not look at one); WebM would need its `CodecDelay`, without which Firefox may refuse it.
 */
export async function writeMp4({ preSkip, runs }: OpusTrack): Promise<Blob> {
  const target = new BufferTarget()
  const output = new Output({ format: new Mp4OutputFormat(), target })
  const source = new EncodedAudioPacketSource('opus')
  output.addAudioTrack(source)
  await output.start()
  const decoderConfig = { codec: 'opus', numberOfChannels: 1, sampleRate: 48_000, description: opusHead(preSkip) }
  let slot = 0
  for await (const run of runs) {
    for (const data of run) {
      const packet = new EncodedPacket(data, 'key', (slot * slotMs) / 1000, slotMs / 1000)
      const written = source.add(packet, slot === 0 ? { decoderConfig } : undefined)
      // Waiting for each takes twice as long, waiting for none twice the memory.
      if (slot % 50 === 0) await written
      slot += 1
    }
  }
  await output.finalize()
  if (!target.buffer) throw new Error('writeMp4 requires at least one packet')
  return new Blob([target.buffer], { type: mp4Type })
}

/** The head of an Opus stream (RFC 7845, 5.1): version 1, one channel. */
function opusHead(preSkip: number) {
  const head = new Uint8Array(19)
  head.set(new TextEncoder().encode('OpusHead'))
  const view = new DataView(head.buffer)
  view.setUint8(8, 1)
  view.setUint8(9, 1)
  view.setUint16(10, preSkip, true)
  view.setUint32(12, sampleRate, true)
  return head
}
