/**
 * Finished answers, compressed once and kept in memory: an article then costs a look-up and a write. Bounded; when it is
 * full, new answers are simply not kept, so that asking for many addresses cannot push the real pages out.
 */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { repacked, type Encoding } from './compress.ts'

/** Names and values in turn, as `writeHead` takes them. */
export type FlatHeaders = string[]

export type KeptAnswer = {
  /** What the log calls this page. */
  route: string
  versions: Record<Encoding, Version>
}

export type Version = {
  etag: string
  headers: FlatHeaders
  /** Those of an answer that says nothing has changed. */
  unchanged: FlatHeaders
  /** Null where it is unpacked again for each answer: only as every browser takes it a page is worth the room. */
  body: Buffer | null
  unpacked: () => Promise<Buffer>
}

export type FinishedAnswer = {
  route: string
  headers: FlatHeaders
  body: Buffer
  compressible: boolean
  /** In brotli already. */
  isPacked?: boolean
  /** Of when its request began: what it shows may have been read before a later `clear`. */
  generation: number
}

export type PageCache = {
  get: (path: string) => KeptAnswer | undefined
  /** Another after each `clear`. */
  generation: () => number
  /** Compresses and keeps an answer; resolves when it is in place. */
  keep: (path: string, answer: FinishedAnswer) => Promise<void>
  /** Forgets every page, also those being made or compressed. To be called after anything a reader sees has changed. */
  clear: () => void
}

type Limits = {
  answers: number
  bytes: number
  /** Before packing. */
  bytesPerAnswer: number
  /** Of one that comes packed, which costs no processor time. */
  packedBytesPerAnswer: number
}

const MiB = 1024 * 1024
const defaultLimits: Limits = { answers: 2000, bytes: 24 * MiB, bytesPerAnswer: MiB / 2, packedBytesPerAnswer: 2 * MiB }

export function createPageCache(limits: Limits = defaultLimits): PageCache {
  let kept = new Map<string, KeptAnswer>()
  let underWay = new Set<string>()
  let bytes = 0
  let generation = 0

  const isTooLarge = ({ body, isPacked }: FinishedAnswer) =>
    body.length > (isPacked ? limits.packedBytesPerAnswer : limits.bytesPerAnswer)

  async function keep(path: string, answer: FinishedAnswer): Promise<void> {
    if (answer.generation !== generation) return
    if (kept.has(path) || underWay.has(path) || isTooLarge(answer)) return
    if (kept.size + underWay.size >= limits.answers || bytes >= limits.bytes) return
    underWay.add(path)
    const made = await oneAtATime(() => compressed(answer))
    if (answer.generation !== generation) return
    underWay.delete(path)
    kept.set(path, made)
    bytes += made.versions.br.body?.length ?? 0
  }

  function clear() {
    kept = new Map()
    underWay = new Set()
    bytes = 0
    generation += 1
  }

  return { get: (path) => kept.get(path), generation: () => generation, keep, clear }
}

/** The best compression takes megabytes while it works, and the process keeps what it once took. */
let last: Promise<unknown> = Promise.resolve()
function oneAtATime<Value>(work: () => Promise<Value>): Promise<Value> {
  const next = last.then(work)
  last = next.catch(() => undefined)
  return next
}

/** A window of 256 kB: no page is larger, and the default of 4 MB is set aside in full. */
const windowBits = 18

const brotli = promisify(brotliCompress)

async function compressed({ route, headers, body, compressible, isPacked }: FinishedAnswer): Promise<KeptAnswer> {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const named = (encoding: Encoding) => heads(headers, `"${hash}-${encoding}"`, encoding, compressible)
  if (!compressible) {
    const plain = { ...named('identity'), ...ready(body) }
    return { route, versions: { br: plain, gzip: plain, identity: plain } }
  }
  const packed = withoutRoom(isPacked ? body : await brotliOf(body))
  return {
    route,
    versions: {
      br: { ...named('br'), ...ready(packed) },
      gzip: { ...named('gzip'), body: null, unpacked: () => repacked(packed, 'gzip') },
      identity: { ...named('identity'), body: null, unpacked: () => repacked(packed, 'identity') },
    },
  }
}

const brotliOf = (body: Buffer) =>
  brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: windowBits,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })

/** What zlib answers is the beginning of 64 kB, which would be kept with it. */
function withoutRoom(body: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(body.length)
  body.copy(own)
  return own
}

const ready = (body: Buffer) => ({ body, unpacked: () => Promise.resolve(body) })

function heads(headers: FlatHeaders, etag: string, encoding: Encoding, varies: boolean) {
  const unchanged = [...headers, 'etag', etag, ...(varies ? ['vary', 'accept-encoding'] : [])]
  const coded = encoding === 'identity' ? [] : ['content-encoding', encoding]
  return { etag, unchanged, headers: [...unchanged, ...coded] }
}
