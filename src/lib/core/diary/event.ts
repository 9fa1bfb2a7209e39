/**
 * A moment within the day, noted in seconds: pain now, or what was expected of something against what was felt.
 * "I expected 7, it was 4" is the most useful thing a diary can hold, so the two are kept side by side.
 */
import * as v from 'valibot'
import { daySchema, idSchema, instantSchema, optionalScoreSchema } from '../fields.ts'
import { textLimits } from './entry.ts'

const ids = v.pipe(v.array(idSchema), v.maxLength(200))

const eventSchema = v.object({
  version: v.literal(1),
  id: idSchema,
  day: daySchema,
  at: instantSchema,
  kind: v.picklist(['pain', 'expected-felt']),
  pain: optionalScoreSchema,
  /** What the person was about to do, in a few words. */
  activity: v.pipe(v.string(), v.maxLength(textLimits.activity)),
  expected: optionalScoreSchema,
  /** `null` until the person comes back to say how it was. */
  felt: optionalScoreSchema,
  factors: ids,
  regions: ids,
  note: v.pipe(v.string(), v.maxLength(textLimits.note)),
})

export type DiaryEvent = v.InferOutput<typeof eventSchema>

/** Reads a stored moment; `null` when it is not one, or of a version we do not know. */
export function parseDiaryEvent(value: unknown): DiaryEvent | null {
  const parsed = v.safeParse(eventSchema, value)
  return parsed.success ? parsed.output : null
}

type Moment = Pick<DiaryEvent, 'id' | 'day' | 'at'>

const emptyMoment = {
  version: 1,
  pain: null,
  activity: '',
  expected: null,
  felt: null,
  factors: [],
  regions: [],
  note: '',
} as const

export function painEvent(moment: Moment, pain: number): DiaryEvent {
  return { ...emptyMoment, ...moment, factors: [], regions: [], kind: 'pain', pain }
}

export function expectation(
  moment: Moment,
  { activity, expected }: { activity: string; expected: number },
): DiaryEvent {
  return {
    ...emptyMoment,
    ...moment,
    factors: [],
    regions: [],
    kind: 'expected-felt',
    activity: activity.trim(),
    expected,
  }
}

/** What was expected and is not yet felt, newest first. */
export function openExpectations(events: readonly DiaryEvent[]): DiaryEvent[] {
  return events
    .filter((event) => event.kind === 'expected-felt' && event.expected !== null && event.felt === null)
    .toSorted((a, b) => b.at.localeCompare(a.at))
}
