import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

const brotli = promisify(brotliCompress)
const unbrotli = promisify(brotliDecompress)
const gzipped = promisify(gzip)

const quickBrotli = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 18 }

/** For an answer that is sent once: good enough, soon. */
export async function compressQuickly(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br') return brotli(body, { params: quickBrotli })
  if (encoding === 'gzip') return gzipped(body, { level: 6 })
  return body
}

/** What was in brotli already, for a reader who may not take that. */
export const repacked = async (packed: Buffer, encoding: Encoding): Promise<Buffer> =>
  encoding === 'br' ? packed : compressQuickly(await unbrotli(packed), encoding)

/** Everything that is text underneath. Fonts and pictures are compressed already. */
export const isCompressible = (contentType: string): boolean =>
  /^(text\/|application\/(json|javascript|manifest|xml|rss|atom|feed|ld)|image\/svg)/.test(contentType) &&
  !contentType.startsWith('text/event-stream')

/** What this reader's browser takes; an encoding with weight zero is one it refuses. */
export function chooseEncoding(accepted: string | string[] | undefined): Encoding {
  if (accepted === undefined) return 'identity'
  const text = String(accepted).toLowerCase()
  if (takes(text, 'br')) return 'br'
  return takes(text, 'gzip') ? 'gzip' : 'identity'
}

function takes(accepted: string, encoding: string): boolean {
  if (!accepted.includes(encoding)) return false
  return accepted.split(',').some((part) => {
    const [name, ...settings] = part.trim().split(';')
    return name === encoding && !settings.some((setting) => /^\s*q=0(\.0*)?$/.test(setting))
  })
}
