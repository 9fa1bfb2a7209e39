/**
 * The form of the hours as it is typed: every field as text, so that nothing is lost while something is not right yet. The
 * name of a field is the way to its value with dots (`hours.1.0.from`), which is also how the check names what is wrong.
 */
import { checkBookingSettings } from '#lib/core/booking/settings.ts'
import type { BookingSettings } from '#lib/core/booking/settings.ts'
import type { FieldIssue } from '#lib/core/booking/field-issue.ts'
import { fail } from '#lib/core/result.ts'
import type { Result } from '#lib/core/result.ts'
import { typedNumber, typedTime } from '../typed.ts'

export type RangeDraft = { from: string; until: string }

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
export type Weekday = (typeof weekdays)[number]

/** The rules of an appointment in the order of the form, with the least and the most that can be filled in. */
export const rules = [
  { field: 'incrementMinutes', least: 5, most: 720, isOptional: false, minutesPerUnit: 1 },
  { field: 'noticeMinutes', least: 0, most: 1440, isOptional: false, minutesPerUnit: 60 },
  { field: 'horizonDays', least: 1, most: 366, isOptional: false, minutesPerUnit: 1 },
  { field: 'perDay', least: 1, most: 50, isOptional: true, minutesPerUnit: 1 },
  { field: 'cancelUntilHours', least: 0, most: 336, isOptional: false, minutesPerUnit: 1 },
  { field: 'reminderHours', least: 1, most: 336, isOptional: true, minutesPerUnit: 1 },
  { field: 'eraseAfterDays', least: 1, most: 3650, isOptional: false, minutesPerUnit: 1 },
] as const
export type RuleField = (typeof rules)[number]['field']

export type HoursDraft = {
  hours: Record<Weekday, RangeDraft[]>
  exceptions: { day: string; hours: RangeDraft[] }[]
  closures: { first: string; last: string }[]
  holidays: string[]
  rules: Record<RuleField, string>
  zone: string
}

export function draftOf(settings: BookingSettings): HoursDraft {
  const { hours, exceptions, closures, holidays, zone } = settings
  return {
    hours: eachDay((day) => hours[day].map(shown)),
    exceptions: exceptions.map(({ day, hours: ranges }) => ({ day, hours: ranges.map(shown) })),
    closures: closures.map(({ first, last }) => ({ first, last })),
    holidays: [...holidays],
    rules: eachRule(({ field, minutesPerUnit }) => {
      const value = settings[field]
      return value === null ? '' : String(value / minutesPerUnit)
    }),
    zone,
  }
}

/** Reads what was sent, whatever it is: names that are not ours are passed over, and so is what no screen could have sent. */
export function readHoursDraft(form: FormData): HoursDraft {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.replaceAll('\0', '') : ''
  }
  const ranges = (path: string) =>
    indices(form, `${path}.`, 12).map((i) => ({ from: text(`${path}.${i}.from`), until: text(`${path}.${i}.until`) }))
  return {
    hours: eachDay((day) => ranges(`hours.${day}`)),
    exceptions: indices(form, 'exceptions.', 420).map((i) => ({
      day: text(`exceptions.${i}.day`),
      hours: ranges(`exceptions.${i}.hours`),
    })),
    closures: indices(form, 'closures.', 120).map((i) => ({
      first: text(`closures.${i}.first`),
      last: text(`closures.${i}.last`),
    })),
    holidays: form.getAll('holidays').filter((value) => typeof value === 'string'),
    rules: eachRule(({ field }) => text(field)),
    zone: text('zone'),
  }
}

/** `hours.3` or `exceptions.0.hours` gets another part, `exceptions` or `closures` another line. Anything else changes nothing. */
export function withLine(draft: HoursDraft, path: string): HoursDraft {
  const next = structuredClone(draft)
  const blank = { from: '', until: '' }
  const [, weekday] = /^hours\.([1-7])$/.exec(path) ?? []
  const [, exception] = /^exceptions\.(\d+)\.hours$/.exec(path) ?? []
  if (weekday !== undefined) {
    const parts = next.hours[Number(weekday) as Weekday]
    // The form shows a blank part for a closed day; it is there to be filled in, so the next one comes behind it.
    parts.push(...(parts.length === 0 ? [blank, { ...blank }] : [blank]))
  }
  if (exception !== undefined) next.exceptions[Number(exception)]?.hours.push(blank)
  if (path === 'exceptions') next.exceptions.push({ day: '', hours: [blank] })
  if (path === 'closures') next.closures.push({ first: '', last: '' })
  return next
}

