import type { Played } from '#lib/core/exercise/done/outcomes.ts'
import type { PlayerStatus } from '#lib/device/player.ts'

/**
 * `waiting` is between the tap and the first sound: it will play as soon as there is something to play. `stopped` was the
 * person's choice, `finished` is the end.
 */
export type ClockStatus = 'ready' | 'waiting' | 'playing' | 'paused' | 'stopped' | 'finished'

/** What the time of a session is read off: the track that is heard, or a clock when nothing is. Milliseconds in the session. */
export type TimeSource = {
  play: () => void
  pause: () => void
  seek: (toMs: number) => void
  positionMs: () => number
}

/**
 * The time of a session. Its position is always read off its source, never counted, so that a page that slept is where it
 * should be when it wakes.
 */
export class SessionClock {
  status = $state<ClockStatus>('ready')
  /** Changes at every look, so nothing on the screen hangs on it by itself. */
  positionMs = 0
  #totalMs: number
  #source: TimeSource | null = null
  /** Position and instant at the last start, seek or pause. */
  #fromMs = 0
  #startedAt = ''
  #played: Played[] = []
  #instant: () => string

  constructor({ totalMs, instant = isoNow }: { totalMs: number; instant?: () => string }) {
    this.#totalMs = totalMs
    this.#instant = instant
  }

  /** What was played until now, in order: pauses and skipped parts are not in it, what was played twice is in it twice. */
  get played(): readonly Played[] {
    return this.status === 'playing' ? [...this.#played, this.#sinceStart()] : this.#played
  }

  /** Whole milliseconds of it. */
  get playedMs() {
    return Math.round(this.played.reduce((ms, { startMs, endMs }) => ms + endMs - startMs, 0))
  }

  get isOver() {
    return this.status === 'stopped' || this.status === 'finished'
  }

  play() {
    if (this.isOver || this.status === 'playing') return
    this.#source?.play()
    this.#startedAt = this.#instant()
    this.status = this.#source === null ? 'waiting' : 'playing'
  }

  pause() {
    this.tick()
    if (this.status !== 'playing' && this.status !== 'waiting') return
    this.#settle('paused')
    this.#source?.pause()
  }

  stop() {
    this.tick()
    if (this.isOver) return
    this.#settle('stopped')
    this.#source?.pause()
  }

  /** Goes to another position, playing on if it was playing. At or past the end it is finished. */
  seek(toMs: number) {
    this.tick()
    if (this.isOver) return
    this.#settle(this.status)
    this.positionMs = this.#fromMs = Math.min(Math.max(0, toMs), this.#totalMs)
    if (this.positionMs < this.#totalMs) this.#source?.seek(this.positionMs)
    else this.#finish()
  }

  /**
   * Goes on from another source, which stands at `positionMs` in a session that may have become longer or shorter; as it
   * went. Tick first: the source may be the same one at another place.
   */
  follow(source: TimeSource, { totalMs, positionMs }: { totalMs: number; positionMs: number }) {
    if (this.isOver) return
    this.#settle(this.status)
    if (this.#source !== source) this.#source?.pause()
    this.#source = source
    this.#totalMs = totalMs
    this.positionMs = this.#fromMs = Math.min(positionMs, totalMs)
    this.#startedAt = this.#instant()
    if (this.status === 'waiting') this.status = 'playing'
    if (this.status === 'playing') source.play()
  }

  /** The source did this by itself, or was made to by somebody else: a call, a headset, the end of the track. */
  heed(status: PlayerStatus) {
    this.tick()
    if (status === 'ended' && this.status === 'playing') {
      this.positionMs = this.#totalMs
      this.#settle('finished')
    }
    if (status === 'paused' && this.status === 'playing') this.#settle('paused')
    if (status === 'playing' && this.status === 'paused') {
      this.#startedAt = this.#instant()
      this.status = 'playing'
    }
  }

  /** Reads the source. How often does not matter to the position. */
  tick() {
    if (this.status !== 'playing' || this.#source === null) return
    this.positionMs = Math.min(this.#source.positionMs(), this.#totalMs)
    // The last of the sound rings out by itself.
    if (this.positionMs === this.#totalMs) this.#settle('finished')
  }

  #finish() {
    this.#settle('finished')
    this.#source?.pause()
  }

  #settle(status: ClockStatus) {
    if (this.status === 'playing') this.#played.push(this.#sinceStart())
    this.#fromMs = this.positionMs
    this.#startedAt = this.#instant()
    this.status = status
  }

  #sinceStart = (): Played => ({ startMs: this.#fromMs, endMs: this.positionMs, startedAt: this.#startedAt })
}

const isoNow = () => new Date().toISOString()
