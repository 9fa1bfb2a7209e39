import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from '../day.ts'
import { analyse, interimLook } from './analysis.ts'
import { looked, stop } from './course.ts'
import { designFor, lengths, lingerings } from './design.ts'
import { inventExperiment, inventReadings, longAfter } from './invented-test.ts'
import { testDays } from './plan.ts'
import type { Day } from '../day.ts'
import type { Experiment, ExperimentDay } from './experiment.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const designs = lingerings.flatMap((lingering) => lengths.map((length) => designFor(lingering, length)))

function outcomeOf(experiment: Experiment, readings: ReadonlyMap<Day, number>, days: readonly ExperimentDay[] = []) {
  const found = analyse({ experiment, readings, days, today: longAfter })
  if (found.kind !== 'analysed') throw new Error(found.kind)
  return found
}

const doneAll = (experiment: Experiment, done: (state: 'on' | 'off') => 'on' | 'off' | null): ExperimentDay[] =>
  testDays(experiment).map((one) => ({
    version: 1,
    experiment: experiment.id,
    day: one.day,
    done: done(one.state),
    updatedAt: '2026-05-01T08:00:00Z',
  }))

test.each(designs)('two points less on days on is found in every design: %j', (design) => {
  const experiment = inventExperiment({ design })
  const found = outcomeOf(experiment, inventReadings(experiment, { effect: -2.5 }))
  expect(found.verdict).toBe('helps-probably')
  expect(found.interval.low).toBeLessThan(-1.5)
  expect(found.interval.high).toBeLessThan(0)
  expect(found.model?.interval.high).toBeLessThan(0)
})

test('more hindrance or tension is worse, more sleep is better', () => {
  const verdicts = (['hindrance', 'tension', 'sleep'] as const).map((outcome) => {
    const experiment = inventExperiment({ outcome })
    return outcomeOf(experiment, inventReadings(experiment, { effect: 2.5 })).verdict
  })
  expect(verdicts).toEqual(['seems-worse', 'seems-worse', 'helps-probably'])
})

test('sleep is read from the page of the next day', () => {
  const experiment = inventExperiment({ outcome: 'sleep' })
  const readings = new Map(
    testDays(experiment).map(({ day: date, state }) => [addDays(date, 1), state === 'on' ? 8 : 3]),
  )
  expect(outcomeOf(experiment, readings).points).toBeCloseTo(5, 8)
})

test('the same value everywhere gives no verdict of an effect, nor one of little difference', () => {
  fc.assert(
    fc.property(seeds, fc.constantFrom(...designs), fc.integer({ min: 0, max: 10 }), (seed, design, value) => {
      const experiment = inventExperiment({ seed, design })
      const found = outcomeOf(experiment, new Map(testDays(experiment).map((one) => [one.day, value])))
      expect(found.verdict).toBe('unclear')
      expect(found.points).toBeCloseTo(0, 8)
      expect(found.p).toBe(1)
    }),
    { numRuns: 12 },
  )
})

test('days with the same half point up and down make little difference', () => {
  const experiment = inventExperiment({ design: designFor('within-the-day', 'long') })
  // 4 and 5 in turn by pair of pairs, whatever the state.
  const readings = new Map(testDays(experiment).map(({ day: date, block }) => [date, 4 + (Math.floor(block / 2) % 2)]))
  const found = outcomeOf(experiment, readings)
  expect(found.verdict).toBe('little-difference-probably')
  expect(Math.max(-found.interval.low, found.interval.high)).toBeLessThan(0.5)
})

test('the order of days in the file does not matter', () => {
  const experiment = inventExperiment()
  const days = doneAll(experiment, (state) => state)
  const readings = inventReadings(experiment, { effect: -0.8, missing: 0.2 })
  const expected = outcomeOf(experiment, readings, days)
  fc.assert(
    fc.property(fc.shuffledSubarray([...readings], { minLength: readings.size }), (shuffled) => {
      expect(outcomeOf(experiment, new Map(shuffled), days.toReversed())).toEqual(expected)
    }),
    { numRuns: 5 },
  )
})

