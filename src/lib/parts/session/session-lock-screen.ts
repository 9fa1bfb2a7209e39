import { openLockScreen } from '#lib/device/player-lock-screen.ts'
import type { Session } from './session.svelte.ts'

/**
 * Shows a session on the lock screen, under the name of its exercise, and does what is asked there. Anyone can read a lock screen:
 * what a person called an own pattern or routine stays off it, and `ownName` stands there instead.
 */
export function showOnLockScreen(session: Session, { title, ownName }: { title: string; ownName: string }) {
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
      screen.show({
        title: isOwn ? ownName : title,
        part: moment.chapter.exercise === 'eigen-adem' ? ownName : moment.chapter.title,
        isPlaying: clock.status === 'playing' || clock.status === 'waiting',
        positionMs: clock.positionMs,
        totalMs: timeline.totalMs,
        rate,
      })
    },
    close: screen.close,
  }
}
