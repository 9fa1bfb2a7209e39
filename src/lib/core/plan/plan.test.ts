import { expect, test } from 'vitest'
import { day } from '../day.ts'
import { guidanceOf, withGuidance } from './guidance-of.ts'
import { occurrencesInWeek, occurrencesOn, parsePlan } from './plan.ts'
import { newProfile, parseProfile } from './profile.ts'
import type { Plan, RestMoment } from './plan.ts'

const evening: RestMoment = {
  id: 'evening',
  exercise: 'niets',
  weekdays: [1, 7],
  time: '20:30',
  minutes: 5,
  alarmMinutesBefore: 10,
}
const morning: RestMoment = { ...evening, id: 'morning', exercise: 'schudden', weekdays: [1], time: '08:00' }
const plan: Plan = { version: 1, moments: [evening, morning], pausedUntil: null }

test('a day holds its moments in order of time', () => {
  expect(occurrencesOn(plan, day('2026-11-23')).map(({ moment }) => moment.id)).toEqual(['morning', 'evening'])
  expect(occurrencesOn(plan, day('2026-11-24'))).toEqual([])
})

test('a week runs from Monday to Sunday, whichever of its days is asked', () => {
  const days = occurrencesInWeek(plan, day('2026-11-26')).map((one) => `${one.day} ${one.moment.id}`)
  expect(days).toEqual(['2026-11-23 morning', '2026-11-23 evening', '2026-11-29 evening'])
})

test('a pause ends by itself on its day', () => {
  const paused = { ...plan, pausedUntil: day('2026-11-29') }
  expect(occurrencesInWeek(paused, day('2026-11-23')).map((one) => one.day)).toEqual(['2026-11-29'])
})

test('a plan and a profile read back as they were written', () => {
  expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan)
  const profile = newProfile(day('2026-11-22'))
  expect(parseProfile(JSON.parse(JSON.stringify(profile)))).toEqual(profile)
})

test.each([
  ['a time that no clock shows', { ...evening, time: '24:00' }],
  ['an eighth weekday', { ...evening, weekdays: [8] }],
  ['no weekday at all', { ...evening, weekdays: [] }],
  ['an exercise we do not have', { ...evening, exercise: 'hardlopen' }],
])('a plan with %s is refused', (_, moment) => {
  expect(parsePlan({ ...plan, moments: [moment] })).toBeNull()
})

test('a plan of a newer version is left alone', () => {
  expect(parsePlan({ ...plan, version: 2 })).toBeNull()
})

const walk = { habit: 'extra-walk' as const, weekdays: [1, 3], since: day('2026-11-22') }

test('a plan from before there were habits is read as it was, and one with a habit reads back', () => {
  expect(parsePlan(plan)).not.toHaveProperty('habits')
  expect(parsePlan({ ...plan, habits: [walk] })).toEqual({ ...plan, habits: [walk] })
})

test.each([
  ['a habit that is not on the list', [{ ...walk, habit: 'ibuprofen' }]],
  ['a habit on no day', [{ ...walk, weekdays: [] }]],
  ['a habit twice', [walk, { ...walk, weekdays: [5] }]],
])('%s is refused', (_, habits) => {
  expect(parsePlan({ ...plan, habits })).toBeNull()
})

test('a profile from before guidance was kept is read as it was', () => {
  const old = { ...newProfile(day('2026-11-22')), ownSentence: 'Eerst thee.' }
  expect(parseProfile(old)).toEqual(old)
  expect(old).not.toHaveProperty('guidance')
})

test('guidance is remembered for one exercise and leaves the others alone', () => {
  const profile = newProfile(day('2026-11-22'))
  const chosen = { ...guidanceOf(profile, 'bodyscan'), voice: false, breath: true, toneLevel: 1 } as const
  const kept = parseProfile(JSON.parse(JSON.stringify({ ...profile, ...withGuidance(profile, 'bodyscan', chosen) })))
  expect(kept && guidanceOf(kept, 'bodyscan')).toEqual(chosen)
  expect(kept && guidanceOf(kept, 'schudden')).toEqual(guidanceOf(profile, 'schudden'))
})

test('an exercise that was never set begins as the general settings say', () => {
  const profile = newProfile(day('2026-11-22'))
  const settings = { theme: 'device', tones: false, vibration: false, wakeLock: true } as const
  expect(guidanceOf(profile, 'adem-4-6')).toMatchObject({ tones: true, vibration: true, awake: false })
  expect(guidanceOf({ ...profile, settings }, 'adem-4-6')).toMatchObject({
    tones: false,
    vibration: false,
    awake: true,
  })
})

test('who wants no tones anywhere does not sit in the dark with nothing', () => {
  const profile = newProfile(day('2026-11-22'))
  const quiet = { ...profile, settings: { ...profile.settings, tones: false } }
  expect(guidanceOf(quiet, 'adem-4-6')).toMatchObject({ tones: false, voice: false, awake: true })
  expect(guidanceOf(quiet, 'adem-4-6', true)).toMatchObject({ tones: false, voice: true, awake: false })
})

test('a profile with guidance that cannot be is refused', () => {
  const profile = newProfile(day('2026-11-22'))
  const guidance = { bodyscan: { ...guidanceOf(profile, 'bodyscan'), toneLevel: 6 } }
  expect(parseProfile({ ...profile, guidance })).toBeNull()
})
