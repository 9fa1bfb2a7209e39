/**
 * The walk through the explanations (Gibbs sampling). Each factor in turn is taken out and drawn anew among "does not
 * matter" and each of its lags, given all the others; then the share of factors that matter, the size of effects and the
 * persistence are drawn. Not the draws are counted but their probabilities, which needs far fewer sweeps.
 */
import { normalCdf } from '../stats/normal-cdf.ts'
import { Explanation } from './explanation.ts'
import type { Random } from '../random.ts'
import type { Design } from './design.ts'
import type { Evidence } from './evidence.ts'
import type { Joining } from './explanation.ts'
import type { Method } from './method.ts'

/** A factor, as its columns: one for each lag at which it can be judged. */
export type Candidate = {
  readonly factor: number
  readonly columns: readonly number[]
  readonly logPriors: readonly number[]
}

/** Means over the sweeps, per column. */
export type Tally = {
  /** Probability that the factor matters at this lag. */
  readonly weight: Float64Array
  /** The part of it with an effect above nought. */
  readonly above: Float64Array
  /** Weighted effect and its square, in the units of the columns. */
  readonly effect: Float64Array
  readonly effectSquared: Float64Array
  /** Per group of candidates: probability that at least one of them matters. */
  readonly anyOfGroup: Float64Array
}

type State = { on: Int32Array; share: number; size: number; evidence: Evidence }

/** No diary needs more factors at once; keeps a strange one from growing without end. */
const mostAtOnce = 40

export function candidatesOf({ columns }: Design, { lagPrior }: Method): Candidate[] {
  const byFactor = Map.groupBy(columns.keys(), (index) => columns[index]?.factor ?? -1)
  return [...byFactor].map(([factor, indexes]) => ({
    factor,
    columns: indexes,
    logPriors: indexes.map((index) => Math.log(lagPrior[columns[index]?.lag ?? 0] ?? 0)),
  }))
}

/** Yields its progress from 0 to 1. */
export function* walk({
  evidence,
  candidates,
  groups,
  method,
  random,
}: {
  evidence: readonly Evidence[]
  candidates: readonly Candidate[]
  /** Places of candidates of which it matters whether any is on. */
  groups: readonly (readonly number[])[]
  method: Method
  random: Random
}): Generator<number, Tally> {
  const state: State = {
    on: new Int32Array(candidates.length).fill(-1),
    share: 0.1,
    size: middle(method.sizes),
    evidence: middle(evidence),
  }
  const explanation = new Explanation(state.evidence, state.size, Math.min(candidates.length, mostAtOnce))
  explanation.become([], state.evidence, state.size)
  const tally = emptyTally(state.evidence.moments.length, groups.length)
  const visit = visitor({ state, explanation, tally, random, lags: method.lagPrior.length, weight: 1 / method.sweeps })
  const sweeps = method.warmUpSweeps + method.sweeps
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const counts = sweep >= method.warmUpSweeps
    for (const [j, candidate] of candidates.entries()) visit(j, candidate, counts)
    if (counts) countGroups(tally, groups, state, 1 / method.sweeps)
    drawRest({ state, explanation, evidence, method, random })
    if (sweep % 25 === 24) yield (sweep + 1) / sweeps
  }
  return tally
}

/** A function that takes one factor out and draws it anew. */
function visitor({
  state,
  explanation,
  tally,
  random,
  lags,
  weight,
}: {
  state: State
  explanation: Explanation
  tally: Tally
  random: Random
  lags: number
  weight: number
}) {
  const joinings = Array.from({ length: lags }, (): Joining => ({ column: 0, logGain: 0, mean: 0, deviation: 1 }))
  const chances = new Float64Array(lags)
  return (j: number, { columns, logPriors }: Candidate, counts: boolean) => {
    if (state.on[j] !== -1) {
      state.on[j] = -1
      explanation.become(activeOf(state), state.evidence, state.size)
    }
    const logOdds = Math.log(state.share / (1 - state.share))
    let largest = 0
    for (const [l, column] of columns.entries()) {
      const joining = joinings[l]
      if (!joining) continue
      explanation.consider(column, joining)
      const chance = logOdds + (logPriors[l] ?? 0) + joining.logGain
      chances[l] = chance
      if (chance > largest) largest = chance
    }
    let total = Math.exp(-largest)
    for (let l = 0; l < columns.length; l += 1) {
      const chance = Math.exp((chances[l] ?? 0) - largest)
      chances[l] = chance
      total += chance
    }
    const threshold = random() * total
    let passed = 0
    let drawn: Joining | undefined
    for (let l = 0; l < columns.length; l += 1) {
      const joining = joinings[l]
      const chance = chances[l] ?? 0
      if (!joining) continue
      if (counts) count(tally, joining, (weight * chance) / total)
      passed += chance
      if (!drawn && threshold < passed) drawn = joining
    }
    if (!drawn || explanation.count === mostAtOnce) return
    state.on[j] = drawn.column
    explanation.join(drawn.column)
  }
}

function count(tally: Tally, { column, mean, deviation }: Joining, weight: number): void {
  tally.weight[column] = (tally.weight[column] ?? 0) + weight
  tally.above[column] = (tally.above[column] ?? 0) + weight * normalCdf(mean / deviation)
  tally.effect[column] = (tally.effect[column] ?? 0) + weight * mean
  tally.effectSquared[column] = (tally.effectSquared[column] ?? 0) + weight * (mean * mean + deviation * deviation)
}

function countGroups(
  { anyOfGroup }: Tally,
  groups: readonly (readonly number[])[],
  { on }: State,
  weight: number,
): void {
  for (const [g, group] of groups.entries()) {
    if (group.some((j) => on[j] !== -1)) anyOfGroup[g] = (anyOfGroup[g] ?? 0) + weight
  }
}

/** Draws what the factors have in common: how many matter, how large effects are, how persistent the pain is. */
function drawRest({
  state,
  explanation,
  evidence,
  method,
  random,
}: {
  state: State
  explanation: Explanation
  evidence: readonly Evidence[]
  method: Method
  random: Random
}): void {
  const active = activeOf(state)
  const on = active.length
  const off = state.on.length - on
  const logShare = ({ share, prior }: { share: number; prior: number }) =>
    Math.log(prior) + on * Math.log(share) + off * Math.log(1 - share)
  state.share = draw(method.shares, logShare, random).share
  state.size = draw(method.sizes, (size) => explanation.become(active, state.evidence, size).log, random)
  state.evidence = draw(evidence, (one) => explanation.become(active, one, state.size).log, random)
  explanation.become(active, state.evidence, state.size)
}

function draw<Value>(values: readonly Value[], logWeightOf: (value: Value) => number, random: Random): Value {
  const logWeights = values.map(logWeightOf)
  const largest = Math.max(...logWeights)
  const weights = logWeights.map((one) => Math.exp(one - largest))
  let threshold = random() * weights.reduce((sum, one) => sum + one, 0)
  const found = values.find((_, i) => (threshold -= weights[i] ?? 0) < 0)
  return found ?? middle(values)
}

const activeOf = ({ on }: State): number[] => [...on].filter((column) => column !== -1)

function middle<Value>(values: readonly Value[]): Value {
  const value = values[Math.floor(values.length / 2)]
  if (value === undefined) throw new Error('the method needs at least one of each')
  return value
}

const emptyTally = (columns: number, groups: number): Tally => ({
  weight: new Float64Array(columns),
  above: new Float64Array(columns),
  effect: new Float64Array(columns),
  effectSquared: new Float64Array(columns),
  anyOfGroup: new Float64Array(groups),
})
