/**
 * The randomisation test: had the coin fallen otherwise, how often would the on-days have looked at least as different? It
 * needs nothing to be true of pain; that the order was drawn by a coin is enough. Days are first freed of trend and of what
 * they take over from the day before, which makes the test sharper but is not what makes it right.
 *
 * The same question asked of every size of effect gives the interval: all sizes that the test would not reject. For a size d
 * the statistic of a redrawn order is |a − d·b| and that of the real one |a₀ − d·b₀|, so that each redrawn order speaks
 * against rejecting exactly between (a₀ − a)/(b₀ − b) and (a₀ + a)/(b₀ + b), and no search is needed.
 */
import { independence } from '../stats/persistent-regression.ts'
import { intended, redrawn } from './rows.ts'
import { ownCourse } from './persistence-model.ts'
import type { Random } from '../random.ts'
import type { Design } from './design.ts'
import type { State } from './draw.ts'
import type { Interval } from './persistence-model.ts'
import type { Row } from './rows.ts'

export type RandomisationTest = {
  /** On minus off, in points of the outcome. */
  readonly points: number
  /** Chance of a difference at least as large when nothing works; (hits + 1) / (draws + 1), never 0. */
  readonly p: number
  /** All sizes that are not rejected at 1 − level. Without end where no size is. */
  readonly interval: (level: number) => Interval
}

export const usualDraws = 999

type Drawn = { readonly design: Design; readonly order: readonly State[] }
type Chance = { readonly persistence: number; readonly random: Random; readonly draws?: number }

/** `null` when all days that count have the same state. `persistence`: 0 up to, not including, 1. */
export function randomisationTest(
  rows: readonly Row[],
  { design, order }: Drawn,
  { persistence, random, draws = usualDraws }: Chance,
): RandomisationTest | null {
  const times = rows.map(({ time }) => time)
  const turn = independence(times, persistence)
  const course = upright(ownCourse(rows).map(turn))
  const freed = (values: readonly number[]) => course.reduce(without, turn(values))
  const outcome = freed(rows.map((row) => row.outcome))
  const real = freed(intended(rows, order))
  const b0 = Math.sqrt(product(real, real))
  if (b0 < 1e-9) return null
  const a0 = product(real, outcome) / b0
  const against = Array.from({ length: draws }, (): Interval => {
    const other = turn(redrawn(rows, design, random))
    // Freed of its course only in length: what it is multiplied with has been freed already.
    const size = Math.sqrt(course.reduce((rest, one) => rest - product(other, one) ** 2, product(other, other)))
    if (!(size > 1e-6)) return endless
    const [a, b] = [product(other, outcome) / size, product(other, real) / size]
    // The real order again, or its mirror image: as different whatever the size.
    if (b0 - Math.abs(b) < 1e-9 * b0) return endless
    const [one, two] = [(a0 - a) / (b0 - b), (a0 + a) / (b0 + b)]
    return { low: Math.min(one, two), high: Math.max(one, two) }
  })
  const lows = against.map(({ low }) => low).toSorted((a, b) => a - b)
  const highs = against.map(({ high }) => high).toSorted((a, b) => b - a)
  const slack = 1e-9 * (1 + Math.abs(a0 / b0))
  const hits = against.filter(({ low, high }) => low <= slack && high >= -slack).length
  return {
    points: a0 / b0,
    p: (hits + 1) / (draws + 1),
    interval: (level) => {
      const nth = Math.floor((1 - level) * (draws + 1) + 1e-9) - 1
      return { low: lows[nth] ?? -Infinity, high: highs[nth] ?? Infinity }
    },
  }
}

const endless: Interval = { low: -Infinity, high: Infinity }

/** Columns of length 1, each at right angles to those before. */
function upright(columns: readonly number[][]): number[][] {
  const made: number[][] = []
  for (const column of columns) {
    const rest = made.reduce(without, column)
    const size = Math.sqrt(product(rest, rest))
    if (size > 1e-9) made.push(rest.map((one) => one / size))
  }
  return made
}

function without(values: number[], direction: readonly number[]): number[] {
  const share = product(values, direction)
  return values.map((value, i) => value - share * (direction[i] ?? 0))
}

function product(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}
