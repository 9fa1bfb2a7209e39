/**
 * Reads rows that another program wrote for a spreadsheet (RFC 4180, and what Excel makes of it): quoted or not, lines that end either way,
 * a byte order mark, and the separator that stands most often in the first line.
 */
import { fail, succeed, type Result } from '../result.ts'

export type CsvRow = { line: number; cells: string[] }

export type CsvTable = { head: string[]; rows: CsvRow[] }

/** `open-quote`: a quoted cell begins on `line` and never ends. */
export type CsvFault =
  { kind: 'empty' } | { kind: 'open-quote'; line: number } | { kind: 'too-many-rows'; most: number }

const separators = [';', ',', '\t'] as const

export const mostRows = 20_000

/** The first line names the columns. Lines without a word in them are left out. */
export function readCsv(typed: string): Result<CsvTable, CsvFault> {
  const text = typed.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const [firstLine = ''] = /[^\n]*\S[^\n]*/.exec(text) ?? []
  const separator = separators.toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0] ?? ','
  const read = readRows(text, separator)
  if (!read.ok) return read
  const [head, ...rows] = read.value.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (!head || rows.length === 0) return fail({ kind: 'empty' })
  if (rows.length > mostRows) return fail({ kind: 'too-many-rows', most: mostRows })
  return succeed({ head: head.cells.map((cell) => cell.trim()), rows })
}

function readRows(text: string, separator: string): Result<CsvRow[], CsvFault> {
  const rows: CsvRow[] = []
  let line = 1
  let row: CsvRow = { line, cells: [] }
  let at = 0
  while (at <= text.length) {
    const isQuoted = text[at] === '"'
    const end = isQuoted ? endOfQuoted(text, at + 1) : endOfPlain(text, at, separator)
    if (end < 0) return fail({ kind: 'open-quote', line })
    const cell = isQuoted ? text.slice(at + 1, end).replaceAll('""', '"') : text.slice(at, end)
    line += cell.split('\n').length - 1
    // What stands between the closing quote and the next cell belongs to no cell.
    at = isQuoted ? endOfPlain(text, end + 1, separator) : end
    row.cells.push(cell)
    if (text[at] !== separator) {
      rows.push(row)
      row = { line: ++line, cells: [] }
    }
    at++
  }
  return succeed(rows)
}

function endOfPlain(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length; at++) if (text[at] === separator || text[at] === '\n') return at
  return text.length
}

/** The closing quote; two together are one that is meant. -1 without one. */
function endOfQuoted(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at
  return -1
}
