import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breathLimits } from '../breath-limits.ts'
import { parseOwnBreath } from './own-breath.ts'
import { ownBreathPresets } from './pattern.ts'
import { ownBreathMinutes, ownBreathRecipe } from './recipe.ts'
import { aboutMinutes } from '../minutes.ts'
import { ownBreathLimits, problemIn, timesPlayed, withoutHolds } from './rules.ts'
import { parseSettings } from '../settings.ts'
import { timeline } from '../timeline/timeline.ts'
import type { OwnBreath } from './own-breath.ts'
import type { OwnBreathKind, OwnBreathPattern } from './pattern.ts'

const phasesOf = (text: string) =>
  text.split(' ').map((part) => {
    const [, seconds = '', kind = ''] = /^([\d.]+)([a-z]+)$/.exec(part) ?? []
    return { kind: kind as OwnBreathKind, seconds: Number(seconds) }
  })
const pattern = (text: string, length: OwnBreathPattern['length'] = { unit: 'breaths', count: 4 }) => ({
  phases: phasesOf(text),
  length,
})
const kept = (own: OwnBreathPattern): OwnBreath => ({
  version: 1,
  id: 'b1',
  name: 'Avondadem',
  phases: [...own.phases],
  length: own.length,
  updatedAt: '2026-11-22T20:15:00.000Z',
})

/** Any list of parts, most of which are no breath at all, and any length. */
const anyPattern: fc.Arbitrary<OwnBreathPattern> = fc.record({
  phases: fc.array(
    fc.record({
      kind: fc.constantFrom('in' as const, 'hold' as const, 'out' as const),
      seconds: fc.integer({ min: 0, max: 20 }).map((halves) => halves / 2),
    }),
    { maxLength: 14 },
  ),
  length: fc.record({
    unit: fc.constantFrom('minutes' as const, 'breaths' as const),
    count: fc.integer({ min: 0, max: 130 }),
  }),
})

/** Patterns that are made to be legal: whole breaths, each with its parts in order. */
const halves = (from: number, to: number) => fc.integer({ min: from * 2, max: to * 2 }).map((half) => half / 2)
const legalBreath = fc
  .record({ in: halves(2, 6), more: halves(0, 6), hold: fc.option(halves(1, 3)), rest: fc.option(halves(1, 2)) })
  .map(({ in: seconds, more, hold, rest }) => {
    const out = Math.min(8, Math.max(seconds + more, hold ?? 0, 5 - seconds))
    return [
      { kind: 'in' as const, seconds },
      ...(hold === null ? [] : [{ kind: 'hold' as const, seconds: hold }]),
      { kind: 'out' as const, seconds: out },
      ...(rest === null ? [] : [{ kind: 'hold' as const, seconds: rest }]),
    ]
  })
const legal: fc.Arbitrary<OwnBreathPattern> = fc.record({
  phases: fc.array(legalBreath, { minLength: 1, maxLength: 3 }).map((breaths) => breaths.flat()),
  length: fc.oneof(
    fc.record({ unit: fc.constant('minutes' as const), count: fc.integer({ min: 1, max: 20 }) }),
    fc.record({ unit: fc.constant('breaths' as const), count: fc.integer({ min: 1, max: 50 }) }),
  ),
})

