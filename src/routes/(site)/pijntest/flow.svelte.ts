import { goto } from '$app/navigation'
import { page } from '$app/state'
import { emptyGate, passGate } from '#lib/core/pain-test/gate.ts'
import { highlight } from '#lib/core/pain-test/highlight.ts'
import { scorePhq4 } from '#lib/core/pain-test/phq4.ts'
import { score } from '#lib/core/pain-test/score.ts'
import { statementIds, statementsVersion } from '#lib/core/pain-test/statements.ts'
import { checkOf, spokenCheck } from '#lib/core/safety/check.ts'
import { isBlocking } from '#lib/core/safety/outcome.ts'
import { RedFlagRun } from '#lib/parts/safety/red-flag-run.svelte.ts'
import { earlierIn, Kept, nothingEarlier, todayHere } from './kept.ts'
import { afterStatement, allowedStep, isStep, signalsOf } from './step.ts'
import type { GateAnswers } from '#lib/core/pain-test/gate.ts'
import type { Phq4Answer, Phq4Item } from '#lib/core/pain-test/phq4.ts'
import type { PracticeId } from '#lib/core/pain-test/practices.ts'
import type { PainTestDraft, PainTestRecord } from '#lib/core/pain-test/record.ts'
import type { Answer, Dimension, StatementId } from '#lib/core/pain-test/statements.ts'
import type { SafetyOutcome } from '#lib/core/safety/outcome.ts'
import type { Step } from './step.ts'

export type CrisisAnswer = 'no' | 'sometimes' | 'often' | 'rather-not'

/**
 * One visit to the pain test: everything answered so far, in memory. Alarm signals, mood and the question about suicide
 * never leave it; gate and statements go to the encrypted draft on this device as they are answered.
 */
export class PainTestFlow {
  readonly run = new RedFlagRun()
  readonly kept = new Kept()
  /** Today on the reader's own calendar, once for the whole visit. */
  readonly today = todayHere()

  earlier = $state.raw(nothingEarlier)
  isStarted = $state(false)
  /** A card lies over the present screen. */
  cover = $state<'signals' | 'crisis' | null>(null)
  outcome = $state.raw<SafetyOutcome | null>(null)
  hasSpoken = $state(false)

  gate = $state<GateAnswers>({ ...emptyGate })
  answers = $state<Partial<Record<StatementId, Answer>>>({})
  helps = $state<string[]>([])
  helpsNote = $state('')
  mood = $state<Partial<Record<Phq4Item, Phq4Answer>>>({})
  crisis = $state<CrisisAnswer | null>(null)
  chosen = $state<Dimension[]>([])
  startWith = $state<PracticeId | null>(null)

  /** `false` once the browser refused to keep a draft. */
  canKeep = $state(true)
  /** Set while an earlier result is shown. */
  shown = $state.raw<PainTestRecord | null>(null)

  readonly gateOutcome = $derived(passGate(this.gate))
  readonly scores = $derived(score(this.answers))
  readonly highlight = $derived(highlight(this.scores, this.chosen))
  readonly phq4 = $derived(scorePhq4(this.mood))
  /** Doing nothing is not for someone who is very low or thinks of suicide (clinical.md 1.4). Never stored. */
  readonly avoid: readonly PracticeId[] = $derived(
    (this.crisis !== null && this.crisis !== 'no') || (this.phq4.mood ?? 0) >= 3 ? ['niets'] : [],
  )
  /** The WEEK card comes back with the result, also when the questions were answered earlier today. */
  readonly isWeek = $derived((this.outcome?.card ?? this.earlier.card) === 'week')
  /** Examined, and no signal named: only then may a general sentence about pain and damage be said (2B.4, row B). */
  readonly mayReassure = $derived(
    this.shown === null &&
      this.gate.isExamined === true &&
      !this.hasSpoken &&
      (this.outcome === null ? this.earlier.isCheckedToday && this.earlier.card === null : this.outcome.card === null),
  )
  readonly isPatternHidden = $derived(this.shown === null && this.gateOutcome.kind === 'known-cause')
  readonly needsExamination = $derived(this.gateOutcome.kind === 'test' && this.gateOutcome.needsExamination)
  /** Step in the history; the start when this page knows nothing that belongs to it (reload, restored tab). */
  readonly step: Step = $derived.by(() => {
    const named = page.state.painTest
    if (!this.isStarted || !isStep(named)) return 'intro'
    if (this.shown !== null && named === 'result') return named
    // An answer was changed after the questions were finished: they have to be finished again.
    const isChanged = this.outcome !== null && this.run.outcome.card !== this.outcome.card
    const isStopped = isChanged || (isBlocking(this.run.outcome.card) && !this.hasSpoken)
    return allowedStep(named, this.gateOutcome.kind, isStopped)
  })

  /** Looks for an earlier visit on this device. Call once, in the browser. */
  async recall() {
    const journal = await this.kept.openExisting()
    if (journal !== null && !this.isStarted) this.earlier = earlierIn(journal, this.today)
  }

  go(step: Step) {
    // From the second screen of questions on the store is open, so that a card is on disk as soon as it is shown.
    if ((signalsOf(step) ?? 0) > 0) void this.kept.open()
    this.cover = null
    this.#push(step)
  }

  /** A card over this screen gets its own entry in the history, with the same name. */
  show(cover: 'signals' | 'crisis') {
    this.#push(this.step)
    this.cover = cover
  }

  begin() {
    this.isStarted = true
    this.hasSpoken = false
    this.outcome = null
    this.run.restart()
    this.go('signals-0')
  }

  /** Forgets what was answered before, here and on the device, and starts at the beginning. */
  restart() {
    this.forget()
    this.begin()
  }

