/**
 * Reads what the command `regie experiment` is given. What somebody wants to test:
 * `{compare, outcome, lingering?, length?, expects?, start, diary: [{date, value}]}`. A test that ran:
 * `{experiment, diary: [{date, value}], days?: [{date, done}]}`, with `experiment` as it was drawn. `null` is not known. Taken
 * whole or refused whole, with one line that says where it is wrong.
 */
import * as v from 'valibot'
import { parseDay } from '../day.ts'
import { daySchema } from '../fields.ts'
import { fail, succeed } from '../result.ts'
import { comparedIds, comparedOf, usuallyLingers } from './compared.ts'
import { lengths, lingerings } from './design.ts'
import { parseExperiment } from './experiment.ts'
import { outcomes } from './outcome.ts'
import type { Day } from '../day.ts'
import type { Result } from '../result.ts'
import type { Compared } from './compared.ts'
import type { Length, Lingering } from './design.ts'
import type { Experiment, ExperimentDay } from './experiment.ts'
import type { Outcome, Readings } from './outcome.ts'

export type Wish = {
  readonly compared: Compared
  readonly outcome: Outcome
  readonly lingering: Lingering
  readonly length: Length
  readonly expects: Experiment['expects']
  readonly start: Day
  readonly readings: Readings
}

export type FiledTest = {
  readonly experiment: Experiment
  readonly readings: Readings
  readonly days: readonly ExperimentDay[]
}

export function parseWish(text: string): Result<Wish, string> {
  const file = parseObject(text)
  if (!file.ok) return file
  const { compare, outcome, lingering, length = 'usual', expects = null, start, diary } = file.value
  const compared = typeof compare === 'string' ? comparedOf(compare) : null
  if (compared === null) {
    return fail(
      `compare is ${shown(compare)}; never a medicine or prescribed care, there is: ${comparedIds.join(', ')}`,
    )
  }
  const watched = oneOf(outcomes, outcome, 'outcome')
  if (!watched.ok) return watched
  const stays = oneOf(lingerings, lingering ?? usuallyLingers(compared), 'lingering')
  if (!stays.ok) return stays
  const long = oneOf(lengths, length, 'length')
  if (!long.ok) return long
  const expected = expects === null ? succeed(null) : oneOf(['better', 'same', 'worse'] as const, expects, 'expects')
  if (!expected.ok) return expected
  const first = dateOf(start)
  if (first === null) return fail(`start is ${shown(start)}, not a date`)
  if (!v.is(daySchema, first)) return fail(`start is ${shown(start)}, too far away to count days from`)
  const readings = parseReadings(diary)
  if (!readings.ok) return readings
  return succeed({
    compared,
    outcome: watched.value,
    lingering: stays.value,
    length: long.value,
    expects: expected.value,
    start: first,
    readings: readings.value,
  })
}

export function parseTest(text: string): Result<FiledTest, string> {
  const file = parseObject(text)
  if (!file.ok) return file
  const experiment = parseExperiment(file.value.experiment)
  if (experiment === null) return fail('experiment is not one that was drawn here, or of another version')
  const readings = parseReadings(file.value.diary)
  if (!readings.ok) return readings
  const days = parseDays(file.value.days ?? [], experiment.id)
  return days.ok ? succeed({ experiment, readings: readings.value, days: days.value }) : days
}

function parseObject(text: string): Result<Record<string, unknown>, string> {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? succeed(value) : fail('not an object')
  } catch {
    return fail('not JSON')
  }
}

function parseReadings(value: unknown): Result<Readings, string> {
  if (!Array.isArray(value)) return fail('no list "diary" in it')
  const dates = new Set<Day>()
  const readings = new Map<Day, number>()
  for (const one of value as unknown[]) {
    const date = isRecord(one) ? dateOf(one.date) : null
    if (!isRecord(one) || date === null) return fail(`diary: ${shown(isRecord(one) ? one.date : one)} is not a date`)
    if (dates.has(date)) return fail(`diary: ${date} is there twice`)
    dates.add(date)
    const { value: rated = null } = one
    if (rated === null) continue
    if (typeof rated !== 'number' || !(rated >= 0 && rated <= 10)) {
      return fail(`diary: value on ${date} is ${shown(rated)}, not a number from 0 to 10`)
    }
    readings.set(date, rated)
  }
  return succeed(readings)
}

function parseDays(value: unknown, experiment: string): Result<ExperimentDay[], string> {
  if (!Array.isArray(value)) return fail('days is not a list')
  const found = new Map<Day, ExperimentDay>()
  for (const one of value as unknown[]) {
    const day = isRecord(one) ? dateOf(one.date) : null
    if (!isRecord(one) || day === null) return fail(`days: ${shown(isRecord(one) ? one.date : one)} is not a date`)
    if (found.has(day)) return fail(`days: ${day} is there twice`)
    const { done = null } = one
    if (done !== null && done !== 'on' && done !== 'off') {
      return fail(`days: done on ${day} is ${shown(done)}; there is: on, off, null`)
    }
    found.set(day, { version: 1, experiment, day, done, updatedAt: `${day}T00:00:00Z` })
  }
  return succeed([...found.values()])
}

function oneOf<const Word extends string>(words: readonly Word[], value: unknown, name: string): Result<Word, string> {
  const found = words.find((word) => word === value)
  return found === undefined ? fail(`${name} is ${shown(value)}; there is: ${words.join(', ')}`) : succeed(found)
}

const dateOf = (value: unknown) => (typeof value === 'string' ? parseDay(value) : null)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Short enough for one line, whatever it is. */
const shown = (value: unknown) => ((JSON.stringify(value) as string | undefined) ?? 'missing').slice(0, 40)
