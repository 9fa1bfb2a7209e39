/**
 * Pain diaries with known truth, to measure what a rule finds in them and what it makes up. Factors come in clusters, with
 * weekday habits and trends; some follow yesterday's pain and cause nothing; days are missing in spells, more or less often
 * when it hurts. In half of the diaries an effect fades with the pain, in the other half it ends with its day.
 */
import { addDays, day } from '#lib/core/day.ts'
import { randomFrom } from '#lib/core/random.ts'
import type { Random } from '#lib/core/random.ts'
import type { PatternDay } from '#lib/core/patterns/series.ts'
import type { Cell } from './cells.ts'

/** A factor that works: points of pain per unit of it, so many days later. */
export type Truth = { readonly factor: string; readonly lag: number; readonly effect: number }

export type SimulatedDiary = {
  readonly id: string
  readonly days: readonly PatternDay[]
  readonly truth: readonly Truth[]
  /** Factors that follow yesterday's pain. */
  readonly consequences: readonly string[]
}

type Kind = 'tag' | 'ord5' | 'ord10'
type FactorPlan = {
  readonly name: string
  readonly kind: Kind
  readonly prevalence: number
  /** Before pain has a say in it: a standard normal series with its habits, per day from the burn-in on. */
  readonly tendency: readonly number[]
  /** How strongly yesterday's pain pulls it. */
  readonly follows: number
}

const burnIn = 40

export function simulate(name: string, cell: Cell, seed: number): SimulatedDiary {
  const chance = chanceFrom(seed)
  const plans = planFactors(cell, chance)
  const truth = chooseTruth(cell, plans, chance)
  const { pain, values } = live(cell, plans, truth, chance)
  const isMissing = missingDays(cell, pain, chance)
  const days = pain.map((value, t): PatternDay => {
    const date = addDays(firstMonday, chance.startWeekday + t)
    if (isMissing[t]) return { day: date, outcome: null, factors: {} }
    const factors = plans.map((plan, j) => {
      const skipped = plan.kind !== 'tag' && cell.missing[1] > 0 && chance.uniform(0, 1) < 0.04
      return [plan.name, skipped ? null : (values[j]?.[t] ?? null)] as const
    })
    return { day: date, outcome: value, factors: Object.fromEntries(factors) }
  })
  const consequences = plans.filter(({ follows }) => follows !== 0).map((plan) => plan.name)
  const stretched = truth.map((one) => (cell.episodic ? { ...one, effect: one.effect * 1.3 } : one))
  return { id: `${name}-${String(seed)}`, days, truth: stretched, consequences }
}

const firstMonday = day('2024-01-01')

function planFactors(cell: Cell, chance: Chance): FactorPlan[] {
  const length = cell.days + burnIn
  const ratings = Math.min(15, Math.max(3, Math.round(cell.factors * 0.35)))
  const clusters = Array.from({ length: chance.whole(2, 4) }, () => chance.series(length, chance.uniform(0.2, 0.7)))
  const followers = new Set(
    chance.shuffled(Array.from({ length: Math.min(ratings + 4, cell.factors) }, (_, j) => j)).slice(0, cell.followers),
  )
  const plans = Array.from({ length: cell.factors }, (_, j): FactorPlan => {
    const kind: Kind = j >= ratings ? 'tag' : chance.uniform(0, 1) < 0.5 ? 'ord10' : 'ord5'
    const cluster = chance.one(clusters)
    const load = chance.uniform(0, 1) < 0.7 ? chance.uniform(0.3, 0.75) * chance.one([1, 1, 1, -1]) : 0
    const own = chance.series(length, chance.uniform(0, 0.6))
    const weekend = cell.habits && chance.uniform(0, 1) < 0.4 ? chance.one([-1, 1]) * chance.uniform(0.5, 1.2) : 0
    const trend = cell.habits && chance.uniform(0, 1) < 0.3 ? chance.one([-1, 1]) * chance.uniform(0.3, 1) : 0
    const tendency = own.map((value, t) => {
      const habit = weekend * (isWeekend(chance, t) ? 5 / 7 : -2 / 7) + (trend * (t - burnIn)) / cell.days
      return load * (cluster[t] ?? 0) + Math.sqrt(1 - load * load) * value + habit
    })
    const follows = followers.has(j) ? chance.one([-1, 1]) * chance.uniform(...cell.following) : 0
    const prevalence = Math.exp(chance.uniform(Math.log(0.07), Math.log(0.5)))
    return { name: `${kind}-${String(j)}`, kind, prevalence, tendency, follows }
  })
  return cell.pairs ? plans.map((plan, j) => (j % 2 === 0 ? plan : twinOf(plans[j - 1] ?? plan, plan))) : plans
}

/** Keeps its own name, and on nearly every day does as the other. */
const twinOf = (other: FactorPlan, { name, tendency }: FactorPlan): FactorPlan => ({
  ...other,
  name: `${name} like ${other.name}`,
  tendency: other.tendency.map((value, t) => 0.95 * value + 0.31 * (tendency[t] ?? 0)),
})

function chooseTruth(cell: Cell, plans: readonly FactorPlan[], chance: Chance): (Truth & { index: number })[] {
  const count = chance.whole(...cell.triggers)
  const indexes = chance.shuffled([...plans.keys()]).slice(0, count)
  return indexes.flatMap((index) => {
    const plan = plans[index]
    if (!plan) return []
    const drawn = chance.uniform(0, 1)
    const lag = drawn < 0.5 ? 0 : drawn < 0.85 ? 1 : 2
    const share = chance.one([1, 1, 1, -1]) * chance.uniform(...cell.sizes)
    const effect = Math.max(-3, Math.min(3, (share * chance.noise) / deviationOf(plan)))
    return [{ index, factor: plan.name, lag, effect }]
  })
}

