import { openLockScreen } from '#lib/device/player-lock-screen.ts'
import type { Session } from './session.svelte.ts'

/** Shows a session on the lock screen, under the name of its exercise, and does what is asked there. */
export function showOnLockScreen(session: Session, title: string) {
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
        title,
        part: moment.chapter.title,
        isPlaying: clock.status === 'playing' || clock.status === 'waiting',
        positionMs: clock.positionMs,
        totalMs: timeline.totalMs,
        rate,
      })
    },
    close: screen.close,
  }
}
