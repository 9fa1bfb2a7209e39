/** Linear regression by least squares; R's `lm`. */
export type Regression = {
  /** Per column. */
  readonly coefficients: readonly number[]
  readonly standardErrors: readonly number[]
  readonly residuals: readonly number[]
  /** Log of the determinant of the columns times themselves: how much they say together. */
  readonly logDeterminant: number
  /** Rows minus columns. */
  readonly freedom: number
}

/**
 * Regresses `outcome` on `columns` (an intercept is a column of ones). `null` when there are not more rows than columns, or
 * when a column is a sum of others. Householder's QR, so that nearly equal columns cost no more digits than they must.
 */
export function leastSquares(columns: readonly (readonly number[])[], outcome: readonly number[]): Regression | null {
  const count = columns.length
  const rows = outcome.length
  if (rows <= count) return null
  const q = columns.map((column) => [...column])
  const y = [...outcome]
  const diagonal: number[] = []
  for (const [k, pivot] of q.entries()) {
    const before = Math.hypot(...(columns[k] ?? []))
    const size = Math.hypot(...pivot.slice(k))
    if (size <= 1e-10 * before || before === 0) return null
    const head = (pivot[k] ?? 0) > 0 ? -size : size
    diagonal.push(head)
    pivot[k] = (pivot[k] ?? 0) - head
    for (const other of [...q.slice(k + 1), y]) reflect(other, pivot, k)
  }
  const inverse = inverseOf(q, diagonal)
  const residuals = [...new Array<number>(count).fill(0), ...y.slice(count)]
  const variance = residuals.reduce((sum, one) => sum + one * one, 0) / (rows - count)
  for (let k = count - 1; k >= 0; k -= 1) reflect(residuals, q[k] ?? [], k)
  return {
    coefficients: inverse.map((line) => line.reduce((sum, one, k) => sum + one * (y[k] ?? 0), 0)),
    standardErrors: inverse.map((line) => Math.sqrt(variance * line.reduce((sum, one) => sum + one * one, 0))),
    residuals,
    logDeterminant: 2 * diagonal.reduce((sum, one) => sum + Math.log(Math.abs(one)), 0),
    freedom: rows - count,
  }
}

/** Mirrors `column` in the plane that `pivot`, from its place `k` on, stands on. */
function reflect(column: number[], pivot: readonly number[], k: number): void {
  let product = 0
  let square = 0
  for (let i = k; i < column.length; i += 1) {
    product += (column[i] ?? 0) * (pivot[i] ?? 0)
    square += (pivot[i] ?? 0) ** 2
  }
  const share = (2 * product) / square
  for (let i = k; i < column.length; i += 1) column[i] = (column[i] ?? 0) - share * (pivot[i] ?? 0)
}

/** Inverse of the upper triangle: its diagonal apart, the rest in the heads of the columns. */
function inverseOf(q: readonly (readonly number[])[], diagonal: readonly number[]): number[][] {
  const count = diagonal.length
  const inverse = Array.from({ length: count }, () => new Array<number>(count).fill(0))
  for (let column = 0; column < count; column += 1) {
    for (let row = column; row >= 0; row -= 1) {
      let value = row === column ? 1 : 0
      for (let k = row + 1; k <= column; k += 1) value -= (q[k]?.[row] ?? 0) * (inverse[k]?.[column] ?? 0)
      const line = inverse[row]
      if (line) line[column] = value / (diagonal[row] ?? 1)
    }
  }
  return inverse
}