test('what was done is told, but the days count as they were meant', () => {
  const experiment = inventExperiment()
  const readings = inventReadings(experiment, { effect: -2 })
  const nothing = outcomeOf(experiment, readings)
  const swapped = outcomeOf(
    experiment,
    readings,
    doneAll(experiment, (state) => (state === 'on' ? 'off' : 'on')),
  )
  expect(nothing.done).toEqual({ asPlanned: 0, otherwise: 0, unknown: 56 })
  expect(swapped.done).toEqual({ asPlanned: 0, otherwise: 56, unknown: 0 })
  expect(swapped.caveats).toContain('not-as-planned')
  expect([swapped.verdict, swapped.points, swapped.interval]).toEqual([
    nothing.verdict,
    nothing.points,
    nothing.interval,
  ])
})

test('what the person expects can never be excluded', () => {
  const experiment = inventExperiment()
  expect(outcomeOf(experiment, inventReadings(experiment, { effect: -2 })).caveats[0]).toBe('expectation')
})

test('no verdict before the end, not even by a day', () => {
  const experiment = inventExperiment()
  const readings = inventReadings(experiment, { effect: -3 })
  const last = day('2026-04-26')
  expect(analyse({ experiment, readings, days: [], today: last })).toEqual({ kind: 'not-over' })
  expect(analyse({ experiment, readings, days: [], today: addDays(last, 1) }).kind).toBe('analysed')
})

test('a look on the way has a size and no verdict, and the outcome says that somebody looked', () => {
  const experiment = inventExperiment()
  const readings = inventReadings(experiment, { effect: -3 })
  const early = { experiment, readings, today: day('2026-03-30') }
  expect(interimLook({ ...early, today: day('2026-03-09') })).toBeNull()
  expect(interimLook(early)?.points).toBeLessThan(-1)
  // What is written later is not seen earlier.
  const seen = new Map([...readings].filter(([date]) => date <= early.today))
  expect(interimLook({ ...early, readings: seen })).toEqual(interimLook(early))
  expect(outcomeOf(looked(experiment, early.today), readings).caveats).toContain('looked-early')
})

test('a stopped test has no verdict, only why it stopped', () => {
  const stopped = stop(inventExperiment(), { today: day('2026-03-20'), reason: 'worse' })
  const readings = inventReadings(stopped, { effect: -3 })
  expect(analyse({ experiment: stopped, readings, days: [], today: longAfter })).toEqual({
    kind: 'stopped',
    reason: 'worse',
  })
})

test('with five whole pairs there is no verdict, however large the difference', () => {
  const experiment = inventExperiment()
  const all = [...inventReadings(experiment, { effect: -5 })]
  const found = analyse({ experiment, readings: new Map(all.slice(0, 11)), days: [], today: longAfter })
  expect(found).toEqual({ kind: 'too-few', pairs: 5 })
})

test('where nothing works, about one test in twenty says that something does', { timeout: 60_000 }, () => {
  const found = Array.from({ length: 200 }, (_, i) => {
    const experiment = inventExperiment({ seed: 1000 + i })
    return outcomeOf(experiment, inventReadings(experiment, { effect: 0, seed: i, missing: 0.2 }))
  })
  const falseShare = found.filter(({ p }) => p <= 0.05).length / found.length
  expect(falseShare).toBeGreaterThan(0.01)
  // Three standard errors above .05.
  expect(falseShare).toBeLessThan(0.096)
})

test('with half of the days missing, and no pair whole, the coin still counts', () => {
  const experiment = inventExperiment()
  const readings = new Map([...inventReadings(experiment, { effect: -4 })].filter((_, i) => i % 2 === 0))
  const found = outcomeOf(experiment, readings)
  expect(found).toMatchObject({ verdict: 'helps-probably', days: { pairs: 0 } })
  expect(found.caveats).toContain('many-gaps')
})
