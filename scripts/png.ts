/** A picture as PNG (RFC 2083), the plainest kind: eight bits each of red, green and blue. */
import { crc32, deflateSync } from 'node:zlib'

export type Picture = { width: number; height: number; rgb: Uint8Array }

export const blank = (width: number, height: number): Picture => ({
  width,
  height,
  rgb: new Uint8Array(width * height * 3),
})

export function dot(
  { width, height, rgb }: Picture,
  { x, y, colour }: { x: number; y: number; colour: readonly number[] },
) {
  const [column, row] = [Math.round(x), Math.round(y)]
  if (column < 0 || column >= width || row < 0 || row >= height) return
  rgb.set(colour, (row * width + column) * 3)
}

export function pngOf({ width, height, rgb }: Picture): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  // Every row begins with the number of its filter: none.
  const rows = Buffer.alloc(height * (width * 3 + 1))
  for (let y = 0; y < height; y++) rows.set(rgb.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  const named = Buffer.concat([Buffer.from(name), data])
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
