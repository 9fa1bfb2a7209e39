import { expect, it } from 'vitest'
import fc from 'fast-check'
import { ceiling, limit } from './limit.ts'

const limited = (samples: Float32Array) => {
  const after = samples.slice()
  limit(after)
  return after
}

it('leaves alone what stays under the ceiling', () => {
  const soft = new Float32Array(1000).map((_, i) => Math.sin(i / 9) * 0.7)
  expect(limited(soft)).toEqual(soft)
})

it('turns a loud moment down to the ceiling, and nothing farther than its reach', () => {
  const click = new Float32Array(4000).fill(0.1)
  click[2000] = 2
  const after = limited(click)
  expect(after[2000]).toBeCloseTo(0.708, 3)
  expect(after.slice(0, 2000 - 481).every((v) => v === click[0])).toBe(true)
  expect(after.slice(2000 + 481).every((v) => v === click[0])).toBe(true)
})

it('turns down gradually: from one sample to the next a gain changes by less than a three-hundredth', () => {
  const click = new Float32Array(4000).fill(0.1)
  click[2000] = 2
  const gains = limited(click).map((v, i) => v / (click[i] ?? 1))
  const steps = [...gains].slice(1).map((gain, i) => Math.abs(gain - (gains[i] ?? 0)))
  expect(Math.max(...steps)).toBeLessThan(1 / 300)
})

it('never lets anything past the ceiling', () => {
  fc.assert(
    fc.property(fc.float32Array({ min: -8, max: 8, noNaN: true, maxLength: 3000 }), (samples) => {
      expect(limited(samples).findIndex((v) => !(Math.abs(v) <= ceiling + 1e-6))).toBe(-1)
    }),
  )
})
