/**
 * One set of columns, and how well it explains the outcome when the size of each effect is N(0, size² · noise²) and the
 * noise is not known: both are integrated out. It is a Cholesky factor of their cross-products that grows column by column.
 */
import type { Evidence } from './evidence.ts'

/** A column as it would join, given those already in: `mean` and `deviation` are those of its effect. */
export type Joining = {
  column: number
  /** What its joining does to the log likelihood. */
  logGain: number
  mean: number
  deviation: number
}

export class Explanation {
  count = 0
  /** Log marginal likelihood of this set. */
  log = 0
  private evidence: Evidence
  private size: number
  private rest = 0
  private readonly capacity: number
  private readonly columns: Int32Array
  private readonly factor: Float64Array
  private readonly solved: Float64Array
  private readonly line: Float64Array

  constructor(evidence: Evidence, size: number, capacity: number) {
    this.evidence = evidence
    this.size = size
    this.capacity = capacity
    this.columns = new Int32Array(capacity)
    this.factor = new Float64Array(capacity * capacity)
    this.solved = new Float64Array(capacity)
    this.line = new Float64Array(capacity)
  }

  /** Begins again with exactly these columns. */
  become(columns: readonly number[], evidence: Evidence, size: number): this {
    this.evidence = evidence
    this.size = size
    this.count = 0
    this.rest = evidence.square
    this.log = evidence.logScale - (evidence.freedom / 2) * Math.log(evidence.square)
    for (const column of columns) this.join(column)
    return this
  }

  /** What this column would do, written into `into`. */
  consider(column: number, into: Joining): void {
    const { square, freedom } = this.evidence
    const diagonal = this.project(column)
    const share = this.shareOf(column) / diagonal
    const left = Math.max(this.rest - share * share, 1e-12 * square)
    into.column = column
    into.logGain = -Math.log(diagonal * this.size) - (freedom / 2) * Math.log(left / this.rest)
    into.mean = share / diagonal
    into.deviation = Math.sqrt(left / freedom) / diagonal
  }

  join(column: number): void {
    const { capacity, count, factor, line } = this
    const { square, freedom } = this.evidence
    const diagonal = this.project(column)
    const share = this.shareOf(column) / diagonal
    const left = Math.max(this.rest - share * share, 1e-12 * square)
    for (let k = 0; k < count; k += 1) factor[count * capacity + k] = line[k] ?? 0
    factor[count * capacity + count] = diagonal
    this.solved[count] = share
    this.columns[count] = column
    this.log += -Math.log(diagonal * this.size) - (freedom / 2) * Math.log(left / this.rest)
    this.rest = left
    this.count = count + 1
  }

  /** The row of the Cholesky factor for one more column, in `line`; returns its diagonal. */
  private project(column: number): number {
    const { capacity, count, columns, factor, line, evidence, size } = this
    const { products } = evidence
    const from = column * evidence.moments.length
    let rest = (products[from + column] ?? 0) + 1 / (size * size)
    for (let i = 0; i < count; i += 1) {
      const row = i * capacity
      let value = products[from + (columns[i] ?? 0)] ?? 0
      for (let k = 0; k < i; k += 1) value -= (factor[row + k] ?? 0) * (line[k] ?? 0)
      value /= factor[row + i] ?? 1
      line[i] = value
      rest -= value * value
    }
    return Math.sqrt(rest)
  }

  private shareOf(column: number): number {
    let share = this.evidence.moments[column] ?? 0
    for (let i = 0; i < this.count; i += 1) share -= (this.line[i] ?? 0) * (this.solved[i] ?? 0)
    return share
  }
}