describe('a pattern within the limits', () => {
  it.each([
    '4in 6out',
    '3in 5out',
    '4in 2hold 4out 2hold',
    '4in 7hold 8out',
    '2in 3.5hold 4out',
    '5in 5out',
    '3in 4out 4in 6out',
  ])('may be played: %s', (text) => {
    expect(problemIn(pattern(text))).toBeNull()
  })

  it('is every one we offer to begin from', () => {
    expect(ownBreathPresets.map((preset) => problemIn(preset))).toEqual([null, null, null])
  })

  it('is whatever is made of whole slow breaths', () => {
    fc.assert(fc.property(legal, (own) => problemIn(own) === null))
  })

  it('stays within them without its holds', () => {
    fc.assert(fc.property(legal, (own) => problemIn(withoutHolds(own)) === null))
  })

  it('gives phases that add up, as often as was chosen, and no breath quicker or longer than is safe', () => {
    fc.assert(
      fc.property(fc.oneof(legal, anyPattern), (own) => {
        fc.pre(problemIn(own) === null)
        const recipe = ownBreathRecipe(kept(own))
        for (const length of recipe.options.length.allowed) {
          const { phases, cues, totalMs } = timeline(recipe, parseSettings(recipe, { length }), 'nl')
          const breath = phases.filter(({ kind }) => kind === 'in' || kind === 'hold' || kind === 'out')
          const times = timesPlayed({ phases: own.phases, length: { ...own.length, count: length } })
          const patternMs = own.phases.reduce((sum, { seconds }) => sum + seconds * 1000, 0)
          expect(breath.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)).toBe(times * patternMs)
          expect(totalMs).toBe(8000 + times * patternMs + 8000)
          expect(totalMs).toBeLessThanOrEqual(22 * 60_000)
          for (const [i, phase] of breath.entries()) {
            const ms = phase.endMs - phase.startMs
            const before = breath[i - 1]
            if (phase.kind === 'in') expect(ms).toBeLessThanOrEqual(breathLimits.longestInMs)
            if (phase.kind === 'out') expect(ms).toBeLessThanOrEqual(breathLimits.longestOutMs)
            if (phase.kind === 'hold') {
              expect(ms).toBeLessThanOrEqual(before?.kind === 'out' ? 2000 : breathLimits.longestHoldMs)
              expect(before?.kind).not.toBe('hold')
            }
          }
          const ins = breath.filter(({ kind }) => kind === 'in').map(({ startMs }) => startMs)
          for (const [i, start] of ins.entries()) {
            expect((ins[i + 1] ?? totalMs - 8000) - start).toBeGreaterThanOrEqual(breathLimits.shortestBreathMs)
          }
          const long = breath.filter(({ kind, startMs, endMs }) => kind === 'hold' && endMs - startMs > 3000)
          expect(long.length).toBeLessThanOrEqual(8)
          expect(cues.filter(({ kind }) => kind === 'mark')).toHaveLength(breath.length)
        }
      }),
    )
  })
})

describe('a pattern outside the limits is refused with its reason', () => {
  it.each([
    ['4in', { kind: 'too-few' }],
    [Array(7).fill('3in 3out').join(' '), { kind: 'too-many' }],
    ['6out 4in', { kind: 'begins-otherwise' }],
    ['4.2in 6out', { kind: 'half-seconds', phase: 0, of: 'in' }],
    ['1.5in 6out', { kind: 'too-short', phase: 0, of: 'in' }],
    ['4in 0.5hold 6out', { kind: 'too-short', phase: 1, of: 'hold' }],
    ['6.5in 8out', { kind: 'too-long', phase: 0, of: 'in' }],
    ['4in 7.5hold 8out', { kind: 'too-long', phase: 1, of: 'hold' }],
    ['4in 8.5out', { kind: 'too-long', phase: 1, of: 'out' }],
    ['4in 2hold 2hold 6out', { kind: 'twice', phase: 2 }],
    ['4in 2hold 4in 6out', { kind: 'in-again', phase: 2 }],
    ['4in 6out 2hold 6out', { kind: 'out-again', phase: 3 }],
    ['4in 6out 2.5hold', { kind: 'empty-too-long', phase: 2 }],
    ['5in 4out', { kind: 'out-shorter', phase: 1 }],
    ['4in 6hold 5out', { kind: 'out-shorter-than-hold', phase: 2 }],
    ['4in 6out 4in', { kind: 'ends-full', phase: 2 }],
    ['4in 6out 4in 2hold', { kind: 'ends-full', phase: 2 }],
    ['2in 2hold 2out', { kind: 'breath-too-short', phase: 2 }],
  ])('%s', (text, problem) => {
    expect(problemIn(pattern(text))).toEqual(problem)
  })

  it('also when it goes on for too long', () => {
    expect(problemIn(pattern('4in 6out', { unit: 'minutes', count: 21 }))).toEqual({ kind: 'length' })
    expect(problemIn(pattern('4in 6out', { unit: 'minutes', count: 2.5 }))).toEqual({ kind: 'length' })
    expect(problemIn(pattern('6in 8out', { unit: 'breaths', count: 100 }))).toEqual({ kind: 'session-too-long' })
    expect(problemIn(pattern('4in 7hold 8out', { unit: 'breaths', count: 9 }))).toEqual({ kind: 'held-too-often' })
    expect(problemIn(pattern('4in 7hold 8out', { unit: 'minutes', count: 5 }))).toEqual({ kind: 'held-too-often' })
  })

  it('and is not read from a file either', () => {
    expect(parseOwnBreath(kept(pattern('4in 6out')))).toEqual(kept(pattern('4in 6out')))
    expect(parseOwnBreath(kept(pattern('4in 12out')))).toBeNull()
    expect(parseOwnBreath({ ...kept(pattern('4in 6out')), name: '' })).toBeNull()
  })

  it('has limits no wider than those of the exercises we offer', () => {
    expect(ownBreathLimits.longestSeconds).toEqual({ in: 6, hold: 7, out: 8 })
    expect(ownBreathLimits.shortestBreathSeconds).toBe(5)
  })
})

