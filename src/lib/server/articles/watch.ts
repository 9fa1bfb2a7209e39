import type { Services } from '../services.ts'
import { publishingVersion } from './shelf.ts'

/**
 * Forgets the finished pages when something was published elsewhere: by another process behind the same address, or a command
 * beside the server. Ends with the function it gives back.
 */
export function watchPublishing({ db, log, pageCache }: Services, everyMs = 2000): () => void {
  let seen: number | null = null
  let isLooking = false
  const look = async () => {
    // A database that takes longer than the pause is not asked twice at once.
    if (isLooking) return
    isLooking = true
    try {
      const version = await publishingVersion(db)
      if (seen !== null && seen !== version) pageCache.clear()
      seen = version
    } catch (error) {
      log.error('publishing', error)
    } finally {
      isLooking = false
    }
  }
  void look()
  const timer = setInterval(() => void look(), everyMs)
  timer.unref()
  return () => {
    clearInterval(timer)
  }
}
