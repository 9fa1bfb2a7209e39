/**
 * Finished answers, compressed once and kept in memory: an article then costs a look-up and a write. Bounded; when it is
 * full, new answers are simply not kept, so that asking for many addresses cannot push the real pages out.
 */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** Names and values in turn, as `writeHead` takes them. */
export type FlatHeaders = string[]

export type KeptAnswer = {
  /** What the log calls this page. */
  route: string
  bodies: Record<Encoding, { body: Buffer; etag: string; headers: FlatHeaders; unchanged: FlatHeaders }>
}

export type FinishedAnswer = {
  route: string
  headers: FlatHeaders
  body: Buffer
  compressible: boolean
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

type Limits = { answers: number; bytes: number; bytesPerAnswer: number }

const MiB = 1024 * 1024
const defaultLimits: Limits = { answers: 2000, bytes: 24 * MiB, bytesPerAnswer: MiB / 2 }

export function createPageCache(limits: Limits = defaultLimits): PageCache {
  let kept = new Map<string, KeptAnswer>()
  let underWay = new Set<string>()
  let bytes = 0
  let generation = 0

  async function keep(path: string, answer: FinishedAnswer): Promise<void> {
    if (answer.generation !== generation) return
    if (kept.has(path) || underWay.has(path) || answer.body.length > limits.bytesPerAnswer) return
    if (kept.size + underWay.size >= limits.answers || bytes >= limits.bytes) return
    underWay.add(path)
    const made = await oneAtATime(() => compressed(answer))
    if (answer.generation !== generation) return
    underWay.delete(path)
    kept.set(path, made)
    bytes += weight(made)
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
const gzipped = promisify(gzip)

async function compressed({ route, headers, body, compressible }: FinishedAnswer): Promise<KeptAnswer> {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const plain = version(headers, body, hash, 'identity', compressible)
  if (!compressible) return { route, bodies: { br: plain, gzip: plain, identity: plain } }

  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: windowBits,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  const br = await brotli(body, { params })
  const gz = await gzipped(body, { level: 9 })
  return {
    route,
    bodies: {
      br: version(headers, br, hash, 'br', true),
      gzip: version(headers, gz, hash, 'gzip', true),
      identity: plain,
    },
  }
}

function version(headers: FlatHeaders, body: Buffer, hash: string, encoding: Encoding, varies: boolean) {
  const etag = `"${hash}-${encoding}"`
  const unchanged = [...headers, 'etag', etag, ...(varies ? ['vary', 'accept-encoding'] : [])]
  const coded = encoding === 'identity' ? [] : ['content-encoding', encoding]
  return { body, etag, unchanged, headers: [...unchanged, ...coded, 'content-length', String(body.length)] }
}

function weight({ bodies }: KeptAnswer): number {
  const distinct = new Set(Object.values(bodies).map(({ body }) => body))
  return [...distinct].reduce((sum, body) => sum + body.length, 0)
}
