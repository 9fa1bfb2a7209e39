import { redFlagGroups } from '#lib/core/safety/red-flags.ts'
import { statementIds } from '#lib/core/pain-test/statements.ts'
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
