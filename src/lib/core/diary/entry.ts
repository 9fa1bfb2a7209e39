/**
 * One calendar day in the diary. What worked comes first and everything is optional: any one thing filled in is a whole entry.
 * A field that is not answered is `null` or empty and is never read as nought.
 *
 * A stored day whose `version` we do not know is left alone (`null`): a newer Regie wrote it. A new field is a new version.
 */
import * as v from 'valibot'
import { daySchema, idSchema, instantSchema, optionalScoreSchema } from '../fields.ts'
import type { Day } from '../day.ts'

/** Longest texts in UTF-16 units, the same as the `maxlength` of their fields. */
export const textLimits = { worked: 500, note: 4000, activity: 120, ownFactor: 40 } as const

const ids = v.pipe(v.array(idSchema), v.maxLength(200))

const entrySchema = v.pipe(
  v.object({
    version: v.literal(1),
    day: daySchema,
    /** The day it was first written: later than `day` when it was filled in afterwards. It never changes. */
    writtenOn: daySchema,
    updatedAt: instantSchema,
    worked: v.object({ chips: ids, text: v.pipe(v.string(), v.maxLength(textLimits.worked)) }),
    hindrance: optionalScoreSchema,
    pain: optionalScoreSchema,
    worstPain: optionalScoreSchema,
    /** 0 is very bad, 10 is very good. */
    sleepQuality: optionalScoreSchema,
    /** Hours of the night before, in halves, 0–24. */
    sleepHours: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(24))),
    stress: optionalScoreSchema,
    /** 0 is very low, 10 is very good. */
    mood: optionalScoreSchema,
    activity: v.nullable(v.picklist(['quiet', 'ordinary', 'busy'])),
    /** A `FactorId`, or `own:<id>` for a factor of the person's own. Ids we no longer know are kept. */
    factors: ids,
    regions: ids,
    helped: ids,
    note: v.pipe(v.string(), v.maxLength(textLimits.note)),
    /** The person said "that is it for today". An entry counts just as much without it. */
    done: v.boolean(),
  }),
  v.check((entry) => entry.writtenOn >= entry.day, 'written before its day'),
)

export type DiaryEntry = v.InferOutput<typeof entrySchema>

/** Reads a stored day; `null` when it is not one, or of a version we do not know. */
export function parseDiaryEntry(value: unknown): DiaryEntry | null {
  const parsed = v.safeParse(entrySchema, value)
  return parsed.success ? parsed.output : null
}

export function emptyEntry({ day, today, at }: { day: Day; today: Day; at: string }): DiaryEntry {
  return {
    version: 1,
    day,
    writtenOn: today < day ? day : today,
    updatedAt: at,
    worked: { chips: [], text: '' },
    hindrance: null,
    pain: null,
    worstPain: null,
    sleepQuality: null,
    sleepHours: null,
    stress: null,
    mood: null,
    activity: null,
    factors: [],
    regions: [],
    helped: [],
    note: '',
    done: false,
  }
}

/** Whether anything at all was answered; an entry without that need not be kept. */
export function isFilledIn(entry: DiaryEntry): boolean {
  const answers = [entry.hindrance, entry.pain, entry.worstPain, entry.sleepQuality, entry.sleepHours, entry.stress]
  if ([...answers, entry.mood, entry.activity].some((answer) => answer !== null)) return true
  if (entry.worked.text.trim() !== '' || entry.note.trim() !== '') return true
  return [entry.worked.chips, entry.factors, entry.regions, entry.helped].some((chosen) => chosen.length > 0)
}

/** A remembered day is a little less exact than a lived one, so it is marked, and stays marked when it is edited. */
export const isFilledInAfterwards = (entry: DiaryEntry) => entry.writtenOn > entry.day
