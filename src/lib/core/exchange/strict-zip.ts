/**
 * Reads a zip as a promise and not as a hint: both of its lists must agree, nothing may overlap or lead out of the folder, and
 * nothing is unpacked beyond the size it says. Usual readers forgive all of these, which is how damage and bombs come in.
 * Layout: APPNOTE.TXT 6.3, 4.3.
 */
import { Inflate } from 'fflate'
import { fail, succeed } from '../result.ts'
import type { Result } from '../result.ts'

export type ZipEntry = { name: string; size: number; packedSize: number; method: number; crc: number; dataAt: number }

export type ZipError = 'not-a-zip' | 'damaged' | 'unsafe-name' | 'too-many'

const endBytes = 22
const centralBytes = 46
const localBytes = 30
const longestComment = 65_535
const encrypted = 1
const sizesLater = 8
const stored = 0
const deflated = 8
const chunkBytes = 16_384

/** Every file in the zip, folders left out. Nothing is unpacked yet. */
export function listZip(bytes: Uint8Array, limit: number): Result<readonly ZipEntry[], ZipError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const endAt = findEnd(view)
  if (endAt === null) return fail(startsAsZip(view) ? 'damaged' : 'not-a-zip')
  const count = view.getUint16(endAt + 10, true)
  const centralAt = view.getUint32(endAt + 16, true)
  const isWhole =
    view.getUint32(endAt + 4, true) === 0 &&
    view.getUint16(endAt + 8, true) === count &&
    centralAt + view.getUint32(endAt + 12, true) === endAt
  if (!isWhole) return fail('damaged')
  if (count > limit) return fail('too-many')

  const entries: ZipEntry[] = []
  const seen = new Set<string>()
  const spans: { from: number; to: number }[] = []
  let at = centralAt
  for (let i = 0; i < count; i += 1) {
    if (at + centralBytes > endAt || view.getUint32(at, true) !== 0x02_01_4b_50) return fail('damaged')
    const entry = readEntry(bytes, view, { at, centralAt })
    if (entry === null || seen.has(entry.name)) return fail('damaged')
    if (!isSafeName(entry.name)) return fail('unsafe-name')
    seen.add(entry.name)
    spans.push({ from: entry.localAt, to: entry.dataAt + entry.packedSize })
    if (!entry.name.endsWith('/')) entries.push(entry)
    at = entry.nextAt
  }
  return at === endAt && areApart(spans) ? succeed(entries) : fail('damaged')
}

/** The content of one file, or `null` when it is not what the zip says it is. */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array<ArrayBuffer> | null {
  const { size, packedSize, method, crc, dataAt } = entry
  const packed = bytes.subarray(dataAt, dataAt + packedSize)
  const content = method === stored ? (packedSize === size ? packed.slice() : null) : inflate(packed, size)
  return content !== null && crc32(content) === crc ? content : null
}

function readEntry(bytes: Uint8Array, view: DataView, { at, centralAt }: { at: number; centralAt: number }) {
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const crc = view.getUint32(at + 16, true)
  const packedSize = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const nameBytes = view.getUint16(at + 28, true)
  const nextAt = at + centralBytes + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const localAt = view.getUint32(at + 42, true)
  if (nextAt > bytes.length || localAt + localBytes > centralAt) return null
  if ((flags & encrypted) !== 0 || (method !== stored && method !== deflated)) return null

  const name = textAt(bytes, at + centralBytes, nameBytes)
  const isSaidLater = (flags & sizesLater) !== 0
  const dataAt = localAt + localBytes + view.getUint16(localAt + 26, true) + view.getUint16(localAt + 28, true)
  const agrees =
    view.getUint32(localAt, true) === 0x04_03_4b_50 &&
    view.getUint16(localAt + 6, true) === flags &&
    view.getUint16(localAt + 8, true) === method &&
    textAt(bytes, localAt + localBytes, view.getUint16(localAt + 26, true)) === name &&
    (isSaidLater ||
      (view.getUint32(localAt + 14, true) === crc &&
        view.getUint32(localAt + 18, true) === packedSize &&
        view.getUint32(localAt + 22, true) === size))
  if (!agrees || dataAt + packedSize > centralAt) return null
  return { name, size, packedSize, method, crc, dataAt, localAt, nextAt }
}

/** The last thing in a zip is its end record with a comment that reaches to the last byte. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endBytes - longestComment)
  for (let at = view.byteLength - endBytes; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== 0x06_05_4b_50) continue
    if (at + endBytes + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  return null
}

const startsAsZip = (view: DataView) => view.byteLength >= 4 && view.getUint32(0, true) === 0x04_03_4b_50

function areApart(spans: readonly { from: number; to: number }[]): boolean {
  const sorted = spans.toSorted((a, b) => a.from - b.from)
  return sorted.every(({ from }, i) => from >= (sorted[i - 1]?.to ?? 0))
}

/** A path inside the zip: no way up, no root, no drive, nothing that another system reads as one. */
const isSafeName = (name: string) =>
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  name !== '' && !/[\\:\u0000-\u001F]/.test(name) && !/^\/|(?:^|\/)\.{1,2}(?:\/|$)|\/\//.test(name)

/** One byte, one character: names are only compared and looked at. */
const textAt = (bytes: Uint8Array, at: number, length: number) =>
  Array.from(bytes.subarray(at, at + length), (byte) => String.fromCharCode(byte)).join('')

/** Stops at the first byte too many, so that a small file cannot fill the memory. */
function inflate(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> | null {
  const content = new Uint8Array(size)
  let filled = 0
  try {
    const stream = new Inflate((chunk) => {
      if (filled + chunk.length > size) throw new RangeError('inflate requires what the zip says')
      content.set(chunk, filled)
      filled += chunk.length
    })
    for (let at = 0; at < packed.length; at += chunkBytes) {
      stream.push(packed.subarray(at, at + chunkBytes), at + chunkBytes >= packed.length)
    }
  } catch {
    return null
  }
  return filled === size ? content : null
}

const crcTable = Uint32Array.from({ length: 256 }, (_, value) => {
  let crc = value
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xed_b8_83_20 : crc >>> 1
  return crc
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0)
  return (crc ^ 0xff_ff_ff_ff) >>> 0
}
