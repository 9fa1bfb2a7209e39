/**
 * `node bench/patterns-many-looks.ts [diaries] [looks per week]`: a diary that is looked at again and again for a year, as the
 * app does it (`afterLooking`). How often something false is shown at some time, and what waiting before a finding is told
 * without reserve takes away from that, and from what is true.
 */
import { daysBetween } from '#lib/core/day.ts'
import { afterLooking, emptyMemory } from '#lib/core/patterns/memory.ts'
import { findPatterns, finish } from '#lib/core/patterns/patterns.ts'
import { randomFrom } from '#lib/core/random.ts'
import { cells } from './patterns/cells.ts'
import { simulate } from './patterns/simulate.ts'
import type { Cell } from './patterns/cells.ts'
import type { SimulatedDiary } from './patterns/simulate.ts'

const many = Number(process.argv[2] ?? 80)
const perWeek = Number(process.argv[3] ?? 2)

/** One finding at one look: since when it stands there, whether it is true. */
type Seen = { factor: string; age: number; p: number; isTrue: boolean }
type Look = { day: number; seen: Seen[] }

const year = (name: string): Cell => {
  const cell = cells[name]
  if (!cell) throw new Error(`no cell ${name}`)
  return { ...cell, days: 365 }
}
const nothing = ['null-365-days', 'null-plain', 'null-40-factors', 'null-lasting'].map(year)
const something = ['sig-365-days', 'sig-lasting', 'sig-40-factors', 'sig-consequences'].map(year)

const empty = lookedAt(nothing, 81_000)
const full = lookedAt(something, 82_000)

console.log(
  `${String(many)} diaries of each kind, a year, ${String(perWeek)} looks a week; ${String(mean(empty.map(({ looks }) => looks.length)).toFixed(0))} looks each`,
)
console.log(
  '| told without reserve | empty: now | ever | with triggers: false, of what is told so | found at the end | days waited |',
)
for (const [name, isTold] of Object.entries({
  'at once': () => true,
  ...Object.fromEntries(
    [7, 14, 21, 28].flatMap((wait) => [
      [`stood ${String(wait)} days`, ({ age }: Seen) => age >= wait],
      [`stood ${String(wait)} days and .5 now`, ({ age, p }: Seen) => age >= wait && p >= 0.5],
    ]),
  ),
  'likely at once, else 14 days (ours)': ({ age, p }: Seen) => p >= 0.8 || age >= 14,
} satisfies Record<string, (one: Seen) => boolean>)) {
  const toldIn = (looks: readonly Look[]) => looks.map(({ day, seen }) => ({ day, seen: seen.filter(isTold) }))
  const now = mean(empty.map(({ looks }) => mean(toldIn(looks).map(({ seen }) => Number(seen.length > 0)))))
  const ever = mean(empty.map(({ looks }) => Number(toldIn(looks).some(({ seen }) => seen.length > 0))))
  const told = full.flatMap(({ looks }) => toldIn(looks).flatMap(({ seen }) => seen))
  const falseShare = mean(told.map(({ isTrue }) => Number(!isTrue)))
  const triggers = full.reduce((sum, { diary }) => sum + diary.truth.length, 0)
  const atEnd = full.reduce(
    (sum, { looks }) =>
      sum +
      (toldIn(looks)
        .at(-1)
        ?.seen.filter(({ isTrue }) => isTrue).length ?? 0),
    0,
  )
  const waits = full.flatMap(({ diary, looks }) =>
    diary.truth.flatMap(({ factor }) => {
      const first = (all: readonly Look[]) =>
        all.find(({ seen }) => seen.some((one) => one.factor === factor && one.isTrue))?.day
      const shown = first(looks)
      const later = first(toldIn(looks))
      return shown === undefined || later === undefined ? [] : [later - shown]
    }),
  )
  console.log(
    `| ${[name, now.toFixed(3), ever.toFixed(3), falseShare.toFixed(3), (atEnd / triggers).toFixed(3), mean(waits).toFixed(0)].join(' | ')} |`,
  )
}

function lookedAt(kinds: readonly Cell[], seed: number): { diary: SimulatedDiary; looks: Look[] }[] {
  return Array.from({ length: many }, (_, i) => {
    const cell = kinds[i % kinds.length]
    if (!cell) throw new Error('no kind of diary')
    const diary = simulate('looked at', cell, seed + i)
    if (i % 10 === 9) console.error(`${String(i + 1)} of ${String(many)}`)
    return { diary, looks: looksAt(diary, seed + i) }
  })
}

function looksAt({ days, truth }: SimulatedDiary, seed: number): Look[] {
  const random = randomFrom(seed)
  let memory = emptyMemory
  const first = days[0]?.day
  if (first === undefined) return []
  return days.flatMap(({ day: today }, t): Look[] => {
    if (t < 28 || random() > perWeek / 7) return []
    const patterns = finish(findPatterns(days.slice(0, t + 1)))
    if (patterns.kind !== 'analysed') return []
    const after = afterLooking(memory, patterns.findings, today)
    memory = after.memory
    const seen = after.shown.map(({ finding: { factor, p, sign }, since }) => ({
      factor,
      age: daysBetween(since, today),
      p,
      isTrue: truth.some((one) => one.factor === factor && Math.sign(one.effect) === sign),
    }))
    return [{ day: t, seen }]
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
