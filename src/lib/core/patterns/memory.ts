/**
 * What stays of looking for patterns, besides the diary itself: what was shown, so that it does not come and go, and what
 * the person put aside. No result is kept; equal days give equal findings.
 */
import * as v from 'valibot'
import { daysBetween } from '../day.ts'
import { daySchema } from '../fields.ts'
import { certaintyOf, stillShown } from './shown.ts'
import type { Day } from '../day.ts'
import type { Finding } from './finding.ts'

/** Names a factor as `days-of-diary.ts` does. */
const factorSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(80))
const outcomeSchema = v.picklist(['hindrance', 'pain'])

const memorySchema = v.object({
  version: v.literal(1),
  /** What is looked at: hindrance, unless the person chose the pain they write down. */
  outcome: outcomeSchema,
  /** What was on the screen after the last look, and since when. */
  shown: v.pipe(
    v.array(v.object({ outcome: outcomeSchema, factor: factorSchema, since: daySchema })),
    v.maxLength(200),
  ),
  /** What the person does not want to see, or says is not so. Both stay away until taken back. */
  aside: v.pipe(
    v.array(v.object({ factor: factorSchema, on: daySchema, why: v.picklist(['hidden', 'not-so']) })),
    v.maxLength(200),
  ),
})

export type PatternMemory = v.InferOutput<typeof memorySchema>
export type PatternOutcome = PatternMemory['outcome']
export type AsideReason = PatternMemory['aside'][number]['why']

/** Reads what was kept; `null` when it is not that, or of a version we do not know. */
export function parsePatternMemory(value: unknown): PatternMemory | null {
  const parsed = v.safeParse(memorySchema, value)
  return parsed.success ? parsed.output : null
}

export const emptyMemory: PatternMemory = { version: 1, outcome: 'hindrance', shown: [], aside: [] }

/** A finding as it stands on the screen. */
export type ShownFinding = {
  readonly finding: Finding
  readonly since: Day
  /**
   * Possible at most, and not there for two weeks yet. With every look there is one more chance of something that is not so;
   * more than half of that is gone again within two weeks. What is likely or strong is as true when it is new as later
   * (docs/patterns.md, "Many looks").
   */
  readonly isNew: boolean
}

const newForDays = 14

function isOnlyPossible(finding: Finding): boolean {
  const certainty = certaintyOf(finding)
  return certainty === null || certainty === 'possible'
}

/** What a look brings: the findings to show, the surest first, and the memory after it (the same object when nothing changed). */
export function afterLooking(memory: PatternMemory, findings: readonly Finding[], today: Day) {
  const before = new Map(
    memory.shown.filter(({ outcome }) => outcome === memory.outcome).map(({ factor, since }) => [factor, since]),
  )
  const all = stillShown(findings, new Set(before.keys()))
  const aside = new Set(memory.aside.map(({ factor }) => factor))
  const shown = all.map((finding): ShownFinding => {
    const since = before.get(finding.factor) ?? today
    return { finding, since, isNew: isOnlyPossible(finding) && daysBetween(since, today) < newForDays }
  })
  const isSame = all.length === before.size && all.every(({ factor }) => before.has(factor))
  const others = memory.shown.filter(({ outcome }) => outcome !== memory.outcome)
  const now = shown.map(({ finding: { factor }, since }) => ({ outcome: memory.outcome, factor, since }))
  return {
    shown: shown.filter(({ finding }) => !aside.has(finding.factor)),
    memory: isSame ? memory : { ...memory, shown: [...others, ...now] },
  }
}

export function putAside(
  memory: PatternMemory,
  factor: string,
  { on, why }: { on: Day; why: AsideReason },
): PatternMemory {
  return { ...memory, aside: [...memory.aside.filter((one) => one.factor !== factor), { factor, on, why }] }
}

export function takeBack(memory: PatternMemory, factor: string): PatternMemory {
  return { ...memory, aside: memory.aside.filter((one) => one.factor !== factor) }
}
