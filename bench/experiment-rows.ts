/** Self-tests: how often they say something false, how often their interval holds the truth, and what they find. */
import { daysOf, designFor, lengths, lingerings } from '#lib/core/experiment/design.ts'
import { rangIn, ratesOf, undrawnRates } from './experiment/rates.ts'
import { usualWorld } from './experiment/worlds.ts'
import { atLeast, atMost, between } from './table.ts'
import type { Design } from '#lib/core/experiment/design.ts'
import type { Rates } from './experiment/rates.ts'
import type { World } from './experiment/worlds.ts'
import type { Part } from './part.ts'
import type { Row } from './table.ts'

/** Tests behind each share that was agreed, and behind each that is only shown. */
const runs = Number(process.env.BENCH_RUNS ?? 1000)
const fewer = Math.ceil(runs * 0.4)
const seed = Number(process.env.BENCH_SEED ?? 1) * 1_000_000

export function experimentRows(): Part {
  const rows: Row[] = []
  const details: unknown[] = []
  for (const design of lingerings.flatMap((lingering) => lengths.map((length) => designFor(lingering, length)))) {
    for (const persistence of [0.3, 0.6]) {
      const world = { ...usualWorld, persistence }
      const found = figures(design, world)
      rows.push(...rowsOf(design, persistence, found))
      details.push({ design, persistence, ...found })
      console.error(`${nameOf(design)}, persistence ${String(persistence)}`)
    }
  }
  const [days, blocks] = [designFor('within-the-day'), designFor('until-the-next-day')]
  for (const [name, change] of Object.entries(troubles)) {
    for (const design of [days, blocks]) {
      const world = { ...usualWorld, ...change }
      const nothing = ratesOf(design, { ...world, effect: 0 }, { runs, seed: seed + 700_000 })
      const point = ratesOf(design, { ...world, effect: -1 }, { runs, seed: seed + 800_000 })
      rows.push({
        name: `${nameOf(design)}, ${name}: false verdicts`,
        digits: 3,
        measured: nothing.found,
        goal: atMost(0.07),
        note: `a point found ${shown(point.found)}, held by the interval ${shown(point.covered)}, no verdict ${shown(point.verdicts.none)}`,
      })
      details.push({ name, design, nothing, point })
    }
  }
  return { rows, details: { runs, fewer, seed, cells: details } }
}

/** What is not as it should be. All of it without an effect first, then with one of a point. */
const troubles: Record<string, Partial<World>> = {
  'half of the effect is left on the next day': { carriedOver: 0.5 },
  'done as planned on 85 % of days': { asPlanned: 0.85 },
  'three points better over the test by itself': { trend: -3 },
  'bad days written down half as often': { missingPerPoint: 0.15 },
  'most days without hindrance': { level: 1, spread: 2.5 },
  'half of the days missing': { missing: 0.5 },
}

function figures(design: Design, world: World) {
  const at = (effect: World['effect'], from: number, many = fewer) =>
    ratesOf(design, { ...world, effect }, { runs: many, seed: seed + from })
  return {
    nothing: at(0, 0, runs),
    half: at(-0.5, 100_000),
    point: at(-1, 200_000, runs),
    worse: at(1, 300_000),
    promised: at({ detectableTimes: 1 }, 400_000),
    rang: rangIn(design, { ...world, effect: 0 }, { runs: Math.ceil(fewer / 4), seed: seed + 900_000 }),
    without: undrawnRates(design, { ...world, effect: 0 }, { runs, seed: seed + 500_000 }),
    withPoint: undrawnRates(design, { ...world, effect: -1 }, { runs, seed: seed + 600_000 }),
  }
}

function rowsOf(design: Design, persistence: number, found: ReturnType<typeof figures>): Row[] {
  const { nothing, half, point, worse, promised, rang, without, withPoint } = found
  const name = `${nameOf(design)}, persistence ${String(persistence)}`
  const isAgreed = design.pairs === 28 && persistence === 0.3
  const little = (rates: Rates) => rates.verdicts['little-difference-probably']
  return [
    {
      name: `${name}: false verdicts`,
      digits: 3,
      measured: nothing.found,
      goal: atMost(0.07),
      bare: without.beforeAfter,
      note: `chosen days ${shown(without.chosen)}; little difference ${shown(little(nothing))}; stop rule rang ${shown(rang)}`,
    },
    {
      name: `${name}: interval holds the truth`,
      digits: 3,
      measured: point.covered,
      goal: between(0.93, 0.97),
      bare: withPoint.beforeAfterCovered,
      note: `chosen days ${shown(withPoint.chosenCovered)}; without effect ${shown(nothing.covered)}; regression ${shown(point.modelCovered)}`,
    },
    {
      name: `${name}: a point found`,
      digits: 3,
      measured: point.found,
      ...(isAgreed && { goal: atLeast(0.65) }),
      note: `wrong way ${shown(point.verdicts['seems-worse'])}; half a point ${shown(half.found)}; a point worse ${shown(worse.verdicts['seems-worse'])}`,
    },
    {
      name: `${name}: a point called little difference`,
      digits: 3,
      measured: little(point),
      goal: atMost(0.07),
    },
    {
      name: `${name}: what was promised found`,
      digits: 3,
      measured: promised.found,
      note: `promised four in five, of ${promised.detectable.toFixed(1)} points`,
    },
  ]
}

const nameOf = (design: Design) =>
  design.blockDays === 1
    ? `${String(design.pairs)} pairs of days`
    : `${String(design.pairs)} pairs of ${String(design.blockDays)} days (${String(daysOf(design))} days)`

const shown = (share: number) => share.toFixed(3)
