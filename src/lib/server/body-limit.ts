import type { IncomingMessage } from 'node:http'
import { publishedVoiceLimits } from '#lib/core/exchange/published-voice.ts'
import { largestPicture } from './pictures/store.ts'

/** A form, a message or an article is far smaller than this, in bytes. */
const usualLimit = 512 * 1024

/** What may be larger, by its path. */
const largerLimits: Readonly<Record<string, number>> = {
  '/api/studio/afbeeldingen': largestPicture,
  // With room for what is said of it.
  '/api/studio/stem': publishedVoiceLimits.wavBytes + 16 * 1024,
}

/** Kit knows one limit for everything. */
export const highestLimit = Math.max(usualLimit, ...Object.values(largerLimits))

/** What is still on its way of a refused body is taken in and thrown away up to this size, in bytes: who is cut off while sending never sees the answer. */
const stillTaken = 64 * 1024 * 1024

/** What becomes of a body: read, refused by whoever would have read it, in words, or refused at once. */
export type BodyFate = 'read' | 'refuse' | 'length-required' | 'cut-off'

/**
 * A body that does not say how long it is (RFC 9112, 6.1) is refused where it could be larger than it may: browsers always say it.
 */
export function bodyFate({ headers }: IncomingMessage, path: string): BodyFate {
  const limit = largerLimits[path] ?? usualLimit
  if (headers['transfer-encoding'] !== undefined) return limit < highestLimit ? 'length-required' : 'read'
  const length = Number(headers['content-length'] ?? 0)
  if (length <= limit) return 'read'
  return length <= stillTaken ? 'refuse' : 'cut-off'
}

/** Lets Kit find the body too large, so that a page that asked for it answers in its own words; nothing of it is kept. */
export function passAsTooLarge(request: IncomingMessage): void {
  request.headers['content-length'] = String(highestLimit + 1)
}
