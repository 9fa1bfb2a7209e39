/** What every diary has and no factor should be praised or blamed for: its mean, trend, weekdays and slow bends. */
export type Nuisance = {
  /** Row by row, `count` numbers each. The first `freeCount` (mean, slope) are taken as they come, the rest as small. */
  readonly values: Float64Array
  readonly count: number
  readonly freeCount: number
}

/** `rows` are places in the series, in order; `firstDay` is the day number of place 0. */
export function nuisanceOf(rows: Int32Array, firstDay: number): Nuisance {
  const first = rows[0] ?? 0
  const span = Math.max(1, (rows.at(-1) ?? 0) - first)
  const time = Array.from(rows, (t) => (2 * (t - first)) / span - 1)
  const free = independent([time.map(() => 1), time], [])
  const small = independent([...weekdays(rows, firstDay), ...(rows.length < 120 ? [] : bends(time))], free)
  const columns = [...free, ...small]
  const values = Float64Array.from(Array.from(rows.keys()).flatMap((i) => columns.map((column) => column[i] ?? 0)))
  return { values, count: columns.length, freeCount: free.length }
}

/** A function that gives the standard deviation of a column after the nuisance is regressed out. */
export function remainder({ values, count }: Nuisance): (column: readonly number[]) => number {
  const rows = values.length / count
  const basis: number[][] = []
  for (let k = 0; k < count; k += 1) {
    const rest = orthogonal(
      Array.from({ length: rows }, (_, i) => values[i * count + k] ?? 0),
      basis,
    )
    const size = norm(rest)
    basis.push(rest.map((value) => value / size))
  }
  return (column) => norm(orthogonal(column, basis)) / Math.sqrt(rows)
}

const bends = (time: readonly number[]) => [time.map((t) => t * t), time.map((t) => t ** 3)]

/** Short diaries tell the weekend from the week, longer ones each weekday that was rated twice or more from Monday. */
function weekdays(rows: Int32Array, firstDay: number): number[][] {
  const weekdayOf = (t: number) => (((firstDay + t + 3) % 7) + 7) % 7
  const isOn = (accepts: (weekday: number) => boolean) => Array.from(rows, (t) => (accepts(weekdayOf(t)) ? 1 : 0))
  if (rows.length < 60) return [isOn((weekday) => weekday >= 5)]
  return [1, 2, 3, 4, 5, 6].map((one) => isOn((weekday) => weekday === one)).filter((column) => norm(column) ** 2 > 1.5)
}

/** Without what `before` and earlier columns already say, such as weekdays when every day was a Monday. */
function independent(columns: readonly number[][], before: readonly number[][]): number[][] {
  const basis: number[][] = []
  const adds = (column: number[]) => {
    const rest = orthogonal(column, basis)
    const size = norm(rest)
    if (size <= 1e-6 * norm(column)) return false
    basis.push(rest.map((value) => value / size))
    return true
  }
  before.forEach(adds)
  return columns.filter(adds)
}

/** What is left of a column after an orthonormal basis; taken out twice, against rounding. */
function orthogonal(column: readonly number[], basis: readonly (readonly number[])[]): number[] {
  const rest = [...column]
  for (const one of [...basis, ...basis]) {
    let share = 0
    for (let i = 0; i < rest.length; i += 1) share += (rest[i] ?? 0) * (one[i] ?? 0)
    for (let i = 0; i < rest.length; i += 1) rest[i] = (rest[i] ?? 0) - share * (one[i] ?? 0)
  }
  return rest
}

const norm = (column: readonly number[]) => Math.sqrt(column.reduce((sum, value) => sum + value * value, 0))
