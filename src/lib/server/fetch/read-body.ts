/** Reads an answer to its end within a size, also when it was compressed to look small. */
import type { IncomingMessage } from 'node:http'
import { addAbortSignal, pipeline, type Duplex, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { FetchRefusal } from './fetch-refusal.ts'

/** The bytes as they were meant, at most `maxBytes` of them. */
export async function readBody(answer: IncomingMessage, maxBytes: number, signal: AbortSignal): Promise<Buffer> {
  try {
    if (answer.statusCode === 204 || answer.statusCode === 304) return Buffer.alloc(0)
    if (Number(answer.headers['content-length']) > maxBytes) throw new FetchRefusal('too-large')
    const parts: Buffer[] = []
    let size = 0
    for await (const part of plain(answer, signal) as AsyncIterable<Buffer>) {
      size += part.length
      if (size > maxBytes) throw new FetchRefusal('too-large')
      parts.push(part)
    }
    return Buffer.concat(parts, size)
  } finally {
    answer.destroy()
  }
}

function plain(answer: IncomingMessage, signal: AbortSignal): Readable {
  const decoder = decoderFor(answer.headers['content-encoding']?.trim().toLowerCase() ?? '')
  if (decoder === null) return addAbortSignal(signal, answer)
  // An error of either end ends the other; the reader below sees it.
  return pipeline(answer, addAbortSignal(signal, decoder), () => undefined)
}

function decoderFor(coding: string): Duplex | null {
  if (coding === '' || coding === 'identity') return null
  if (coding === 'gzip' || coding === 'x-gzip') return createGunzip()
  if (coding === 'deflate') return createInflate()
  if (coding === 'br') return createBrotliDecompress()
  throw new FetchRefusal('broken-answer')
}