describe('an own breath as it is played', () => {
  it('is said with the recordings of 4-7-8', () => {
    const recipe = ownBreathRecipe(kept(pattern('4in 2hold 4out 2hold', { unit: 'breaths', count: 1 })))
    expect(timeline(recipe, parseSettings(recipe, {}), 'nl').cues.map(({ id, text }) => [id, text])).toEqual([
      ['eigen-adem/open', 'Zit of lig zoals het goed voelt. Je ogen mogen dicht.'],
      ['adem-4-7-8/in', 'in'],
      ['adem-4-7-8/hold', 'vast'],
      ['adem-4-7-8/out', 'uit'],
      ['adem-4-7-8/hold', 'vast'],
      ['eigen-adem/close', 'Klaar. Laat je adem weer vanzelf gaan.'],
    ])
  })

  it('has no hold for somebody who panics at minding the breath, or does not turn inward', () => {
    const held = kept(pattern('4in 2hold 4out 2hold'))
    expect(ownBreathRecipe(held).help).toEqual({ nl: '4 in, 2 vast, 4 uit, 2 vast', en: '4 in, 2 hold, 4 out, 2 hold' })
    for (const care of ['panic', 'inward'] as const) {
      expect(ownBreathRecipe(held, [care]).help).toEqual({ nl: '4 in, 4 uit', en: '4 in, 4 out' })
    }
  })

  it('offers the chosen length among others that are within the limits', () => {
    const allowed = (own: OwnBreathPattern) => ownBreathRecipe(kept(own)).options.length.allowed
    expect(allowed(pattern('4in 6out', { unit: 'minutes', count: 7 }))).toEqual([1, 3, 5, 7, 10])
    expect(allowed(pattern('4in 7hold 8out', { unit: 'breaths', count: 5 }))).toEqual([4, 5, 6, 8])
    expect(allowed(pattern('3in 4out 4in 6out', { unit: 'breaths', count: 10 }))).toEqual([4, 6, 8, 10, 12])
  })

  it('is said to take as long in a list as it does', () => {
    fc.assert(
      fc.property(legal, (own) => {
        const recipe = ownBreathRecipe(kept(own))
        const { totalMs } = timeline(recipe, parseSettings(recipe, {}), 'nl')
        expect(ownBreathMinutes(kept(own))).toBe(aboutMinutes(totalMs))
      }),
    )
  })
})
