/**
 * Rows for a spreadsheet, quoted as RFC 4180 says.
 *
 * A Dutch Excel splits a file at semicolons and reads 6.5 as the sixth of May; an English one splits at commas. So the language decides
 * both. The byte order mark tells Excel that the text is UTF-8.
 */
import type { Lang } from '../lang.ts'

export type Cell = string | number | null

export function csv(rows: readonly (readonly Cell[])[], lang: Lang): string {
  const separator = lang === 'nl' ? ';' : ','
  const lines = rows.map((row) => row.map((cell) => quoted(textOf(cell, lang), separator)).join(separator))
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`
}

function textOf(cell: Cell, lang: Lang): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return lang === 'nl' ? String(cell).replace('.', ',') : String(cell)
  return harmless(cell)
}

/** A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection). */
const harmless = (text: string) => (/^[\s]*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text)

const quoted = (text: string, separator: string) =>
  /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text
