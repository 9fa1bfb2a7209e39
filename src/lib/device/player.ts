import { silentWav } from './player-silence.ts'

/**
 * One track through one plain `<audio>` element, which goes on while the phone is locked.
 *
 * What the element does is leading, not what it was asked: a call, an alarm, a headset or the lock screen may pause it and let
 * it go on, and `onchange` tells so. All times are milliseconds in the track.
 */
export type Player = {
  /** Lets this element play later. Call it inside a tap, before there is a track; iOS wants that. */
  unlock: () => void
  /** Plays silence until the track is loaded, so that a phone that is locked meanwhile keeps us awake. */
  hold: () => void
  /** Takes another track and stands still at `atMs` in it. The former is let go. */
  load: (track: { blob: Blob }, atMs: number) => void
  play: () => void
  pause: () => void
  seek: (toMs: number) => void
  positionMs: () => number
  mute: (isMuted: boolean) => void
  /** Stops, and gives back what the browser held for it. */
  close: () => void
}

export type PlayerStatus = 'playing' | 'paused' | 'ended'

type Given = {
  /** Called often while it plays (about four times a second, also in a hidden page), and at every change. */
  onchange: (status: PlayerStatus) => void
  /** This track cannot be played here. */
  onfail: () => void
  /** How fast it plays; tests hurry. */
  rate?: number
}

export function openPlayer({ onchange, onfail, rate = 1 }: Given): Player {
  const audio = new Audio()
  audio.preload = 'auto'
  audio.defaultPlaybackRate = rate
  const listening = new AbortController()
  let held: { url: string; isTrack: boolean } | null = null
  /** Where to go once the track that was given last is there. */
  let going: { atMs: number; plays: boolean } | null = null
  let isMuted = false

  const on = (events: string[], listener: () => void) => {
    for (const event of events) audio.addEventListener(event, listener, { signal: listening.signal })
  }
  on(['play', 'playing', 'pause', 'ended', 'timeupdate', 'seeked'], tell)
  on(['loadedmetadata'], arrive)
  on(['seeked'], () => (audio.muted = isMuted))
  on(['error'], () => held?.isTrack && onfail())

  function tell() {
    if (!held?.isTrack || going !== null) return
    onchange(audio.ended ? 'ended' : audio.paused ? 'paused' : 'playing')
  }

  function take(file: Blob, isTrack: boolean) {
    const former = held
    held = { url: URL.createObjectURL(file), isTrack }
    audio.loop = !isTrack
    audio.src = held.url
    if (former) URL.revokeObjectURL(former.url)
  }

  function start() {
    audio.play().catch((error: unknown) => {
      // Another file came in its place; that one is started by whoever gave it.
      if (error instanceof DOMException && error.name === 'AbortError') return
      if (going !== null) going.plays = false
      else tell()
    })
  }

  function arrive() {
    if (!held?.isTrack || going === null) return
    const { atMs, plays } = going
    going = null
    if (atMs > 0) audio.currentTime = atMs / 1000
    else audio.muted = isMuted
    if (plays && audio.paused) start()
    else tell()
  }

  return {
    unlock: () => {
      claimSpeaker()
      if (held !== null) return
      take(silentWav(), false)
      audio.loop = false
      start()
    },
    hold: () => {
      if (held?.isTrack) return
      claimSpeaker()
      take(silentWav(), false)
      start()
    },
    load: (track, atMs) => {
      take(track.blob, true)
      going = { atMs, plays: false }
      // Not a blink of the beginning before it stands where it goes on.
      audio.muted = isMuted || atMs > 0
    },
    play: () => {
      if (going !== null) going.plays = true
      // Asked even before the track is there: some phones load nothing until then.
      if (held?.isTrack) start()
    },
    pause: () => {
      if (going !== null) going.plays = false
      audio.pause()
    },
    seek: (toMs) => {
      if (going !== null) going.atMs = toMs
      else if (held?.isTrack) audio.currentTime = toMs / 1000
    },
    positionMs: () => (going !== null ? going.atMs : held?.isTrack ? audio.currentTime * 1000 : 0),
    mute: (wanted) => {
      isMuted = wanted
      if (going === null && !audio.seeking) audio.muted = wanted
    },
    close: () => {
      listening.abort()
      audio.pause()
      audio.removeAttribute('src')
      audio.load()
      if (held) URL.revokeObjectURL(held.url)
      held = going = null
      leaveSpeaker()
    },
  }
}

type WithAudioSession = Navigator & { audioSession?: { type: string } }

/** Where it can be said (Safari): this is to be heard with the ring switch off and the screen dark, like music. */
function claimSpeaker() {
  const { audioSession } = navigator as WithAudioSession
  if (audioSession) audioSession.type = 'playback'
}

function leaveSpeaker() {
  const { audioSession } = navigator as WithAudioSession
  if (audioSession) audioSession.type = 'auto'
}