/** Takes `exceptions.2` or `closures.0` out. */
export function withoutLine(draft: HoursDraft, path: string): HoursDraft {
  const [, list, index] = /^(exceptions|closures)\.(\d+)$/.exec(path) ?? []
  const without = <Line>(lines: Line[], own: string) => lines.filter((_, i) => list !== own || i !== Number(index))
  return {
    ...draft,
    exceptions: without(draft.exceptions, 'exceptions'),
    closures: without(draft.closures, 'closures'),
  }
}

/** The settings a draft stands for, or what is wrong with which of its fields. Blank lines count as not there. */
export function settingsOf(draft: HoursDraft): Result<BookingSettings, FieldIssue[]> {
  const placeOf = new Map<string, string>()
  const filled = <Line extends object>(path: string, lines: readonly Line[], isFilled: (line: Line) => boolean) =>
    lines
      .flatMap((line, i) => (isFilled(line) ? [{ line, from: `${path}.${i}` }] : []))
      .map(({ line, from }, i) => {
        placeOf.set(`${path}.${i}`, from)
        return { line, from, to: `${path}.${i}` }
      })
  const ranges = (path: string, drafts: readonly RangeDraft[], to = path) =>
    filled(path, drafts, ({ from, until }) => from.trim() + until.trim() !== '').map(({ line, from }, i) => {
      placeOf.set(`${to}.${i}`, from)
      return { from: typedTime(line.from), until: typedTime(line.until) }
    })

  const checked = checkBookingSettings({
    zone: draft.zone.trim(),
    hours: eachDay((day) => ranges(`hours.${day}`, draft.hours[day])),
    exceptions: filled(
      'exceptions',
      draft.exceptions,
      (one) => one.day.trim() !== '' || one.hours.some(isFilledRange),
    ).map(({ line, from, to }) => ({
      day: line.day.trim(),
      hours: ranges(`${from}.hours`, line.hours, `${to}.hours`),
    })),
    closures: filled('closures', draft.closures, ({ first, last }) => first.trim() + last.trim() !== '').map(
      ({ line: { first, last } }) => ({ first: first.trim(), last: last.trim() }),
    ),
    holidays: draft.holidays,
    ...eachRule(({ field, isOptional, minutesPerUnit }) => ruleValue(draft.rules[field], isOptional, minutesPerUnit)),
  })
  if (checked.ok) return checked
  const issues = checked.error.map(({ field, kind }) => ({
    field: placed(field, placeOf),
    kind: kindIn(draft, field, kind),
  }))
  return fail(issues.filter((issue) => !isEcho(issue, issues)))
}

/** An end is not before a beginning that is no time at all: one mistake is said once. */
const isEcho = ({ field, kind }: FieldIssue, issues: readonly FieldIssue[]) =>
  kind === 'ends-before-start' &&
  issues.some((other) => other.field === field.replace(/\.until$/, '.from') && other.field !== field)

const isFilledRange = ({ from, until }: RangeDraft) => from.trim() !== '' || until.trim() !== ''

/** Where the field stands in the form: the longest beginning that moved up when blank lines were left out. */
function placed(field: string, placeOf: ReadonlyMap<string, string>): string {
  const steps = field.split('.')
  for (let length = steps.length; length > 0; length--) {
    const place = placeOf.get(steps.slice(0, length).join('.'))
    if (place !== undefined) return [place, ...steps.slice(length)].join('.')
  }
  return field
}

/** A number that was left blank is missing, not misspelt. */
function kindIn(draft: HoursDraft, field: string, kind: FieldIssue['kind']): FieldIssue['kind'] {
  const rule = rules.find((one) => one.field === field)
  return rule && draft.rules[rule.field].trim() === '' ? 'required' : kind
}

function ruleValue(typed: string, isOptional: boolean, minutesPerUnit: number): number | null {
  if (isOptional && typed.trim() === '') return null
  // Half an hour is 30 minutes and not 29.999…
  return Math.round(typedNumber(typed) * minutesPerUnit * 1000) / 1000
}

/** The numbers that follow `prefix` in the names of the form, in order, at most so many. */
function indices(form: FormData, prefix: string, most: number): number[] {
  const found = new Set<number>()
  for (const name of form.keys()) {
    if (!name.startsWith(prefix)) continue
    const [digits] = /^\d{1,4}(?=\.)/.exec(name.slice(prefix.length)) ?? []
    if (digits !== undefined) found.add(Number(digits))
  }
  return [...found].toSorted((a, b) => a - b).slice(0, most)
}

const shown = ({ from, until }: RangeDraft): RangeDraft => ({ from, until })

const eachDay = <Value>(valueOf: (day: Weekday) => Value) =>
  Object.fromEntries(weekdays.map((day) => [day, valueOf(day)])) as Record<Weekday, Value>

const eachRule = <Value>(valueOf: (rule: (typeof rules)[number]) => Value) =>
  Object.fromEntries(rules.map((rule) => [rule.field, valueOf(rule)])) as Record<RuleField, Value>
