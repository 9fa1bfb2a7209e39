import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomFrom } from '../random.ts'
import { draw } from './draw.ts'
import { randomisationTest } from './randomisation.ts'
import { redrawn } from './rows.ts'

const design = { pairs: 8, blockDays: 2, leftOutDays: 0 }
const outcomes = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 32, maxLength: 32 })
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })

const rowsOf = (values: readonly number[]) =>
  values.map((outcome, time) => ({ time, block: Math.floor(time / 2), outcome }))

function tested(values: readonly number[], seed: number) {
  const order = draw(design, randomFrom(seed))
  const found = randomisationTest(rowsOf(values), { design, order }, { persistence: 0.3, random: randomFrom(~seed) })
  if (!found) throw new Error('no test')
  return found
}

test('the order that was drawn is among the orders it is compared with', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const rows = rowsOf(new Array<number>(32).fill(0))
      const order = draw(design, randomFrom(seed))
      const real = rows.map(({ block }) => (order[block] === 'on' ? 1 : 0)).join('')
      const random = randomFrom(~seed)
      const others = Array.from({ length: 5000 }, () => redrawn(rows, design, random).join(''))
      expect(others).toContain(real)
    }),
    { numRuns: 20 },
  )
})

test('p is never 0, and is small exactly when 0 lies outside the interval', () => {
  fc.assert(
    fc.property(outcomes, seeds, (values, seed) => {
      const found = tested(values, seed)
      expect(found.p).toBeGreaterThanOrEqual(1 / 1000)
      for (const level of [0.95, 0.9, 0.5]) {
        const { low, high } = found.interval(level)
        expect(low).toBeLessThanOrEqual(found.points)
        expect(high).toBeGreaterThanOrEqual(found.points)
        if (found.p <= 1 - level + 1e-9) expect(low > 0 || high < 0).toBe(true)
        else expect(low <= 1e-8 && high >= -1e-8).toBe(true)
      }
    }),
  )
})

test('a point more on every day on moves estimate and interval by one point', () => {
  fc.assert(
    fc.property(outcomes, seeds, (values, seed) => {
      const order = draw(design, randomFrom(seed))
      const moved = tested(
        values.map((value, i) => value + (order[Math.floor(i / 2)] === 'on' ? 1 : 0)),
        seed,
      )
      const before = tested(values, seed)
      expect(moved.points).toBeCloseTo(before.points + 1, 8)
      expect(moved.interval(0.9).low).toBeCloseTo(before.interval(0.9).low + 1, 8)
      expect(moved.interval(0.9).high).toBeCloseTo(before.interval(0.9).high + 1, 8)
    }),
  )
})

test('with five pairs the interval at 95 % has no end: no order is unlikely enough', () => {
  const few = { pairs: 5, blockDays: 1, leftOutDays: 0 }
  const order = draw(few, randomFrom(3))
  const rows = order.map((state, time) => ({ time, block: time, outcome: state === 'on' ? 0 : 10 }))
  const found = randomisationTest(rows, { design: few, order }, { persistence: 0, random: randomFrom(4) })
  expect(found?.interval(0.95)).toEqual({ low: -Infinity, high: Infinity })
  expect(found?.p).toBeGreaterThan(0.05)
})

test('days of one state only cannot be tested', () => {
  const order = draw(design, randomFrom(1))
  const rows = rowsOf(new Array<number>(32).fill(3)).filter(({ block }) => order[block] === 'on')
  expect(randomisationTest(rows, { design, order }, { persistence: 0.3, random: randomFrom(1) })).toBeNull()
})
