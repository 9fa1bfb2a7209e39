import * as v from 'valibot'
import { exerciseOf, orderPractices, practiceIds } from './practices.ts'
import { painDurations } from './gate.ts'
import { highlight, highlighted } from './highlight.ts'
import { score } from './score.ts'
import { dimensions, statementIds } from './statements.ts'
import { daySchema, idSchema } from '../fields.ts'
import type { ExerciseId } from '../exercise/exercise-id.ts'
import type { Answers } from './statements.ts'

const answersSchema = v.pipe(
  v.record(
    v.pipe(
      v.string(),
      v.check((key) => statementIds.some((id) => String(id) === key), 'no such statement'),
    ),
    v.picklist([0, 1, 2, 3, 4, 'unknown']),
  ),
  v.transform((record) => record as Answers),
)

const helpsSchema = {
  helps: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(40)),
  helpsNote: v.pipe(v.string(), v.maxLength(2000)),
}

const recordSchema = v.object({
  version: v.literal(1),
  id: idSchema,
  day: daySchema,
  /** Version of the statements that were answered. */
  statements: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The scores are computed from these whenever they are shown. */
  answers: answersSchema,
  /** How the person broke a tie; empty when there was none. */
  chosen: v.pipe(v.array(v.picklist(dimensions)), v.maxLength(2)),
  /** "Waar wil je mee beginnen?": outranks the order of the test. */
  startWith: v.nullable(v.picklist(practiceIds)),
  mayKeepDiary: v.boolean(),
  ...helpsSchema,
})

/** A finished pain test that the person chose to keep. No alarm signals, no PHQ-4, no question about suicide. */
export type PainTestRecord = v.InferOutput<typeof recordSchema>

const draftSchema = v.object({
  version: v.literal(1),
  /** The safety questions are asked again when this is not today. */
  day: daySchema,
  gate: v.object({
    isAtLeast16: v.nullable(v.boolean()),
    duration: v.nullable(v.picklist(painDurations)),
    isExamined: v.nullable(v.boolean()),
    hasKnownCause: v.nullable(v.picklist(['yes', 'no', 'unknown'])),
  }),
  answers: answersSchema,
  ...helpsSchema,
})

/** A pain test that is not finished: gate and statements only. */
export type PainTestDraft = v.InferOutput<typeof draftSchema>

/** Reads a stored result; `null` when it is not one. */
export function parsePainTestRecord(input: unknown): PainTestRecord | null {
  const parsed = v.safeParse(recordSchema, input)
  return parsed.success ? parsed.output : null
}

/** Reads a stored draft; `null` when it is not one. */
export function parsePainTestDraft(input: unknown): PainTestDraft | null {
  const parsed = v.safeParse(draftSchema, input)
  return parsed.success ? parsed.output : null
}

/** The exercises in the order of a kept result: what the person wants to start with, then what fits, then the rest. */
export function exerciseOrder(record: PainTestRecord, { painTestOrder }: { painTestOrder: boolean }): ExerciseId[] {
  const order = orderPractices({
    highlighted: highlighted(highlight(score(record.answers), record.chosen)),
    painTestOrder,
    mayKeepDiary: record.mayKeepDiary,
  })
  const withWish = record.startWith === null ? order : [record.startWith, ...order]
  return [...new Set(withWish.flatMap((practice) => exerciseOf(practice) ?? []))]
}
