import type { Lang } from '#lib/core/lang.ts'
import type { Ended } from '#lib/core/exercise/done/outcomes.ts'
import { minutesOrLess } from '#lib/core/exercise/minutes.ts'
import { cuesBetween, phaseAt } from '#lib/core/exercise/timeline/phase-at.ts'
import type { Moment } from '#lib/core/exercise/timeline/phase-at.ts'
import type { Playable } from '#lib/core/exercise/recipe.ts'
import { samePlace } from '#lib/core/exercise/routine/same-place.ts'
import type { SessionSettings } from '#lib/core/exercise/settings.ts'
import { timeline } from '#lib/core/exercise/timeline/timeline.ts'
import type { Cue, Timeline } from '#lib/core/exercise/timeline/timeline.ts'
import { isSilent } from '#lib/core/sound/mix.ts'
import type { SoundMix } from '#lib/core/sound/mix.ts'
import { openPlayer } from '#lib/device/player.ts'
import type { Player, PlayerStatus } from '#lib/device/player.ts'
import { SessionClock } from './session-clock.svelte.ts'
import { nextChangeMs } from './session-next-change.ts'
import { leads, makeTrack } from './session-track.ts'
import type { Made, RenderTrack } from './session-track.ts'
import { unheard } from './session-unheard.ts'
import { sessionVoice } from './session-voice.ts'
import type { SessionVoice } from './session-voice.ts'

/** A cue this late (the page was asleep) is no longer felt or said; its words are shown all the same. */
const lateMs = 900
/** Without anything to change it is looked this often all the same; a track that plays has it looked at more often. */
const longestLookMs = 400

type Given = {
  recipe: Playable
  settings: SessionSettings
  lang: Lang
  mix: SoundMix
  now: () => number
  render: RenderTrack
  /** A cue is due: let it be felt, and said where no recording says it. */
  oncue: (cue: Cue) => void
  /** Something changed that the lock screen shows: status, part, place or length. */
  onchange?: () => void
  /** It was played to the end, or stopped. */
  onend: () => void
  /** How fast its sound plays; tests hurry. */
  rate?: number | undefined
}

/** What a session is to become, while the sound of it is made. */
type Wanted = { settings: SessionSettings; mix: SoundMix }

/** Where it is, for the screen. Changes with the phase and the count, not in between. */
export type Here = Pick<Moment, 'index' | 'phase' | 'chapter' | 'count'>

/** One run of an exercise: its timeline, the clock of what is heard, and what is due. */
export class Session {
  readonly recipe: Playable
  readonly clock: SessionClock
  readonly rate: number
  settings = $state.raw() as SessionSettings
  timeline = $state.raw() as Timeline
  /** `null` when it is over. */
  moment = $state.raw<Here | null>(null)
  /** What was last said in this phase; stays until the next. */
  cue = $state.raw<Cue | null>(null)
  /** What is behind us, 0 to 1, and what is still to come, in whole minutes; 0 is less than one. */
  share = $state(0)
  minutesLeft = $state(0)
  /** The sound of a change is being made; until it is there the session goes on as it was. */
  isChanging = $state(false)
  /** The sound could not be made or played; everything else goes on. */
  hasTrouble = $state(false)
  isMuted = $state(false)
  /** There is a track, muted or not. */
  isHeard = $state(false)
  /** What is heard leads through it, also with the screen off: more than the bell that ends it. */
  isLed = $state(false)
  #given: Given
  #wanted = $state.raw() as Wanted
  #making: AbortController | null = null
  #player: Player | null = null
  #recorded: ReadonlySet<string> = new Set()
  #onlook = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #givenMs = -1
  #isPlain = false
  readonly #voice: SessionVoice
  #hasEnded = false
  #isClosed = false

  constructor(given: Given) {
    this.#given = given
    this.recipe = given.recipe
    this.rate = given.rate ?? 1
    this.#voice = sessionVoice(given.recipe, given.settings, given.lang)
    this.settings = given.settings
    this.#wanted = { settings: given.settings, mix: soundOf(given.mix) }
    this.timeline = timeline(given.recipe, given.settings, given.lang)
    this.clock = new SessionClock({ totalMs: this.timeline.totalMs })
    this.#show()
  }

  /** Starts making the sound, ahead of the tap that begins. */
  prepare() {
    void this.#make()
  }

