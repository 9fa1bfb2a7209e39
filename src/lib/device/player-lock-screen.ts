/** What the lock screen, a headset or a car may ask of a session. Milliseconds. */
export type Asked = {
  play: () => void
  pause: () => void
  stop: () => void
  next: () => void
  previous: () => void
  seek: (toMs: number) => void
  /** Forwards, or backwards when negative. */
  seekBy: (ms: number) => void
}

export type Shown = {
  title: string
  /** The part that is going on. */
  part: string
  isPlaying: boolean
  positionMs: number
  totalMs: number
  rate: number
}

export type LockScreen = { show: (shown: Shown) => void; close: () => void }

const jumpMs = 10_000
const album = 'Regie'
// Small on purpose: a big one is left out by some phones.
const artwork = [{ src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' }]

/**
 * The session on the lock screen (Media Session). Nothing but the name of the exercise and of its part is shown there. A browser
 * without it, or that does not know one of the actions, does without.
 */
export function openLockScreen(asked: Asked): LockScreen {
  if (typeof navigator === 'undefined' || !('mediaSession' in navigator)) {
    return { show: () => undefined, close: () => undefined }
  }
  const { mediaSession } = navigator
  const handlers: Partial<Record<MediaSessionAction, MediaSessionActionHandler>> = {
    play: asked.play,
    pause: asked.pause,
    stop: asked.stop,
    nexttrack: asked.next,
    previoustrack: asked.previous,
    seekto: ({ seekTime }) => seekTime !== undefined && asked.seek(seekTime * 1000),
    seekbackward: ({ seekOffset }) => asked.seekBy(-(seekOffset ? seekOffset * 1000 : jumpMs)),
    seekforward: ({ seekOffset }) => asked.seekBy(seekOffset ? seekOffset * 1000 : jumpMs),
  }
  for (const [action, handler] of Object.entries(handlers)) setHandler(action as MediaSessionAction, handler)

  let words = ''
  return {
    show: ({ title, part, isPlaying, positionMs, totalMs, rate }) => {
      // Made anew only when it says something else: some phones fetch the picture again every time.
      if (words !== `${title}\n${part}`) {
        words = `${title}\n${part}`
        mediaSession.metadata = new MediaMetadata({ title, artist: part, album, artwork })
      }
      mediaSession.playbackState = isPlaying ? 'playing' : 'paused'
      const position = Math.min(Math.max(0, positionMs), totalMs) / 1000
      mediaSession.setPositionState?.({ duration: totalMs / 1000, position, playbackRate: rate })
    },
    close: () => {
      for (const action of Object.keys(handlers)) setHandler(action as MediaSessionAction, null)
      mediaSession.metadata = null
      mediaSession.playbackState = 'none'
      mediaSession.setPositionState?.()
    },
  }
}

/** Throws for an action the browser does not know. */
function setHandler(action: MediaSessionAction, handler: MediaSessionActionHandler | null) {
  try {
    navigator.mediaSession.setActionHandler(action, handler)
  } catch {
    // Then it has no such button.
  }
}
