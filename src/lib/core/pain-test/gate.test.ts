import { describe, expect, it } from 'vitest'
import { emptyGate, passGate } from './gate.ts'
import { orderPractices, practiceIds } from './practices.ts'
import { scorePhq4 } from './phq4.ts'
import { exerciseOrder, parsePainTestDraft, parsePainTestRecord } from './record.ts'
import { day } from '../day.ts'
import type { GateAnswers } from './gate.ts'
import type { Phq4Answers } from './phq4.ts'

describe('the gate', () => {
  const long: GateAnswers = { isAtLeast16: true, duration: 'over-12-weeks', isExamined: true, hasKnownCause: 'no' }
  const cases: [string, GateAnswers, ReturnType<typeof passGate>][] = [
    ['nothing answered', emptyGate, { kind: 'incomplete' }],
    ['under sixteen stops at once', { ...emptyGate, isAtLeast16: false }, { kind: 'too-young' }],
    ['long, examined, nothing found', long, { kind: 'test', needsExamination: false, mayKeepDiary: true }],
    [
      'does not know whether something was found',
      { ...long, hasKnownCause: 'unknown' },
      { kind: 'test', needsExamination: false, mayKeepDiary: true },
    ],
    [
      'never examined',
      { ...long, isExamined: false, hasKnownCause: null },
      { kind: 'test', needsExamination: true, mayKeepDiary: true },
    ],
    [
      'eight weeks: no diary',
      { ...long, duration: '6-12-weeks' },
      { kind: 'test', needsExamination: false, mayKeepDiary: false },
    ],
    ['a known cause: no pattern', { ...long, hasKnownCause: 'yes' }, { kind: 'known-cause', mayKeepDiary: true }],
    ['three weeks: advice only', { ...long, duration: 'under-6-weeks' }, { kind: 'acute', needsExamination: false }],
    [
      'three weeks with a known cause: advice only',
      { ...long, duration: 'under-6-weeks', hasKnownCause: 'yes' },
      { kind: 'acute', needsExamination: false },
    ],
    [
      'three weeks, never examined',
      { ...long, duration: 'under-6-weeks', isExamined: false, hasKnownCause: null },
      { kind: 'acute', needsExamination: true },
    ],
    ['examined, last question open', { ...long, hasKnownCause: null }, { kind: 'incomplete' }],
    [
      'a cause named before saying that nobody looked',
      { ...long, isExamined: false, hasKnownCause: 'yes' },
      { kind: 'test', needsExamination: true, mayKeepDiary: true },
    ],
  ]
  for (const [name, answers, outcome] of cases) it(name, () => expect(passGate(answers)).toEqual(outcome))
})

describe('the order of practices', () => {
  it('puts first offers first, then what may follow, then everything else', () => {
    expect(orderPractices({ highlighted: ['R', 'S'], painTestOrder: true, mayKeepDiary: true })).toEqual([
      'niets', 'adem-4-6', 'bodyscan', 'schudden', 'vuist', 'adem-4-7-8', 'nu-even', 'feeling-word', 'pattern-log', 'if-then', 'walking',
    ]) // prettier-ignore
  })
  it('is the same for everyone when switched off', () => {
    expect(orderPractices({ highlighted: ['R', 'S'], painTestOrder: false, mayKeepDiary: true })).toEqual(practiceIds)
  })
  it('always shows every practice, but no diary before twelve weeks', () => {
    const order = orderPractices({ highlighted: ['P', 'T'], painTestOrder: true, mayKeepDiary: false })
    expect(order.toSorted()).toEqual(practiceIds.filter((id) => id !== 'pattern-log' && id !== 'if-then').toSorted())
    expect(order.slice(0, 2)).toEqual(['bodyscan', 'nu-even'])
  })
})

it('leaves out what is not for this person now', () => {
  const order = orderPractices({ highlighted: ['R'], painTestOrder: true, mayKeepDiary: true, avoid: ['niets'] })
  expect(order[0]).toBe('bodyscan')
  expect(order).not.toContain('niets')
})

describe('PHQ-4', () => {
  const cases: [Phq4Answers, number | null, number | null, number | null, boolean][] = [
    [{}, null, null, null, false],
    [{ nervous: 0, worry: 0, interest: 0, down: 0 }, 0, 0, 0, false],
    [{ nervous: 1, worry: 1, interest: 1, down: 1 }, 2, 2, 4, false],
    [{ nervous: 2, worry: 1, interest: 0, down: 0 }, 3, 0, 3, true],
    [{ nervous: 0, worry: 0, interest: 3, down: 0 }, 0, 3, 3, true],
    [{ nervous: 3, worry: 3, interest: 3, down: 3 }, 6, 6, 12, true],
    [{ nervous: 3 }, null, null, null, true],
    [{ nervous: 2, interest: 2 }, null, null, null, false],
    [{ interest: 2, down: 1 }, null, 3, null, true],
  ]
  for (const [answers, tension, mood, total, isHigh] of cases) {
    it(`${JSON.stringify(answers)} → high: ${isHigh}`, () =>
      expect(scorePhq4(answers)).toEqual({ tension, mood, total, isHigh }))
  }
})

describe('records', () => {
  const record = {
    version: 1, id: 'a1', day: '2026-11-22', statements: 1, answers: { 13: 3, 14: 0, 15: 1, 4: 3, 5: 3, 6: 'unknown' },
    chosen: [], startWith: 'schudden', mayKeepDiary: true, helps: ['warmth'], helpsNote: '',
  } as const // prettier-ignore

  it('reads what it wrote, also through JSON', () => {
    const json: unknown = JSON.parse(JSON.stringify(record))
    expect(parsePainTestRecord(json)).toEqual(json)
  })
  it('refuses damaged records', () => {
    for (const damage of [
      { day: '2026-02-30' },
      { version: 2 },
      { answers: { 19: 1 } },
      { answers: { 1: 5 } },
      { chosen: ['X'] },
      { startWith: 'zwemmen' },
    ]) {
      expect(parsePainTestRecord({ ...record, ...damage })).toBe(null)
    }
    expect(parsePainTestRecord('x')).toBe(null)
  })
  it('drops alarm signals from a draft, should anyone ever put them there', () => {
    const draft = { version: 1, day: '2026-11-22', gate: emptyGate, answers: {}, helps: [], helpsNote: '' }
    expect(parsePainTestDraft({ ...draft, R1: 'new', crisis: 'often' })).toEqual(draft)
  })
  it('lets the wish of the person come before the order of the test', () => {
    const parsed = parsePainTestRecord(record)
    if (parsed === null) throw new Error('expected a record')
    expect(parsed.day).toBe(day('2026-11-22'))
    expect(exerciseOrder(parsed, { painTestOrder: true })).toEqual([
      'schudden', 'niets', 'adem-4-6', 'bodyscan', 'vuist', 'adem-4-7-8', 'nu-even',
    ]) // prettier-ignore
  })
})
