/** Invented people in whom it is known what an exercise does, and the self-test they do. */
import { addDays, day, daysBetween } from '#lib/core/day.ts'
import { begin } from '#lib/core/experiment/begin.ts'
import { readOn } from '#lib/core/experiment/outcome.ts'
import { testDays } from '#lib/core/experiment/plan.ts'
import { usualOf, windowDays } from '#lib/core/experiment/usual.ts'
import { randomFrom } from '#lib/core/random.ts'
import type { Observed } from '#lib/core/experiment/analysis.ts'
import type { Design } from '#lib/core/experiment/design.ts'
import type { ExperimentDay } from '#lib/core/experiment/experiment.ts'
import type { Random } from '#lib/core/random.ts'

export type World = {
  /** What a day on adds, in points; or what the person's own test says it could find, times this, going down. */
  readonly effect: number | { readonly detectableTimes: number }
  readonly persistence: number
  readonly level: number
  readonly spread: number
  /** Part of the days without a value, on a day like any other. */
  readonly missing: number
  /** How much more often a bad day is missing: added to the part per point above the level. */
  readonly missingPerPoint: number
  /** Points from the first test day to the last. */
  readonly trend: number
  /** Part of the effect of a day that is still there on the next. */
  readonly carriedOver: number
  /** Part of the days on which the person does what the plan says. */
  readonly asPlanned: number
}

export const usualWorld: World = {
  effect: 0,
  persistence: 0.3,
  level: 5,
  spread: 1.5,
  missing: 0.2,
  missingPerPoint: 0,
  trend: 0,
  carriedOver: 0,
  asPlanned: 1,
}

const start = day('2026-03-02')

/** Eight weeks of diary and then the test to its end. `effect`: what a day on really adds. */
export function live(design: Design, world: World, seed: number): { observed: Observed; effect: number } {
  const random = randomFrom(seed)
  const own = ownDays(world, random)
  const before = Array.from({ length: windowDays }, (_, i) => addDays(start, i - windowDays))
  const readings = new Map(before.flatMap((date) => written(date, own(0), world, random)))
  const usual = usualOf(readings, start)
  if (!usual) throw new Error('a diary that is too thin to begin with')
  const experiment = begin({
    id: 'test',
    compared: { kind: 'exercise', exercise: 'adem-4-7-8' },
    outcome: 'hindrance',
    lingering: 'within-the-day',
    design,
    expects: null,
    usual,
    start,
    seed: Math.floor(random() * 2 ** 32),
  })
  const { detectablePoints } = experiment
  const effect = typeof world.effect === 'number' ? world.effect : -world.effect.detectableTimes * detectablePoints
  const plan = testDays(experiment)
  const days: ExperimentDay[] = []
  let exposure = 0
  for (const { day: date, state } of plan) {
    const done = random() < world.asPlanned ? state : state === 'on' ? 'off' : 'on'
    days.push({ version: 1, experiment: 'test', day: date, done, updatedAt: '2026-06-01T20:00:00Z' })
    exposure = world.carriedOver * exposure + (1 - world.carriedOver) * (done === 'on' ? 1 : 0)
    const drift = (world.trend * daysBetween(start, date)) / plan.length
    for (const [on, value] of written(date, own(effect * exposure + drift), world, random)) readings.set(on, value)
  }
  const last = plan.at(-1)?.day ?? start
  return { observed: { experiment, readings, days, today: addDays(readOn(last, 'hindrance'), 1) }, effect }
}

/** Day after day, each taking over part of the one before; rounded to what a scale can say. */
export function ownDays({ persistence, level, spread }: World, random: Random): (added: number) => number {
  let noise = normal(random)
  return (added) => {
    noise = persistence * noise + Math.sqrt(1 - persistence ** 2) * normal(random)
    return Math.min(10, Math.max(0, Math.round(level + spread * noise + added)))
  }
}

function written<Key>(
  on: Key,
  value: number,
  { missing, missingPerPoint, level }: World,
  random: Random,
): [Key, number][] {
  const part = Math.min(0.9, Math.max(0, missing + missingPerPoint * (value - level)))
  return random() < part ? [] : [[on, value]]
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Rated days of somebody who does not draw: `isOn` of each test day chosen by `choose`. */
export function liveUndrawn(
  days: number,
  world: World & { readonly effect: number },
  { seed, choose }: { seed: number; choose: (t: number, yesterday: number, random: Random) => boolean },
): { isOn: boolean; value: number }[] {
  const random = randomFrom(seed)
  const own = ownDays(world, random)
  let yesterday = own(0)
  return Array.from({ length: days }, (_, t) => {
    const isOn = choose(t, yesterday, random)
    const value = own((isOn ? world.effect : 0) + (world.trend * t) / days)
    yesterday = value
    return written(t, value, world, random).map(([, rated]) => ({ isOn, value: rated }))
  }).flat()
}
