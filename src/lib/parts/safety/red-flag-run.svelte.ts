import { canRise, cardFor, isAnswered, isBlocking } from '#lib/core/safety/outcome.ts'
import { redFlagGroups } from '#lib/core/safety/red-flags.ts'
import type { FollowUpAnswer, RedFlagAnswer, RedFlagId } from '#lib/core/safety/red-flags.ts'
import type { SafetyOutcome } from '#lib/core/safety/outcome.ts'

/**
 * One run through the alarm questions. It lives in memory only and is gone with the page: answers are never stored.
 * The page that shows it decides what "back" means beyond the first screen.
 */
export class RedFlagRun {
  answers = $state<Partial<Record<RedFlagId, RedFlagAnswer>>>({})
  followUps = $state<Partial<Record<RedFlagId, FollowUpAnswer>>>({})
  /** Index of the present screen. */
  at = $state(0)

  readonly group = $derived(redFlagGroups[this.at] ?? redFlagGroups[0])
  readonly questions = $derived(this.group?.questions ?? [])
  readonly outcome: SafetyOutcome = $derived(cardFor(this.answers, this.followUps))
  readonly open = $derived(this.questions.filter((id) => !isAnswered(id, this.answers, this.followUps)))

  /** Every question on this screen that has no answer yet, or a yes: no. */
  answerNo() {
    for (const id of this.questions) this.answers[id] = 'no'
  }

  /** What comes after this screen: another one, or an outcome that no further question can make more urgent. */
  get next(): 'ask' | 'done' {
    const ahead = redFlagGroups.slice(this.at + 1).flatMap(({ questions }) => questions)
    if (ahead.length === 0) return 'done'
    return isBlocking(this.outcome.card) && !canRise(this.answers, this.followUps, ahead) ? 'done' : 'ask'
  }

  /** Starts over, for instance when an answer was wrong. */
  restart() {
    this.answers = {}
    this.followUps = {}
    this.at = 0
  }
}

export const redFlagScreens = redFlagGroups.length
