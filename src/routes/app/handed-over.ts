import type { Compared } from '#lib/core/experiment/compared.ts'
import type { Lingering } from '#lib/core/experiment/design.ts'
import type { Outcome } from '#lib/core/experiment/outcome.ts'

/**
 * What one screen gives the next. It says something about somebody's health, so it stands in no address, and not in the
 * history either: browsers write that to the disk as it is.
 */
export type HandedOver = {
  /** To a new self-test: what somebody came to test, from an exercise or an outcome. */
  compared?: Compared
  /** To a new self-test: what somebody could test about a pattern, best first. */
  offers?: readonly Compared[]
  /** To a new self-test: one to do again, longer, with what was watched and how long it works on. */
  testAgain?: { outcome: Outcome; lingering: Lingering }
  /** To the plan: what somebody wants to put in it, from the outcome of a self-test. */
  intend?: Compared
}

let handed: HandedOver = {}

/** For the screen that is opened next, in this tab, once. */
export function handOver(what: HandedOver) {
  handed = what
}

/** What was handed over; nothing the second time. */
export function takeOver(): HandedOver {
  const taken = handed
  handed = {}
  return taken
}
