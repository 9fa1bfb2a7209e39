/**
 * All the walk needs to know about a diary: cross-products of outcome and columns, after the day-to-day persistence has
 * been taken out (also over gaps in the diary) and the nuisance has been integrated out. One for each persistence and way
 * of fading.
 *
 * Errors follow e[t] = f · e[t − 1] + new noise. Over a gap of g days f becomes f^g, and dividing by √(1 − f^2g) makes
 * the rows equally uncertain: the exact likelihood of a first-order autoregression with missing days.
 */
import type { Design } from './design.ts'
import type { Method } from './method.ts'
import type { Nuisance } from './nuisance.ts'

export type Evidence = {
  /** Columns × columns, both triangles. */
  readonly products: Float64Array
  /** Columns × outcome. */
  readonly moments: Float64Array
  /** Outcome × outcome. */
  readonly square: number
  readonly freedom: number
  /** What does not depend on the columns chosen: the determinants and the prior. */
  readonly logScale: number
}

type Fade = { readonly persistence: number; readonly lingers: boolean }

/** Yields its progress from 0 to 1. */
export function* evidenceFor(design: Design, method: Method): Generator<number, Evidence[]> {
  const kinds = method.fading.flatMap(({ lingers, prior }) =>
    method.persistences
      .filter((persistence) => persistence > 0 || !lingers)
      .map((persistence) => ({ persistence, lingers, logPrior: Math.log(prior) })),
  )
  const found: Evidence[] = []
  for (const { logPrior, ...fade } of kinds) {
    const evidence = evidenceOf(design, fade, method.nuisanceSize)
    found.push({ ...evidence, logScale: evidence.logScale + logPrior })
    yield found.length / kinds.length
  }
  return found
}

const rowsAtOnce = 4

function evidenceOf(design: Design, fade: Fade, nuisanceSize: number): Evidence {
  const { rows, nuisance, columns } = design
  const q = nuisance.count
  const count = columns.length
  const width = q + count + 1
  const cross = new Float64Array(width * width)
  const block = new Float64Array(rowsAtOnce * width)
  let logScale = 0
  for (let i = 0; i < rows.length; i += 1) {
    const slot = i % rowsAtOnce
    logScale += whiten(design, fade, i, block.subarray(slot * width, (slot + 1) * width))
    if (slot < rowsAtOnce - 1 && i < rows.length - 1) continue
    block.fill(0, (slot + 1) * width)
    addOuterProducts(cross, block, width)
  }
  logScale += takeOut(cross, width, nuisance, nuisanceSize)
  const products = new Float64Array(count * count)
  for (let a = 0; a < count; a += 1) {
    for (let b = a; b < count; b += 1) {
      const value = cross[(q + a) * width + q + b] ?? 0
      products[a * count + b] = value
      products[b * count + a] = value
    }
  }
  const moments = Float64Array.from(columns.keys(), (a) => cross[(q + a) * width + width - 1] ?? 0)
  const freedom = rows.length - (Number.isFinite(nuisanceSize) ? nuisance.freeCount : q)
  return { products, moments, square: cross[width * width - 1] ?? 0, freedom, logScale }
}

/** Writes row `i` as nuisance, columns, outcome, with the persistence taken out; returns its part of the log determinant. */
function whiten(design: Design, { persistence, lingers }: Fade, i: number, into: Float64Array): number {
  const { rows, outcome, nuisance, columns } = design
  const q = nuisance.count
  const t = rows[i] ?? 0
  const before = i > 0 ? (rows[i - 1] ?? 0) : -1
  const f = i > 0 ? persistence ** (t - before) : 0
  const scale = 1 / Math.sqrt(1 - f * f)
  for (let k = 0; k < q; k += 1) {
    const previous = f === 0 ? 0 : (nuisance.values[(i - 1) * q + k] ?? 0)
    into[k] = ((nuisance.values[i * q + k] ?? 0) - f * previous) * scale
  }
  for (let c = 0; c < columns.length; c += 1) {
    const values = columns[c]?.values
    if (!values) continue
    const now = lingers ? lastingSum(values, before + 1, t, persistence) : (values[t] ?? 0) - f * (values[before] ?? 0)
    into[q + c] = now * scale
  }
  const previous = f === 0 ? 0 : (outcome[i - 1] ?? 0)
  into[q + columns.length] = ((outcome[i] ?? 0) - f * previous) * scale
  return Math.log(scale)
}

/** What the days since the last row still add today when each fades like the pain itself. */
function lastingSum(values: Float64Array, from: number, to: number, persistence: number): number {
  let sum = 0
  for (let t = from; t <= to; t += 1) sum = sum * persistence + (values[t] ?? 0)
  return sum
}

/** Adds the outer products of four rows to the upper triangle. */
function addOuterProducts(cross: Float64Array, rows: Float64Array, width: number): void {
  for (let a = 0; a < width; a += 1) {
    const first = rows[a] ?? 0
    const second = rows[width + a] ?? 0
    const third = rows[2 * width + a] ?? 0
    const fourth = rows[3 * width + a] ?? 0
    const line = a * width
    for (let b = a; b < width; b += 1) {
      cross[line + b] =
        (cross[line + b] ?? 0) +
        first * (rows[b] ?? 0) +
        second * (rows[width + b] ?? 0) +
        third * (rows[2 * width + b] ?? 0) +
        fourth * (rows[3 * width + b] ?? 0)
    }
  }
}

/**
 * Integrates the nuisance out of the upper triangle: flat for its free columns, normal with mean 0 and `size` for the
 * others. Returns what that does to the log likelihood.
 */
function takeOut(cross: Float64Array, width: number, { count, freeCount }: Nuisance, size: number): number {
  let log = 0
  for (let k = 0; k < count; k += 1) {
    const line = k * width
    if (k >= freeCount && Number.isFinite(size)) {
      cross[line + k] = (cross[line + k] ?? 0) + size ** -2
      log -= Math.log(size)
    }
    const pivot = cross[line + k] ?? 1
    log -= Math.log(pivot) / 2
    for (let a = k + 1; a < width; a += 1) {
      const share = (cross[line + a] ?? 0) / pivot
      if (share === 0) continue
      for (let b = a; b < width; b += 1)
        cross[a * width + b] = (cross[a * width + b] ?? 0) - share * (cross[line + b] ?? 0)
    }
  }
  return log
}
