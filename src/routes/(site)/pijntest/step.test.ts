import { expect, it } from 'vitest'
import { allowedStep } from './step.ts'

it('shows what the history names when nothing is in the way', () => {
  for (const step of ['gate', 'told', 'statement-7', 'helps', 'mood', 'crisis', 'result'] as const) {
    expect(allowedStep(step, 'test', false)).toBe(step)
  }
})

it('does not lead past a card', () => {
  for (const step of ['gate', 'statement-1', 'result'] as const) {
    expect(allowedStep(step, 'test', true)).toBe('signals-0')
  }
  expect(allowedStep('signals-3', 'test', true)).toBe('signals-3')
  expect(allowedStep('intro', 'test', true)).toBe('intro')
})

it('shows no pattern to someone whose pain is new, who is under sixteen, or who did not say', () => {
  for (const kind of ['acute', 'too-young', 'incomplete'] as const) {
    expect(allowedStep('result', kind, false)).toBe('gate')
    expect(allowedStep('statement-1', kind, false)).toBe('gate')
  }
  expect(allowedStep('told', 'acute', false)).toBe('told')
  expect(allowedStep('told', 'too-young', false)).toBe('told')
  expect(allowedStep('told', 'incomplete', false)).toBe('gate')
})

it('leads someone with a known cause to what can be tried, and to no statement', () => {
  expect(allowedStep('result', 'known-cause', false)).toBe('result')
  expect(allowedStep('statement-1', 'known-cause', false)).toBe('gate')
})