  /** Lets sound be played later. Call it in a tap. */
  unlock() {
    if (!isSilent(this.#wanted.mix)) this.#open().unlock()
  }

  /** Begins, or begins again after a pause. Call it in a tap. */
  play() {
    this.clock.play()
    // Its sound is not made yet.
    if (this.clock.status === 'waiting' && !isSilent(this.#wanted.mix)) this.#open().hold()
    this.look()
    this.#given.onchange?.()
  }

  pause() {
    this.clock.pause()
    this.#player?.pause()
    this.look()
    this.#given.onchange?.()
  }

  toggle() {
    if (this.clock.status === 'playing' || this.clock.status === 'waiting') this.pause()
    else this.play()
  }

  /** Out of it with what was done. Does nothing to one that never began. */
  stop() {
    if (this.clock.status === 'ready') return
    this.clock.stop()
    this.#player?.pause()
    this.look()
  }

  /** On to the next chapter, or to the end. */
  next() {
    if (this.moment !== null) this.seek(this.moment.chapter.endMs)
  }

  /** On to the next exercise of a routine, or to the end. */
  nextPart() {
    const last = this.#lastOfPart()
    if (last !== undefined) this.seek(last.endMs)
  }

  /** Whether nothing comes after this part. */
  get isLastPart() {
    return this.#lastOfPart() === this.timeline.chapters.at(-1)
  }

  /** Back to the start of this chapter, or to the one before when this one has hardly begun. */
  previous() {
    this.clock.tick()
    const here = phaseAt(this.timeline, this.clock.positionMs)
    if (here === null) return
    const hasHardlyBegun = this.clock.positionMs - here.chapter.startMs < 2000
    const before = this.timeline.chapters[here.phase.chapter - 1]
    this.seek((hasHardlyBegun && before ? before : here.chapter).startMs)
  }

  seek(toMs: number) {
    this.clock.seek(toMs)
    this.#givenMs = this.clock.positionMs - 1
    this.look()
    this.#given.onchange?.()
  }

  seekBy(ms: number) {
    this.clock.tick()
    this.seek(this.clock.positionMs + ms)
  }

  get canSlowDown() {
    return this.#paceBy(1) !== null
  }

  get canSpeedUp() {
    return this.#paceBy(-1) !== null
  }

  /** One step slower (1) or quicker (-1), going on within the same breath. */
  changePace(by: 1 | -1) {
    const pace = this.#paceBy(by)
    if (pace === null) return
    this.#wanted = { ...this.#wanted, settings: { ...this.#wanted.settings, pace } }
    void this.#make()
  }

  /** Another mix of what is heard, going on at the same place. Call it in a tap. */
  changeMix(wanted: SoundMix) {
    const mix = soundOf(wanted)
    if (JSON.stringify(mix) === JSON.stringify(this.#wanted.mix)) return
    this.#wanted = { ...this.#wanted, mix }
    this.unlock()
    void this.#make()
  }

  /** Everything that is heard, at once, and back. */
  mute(isMuted: boolean) {
    this.isMuted = isMuted
    this.#player?.mute(isMuted)
  }

  /** Whether the track itself says this cue. */
  isRecorded(cue: Cue) {
    return this.#recorded.has(cue.id)
  }

  /** Is told at every look at the clock, until the returned function is called. */
  onlook(listener: () => void) {
    this.#onlook.add(listener)
    return () => void this.#onlook.delete(listener)
  }

  /** Looks at the clock: shows where it is, gives what became due, and looks again when there is something else. */
  look() {
    clearTimeout(this.#timer)
    this.clock.tick()
    this.#show()
    this.#giveDue()
    for (const listener of this.#onlook) listener()
    if (this.clock.isOver) return this.#endOnce()
    if (this.clock.status === 'playing') this.#timer = setTimeout(() => this.look(), this.#waitMs())
  }

  /** What came of it, so far. */
  ended(): Omit<Ended, 'startedAt' | 'run'> {
    const { settings, timeline, clock } = this
    const { playedMs: doneMs, played } = clock
    return { settings, plannedMs: timeline.totalMs, doneMs, finished: clock.status === 'finished', played }
  }

  /** Ends it if it runs, and gives everything back. */
  close() {
    this.stop()
    this.#isClosed = true
    this.#making?.abort()
    this.#player?.close()
    this.#player = null
    this.#onlook.clear()
  }

  #open() {
    this.#player ??= openPlayer({
      onchange: (status) => this.#heed(status),
      onfail: () => this.#fail(),
      rate: this.rate,
    })
    this.#player.mute(this.isMuted)
    return this.#player
  }

  async #make() {
    this.#making?.abort()
    const making = (this.#making = new AbortController())
    const wanted = this.#wanted
    this.isChanging = true
    const { recipe, lang, render } = this.#given
    const to = timeline(recipe, wanted.settings, lang)
    const { signal } = making
    const made = await makeTrack({
      ...{ timeline: to, mix: wanted.mix, voice: this.#voice },
      ...{ render, signal, isPlain: this.#isPlain },
    })
    if (made === null || making.signal.aborted) return
    this.isChanging = false
    this.#take(made, wanted)
  }

  /** A browser may say that it plays the small kind of file, and then not do so: once more as plain sound, which all play. */
  #fail() {
    if (this.#isPlain) return this.#take({ kind: 'failed' }, this.#wanted)
    this.#isPlain = true
    void this.#make()
  }

  /** Goes on with what was made, at the same place. */
  #take(made: Made, { settings, mix }: Wanted) {
    if (this.clock.isOver || this.#isClosed) return
    this.clock.tick()
    const { recipe, lang } = this.#given
    const isSame = settings === this.settings
    const to = isSame ? this.timeline : timeline(recipe, settings, lang)
    const positionMs = isSame ? this.clock.positionMs : samePlace(this.timeline, to, this.clock.positionMs)
    this.settings = settings
    this.timeline = to
    if (this.clock.status !== 'ready' && this.clock.status !== 'waiting') this.#givenMs = positionMs
    this.hasTrouble = made.kind === 'failed'
    this.isHeard = made.kind === 'track'
    this.#recorded = made.kind === 'track' ? made.recorded : new Set()
    this.isLed = made.kind === 'track' && leads(to, mix, made.recorded)
    if (made.kind === 'track') {
      const player = this.#open()
      player.load(made.track, positionMs)
      this.clock.follow(player, { totalMs: to.totalMs, positionMs })
    } else {
      this.clock.follow(unheard(this.#given.now, positionMs), { totalMs: to.totalMs, positionMs })
      this.#player?.close()
      this.#player = null
    }
    this.look()
    this.#given.onchange?.()
  }

  /** The element did something by itself. */
  #heed(status: PlayerStatus) {
    const before = this.clock.status
    this.clock.heed(status)
    if (status === 'playing' && this.clock.status === 'ready') this.#notYet()
    this.look()
    if (this.clock.status !== before) this.#given.onchange?.()
  }

  /** A headset or a car plays what stands ready; it begins where the person says so. */
  #notYet() {
    this.#player?.pause()
    this.#player?.seek(0)
  }

  #show() {
    const atMs = this.clock.positionMs
    const { totalMs, cues } = this.timeline
    const moment = phaseAt(this.timeline, atMs)
    const before = this.moment
    if (moment === null) this.moment = null
    else if (moment.phase !== before?.phase || moment.count !== before.count) this.moment = moment
    this.cue = moment === null ? null : (cues.findLast((cue) => cue.phase === moment.index && cue.atMs <= atMs) ?? null)
    // By the second, together with what is counted: every change is a frame to draw.
    this.share = Math.floor(atMs / 1000) / (totalMs / 1000)
    this.minutesLeft = minutesOrLess(totalMs - atMs)
    if (before !== null && moment !== null && moment.chapter !== before.chapter) this.#given.onchange?.()
  }

  #giveDue() {
    const toMs = this.clock.positionMs
    if (this.clock.status !== 'playing' && this.clock.status !== 'finished') return
    const due = cuesBetween(this.timeline, this.#givenMs, toMs).at(-1)
    this.#givenMs = toMs
    if (due && toMs - due.atMs < lateMs * this.rate) this.#given.oncue(due)
  }

  #waitMs() {
    const untilMs = nextChangeMs(this.timeline, this.clock.positionMs) - this.clock.positionMs
    return Math.min(longestLookMs, Math.ceil(untilMs / this.rate) + 1)
  }

  #lastOfPart() {
    const part = this.moment?.chapter.part
    return this.timeline.chapters.findLast((chapter) => chapter.part === part)
  }

  #paceBy(by: 1 | -1) {
    const { allowed } = this.recipe.options.pace
    return allowed[allowed.indexOf(this.#wanted.settings.pace) + by] ?? null
  }

  #endOnce() {
    if (this.#hasEnded) return
    this.#hasEnded = true
    this.#making?.abort()
    // What is over is let go of: a headset would play it once more, and nothing here could stop it.
    this.#player?.close()
    this.#player = null
    this.#given.onend()
  }
}

/** Nothing but what is heard, always in this order: two of them can be told apart by their text. */
const soundOf = ({ voice, tones, breath, voiceLevel, toneLevel }: SoundMix): SoundMix => ({
  voice,
  tones,
  breath,
  voiceLevel,
  toneLevel,
})
