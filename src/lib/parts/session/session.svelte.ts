import type { Lang } from '#lib/core/lang.ts'
import { cuesBetween, phaseAt } from '#lib/core/exercise/phase-at.ts'
import type { Recipe } from '#lib/core/exercise/recipe.ts'
import { samePlace } from '#lib/core/exercise/same-place.ts'
import type { SessionOutcome } from '#lib/core/exercise/session-record.ts'
import type { SessionSettings } from '#lib/core/exercise/settings.ts'
import { timeline } from '#lib/core/exercise/timeline.ts'
import type { Cue } from '#lib/core/exercise/timeline.ts'
import { SessionClock } from './session-clock.svelte.ts'

/** A cue this late (the page was asleep) is no longer sounded; its words are shown all the same. */
const lateMs = 900

type Given = {
  recipe: Recipe
  settings: SessionSettings
  lang: Lang
  now: () => number
  /** A cue is due: sound it, let it be felt. */
  oncue: (cue: Cue) => void
  /** It was played to the end, or stopped. */
  onend: () => void
}

/** One run of an exercise: its timeline, its clock, and what is due. */
export class Session {
  readonly recipe: Recipe
  readonly clock: SessionClock
  settings = $state.raw<SessionSettings>() as SessionSettings
  readonly timeline = $derived.by(() => timeline(this.recipe, this.settings, this.#given.lang))
  readonly moment = $derived.by(() => phaseAt(this.timeline, this.clock.positionMs))
  /** What was last said in this phase; stays until the next. */
  readonly cue = $derived.by(() => this.#saidLast())
  #given: Given
  #heardMs = -1
  #ended = false

  constructor(given: Given) {
    this.#given = given
    this.recipe = given.recipe
    this.settings = given.settings
    this.clock = new SessionClock({ now: given.now, totalMs: this.timeline.totalMs })
  }

  play() {
    this.clock.play()
    this.tick()
  }

  toggle() {
    if (this.clock.status === 'playing') this.clock.pause()
    else this.play()
  }

  stop() {
    this.clock.stop()
    this.#endOnce()
  }

  /** On to the next chapter, or to the end. */
  next() {
    const here = this.moment
    if (here !== null) this.#goTo(here.chapter.endMs)
  }

  /** Back to the start of this chapter, or to the one before when this one has hardly begun. */
  previous() {
    const here = this.moment
    if (here === null) return
    const hardlyBegun = this.clock.positionMs - here.chapter.startMs < 2000
    const before = this.timeline.chapters[here.phase.chapter - 1]
    this.#goTo((hardlyBegun && before ? before : here.chapter).startMs)
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
    this.clock.tick()
    const before = this.timeline
    this.settings = { ...this.settings, pace }
    const positionMs = samePlace(before, this.timeline, this.clock.positionMs)
    this.#heardMs = positionMs
    this.clock.retime({ totalMs: this.timeline.totalMs, positionMs })
  }

  /** Looks at the clock: draws on, and lets what became due be heard. */
  tick() {
    this.clock.tick()
    const toMs = this.clock.positionMs
    const due = cuesBetween(this.timeline, this.#heardMs, toMs).at(-1)
    this.#heardMs = toMs
    if (due && toMs - due.atMs < lateMs && this.clock.status !== 'stopped') this.#given.oncue(due)
    if (this.clock.status === 'finished') this.#endOnce()
  }

  /** What is kept of it. The own sentence is not. */
  outcome(startedAt: string): SessionOutcome {
    return {
      startedAt,
      exercise: this.recipe.id,
      settings: { ...this.settings, ownSentence: '' },
      plannedMs: this.timeline.totalMs,
      doneMs: this.clock.playedMs,
      finished: this.clock.status === 'finished',
      tensionBefore: null,
      tensionAfter: null,
      worse: null,
      worseNote: '',
    }
  }

  #goTo(positionMs: number) {
    this.clock.seek(positionMs)
    this.#heardMs = positionMs - 1
    this.tick()
  }

  #paceBy(by: 1 | -1) {
    const { allowed } = this.recipe.options.pace
    return allowed[allowed.indexOf(this.settings.pace) + by] ?? null
  }

  #saidLast() {
    const { moment } = this
    if (moment === null) return null
    return this.timeline.cues.findLast((cue) => cue.phase === moment.index && cue.atMs <= this.clock.positionMs) ?? null
  }

  #endOnce() {
    if (this.#ended) return
    this.#ended = true
    this.#given.onend()
  }
}
