/** The small kind of sound file a published voice holds: one Opus stream of one channel in an MP4 file (ISO/IEC 14496-12). */

type Box = { type: string; start: number; end: number }

/**
 * How long the sound of such a file is, in milliseconds; `null` for every other file, also for one that is cut off or holds something
 * besides. Nothing is decoded: who plays it does that.
 */
export function readOpusMp4(bytes: Uint8Array): { ms: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const file = boxesIn(view, 0, bytes.length)
    if (file[0]?.type !== 'ftyp' || file.some(({ type }) => !known.has(type))) return null
    if (only(file, 'mdat').end - only(file, 'mdat').start === 0) return null
    const track = inside(view, only(inside(view, only(file, 'moov')), 'trak'))
    const media = inside(view, only(track, 'mdia'))
    const table = inside(view, only(inside(view, only(media, 'minf')), 'stbl'))
    if (!isMonoOpus(view, only(table, 'stsd'))) return null
    return { ms: durationMs(view, only(media, 'mdhd')) }
  } catch {
    return null
  }
}

/** What stands in such a file side by side; nothing can hide in another. */
const known: ReadonlySet<string> = new Set(['ftyp', 'moov', 'mdat', 'free'])

/** The boxes from `start` to `end`, which they must fill. */
function boxesIn(view: DataView, start: number, end: number): Box[] {
  const boxes: Box[] = []
  for (let at = start; at < end;) {
    const size = view.getUint32(at)
    if (size < 8 || at + size > end) throw new RangeError('boxesIn requires boxes that fit')
    boxes.push({ type: textAt(view, at + 4), start: at + 8, end: at + size })
    at += size
  }
  return boxes
}

const inside = (view: DataView, { start, end }: Box) => boxesIn(view, start, end)

function only(boxes: readonly Box[], type: string): Box {
  const [box, ...more] = boxes.filter((one) => one.type === type)
  if (box === undefined || more.length > 0) throw new RangeError(`only requires one ${type}`)
  return box
}

/** One description, of Opus; the number of channels stands 16 bytes into it (12.2.3). */
function isMonoOpus(view: DataView, { start, end }: Box): boolean {
  const [entry, ...more] = boxesIn(view, start + 8, end)
  return entry?.type === 'Opus' && more.length === 0 && view.getUint16(entry.start + 16) === 1
}

/** Version 1 has times of 64 bits (8.4.2). */
function durationMs(view: DataView, { start }: Box): number {
  const isLong = view.getUint8(start) === 1
  const scale = view.getUint32(start + (isLong ? 20 : 12))
  const duration = isLong ? Number(view.getBigUint64(start + 24)) : view.getUint32(start + 16)
  if (scale === 0 || duration === 0) throw new RangeError('durationMs requires a time')
  return Math.round((duration * 1000) / scale)
}

const textAt = (view: DataView, at: number) =>
  String.fromCharCode(...[0, 1, 2, 3].map((letter) => view.getUint8(at + letter)))
