import * as v from 'valibot'
import { daySchema } from '../fields.ts'
import { redFlagsVersion } from './red-flags-version.ts'
import type { Day } from '../day.ts'
import type { SafetyCard } from './red-flags.ts'

/**
 * All that is kept of a safety check: version of the questions, day, card. Never an answer.
 * `spoken` replaces a blocking card once the person says that a doctor was spoken to; it holds for that day.
 */
export type SafetyCheck = v.InferOutput<typeof schema>

const schema = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  date: daySchema,
  card: v.nullable(v.picklist(['112', 'now', 'today', 'week', 'spoken'])),
})

/** Reads a stored check; `null` when it is not one. */
export function parseSafetyCheck(input: unknown): SafetyCheck | null {
  const parsed = v.safeParse(schema, input)
  return parsed.success ? parsed.output : null
}

/** What to keep of a check whose questions led to `card`. */
export const checkOf = (card: SafetyCard | null, today: Day): SafetyCheck => ({
  version: redFlagsVersion,
  date: today,
  card,
})

/** What to keep after "Ik heb een arts gesproken". */
export const spokenCheck = (today: Day): SafetyCheck => ({ version: redFlagsVersion, date: today, card: 'spoken' })

/** What a screen that is not the doctor page does before it shows anything. */
export type SafetyState =
  | { kind: 'ask' }
  | { kind: 'blocked'; card: '112' | 'now' | 'today' }
  | { kind: 'free'; card: 'week' | 'spoken' | null }

/**
 * `blocked`: a 112, NU or VANDAAG card stays until a doctor was spoken to, however many days later. `ask`: never asked,
 * asked in an older version, or the day after a doctor was spoken to. (The pain test asks every time besides.)
 */
export function safetyState(check: SafetyCheck | null, today: Day): SafetyState {
  if (check === null) return { kind: 'ask' }
  const { card } = check
  if (card === '112' || card === 'now' || card === 'today') return { kind: 'blocked', card }
  if (check.version < redFlagsVersion || (card === 'spoken' && check.date !== today)) return { kind: 'ask' }
  return { kind: 'free', card }
}

/** Whether pain test, exercises and booking are off. */
export const isBlocked = (check: SafetyCheck | null, today: Day) => safetyState(check, today).kind === 'blocked'
