import { expect, test } from 'vitest'
import { handOver, takeOver } from './handed-over.ts'

test('what is handed over is taken once, and the latest replaces what nobody took', () => {
  expect(takeOver()).toEqual({})
  handOver({ intend: { kind: 'habit', habit: 'extra-walk' } })
  handOver({ compared: { kind: 'habit', habit: 'same-bedtime' } })
  expect(takeOver()).toEqual({ compared: { kind: 'habit', habit: 'same-bedtime' } })
  expect(takeOver()).toEqual({})
})
