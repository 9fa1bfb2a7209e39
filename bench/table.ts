/** One table for a person: what was agreed, what was measured, what the reference does. */

type Goal = { kind: '≤' | '≥' | '='; value: number } | { kind: 'within'; low: number; high: number }

export type Row = {
  name: string
  unit?: string
  digits?: number
  measured: number
  /** The figure that was agreed. Left out: only shown. */
  goal?: Goal
  /** The same of the reference in the same run: a bare page, for sessions a pacer of timers, for self-tests no draw. */
  bare?: number
  note?: string
}

export const atMost = (value: number): Goal => ({ kind: '≤', value })
export const atLeast = (value: number): Goal => ({ kind: '≥', value })
export const exactly = (value: number): Goal => ({ kind: '=', value })
export const between = (low: number, high: number): Goal => ({ kind: 'within', low, high })

/** A row in kB of a thousand bytes. */
export function kilobytes(name: string, bytes: number, goal?: Goal): Row {
  return { name, unit: 'kB', digits: 1, measured: bytes / 1000, ...(goal && { goal }) }
}

/** Markdown, with columns of equal width. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['', 'measured', 'agreed', 'reference', '', '']
  const lines = rows.map((row) => [
    row.name,
    show(row, row.measured),
    row.goal ? agreed(row.goal) : '',
    row.bare === undefined ? '' : show(row, row.bare),
    row.goal ? (isMet(row.measured, row.goal) ? 'met' : 'MISSED') : '',
    row.note ?? '',
  ])
  const widths = head.map((title, i) => Math.max(title.length, ...lines.map((line) => (line[i] ?? '').length)))
  const line = (cells: string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...lines.map(line)].join('\n')
}

const show = ({ unit, digits = 0 }: Row, value: number) => value.toFixed(digits) + (unit ? ` ${unit}` : '')

const agreed = (goal: Goal) => (goal.kind === 'within' ? `${goal.low} to ${goal.high}` : `${goal.kind} ${goal.value}`)

function isMet(measured: number, goal: Goal): boolean {
  if (goal.kind === 'within') return goal.low <= measured && measured <= goal.high
  const { kind, value } = goal
  if (kind === '≤') return measured <= value
  return kind === '≥' ? measured >= value : measured === value
}

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const low = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
  const high = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  return (low + high) / 2
}

/** Least and most, two digits. */
export const range = (values: readonly number[]) =>
  `${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)}`
