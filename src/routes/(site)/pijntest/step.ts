import { redFlagGroups } from '#lib/core/safety/red-flags.ts'
import { statementIds } from '#lib/core/pain-test/statements.ts'
import type { GateOutcome } from '#lib/core/pain-test/gate.ts'
import type { StatementId } from '#lib/core/pain-test/statements.ts'

/**
 * The screens of the pain test. Their names stand in the browser's history, so they say where someone is and never what
 * was answered: a card covers the screen it belongs to and has no name of its own.
 */
export type Step =
  'intro' | `signals-${number}` | 'gate' | 'told' | `statement-${StatementId}` | 'helps' | 'mood' | 'crisis' | 'result'

const steps: ReadonlySet<string> = new Set([
  'intro',
  ...redFlagGroups.map((_, i) => `signals-${i}`),
  'gate',
  'told',
  ...statementIds.map((id) => `statement-${id}`),
  'helps',
  'mood',
  'crisis',
  'result',
])

export const isStep = (text: unknown): text is Step => typeof text === 'string' && steps.has(text)

/** The screen of questions a step names, `null` when it names something else. */
export const signalsOf = (step: Step): number | null =>
  step.startsWith('signals-') ? Number(step.slice('signals-'.length)) : null

export const statementOf = (step: Step): StatementId | null =>
  statementIds.find((id) => step === `statement-${id}`) ?? null

/** The next statement, or what comes after the last one. */
export function afterStatement(id: StatementId): Step {
  const next = statementIds.find((other) => other > id)
  return next === undefined ? 'helps' : `statement-${next}`
}

/**
 * The screen that may be shown of the one the history names: its forward button leads neither past a card nor past what
 * the gate allows. `isStopped`: the alarm questions have no outcome that lets someone go on.
 */
export function allowedStep(named: Step, gate: GateOutcome['kind'], isStopped: boolean): Step {
  if (named === 'intro' || signalsOf(named) !== null) return named
  if (isStopped) return 'signals-0'
  if (named === 'gate') return named
  if (named === 'told') return gate === 'incomplete' ? 'gate' : named
  const isAllowed = gate === 'test' || (gate === 'known-cause' && named === 'result')
  return isAllowed ? named : 'gate'
}