/** Lives the days one by one: factors first, then pain, which pulls tomorrow's factors. */
function live(cell: Cell, plans: readonly FactorPlan[], truth: readonly (Truth & { index: number })[], chance: Chance) {
  const length = cell.days + burnIn
  const fades = chance.uniform(0, 1) < 0.5
  const persistence = chance.uniform(...cell.persistence)
  const level = chance.uniform(3, 5.5)
  const weekend = cell.habits && chance.uniform(0, 1) < 0.6 ? chance.one([-1, 1]) * chance.uniform(0.3, 0.9) : 0
  const monday = cell.habits && chance.uniform(0, 1) < 0.3 ? chance.uniform(0.2, 0.8) : 0
  const slope = cell.habits ? (chance.one([-1, -1, 0, 1]) * chance.uniform(0.5, 2)) / cell.days : 0
  const spread = chance.noise / Math.sqrt(1 - persistence ** 2)
  const values = plans.map(() => new Array<number>(length).fill(0))
  const felt: number[] = []
  let error = 0
  let before = level
  for (let t = 0; t < length; t += 1) {
    for (const [j, plan] of plans.entries()) {
      const line = values[j]
      if (line) line[t] = valueOf(plan, (plan.tendency[t] ?? 0) + (plan.follows * (before - level)) / spread)
    }
    const added = truth.reduce((sum, { index, lag, effect }) => {
      const plan = plans[index]
      return plan && t >= 2 ? sum + effect * ((values[index]?.[t - lag] ?? 0) - middleOf(plan)) : sum
    }, 0)
    const burst = cell.episodic ? (chance.uniform(0, 1) < 0.25 ? 1.8 : 0.7) : 1
    const fresh = chance.normal() * chance.noise * burst
    const trend = slope * (t - burnIn)
    const expected = level + trend + (isWeekend(chance, t) ? weekend : 0) + (weekdayOf(chance, t) === 0 ? monday : 0)
    error = persistence * error + fresh
    const now = fades
      ? expected + persistence * (before - level - trend + slope) + added + fresh
      : expected + added + error
    felt.push(now)
    before = now
  }
  const kept = felt.slice(burnIn)
  const low = cell.episodic ? (kept.toSorted((a, b) => a - b)[Math.floor(0.55 * kept.length)] ?? 0) : 0
  const pain = kept.map((value) => Math.max(0, Math.min(10, Math.round(cell.episodic ? (value - low) * 1.3 : value))))
  return { pain, values: values.map((line) => line.slice(burnIn)) }
}

/** Spells of days without an entry; a person may write less, or more, when it hurts. */
function missingDays(cell: Cell, pain: readonly number[], chance: Chance): boolean[] {
  if (cell.missing[1] === 0) return pain.map(() => false)
  const rate = chance.uniform(...cell.missing)
  const pull = chance.one([-0.6, -0.3, 0, 0.3, 0.6])
  const mean = pain.reduce((sum, value) => sum + value, 0) / pain.length
  const spread = Math.sqrt(pain.reduce((sum, value) => sum + (value - mean) ** 2, 0) / pain.length) + 1e-9
  let isOut = false
  return pain.map((value) => {
    const usual = rate * 0.65 + (isOut ? 0.35 : 0)
    const odds = Math.log(usual / (1 - usual)) + (pull * (value - mean)) / spread
    isOut = chance.uniform(0, 1) < 1 / (1 + Math.exp(-odds))
    return isOut
  })
}

function valueOf({ kind, prevalence }: FactorPlan, tendency: number): number {
  if (kind === 'tag') return tendency > threshold(prevalence) ? 1 : 0
  if (kind === 'ord5') return Math.max(0, Math.min(4, Math.round(2 + tendency)))
  return Math.max(0, Math.min(10, Math.round(5 + 2 * tendency)))
}

const middleOf = ({ kind, prevalence }: FactorPlan) => (kind === 'tag' ? prevalence : kind === 'ord5' ? 2 : 5)

const deviationOf = ({ kind, prevalence }: FactorPlan) =>
  kind === 'tag' ? Math.sqrt(prevalence * (1 - prevalence)) : kind === 'ord5' ? 1 : 2

/** The value a standard normal one is above in so large a part of the days (Abramowitz and Stegun 26.2.23). */
function threshold(prevalence: number): number {
  const t = Math.sqrt(-2 * Math.log(Math.min(prevalence, 1 - prevalence)))
  const value = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  return prevalence <= 0.5 ? value : -value
}

/** Monday is 0. */
const weekdayOf = ({ startWeekday }: Chance, t: number) => (((t - burnIn + startWeekday) % 7) + 7) % 7
const isWeekend = (chance: Chance, t: number) => weekdayOf(chance, t) >= 5

type Chance = ReturnType<typeof chanceFrom>

function chanceFrom(seed: number) {
  const random: Random = randomFrom(seed)
  const uniform = (low: number, high: number) => low + (high - low) * random()
  const whole = (low: number, high: number) => Math.floor(uniform(low, high + 1))
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const one = <Value>(values: readonly Value[]): Value => {
    const found = values[whole(0, values.length - 1)]
    if (found === undefined) throw new Error('one requires at least one value')
    return found
  }
  const shuffled = <Value>(values: readonly Value[]): Value[] =>
    values
      .map((value) => ({ value, at: random() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ value }) => value)
  /** Standard normal, each value like the one before it in so large a part. */
  const series = (length: number, likeness: number) => {
    let value = normal()
    return Array.from({ length }, () => (value = likeness * value + Math.sqrt(1 - likeness ** 2) * normal()))
  }
  return { uniform, whole, normal, one, shuffled, series, startWeekday: whole(0, 6), noise: uniform(0.9, 1.5) }
}
