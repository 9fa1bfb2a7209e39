/**
 * `node bench/patterns.ts [--sets FOLDER] [--real FILE.json.gz] [--per-cell NUMBER] [--seed NUMBER]`: how often patterns are
 * right, beside the plain rules of popular apps, in one table. Without a folder it draws diaries whose truth is known.
 * Real diaries are measured with their pain shifted, so that nothing in them can be true.
 */
import { parseArgs } from 'node:util'
import { findPatterns, finish } from '#lib/core/patterns/patterns.ts'
import { cells } from './patterns/cells.ts'
import { drawDiaries, readDiaries, readFiled } from './patterns/diaries.ts'
import { measuresFor, scoreAll } from './patterns/measures.ts'
import { rules } from './patterns/rules.ts'
import { shownWhenShifted } from './patterns/shifted.ts'
import { simulate } from './patterns/simulate.ts'
import { smallerQuestions } from './patterns/smaller-questions.ts'
import { median } from './table.ts'
import type { Cell } from './patterns/cells.ts'

const { values: words } = parseArgs({
  options: {
    sets: { type: 'string' },
    real: { type: 'string' },
    'per-cell': { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
})
const diaries =
  words.sets === undefined
    ? drawDiaries({ perCell: Number(words['per-cell']), seed: Number(words.seed) })
    : readDiaries(words.sets)
const real = words.real === undefined ? [] : readFiled(words.real)

const columns = Object.entries(rules).map(([name, rule]) => {
  console.error(`measuring ${name}…`)
  const shifted = real.length === 0 ? null : shownWhenShifted(real, rule)
  return { name, scored: scoreAll(diaries, rule), shifted }
})
console.log(
  tableOf([
    ['', 'agreed', ...columns.map(({ name }) => name)],
    ...measuresFor(diaries).map(({ name, agreed, of }) => [
      name,
      agreed,
      ...columns.map(({ scored }) => shown(of(scored))),
    ]),
    ['real diaries with shifted pain: show any', '≤ .08', ...columns.map(({ shifted }) => shown(shifted))],
  ]),
)
console.log(`${String([...diaries.values()].flat().length)} simulated diaries, ${String(real.length)} real ones`)
for (const line of smallerQuestions(diaries)) console.log(line)
time('180 days × 25 factors', 150, 'sig-180-days', {})
time('10 years × 40 factors, all of them', 1500, 'sig-180-days', { days: 3650, factors: 40 })

function time(name: string, agreedMs: number, cellName: string, change: Partial<Cell>) {
  const cell = cells[cellName]
  if (!cell) throw new Error(`no cell ${cellName}`)
  const { days } = simulate(name, { ...cell, ...change }, 5)
  const taken = Array.from({ length: 7 }, () => {
    const from = performance.now()
    finish(findPatterns(days, { windowDays: Infinity }))
    return performance.now() - from
  })
  console.log(`${name}: ${median(taken).toFixed(0)} ms on one core, median of seven (agreed ≤ ${String(agreedMs)})`)
}

/** Shares as `.05`; nothing where nothing was measured. */
function shown(value: number | null): string {
  return value === null || Number.isNaN(value) ? '' : value.toFixed(3).replace(/^0/, '')
}

function tableOf(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, i) => Math.max(3, ...lines.map((line) => (line[i] ?? '').length)))
  const [head = '', ...rest] = lines.map(
    (line) => `| ${line.map((text, i) => text.padEnd(widths[i] ?? 0)).join(' | ')} |`,
  )
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rest].join('\n')
}