  /** Takes the draft up again; the alarm questions come first unless they were answered today. */
  resume() {
    const { draft, isCheckedToday } = this.earlier
    if (draft === null) return this.begin()
    this.gate = { ...draft.gate }
    this.answers = { ...draft.answers }
    this.helps = [...draft.helps]
    this.helpsNote = draft.helpsNote
    if (!isCheckedToday || draft.day !== this.today) return this.begin()
    this.isStarted = true
    this.go(this.#afterSignals())
  }

  /** Shows a result that was kept before. */
  view(record: PainTestRecord) {
    this.shown = record
    this.answers = { ...record.answers }
    this.chosen = [...record.chosen]
    this.startWith = record.startWith
    this.helps = [...record.helps]
    this.helpsNote = record.helpsNote
    this.isStarted = true
    this.go('result')
  }

  finishSignals(outcome: SafetyOutcome) {
    this.outcome = outcome
    this.hasSpoken = false
    void this.kept.saveCheck(checkOf(outcome.card, this.today))
    if (outcome.card === null) return this.go(this.#afterSignals())
    this.show('signals')
  }

  /** From a card: a doctor was spoken to, or the WEEK card was read. */
  leaveCard() {
    if (isBlocking(this.outcome?.card ?? this.earlier.blockedBy)) {
      this.hasSpoken = true
      void this.kept.saveCheck(spokenCheck(this.today))
    }
    const isAskedToday = this.outcome !== null || this.earlier.isAskedToday
    this.earlier = { ...this.earlier, blockedBy: null }
    // A card of another day: the questions come before every test, so also before this one.
    if (!isAskedToday) return this.begin()
    this.isStarted = true
    this.go(this.#afterSignals())
  }

  /** From a card: an answer was wrong, so back to the questions. */
  correct() {
    this.earlier = { ...this.earlier, blockedBy: null }
    if (this.outcome === null) return this.begin()
    this.outcome = null
    this.cover = null
    history.back()
  }

  answerGate(change: Partial<GateAnswers>) {
    const wasTooYoung = this.gate.isAtLeast16 === false
    this.gate = { ...this.gate, ...change }
    // Regie keeps nothing of anyone under sixteen.
    if (this.gate.isAtLeast16 === false) return void this.kept.forgetVisit()
    if (wasTooYoung && this.outcome !== null) {
      void this.kept.saveCheck(this.hasSpoken ? spokenCheck(this.today) : checkOf(this.outcome.card, this.today))
    }
    this.#saveDraft()
  }

  leaveGate() {
    const { gateOutcome } = this
    const goesOn = gateOutcome.kind === 'test' && !gateOutcome.needsExamination && gateOutcome.mayKeepDiary
    this.go(goesOn ? this.#nextStatement() : 'told')
  }

  startStatements() {
    this.go(this.#nextStatement())
  }

  answer(id: StatementId, value: Answer) {
    this.answers[id] = value
    this.#saveDraft()
  }

  leaveStatement(id: StatementId) {
    this.go(afterStatement(id))
  }

  leaveHelps() {
    this.#saveDraft()
    this.go('mood')
  }

  leaveCrisis() {
    if (this.crisis !== null && this.crisis !== 'no') return this.show('crisis')
    this.go('result')
  }

  async keepResult(): Promise<boolean> {
    const record: PainTestRecord = {
      version: 1,
      id: this.shown?.id ?? crypto.randomUUID(),
      day: this.shown?.day ?? this.today,
      statements: this.shown?.statements ?? statementsVersion,
      answers: { ...this.answers },
      chosen: [...this.chosen],
      startWith: this.startWith,
      mayKeepDiary: this.mayKeepDiary,
      helps: [...this.helps],
      helpsNote: this.helpsNote,
    }
    const isKept = await this.kept.saveResult(record)
    if (isKept) this.shown = record
    return isKept
  }

  get mayKeepDiary() {
    if (this.shown !== null) return this.shown.mayKeepDiary
    const { gateOutcome } = this
    return (gateOutcome.kind === 'test' || gateOutcome.kind === 'known-cause') && gateOutcome.mayKeepDiary
  }

  /** Everything of this visit, here and on the device; kept results stay. */
  forget() {
    this.run.restart()
    this.outcome = null
    this.gate = { ...emptyGate }
    this.answers = {}
    this.helps = []
    this.helpsNote = ''
    this.mood = {}
    this.crisis = null
    this.chosen = []
    this.startWith = null
    this.shown = null
    this.earlier = { ...this.earlier, draft: null }
    void this.kept.forgetDraft()
  }

  /** Leaves the result for the introduction, with nothing behind it to go back to. */
  close() {
    this.isStarted = false
    void goto(page.url.pathname, { state: {}, shallow: true, replace: true })
  }

  /** The address stays the same: which screen someone is on is nobody's business. */
  #push(step: Step) {
    void goto(page.url.pathname, { state: { painTest: step }, shallow: true })
  }

  #afterSignals(): Step {
    const { kind } = this.gateOutcome
    return kind === 'test' ? this.#nextStatement() : 'gate'
  }

  #nextStatement(): Step {
    const open = statementIds.find((id) => this.answers[id] === undefined)
    return open === undefined ? 'helps' : `statement-${open}`
  }

  #saveDraft() {
    const draft: PainTestDraft = {
      version: 1,
      day: this.today,
      gate: { ...this.gate },
      answers: { ...this.answers },
      helps: [...this.helps],
      helpsNote: this.helpsNote,
    }
    void this.kept.saveDraft(draft).then((isKept) => (this.canKeep = isKept))
  }
}
