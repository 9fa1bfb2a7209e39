/**
 * Reads the diaries of a file: `{diaries: [{id, factorTypes?, days: [{date, pain, factors}]}]}`. `null` is not known.
 * Everything else in it is passed over. It is taken whole or refused whole, with one line that says where it is wrong.
 */
import { parseDay } from '../day.ts'
import { fail, succeed } from '../result.ts'
import type { Result } from '../result.ts'
import type { PatternDay } from './series.ts'

export type FiledDiary = { readonly id: string; readonly days: readonly PatternDay[] }

/** Pain is 0–10; a factor is what its type allows, or any number. */
const limits: Record<string, (value: number) => boolean> = {
  bin: (value) => value === 0 || value === 1,
  ord5: (value) => value >= 0 && value <= 4,
  ord10: (value) => value >= 0 && value <= 10,
  num: () => true,
}

export function parseDiaryFile(text: string): Result<FiledDiary[], string> {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return fail('not JSON')
  }
  if (!isRecord(file) || !Array.isArray(file.diaries)) return fail('no list "diaries" in it')
  const found = new Map<string, FiledDiary>()
  for (const [i, value] of file.diaries.entries()) {
    const diary = parseDiary(value, `diary ${String(i + 1)}`)
    if (!diary.ok) return diary
    if (found.has(diary.value.id)) return fail(`diary ${diary.value.id} is there twice`)
    found.set(diary.value.id, diary.value)
  }
  return succeed([...found.values()])
}

function parseDiary(value: unknown, place: string): Result<FiledDiary, string> {
  if (!isRecord(value)) return fail(`${place} is not a diary`)
  const { id, days, factorTypes = {} } = value
  if (typeof id !== 'string' || id === '') return fail(`${place} has no id`)
  if (!Array.isArray(days)) return fail(`diary ${id} has no list "days"`)
  if (!isRecord(factorTypes)) return fail(`diary ${id}: factorTypes is not a list of types by name`)
  for (const [name, type] of Object.entries(factorTypes)) {
    if (typeof type !== 'string' || !Object.hasOwn(limits, type)) {
      return fail(`diary ${id}: factor ${name} has type ${shown(type)}; there is: ${Object.keys(limits).join(', ')}`)
    }
  }
  const byDate = new Map<string, PatternDay>()
  for (const one of days) {
    const parsed = parseFiledDay(one, factorTypes)
    if (!parsed.ok) return fail(`diary ${id}: ${parsed.error}`)
    const { day } = parsed.value
    if (byDate.has(day)) return fail(`diary ${id}: ${day} is there twice`)
    byDate.set(day, parsed.value)
  }
  return succeed({ id, days: [...byDate.values()] })
}

function parseFiledDay(value: unknown, types: Record<string, unknown>): Result<PatternDay, string> {
  if (!isRecord(value)) return fail(`${shown(value)} is not a day`)
  const { date, pain = null, factors = {} } = value
  const day = typeof date === 'string' ? parseDay(date) : null
  if (day === null) return fail(`${shown(date)} is not a date`)
  if (pain !== null && !(isNumber(pain) && pain >= 0 && pain <= 10)) {
    return fail(`pain on ${day} is ${shown(pain)}, not a number from 0 to 10`)
  }
  if (!isRecord(factors)) return fail(`the factors of ${day} are not a list of values by name`)
  const known: Record<string, number | null> = Object.create(null) as Record<string, number | null>
  for (const [name, one] of Object.entries(factors)) {
    if (one === null) continue
    const type = Object.hasOwn(types, name) ? String(types[name]) : 'num'
    if (!isNumber(one) || limits[type]?.(one) !== true) {
      return fail(`${name} on ${day} is ${shown(one)}, which its type ${type} does not allow`)
    }
    known[name] = one
  }
  return succeed({ day, outcome: pain, factors: known })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

/** Short enough for one line, whatever it is. */
const shown = (value: unknown) => {
  // JSON has numbers that are too large for anything but Infinity, which it would call null.
  if (typeof value === 'number') return String(value)
  return ((JSON.stringify(value) as string | undefined) ?? 'missing').slice(0, 40)
}
