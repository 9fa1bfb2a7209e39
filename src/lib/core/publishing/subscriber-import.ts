/**
 * A list of readers that somebody brings along, row by row: who may come on the list and who may not, and why. Nobody comes on it of whom it
 * is not told when and how she said yes.
 */
import { parseDay } from '../day.ts'
import type { CsvTable } from '../exchange/read-csv.ts'
import type { Lang } from '../lang.ts'
import { parseMailAddress } from '../mail-address.ts'
import { fail, succeed, type Result } from '../result.ts'
import { categories, type CategoryId } from './category.ts'
import type { Choice } from './subscriber.ts'

/** What a column can hold. The first three every list must have. */
export const importFields = ['mail', 'at', 'how', 'lang', 'topics'] as const

export type ImportField = (typeof importFields)[number]

/** The place of the column of each field, from 0; -1 when the list has none. */
export type ImportMapping = Record<ImportField, number>

export type ImportedReader = { mail: string; choice: Choice; at: string; how: string }

export type RowFault =
  | 'no-mail'
  | 'not-mail'
  | 'no-time'
  | 'not-time'
  | 'time-to-come'
  | 'no-how'
  | 'long-how'
  | 'not-lang'
  | 'not-topic'
  | 'twice'

export type JudgedRow = { line: number; mail: string; result: Result<ImportedReader, RowFault> }

export const longestHow = 300

/** What other programs call these columns, in small letters. */
const names: Record<ImportField, RegExp> = {
  mail: /^(e-?mail|mail|e-?mail ?adres|mailadres|e-?mail ?address|email_address|subscriber ?email|adres)$/,
  at: /^(optin[_ ]?time|confirm[_ ]?time|created[_ ]?at|subscribed[_ ]?at|datum|toestemming op|aangemeld op|date|consent date|consent_at|when)$/,
  how: /^(how|hoe|bron|source|toestemming|consent|consent source|optin[_ ]?source|herkomst|bewijs|proof)$/,
  lang: /^(lang|language|taal)$/,
  topics: /^(topics|onderwerpen|labels|tags|interests|categories|categorie(ën)?)$/,
}

/** A first guess by the names of the columns; the practitioner sees and changes it. */
export function guessMapping(head: readonly string[]): ImportMapping {
  const plain = head.map((name) => name.trim().toLowerCase())
  const place = (field: ImportField) => plain.findIndex((name) => names[field].test(name))
  return { mail: place('mail'), at: place('at'), how: place('how'), lang: place('lang'), topics: place('topics') }
}

/** Every row with what becomes of it. `lang` is for a list that names no language; a list without topics means all of them. */
export function judgeRows(table: CsvTable, mapping: ImportMapping, lang: Lang, now: Date): JudgedRow[] {
  const seen = new Set<string>()
  return table.rows.map(({ line, cells }) => {
    const cell = (field: ImportField) => (cells[mapping[field]] ?? '').replaceAll('\0', '').trim()
    const reader = judgeRow(cell, mapping, lang, now)
    if (!reader.ok) return { line, mail: cell('mail').slice(0, 254), result: reader }
    const key = reader.value.mail.toLowerCase()
    const isTwice = seen.has(key)
    seen.add(key)
    return { line, mail: reader.value.mail, result: isTwice ? fail('twice' as const) : reader }
  })
}

function judgeRow(
  cell: (field: ImportField) => string,
  mapping: ImportMapping,
  lang: Lang,
  now: Date,
): Result<ImportedReader, RowFault> {
  const mail = parseMailAddress(cell('mail'))
  if (!mail.ok) return fail(mail.error === 'empty' ? 'no-mail' : 'not-mail')
  if (cell('at') === '') return fail('no-time')
  const at = parseConsentTime(cell('at'))
  if (at === null) return fail('not-time')
  // Somewhere it is tomorrow already.
  if (at.slice(0, 10) > new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10)) return fail('time-to-come')
  const how = cell('how')
  // One sign or a bare "yes" tells nobody anything.
  if ([...how].length < leastHow || /^(true|false|yes|ja|nee|no)$/i.test(how)) return fail('no-how')
  if ([...how].length > longestHow) return fail('long-how')
  const own = mapping.lang < 0 || cell('lang') === '' ? lang : langIn(cell('lang'))
  if (own === null) return fail('not-lang')
  const topics = mapping.topics < 0 ? categories.map(({ id }) => id) : topicsOf(cell('topics'))
  if (topics === null) return fail('not-topic')
  return succeed({ mail: mail.value, choice: { lang: own, topics }, at, how })
}

const leastHow = 3

/**
 * A day or an instant, as lists write them: `2024-05-31`, `2024-05-31 10:15:00`, `2024-05-31T10:15:00Z`, `31-05-2024`. With slashes nobody can
 * tell the month from the day, so those are refused. Without a zone the time says no more than the day.
 */
export function parseConsentTime(text: string): string | null {
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : NaN
  if (!Number.isNaN(instant)) return isLikely(new Date(instant).toISOString())
  const [, year, month, day] = /^(\d{4})-(\d\d?)-(\d\d?)(?:[ T]\d\d?:\d\d.*)?$/.exec(text) ?? []
  if (year) return dayOf(year, month, day)
  const [, d, m, y] = /^(\d\d?)-(\d\d?)-(\d{4})(?:[ ,]+\d\d?:\d\d.*)?$/.exec(text) ?? []
  return y ? dayOf(y, m, d) : null
}

const dayOf = (year: string, month = '', day = ''): string | null => {
  const found = parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return found === null ? null : isLikely(found)
}

/** Before this nobody had a newsletter by mail. */
const isLikely = (at: string): string | null => (at >= '1990' ? at : null)

function langIn(text: string): Lang | null {
  if (/^(nl|nl[-_]\w+|dutch|nederlands)$/i.test(text)) return 'nl'
  return /^(en|en[-_]\w+|english|engels)$/i.test(text) ? 'en' : null
}

/** By their names in either language or by their ids, with commas, semicolons or bars between them; null when one is not ours. */
function topicsOf(text: string): CategoryId[] | null {
  // A name may hold a comma of its own.
  const whole = categories.filter((one) => namesOf(one).some((name) => contains(text, name)))
  const rest = whole.flatMap(namesOf).reduce((left, name) => left.replaceAll(new RegExp(escaped(name), 'gi'), ''), text)
  return /^[\s,;|]*$/.test(rest) ? whole.map(({ id }) => id) : null
}

const namesOf = ({ id, name }: (typeof categories)[number]): string[] => [name.nl, name.en, id]

const contains = (text: string, name: string) =>
  new RegExp(`(^|[,;|]\\s*)${escaped(name)}\\s*($|[,;|])`, 'i').test(text)

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
