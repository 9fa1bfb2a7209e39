export type ClockStatus = 'ready' | 'playing' | 'paused' | 'stopped' | 'finished'

/**
 * The time of a session. Its position is always read off the clock that comes in, never counted, so that a page that slept
 * is where it should be when it wakes. `playedMs` is the time it really played: pauses and skipped parts are not in it.
 */
export class SessionClock {
  status = $state<ClockStatus>('ready')
  positionMs = $state(0)
  #now: () => number
  #totalMs: number
  /** Position and clock at the last start, seek or pause. */
  #fromMs = 0
  #sinceMs = 0
  #playedBeforeMs = 0

  constructor({ now, totalMs }: { now: () => number; totalMs: number }) {
    this.#now = now
    this.#totalMs = totalMs
  }

  /** Whole milliseconds played until now. */
  get playedMs() {
    return Math.round(this.#playedBeforeMs + (this.status === 'playing' ? this.positionMs - this.#fromMs : 0))
  }

  play() {
    if (this.status !== 'ready' && this.status !== 'paused') return
    this.#sinceMs = this.#now()
    this.status = 'playing'
  }

  pause() {
    this.tick()
    if (this.status === 'playing') this.#settle('paused')
  }

  stop() {
    this.tick()
    if (this.status === 'playing' || this.status === 'paused' || this.status === 'ready') this.#settle('stopped')
  }

  /** Goes to another position, playing on if it was playing. At or past the end it is finished. */
  seek(toMs: number) {
    this.tick()
    if (this.status === 'stopped' || this.status === 'finished') return
    this.#settle(this.status)
    this.positionMs = this.#fromMs = Math.min(Math.max(0, toMs), this.#totalMs)
    if (this.positionMs === this.#totalMs) this.status = 'finished'
  }

  /** The session became longer or shorter; goes to `positionMs` in its new length. */
  retime({ totalMs, positionMs }: { totalMs: number; positionMs: number }) {
    this.tick()
    this.#totalMs = totalMs
    this.seek(positionMs)
  }

  /** Reads the clock. Call it as often as something has to be drawn; how often does not matter to the position. */
  tick() {
    if (this.status !== 'playing') return
    this.positionMs = Math.min(this.#fromMs + this.#now() - this.#sinceMs, this.#totalMs)
    if (this.positionMs === this.#totalMs) this.#settle('finished')
  }

  #settle(status: ClockStatus) {
    if (this.status === 'playing') this.#playedBeforeMs += this.positionMs - this.#fromMs
    this.#fromMs = this.positionMs
    this.#sinceMs = this.#now()
    this.status = status
  }
}
