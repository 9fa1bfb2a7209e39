import { samplesToPcm } from '#lib/core/sound/recording-pcm.ts'
import { sampleRate, samplesPerSlot } from '#lib/core/sound/track-plan.ts'
import type { TrackPlan } from '#lib/core/sound/track-plan.ts'

const wavType = 'audio/wav'

const headerBytes = 44
const bytesPerSample = 2
const bytesPerSlot = samplesPerSlot * bytesPerSample
/** Silence is handed out in pieces of at most this many slots (ten seconds), cut from one blob. */
const silentSlots = 500

/**
 * A track as plain WAV, 16 bits, one channel: what every browser plays, for those that cannot encode. The file is as long as
 * the session (48 kB a second), but it is put together from blobs, which browsers refer to and do not copy: a sound that
 * returns and all of the silence are in memory once.
 */
export function writeWav(plan: TrackPlan): Blob {
  const silence = new Blob([new Int16Array(silentSlots * samplesPerSlot)])
  const blocks = plan.blocks.map((block) => new Blob([samplesToPcm(block.render())]))
  const parts: BlobPart[] = [header(plan.slots * bytesPerSlot)]
  let slot = 0
  const silentUntil = (end: number) => {
    while (slot < end) {
      const slots = Math.min(silentSlots, end - slot)
      parts.push(silence.slice(0, slots * bytesPerSlot))
      slot += slots
    }
  }
  for (const place of plan.places) {
    silentUntil(place.slot)
    const block = blocks[place.block]
    if (!block) throw new Error(`writeWav requires places of its ${blocks.length} blocks, got ${place.block}`)
    parts.push(block)
    slot += block.size / bytesPerSlot
  }
  silentUntil(plan.slots)
  return new Blob(parts, { type: wavType })
}

/** RIFF, `fmt ` of plain numbers, and the head of `data`. */
function header(dataBytes: number) {
  const view = new DataView(new ArrayBuffer(headerBytes))
  const write = (at: number, text: string) => {
    for (const [i, letter] of [...text].entries()) view.setUint8(at + i, letter.charCodeAt(0))
  }
  write(0, 'RIFF')
  view.setUint32(4, headerBytes - 8 + dataBytes, true)
  write(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, sampleRate * bytesPerSample, true)
  view.setUint16(32, bytesPerSample, true)
  view.setUint16(34, 8 * bytesPerSample, true)
  write(36, 'data')
  view.setUint32(40, dataBytes, true)
  return view
}
