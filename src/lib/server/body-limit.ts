import type { IncomingMessage } from 'node:http'
import { largestPicture } from './pictures/store.ts'

/** A form, a message or an article is far smaller than this, in bytes. */
const usualLimit = 512 * 1024

/** What may be larger, by its path. */
const largerLimits: Readonly<Record<string, number>> = { '/api/studio/afbeeldingen': largestPicture }

/** Kit knows one limit for everything. */
export const highestLimit = Math.max(usualLimit, ...Object.values(largerLimits))

/**
 * The status that refuses a body before any of it is read, or null. A body that does not say how long it is (RFC 9112, 6.1) is refused where it
 * could be larger than it may: browsers always say it.
 */
export function bodyRefusal({ headers }: IncomingMessage, path: string): 411 | 413 | null {
  const limit = largerLimits[path] ?? usualLimit
  if (headers['transfer-encoding'] !== undefined) return limit < highestLimit ? 411 : null
  return Number(headers['content-length'] ?? 0) > limit ? 413 : null
}
