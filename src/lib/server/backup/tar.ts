/**
 * A file of files that every system can open (`tar -xf`): POSIX ustar, plain files in one folder. Sizes from 8 GiB up are written in base
 * 256, as GNU and BSD tar do.
 */
import { closeSync, fsyncSync, openSync, readSync, statSync, writeSync } from 'node:fs'

const block = 512
const chunkBytes = 2 ** 20
const mostOctal = 0o77777777777

/** Writes a new file, readable for its owner alone; throws when there is one. It is on the disk when this returns. */
export function writeTar(to: string, files: readonly { name: string; file: string }[]): void {
  const out = openSync(to, 'wx', 0o600)
  try {
    for (const { name, file } of files) {
      const size = statSync(file).size
      writeSync(out, header(name, size))
      copyBytes(file, { from: 0, size }, out)
      writeSync(out, Buffer.alloc(-size & (block - 1)))
    }
    writeSync(out, Buffer.alloc(2 * block))
    fsyncSync(out)
  } finally {
    closeSync(out)
  }
}

export type Member = { name: string; from: number; size: number }

/** What is in it and where, or null when it is not one of ours or not whole. */
export function readTar(file: string): Member[] | null {
  const input = openSync(file, 'r')
  try {
    const end = statSync(file).size
    const members: Member[] = []
    for (let at = 0; at + block <= end;) {
      const head = Buffer.alloc(block)
      readSync(input, head, 0, block, at)
      if (head.every((byte) => byte === 0)) return members
      const size = sizeIn(head)
      if (!isHeader(head) || !Number.isSafeInteger(size) || at + block + size > end) return null
      members.push({ name: head.toString('utf8', 0, head.indexOf(0)), from: at + block, size })
      at += block + size + (-size & (block - 1))
    }
    return null
  } finally {
    closeSync(input)
  }
}

/** Copies a piece of a file to the end of another. */
export function copyBytes(file: string, { from, size }: Pick<Member, 'from' | 'size'>, out: number): void {
  const input = openSync(file, 'r')
  const chunk = Buffer.alloc(chunkBytes)
  try {
    for (let done = 0; done < size;) {
      const read = readSync(input, chunk, 0, Math.min(chunkBytes, size - done), from + done)
      if (read === 0) throw new Error(`${file} became shorter while it was read`)
      for (let written = 0; written < read;) written += writeSync(out, chunk, written, read - written)
      done += read
    }
  } finally {
    closeSync(input)
  }
}

export function header(name: string, size: number): Buffer {
  const head = Buffer.alloc(block)
  head.write(name, 0)
  head.write('0000600\0', 100)
  head.write('0000000\0', 108)
  head.write('0000000\0', 116)
  if (size <= mostOctal) head.write(size.toString(8).padStart(11, '0') + '\0', 124)
  else {
    head[124] = 0x80
    head.writeBigUInt64BE(BigInt(size), 128)
  }
  head.write('00000000000\0', 136)
  head.write('0', 156)
  head.write('ustar\x0000', 257)
  head.write(checksum(head) + '\0 ', 148)
  return head
}

export function sizeIn(head: Buffer): number {
  if (head[124] === 0x80) return Number(head.readBigUInt64BE(128))
  return Number.parseInt(head.toString('latin1', 124, 135), 8)
}

const isHeader = (head: Buffer): boolean => head.toString('latin1', 148, 154) === checksum(head)

/** The sum of all bytes, its own place read as spaces. */
function checksum(head: Buffer): string {
  const sum = head.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0)
  return sum.toString(8).padStart(6, '0')
}
