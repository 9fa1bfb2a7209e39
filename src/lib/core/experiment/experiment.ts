/**
 * A self-test: one person, one thing on or off, and an order drawn by a coin, so that what differs between the days on and
 * the days off is that thing, chance, and what one expects of it. Everything that could be bent afterwards is fixed before
 * it begins: what is compared, what is watched, the days, the order, and the size it could see.
 *
 * The days of the plan follow from start, order and pauses (`plan.ts`). What was really done is kept apart, as it was, in
 * an `ExperimentDay`; what was felt stays where it is, in the diary. A test runs, is stopped, or is over (`course.ts`), and
 * only one that is over has a verdict (`analysis.ts`).
 *
 * A stored value whose `version` we do not know is left alone (`null`): a newer Regie wrote it.
 */
import * as v from 'valibot'
import { daySchema, idSchema, instantSchema } from '../fields.ts'
import { comparedSchema } from './compared.ts'
import { leastPairs, lingerings } from './design.ts'
import { outcomes } from './outcome.ts'

const count = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

const designSchema = v.pipe(
  v.object({ pairs: count(leastPairs, 100), blockDays: count(1, 28), leftOutDays: count(0, 27) }),
  v.check(({ blockDays, leftOutDays }) => leftOutDays < blockDays, 'no day of a block is counted'),
)

const usualSchema = v.object({
  level: v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
  /** Standard deviation of a day around level and trend. */
  spread: v.pipe(v.number(), v.minValue(0)),
  persistence: share,
  /** Part of the days that have a value. */
  ratedShare: share,
  ratedDays: count(1, 366),
})

export const experimentSchema = v.pipe(
  v.object({
    version: v.literal(1),
    id: idSchema,
    compared: comparedSchema,
    outcome: v.picklist(outcomes),
    lingering: v.picklist(lingerings),
    design: designSchema,
    /** What the person expected before the first day; `null` when not said. */
    expects: v.nullable(v.picklist(['better', 'same', 'worse'])),
    /** The diary of the weeks before, and the difference in points it promised to find four times in five. */
    usual: usualSchema,
    detectablePoints: v.pipe(v.number(), v.minValue(0)),
    start: daySchema,
    /** What the order was drawn from; whoever doubts it can draw it again. */
    seed: count(0, 0xffffffff),
    /** One state per block. */
    order: v.array(v.picklist(['on', 'off'])),
    /** From `from` up to, not including, `until`; `null` goes on. In order of time. */
    pauses: v.pipe(v.array(v.object({ from: daySchema, until: v.nullable(daySchema) })), v.maxLength(100)),
    stopped: v.nullable(v.object({ on: daySchema, reason: v.picklist(['wish', 'worse', 'red-flag', 'another-test']) })),
    /** Days on which somebody looked before the end. */
    looks: v.pipe(v.array(daySchema), v.maxLength(366)),
    /** Days on which the person was asked whether to stop, and chose to go on. */
    wentOn: v.pipe(v.array(daySchema), v.maxLength(366)),
    /** What the person did with the outcome. */
    choice: v.nullable(v.picklist(['plan', 'leave', 'longer'])),
  }),
  v.check(({ order, design }) => isOrderOf(order, design.pairs), 'not an order of this design'),
  v.check(({ start, pauses }) => arePausesInOrder(start, pauses), 'pauses that overlap'),
)

const experimentDaySchema = v.object({
  version: v.literal(1),
  experiment: idSchema,
  day: daySchema,
  /** What was really done, whatever the plan said; `null` when not known. */
  done: v.nullable(v.picklist(['on', 'off'])),
  updatedAt: instantSchema,
})

export type Experiment = v.InferOutput<typeof experimentSchema>
export type Usual = v.InferOutput<typeof usualSchema>
export type StopReason = NonNullable<Experiment['stopped']>['reason']
export type ExperimentDay = v.InferOutput<typeof experimentDaySchema>

/** Reads a stored self-test; `null` when it is not one, or of a version we do not know. */
export function parseExperiment(value: unknown): Experiment | null {
  const parsed = v.safeParse(experimentSchema, value)
  return parsed.success ? parsed.output : null
}

/** Reads what was done on a day; `null` when it is not that, or of a version we do not know. */
export function parseExperimentDay(value: unknown): ExperimentDay | null {
  const parsed = v.safeParse(experimentDaySchema, value)
  return parsed.success ? parsed.output : null
}

function isOrderOf(order: readonly string[], pairs: number): boolean {
  if (order.length !== 2 * pairs) return false
  return order.every((state, i) => i % 2 === 0 || state !== order[i - 1])
}

function arePausesInOrder(start: string, pauses: readonly { from: string; until: string | null }[]): boolean {
  let free = start
  return pauses.every(({ from, until }, i) => {
    if (from < free || (until === null ? i < pauses.length - 1 : until < from)) return false
    free = until ?? from
    return true
  })
}
