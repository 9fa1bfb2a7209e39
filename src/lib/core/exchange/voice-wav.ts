/** The one kind of sound file a voice pack holds: WAV with PCM of 24 kHz, one channel, 16 bits. */
import { sampleRate } from '../sound/track-plan.ts'

type Bytes = Uint8Array<ArrayBuffer>

const headerBytes = 44
const bytesPerSample = 2
const pcmFormat = 1
/** `WAVE_FORMAT_EXTENSIBLE`: the same samples behind a longer description, as some sound editors write. */
const extensibleFormat = 0xff_fe

export function writeWav(pcm: Int16Array): Bytes {
  const dataBytes = pcm.length * bytesPerSample
  const bytes = new Uint8Array(headerBytes + dataBytes)
  const view = new DataView(bytes.buffer)
  const name = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at)
  name(0, 'RIFF')
  view.setUint32(4, headerBytes - 8 + dataBytes, true)
  name(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, pcmFormat, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, sampleRate * bytesPerSample, true)
  view.setUint16(32, bytesPerSample, true)
  view.setUint16(34, 8 * bytesPerSample, true)
  name(36, 'data')
  view.setUint32(40, dataBytes, true)
  for (const [i, value] of pcm.entries()) view.setInt16(headerBytes + i * bytesPerSample, value, true)
  return bytes
}

/** The samples of a file of just this kind; `null` for every other, also for one that is cut off. */
export function readWav(bytes: Uint8Array): Int16Array<ArrayBuffer> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (nameAt(bytes, 0) !== 'RIFF' || nameAt(bytes, 8) !== 'WAVE') return null
  let isOurs = false
  // Chunks follow each other, each with its name, its length and a byte more when that length is odd.
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = view.getUint32(at + 4, true)
    const start = at + 8
    if (start + length > bytes.length) return null
    const name = nameAt(bytes, at)
    if (name === 'fmt ') isOurs = length >= 16 && isOurKind(view, start, length)
    if (name === 'data') {
      if (!isOurs || length === 0 || length % bytesPerSample !== 0) return null
      return Int16Array.from({ length: length / bytesPerSample }, (_, i) =>
        view.getInt16(start + i * bytesPerSample, true),
      )
    }
    at = start + length + (length % 2)
  }
  return null
}

function isOurKind(view: DataView, start: number, length: number): boolean {
  const named = view.getUint16(start, true)
  const format = named === extensibleFormat && length >= 40 ? view.getUint16(start + 24, true) : named
  return (
    format === pcmFormat &&
    view.getUint16(start + 2, true) === 1 &&
    view.getUint32(start + 4, true) === sampleRate &&
    view.getUint16(start + 14, true) === 8 * bytesPerSample
  )
}

const nameAt = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))
