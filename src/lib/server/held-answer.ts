import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

export type HeldAnswer = { status: number; body: Buffer }

/** Beyond this an answer is passed on as it comes, in bytes. */
const holdAtMostBytes = 2 * 1024 * 1024

/**
 * Lets a handler write its answer as usual but holds it back until it is complete, so that it can be compressed, kept
 * and given its headers in one place. `beforeHead` runs for answers that are too large or too live to hold, just before
 * they leave; all others are handed to `onComplete`, which sends them with `send`.
 */
export function holdAnswer(
  response: ServerResponse,
  beforeHead: () => void,
  onComplete: (held: HeldAnswer, send: (body: Buffer | undefined) => void) => void,
): void {
  const write = response.write.bind(response) as (chunk: Uint8Array) => boolean
  const end = response.end.bind(response) as (chunk?: Uint8Array) => ServerResponse
  const writeHead = response.writeHead
  const chunks: Buffer[] = []
  let heldBytes = 0
  let passing = false

  function pass() {
    passing = true
    response.writeHead = writeHead
    beforeHead()
    for (const chunk of chunks.splice(0)) write(chunk)
  }

  function take(chunk: unknown, encoding: unknown): boolean {
    const bytes = toBuffer(chunk, encoding)
    if (!bytes) return true
    if (passing) return write(bytes)
    chunks.push(bytes)
    heldBytes += bytes.length
    if (mustPass(response, heldBytes)) pass()
    return true
  }

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status
    const headers = rest.find((value) => typeof value === 'object') as OutgoingHttpHeaders | undefined
    for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) response.setHeader(name, value)
    return response
  }) as typeof response.writeHead

  response.write = take as typeof response.write

  response.end = ((chunk: unknown, encoding: unknown) => {
    take(chunk, encoding)
    if (passing) return end()
    // Node writes the head through this very method when the first byte leaves.
    response.writeHead = writeHead
    onComplete({ status: response.statusCode, body: Buffer.concat(chunks) }, end)
    return response
  }) as typeof response.end
}

function mustPass(response: ServerResponse, heldBytes: number): boolean {
  // What comes packed has to be whole for who may not take it so.
  if (response.hasHeader('content-encoding')) return false
  const length = Number(response.getHeader('content-length') ?? 0)
  return (
    Math.max(length, heldBytes) > holdAtMostBytes ||
    String(response.getHeader('content-type')).startsWith('text/event-stream')
  )
}

function toBuffer(chunk: unknown, encoding: unknown): Buffer | undefined {
  if (typeof chunk === 'string') {
    return Buffer.from(chunk, typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8')
  }
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : undefined
}
