/**
 * The access log as a file: lines as they stand in the database, and at the end a seal over all of them. Each line follows from the one
 * before it by its hash; the seal says that these were all, so that a file cut off between two lines is noticed too.
 */
import { createHmac } from 'node:crypto'
import * as v from 'valibot'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import type { AccessLogTable } from '../db/tables.ts'

export type LogFile = {
  lines: readonly AccessLogTable[]
  /** When it was saved, and the mark that only whoever has the key of the log could make; null when the end is not there. */
  seal: { at: string; mark: string } | null
}

export const sealLog = (key: Buffer, lines: readonly AccessLogTable[], at: string): LogFile => ({
  lines,
  seal: { at, mark: fileMark(key, lines, at) },
})

/** Hashes are enough: each covers its line and all before it. */
export const fileMark = (key: Buffer, lines: readonly AccessLogTable[], at: string): string =>
  createHmac('sha256', key)
    .update(JSON.stringify(['file', at, lines.map(({ hash }) => hash)]))
    .digest('hex')

const columns = ['number', 'at', 'actor', 'action', 'subject', 'hash'] as const

/** RFC 4180, the seal as a last row. Our own words and ids hold no quotes or commas; they are quoted all the same. */
export function logAsCsv({ lines, seal }: LogFile): string {
  const rows = lines.map((line) => columns.map((name) => String(line[name])))
  if (seal) rows.push(['seal', seal.at, '', '', String(lines.length), seal.mark])
  const written = rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(','))
  return [columns.join(','), ...written].join('\r\n') + '\r\n'
}

export const logAsJson = ({ lines, seal }: LogFile): string =>
  JSON.stringify({ format: 'regie-access-log', version: 1, lines, seal }, null, 2) + '\n'

/** Either kind; `unreadable` is also a file that ends in the middle of a line. */
export function parseLogFile(text: string): Result<LogFile, 'unreadable'> {
  const parsed = v.safeParse(fileSchema, text.trimStart().startsWith('{') ? parseJson(text) : parseCsv(text))
  return parsed.success ? succeed(parsed.output) : fail('unreadable')
}

const text = v.pipe(v.string(), v.maxLength(1000))
const fileSchema = v.object({
  format: v.literal('regie-access-log'),
  version: v.literal(1),
  lines: v.array(
    v.object({
      number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
      ...{ at: text, actor: text, action: text, subject: text, hash: text },
    }),
  ),
  seal: v.optional(v.nullable(v.object({ at: text, mark: text })), null),
})

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function parseCsv(csv: string): unknown {
  const [head, ...rows] = csv.trimEnd().split(/\r?\n/).map(fieldsOf)
  if (head?.join() !== columns.join() || rows.some((row) => row.length !== columns.length)) return null
  const last = rows.at(-1)
  const seal = last?.[0] === 'seal' ? { at: last[1], mark: last[5] } : null
  const lines = (seal ? rows.slice(0, -1) : rows).map(([number, at, actor, action, subject, hash]) => ({
    ...{ number: Number(number), at, actor, action, subject, hash },
  }))
  return { format: 'regie-access-log', version: 1, lines, seal }
}

/** Quoted, or bare as a spreadsheet writes it back. Nothing for a row that is not whole. */
function fieldsOf(row: string): string[] {
  const field = '"(?:[^"]|"")*"|[^",]*'
  if (!new RegExp(`^(?:${field})(?:,(?:${field}))*$`).test(row)) return []
  return [...row.matchAll(new RegExp(`(?:^|,)(${field})`, 'g'))].map(([, found = '']) =>
    found.startsWith('"') ? found.slice(1, -1).replaceAll('""', '"') : found,
  )
}
