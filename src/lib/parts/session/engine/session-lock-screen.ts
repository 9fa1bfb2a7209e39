import { openLockScreen } from '#lib/device/player-lock-screen.ts'
import type { Session } from './session.svelte.ts'

/**
 * Shows a session on the lock screen, under the name of its exercise, and does what is asked there. Anyone can read a lock screen:
 * what a person called an own pattern or routine stays off it, and `ownName` stands there instead; the part in which one breathes
 * an own pattern, which may carry that name as well, is `ownPart`.
 */
export function showOnLockScreen(
  session: Session,
  { title, ownName, ownPart }: { title: string; ownName: string; ownPart: string },
) {
  const isOwn = 'own' in session.recipe
  const screen = openLockScreen({
    play: () => session.play(),
    pause: () => session.pause(),
    stop: () => session.stop(),
    next: () => session.next(),
    previous: () => session.previous(),
    seek: (toMs) => session.seek(toMs),
    seekBy: (ms) => session.seekBy(ms),
  })
  return {
    /** Call it whenever the session goes on otherwise than by itself. */
    update: () => {
      if (session.moment === null) return
      const { clock, moment, timeline, rate } = session
      const { chapter } = moment
      screen.show({
        title: isOwn ? ownName : title,
        part: chapter.exercise === 'eigen-adem' && chapter.id === 'breathe' ? ownPart : chapter.title,
        isPlaying: clock.status === 'playing' || clock.status === 'waiting',
        positionMs: clock.positionMs,
        totalMs: timeline.totalMs,
        rate,
      })
    },
    close: screen.close,
  }
}
