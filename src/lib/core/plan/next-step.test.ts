import { expect, test } from 'vitest'
import { day } from '../day.ts'
import { emptyEntry } from '../diary/entry.ts'
import { dailyPeriod, twoDaysPeriod } from '../diary/period.ts'
import { nextStep } from './next-step.ts'
import { newProfile } from './profile.ts'
import type { SelfTestToday } from '../experiment/today.ts'
import type { NextStepInput } from './next-step.ts'
import type { Plan, RestMoment } from './plan.ts'

// 22 November 2026 is a Sunday.
const today = day('2026-11-22')
const nothing: RestMoment = {
  id: 'a',
  exercise: 'niets',
  weekdays: [7],
  time: '20:00',
  minutes: 5,
  alarmMinutesBefore: null,
}
const shaking: RestMoment = { ...nothing, id: 'b', exercise: 'schudden', time: '08:00' }
const planOf = (...moments: RestMoment[]): Plan => ({ version: 1, moments, pausedUntil: null })
const profile = { ...newProfile(day('2026-11-01')), painDuration: 'over-12-weeks' as const }
const period = dailyPeriod({ id: 'p', start: day('2026-11-17') })

function at(time: string, given: Partial<NextStepInput> = {}) {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const input = {
    profile,
    plan: null,
    periods: [],
    entries: [],
    sessions: [],
    today,
    minutesOfDay: hours * 60 + minutes,
  }
  return nextStep({ ...input, ...given })
}

test('without a profile the first questions come first, whatever is planned', () => {
  expect(at('20:00', { profile: null, plan: planOf(nothing) })).toEqual({ kind: 'begin', key: 'begin' })
})

test('a rest moment is there from 15 minutes before until 3 hours after its time', () => {
  const when = (time: string) => {
    const step = at(time, { plan: planOf(nothing) })
    return step.kind === 'rest-moment' ? step.when : step.kind
  }
  expect(['19:44', '19:45', '20:00', '23:00', '23:01'].map(when)).toEqual(['later', 'now', 'now', 'now', 'exercise'])
})

test('a moment that was done is not asked again, and one session answers one moment', () => {
  const twice = planOf(nothing, { ...nothing, id: 'c', time: '20:30' })
  const sessions = [{ day: today, exercise: 'niets' as const }]
  expect(at('20:15', { plan: twice, sessions })).toMatchObject({
    kind: 'rest-moment',
    moment: { id: 'c' },
    when: 'now',
  })
  expect(at('20:15', { plan: planOf(nothing), sessions })).toEqual({ kind: 'enough', key: 'enough' })
})

test('a paused plan says nothing', () => {
  const plan = { ...planOf(nothing), pausedUntil: day('2026-11-23') }
  expect(at('20:00', { plan })).toMatchObject({ kind: 'exercise' })
})

test('in the evening an empty diary day comes after a due moment and before the exercises', () => {
  const periods = [period]
  expect(at('17:59', { periods })).toMatchObject({ kind: 'exercise' })
  expect(at('18:00', { periods })).toEqual({ kind: 'diary', key: 'diary', dayNumber: 6, of: 14 })
  expect(at('20:00', { periods, plan: planOf(nothing) })).toMatchObject({ kind: 'rest-moment', when: 'now' })
})

test('a filled day, a day that is not one of the two, or pain under twelve weeks asks for no diary', () => {
  const filled = { ...emptyEntry({ day: today, today, at: '2026-11-22T17:00:00Z' }), hindrance: 3 }
  expect(at('21:00', { periods: [period], entries: [filled] })).toMatchObject({ kind: 'exercise' })
  const twoDays = twoDaysPeriod({ id: 't', start: day('2026-11-16'), weekdays: [2, 5] })
  expect(at('21:00', { periods: [twoDays] })).toMatchObject({ kind: 'exercise' })
  expect(at('21:00', { periods: [period], profile: { ...profile, painDuration: '6-12-weeks' } })).toMatchObject({
    kind: 'exercise',
  })
})

test('when fourteen days are over the choice is offered at any hour', () => {
  const over = dailyPeriod({ id: 'p', start: day('2026-11-08') })
  expect(at('09:00', { periods: [over] })).toEqual({ kind: 'period-choice', key: 'period-choice' })
})

test('an exercise is the chosen one, then the one that fits the test, then the gentlest', () => {
  const chosen = { ...profile, startWith: ['vuist' as const] }
  expect(at('10:00', { profile: chosen, fitting: ['bodyscan'] })).toMatchObject({ exercise: 'vuist', why: 'chosen' })
  expect(at('10:00', { fitting: ['bodyscan'] })).toMatchObject({ exercise: 'bodyscan', why: 'pain-test' })
  expect(at('10:00')).toMatchObject({ exercise: 'adem-4-6', why: 'gentle' })
})

test('what the care asked for leaves out is not offered, also when it was chosen or fits the test', () => {
  const flashbacks = { ...profile, startWith: ['schudden' as const], careful: ['flashbacks' as const] }
  expect(at('10:00', { profile: flashbacks })).toMatchObject({ exercise: 'adem-4-6', why: 'gentle' })
  const inward = { ...profile, careful: ['inward' as const] }
  expect(at('10:00', { profile: inward, fitting: ['bodyscan', 'schudden'] })).toMatchObject({ exercise: 'schudden' })
  expect(at('10:00', { profile: inward })).toMatchObject({ exercise: 'nu-even', why: 'gentle' })
})

test('after any exercise the day is enough, unless the plan holds something later', () => {
  const sessions = [{ day: today, exercise: 'vuist' as const }]
  expect(at('10:00', { sessions })).toEqual({ kind: 'enough', key: 'enough' })
  expect(at('10:00', { sessions, plan: planOf(nothing) })).toMatchObject({ kind: 'rest-moment', when: 'later' })
})

test('what was put aside makes room for the next in line, and in the end for nothing', () => {
  const given = { plan: planOf(shaking, nothing), periods: [] }
  const aside: string[] = []
  const seen: string[] = []
  for (let i = 0; i < 5; i++) {
    const step = at('08:00', { ...given, aside })
    seen.push(step.key)
    aside.push(step.key)
  }
  expect(seen).toEqual(['rest-moment:b', 'rest-moment:a:later', 'exercise:adem-4-6', 'exercise:niets', 'enough'])
})

const breath: SelfTestToday = {
  id: 'x',
  compared: { kind: 'exercise', exercise: 'adem-4-6' },
  day: { kind: 'test-day', state: 'on', number: 12, of: 56 },
  done: null,
  asks: 'hindrance',
  asksToStop: false,
}
const off: SelfTestToday = { ...breath, day: { kind: 'test-day', state: 'off', number: 13, of: 56 } }
const walk: SelfTestToday = { ...breath, compared: { kind: 'habit', habit: 'extra-walk' } }

test('on a day with, the exercise of the self-test is the step until it was done or answered', () => {
  const step = { kind: 'self-test', key: 'self-test:do', exercise: 'adem-4-6' }
  expect(at('10:00', { selfTest: breath })).toEqual(step)
  expect(at('21:00', { selfTest: breath, periods: [period] })).toEqual(step)
  expect(at('10:00', { selfTest: { ...breath, done: 'off' } })).toMatchObject({ kind: 'exercise' })
  const sessions = [{ day: today, exercise: 'adem-4-6' as const }]
  expect(at('10:00', { selfTest: { ...breath, done: 'on' }, sessions })).toMatchObject({ kind: 'enough' })
})

test('after days that were clearly worse the question whether to stop comes before more of the same', () => {
  expect(at('10:00', { selfTest: { ...breath, asksToStop: true } })).toEqual({
    kind: 'self-test',
    key: 'self-test:stop',
  })
  expect(at('10:00', { selfTest: { ...breath, asksToStop: true }, aside: ['self-test:stop'] })).toMatchObject({
    key: 'self-test:do',
  })
})

test('a rest moment whose time has come goes before the self-test', () => {
  expect(at('20:00', { selfTest: breath, plan: planOf(nothing) })).toMatchObject({ kind: 'rest-moment', when: 'now' })
  expect(at('10:00', { selfTest: breath, plan: planOf(nothing) })).toMatchObject({ key: 'self-test:do' })
})

test('on a day without, the exercise is not offered in any way and no moment of it is due', () => {
  const chosen = { ...profile, startWith: ['adem-4-6' as const] }
  const plan = planOf({ ...nothing, exercise: 'adem-4-6' })
  const given = { selfTest: off, profile: chosen, plan, fitting: ['adem-4-6' as const] }
  expect(at('20:00', { ...given, aside: ['self-test:answer'] })).toMatchObject({ kind: 'exercise', exercise: 'niets' })
  expect(at('10:00', given)).toMatchObject({ kind: 'exercise', exercise: 'niets' })
  const inward = { ...profile, careful: ['inward' as const] }
  const shaking = { ...off, compared: { kind: 'exercise' as const, exercise: 'schudden' as const } }
  expect(at('10:00', { selfTest: shaking, profile: inward })).toMatchObject({ exercise: 'nu-even' })
})

test('while the test is paused or has not begun its exercise is offered like any other', () => {
  for (const kind of ['paused', 'last-answer'] as const) {
    const selfTest: SelfTestToday = { ...breath, day: { kind }, asks: null }
    expect(at('10:00', { selfTest })).toMatchObject({ kind: 'exercise', exercise: 'adem-4-6' })
  }
})

test('a habit is never a step, and neither is an exercise that the care asked for leaves out', () => {
  expect(at('10:00', { selfTest: walk })).toMatchObject({ kind: 'exercise', exercise: 'adem-4-6' })
  const inward = { ...profile, careful: ['inward' as const] }
  expect(at('10:00', { selfTest: breath, profile: inward })).toMatchObject({ exercise: 'nu-even' })
})

test('in the evening the test asks what is still open, after the diary', () => {
  expect(at('17:59', { selfTest: walk })).toMatchObject({ kind: 'exercise' })
  expect(at('18:00', { selfTest: walk })).toEqual({ kind: 'self-test', key: 'self-test:answer', asks: 'hindrance' })
  expect(at('18:00', { selfTest: { ...off, asks: 'done' } })).toMatchObject({ asks: 'done' })
  expect(at('18:00', { selfTest: walk, periods: [period] })).toMatchObject({ kind: 'diary' })
  expect(at('18:00', { selfTest: { ...walk, asks: null } })).toMatchObject({ kind: 'exercise' })
  expect(at('18:00', { selfTest: walk, profile: { ...profile, painDuration: 'under-6-weeks' } })).toMatchObject({
    kind: 'exercise',
  })
})

test('an outcome is offered for two weeks, and then stays where it is', () => {
  const ready = (daysAgo: number): SelfTestToday => ({ ...breath, day: { kind: 'ready', daysAgo }, asks: null })
  expect(at('10:00', { selfTest: ready(0) })).toEqual({ kind: 'self-test', key: 'self-test:ready', id: 'x' })
  expect(at('10:00', { selfTest: ready(13) })).toMatchObject({ key: 'self-test:ready' })
  expect(at('10:00', { selfTest: ready(14) })).toMatchObject({ kind: 'exercise' })
})
