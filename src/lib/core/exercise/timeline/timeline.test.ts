import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { breathLimits } from '../breath-limits.ts'
import { recipes, allRecipes } from '../recipes.ts'
import { parseSettings, settingsFor } from '../settings.ts'
import { speechMs } from '../speech.ts'
import { timeline } from './timeline.ts'
import type { Recipe } from '../recipe.ts'
import type { SessionSettings } from '../settings.ts'

const lengths = (recipe: Recipe, more: Partial<SessionSettings> = {}) => {
  const { phases } = timeline(recipe, { ...settingsFor(recipe).defaults, ...more }, 'nl')
  return phases.map((phase) => [phase.kind, phase.endMs - phase.startMs])
}

/** Any settings a recipe allows, in any language. */
const legal = fc.constantFrom(...allRecipes).chain((recipe) => {
  const { options } = recipe
  const settings: fc.Arbitrary<SessionSettings> = fc.record({
    length: fc.constantFrom(...options.length.allowed),
    pace: fc.constantFrom(...options.pace.allowed),
    hold: fc.constantFrom(...options.hold),
    seated: options.seated ? fc.boolean() : fc.constant(false),
    eyesOpen: options.eyesOpen ? fc.boolean() : fc.constant(false),
    oneSide: options.oneSide ? fc.boolean() : fc.constant(false),
    ownSentence: options.ownSentence ? fc.constantFrom('', 'Ik mag nu even niets.') : fc.constant(''),
  })
  return fc.tuple(fc.constant(recipe), settings, fc.constantFrom('nl' as const, 'en' as const))
})

describe('a session laid out', () => {
  it('shakes hands, arms, legs and all of you half a minute each, and then stands still half a minute', () => {
    expect(lengths(recipes.schudden)).toEqual([
      ['arrive', 10_000],
      ['move', 30_000],
      ['move', 30_000],
      ['move', 30_000],
      ['move', 30_000],
      ['attend', 30_000],
      ['close', 6000],
    ])
  })

  it('shakes only hands and arms on a chair', () => {
    const { phases } = timeline(recipes.schudden, { ...settingsFor(recipes.schudden).defaults, seated: true }, 'en')
    expect(phases.filter(({ kind }) => kind === 'move').map(({ focus }) => focus)).toEqual([
      'hands',
      'arms',
      'hands',
      'arms',
    ])
  })

  it('breathes 4-7-8 in seconds at full pace, and half as long at half pace', () => {
    expect(lengths(recipes['adem-4-7-8'], { hold: 'full' }).slice(1, 4)).toEqual([
      ['in', 4000],
      ['hold', 7000],
      ['out', 8000],
    ])
    expect(lengths(recipes['adem-4-7-8'], { hold: 'full', pace: 50 }).slice(1, 4)).toEqual([
      ['in', 2000],
      ['hold', 3500],
      ['out', 4000],
    ])
  })

  it('never holds the breath unless somebody chose to', () => {
    expect(lengths(recipes['adem-4-7-8']).slice(1, 3)).toEqual([
      ['in', 4000],
      ['out', 6000],
    ])
  })

  it('starts 4-7-8 with four breaths', () => {
    const kinds = lengths(recipes['adem-4-7-8'], { hold: 'full' }).map(([kind]) => kind)
    expect(kinds.filter((kind) => kind === 'hold')).toEqual(['hold', 'hold', 'hold', 'hold'])
  })

  it('fills five minutes of 4-6 with whole breaths of ten seconds', () => {
    const { chapters, totalMs } = timeline(recipes['adem-4-6'], settingsFor(recipes['adem-4-6']).defaults, 'nl')
    expect(chapters.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [0, 8000],
      [8000, 288_000],
      [288_000, 296_000],
    ])
    expect(totalMs).toBe(296_000)
  })

  it('squeezes ten seconds, lets go for twenty, compares, and changes hands', () => {
    const { phases } = timeline(recipes.vuist, settingsFor(recipes.vuist).defaults, 'nl')
    const squeezes = phases.filter(({ kind }) => kind === 'tense' || kind === 'release')
    expect(squeezes.map(({ kind, side, startMs, endMs }) => [kind, side, endMs - startMs])).toEqual([
      ['tense', 'right', 10_000],
      ['release', 'right', 20_000],
      ['tense', 'right', 10_000],
      ['release', 'right', 20_000],
      ['tense', 'left', 10_000],
      ['release', 'left', 20_000],
      ['tense', 'left', 10_000],
      ['release', 'left', 20_000],
    ])
  })

  it('takes exactly the chosen minutes for the scan and for nothing', () => {
    for (const minutes of [3, 6, 10]) expect(total('bodyscan', minutes)).toBe(minutes * 60_000)
    for (const minutes of [3, 5, 10]) expect(total('niets', minutes)).toBe(minutes * 60_000)
  })

  it('stays outside the body more often than inside when the eyes are open', () => {
    const open = { ...settingsFor(recipes.bodyscan).defaults, eyesOpen: true }
    expect(timeline(recipes.bodyscan, open, 'nl').phases.map(({ focus }) => focus)).toEqual([
      'outside',
      'outside',
      'feet',
      'outside',
      'hands',
      'feet',
      'outside',
      'whole',
    ])
  })

  it('moves a minute, breathes five times and says the own sentence', () => {
    const own = { ...settingsFor(recipes['nu-even']).defaults, ownSentence: 'Eerst thee.' }
    const { phases, cues } = timeline(recipes['nu-even'], own, 'nl')
    expect(phases[0]).toMatchObject({ kind: 'move', startMs: 0, endMs: 60_000 })
    expect(phases.filter(({ kind }) => kind === 'in').map(({ endMs, startMs }) => endMs - startMs)).toEqual([
      4000, 4000, 4000, 4000, 4000,
    ])
    expect(cues.find(({ id }) => id === 'nu-even/own')?.text).toBe('Eerst thee.')
  })

  it('ends nothing with one soft bell and no words', () => {
    const { cues } = timeline(recipes.niets, settingsFor(recipes.niets).defaults, 'nl')
    expect(cues.map(({ kind, tone, text }) => [kind, tone, text === ''])).toEqual([
      ['say', 'next', false],
      ['bell', 'bell', true],
    ])
  })
})

describe('any legal settings', () => {
  it('give phases without gaps or overlaps that add up to the whole', () => {
    fc.assert(
      fc.property(legal, ([recipe, settings, lang]) => {
        const { phases, chapters, totalMs } = timeline(recipe, settings, lang)
        for (const spans of [phases, chapters]) {
          let at = 0
          for (const { startMs, endMs } of spans) {
            expect(startMs).toBe(at)
            expect(Number.isInteger(endMs) && endMs > startMs).toBe(true)
            at = endMs
          }
          expect(at).toBe(totalMs)
        }
      }),
    )
  })

  it('keep every breath within the limits that are safe without a teacher', () => {
    fc.assert(
      fc.property(legal, ([recipe, settings, lang]) => {
        const { phases } = timeline(recipe, settings, lang)
        const longest = (kind: string) =>
          Math.max(0, ...phases.filter((p) => p.kind === kind).map((p) => p.endMs - p.startMs))
        expect(longest('in')).toBeLessThanOrEqual(breathLimits.longestInMs)
        expect(longest('hold')).toBeLessThanOrEqual(breathLimits.longestHoldMs)
        expect(longest('out')).toBeLessThanOrEqual(breathLimits.longestOutMs)
        expect(longest('tense')).toBeLessThanOrEqual(10_000)
        if (settings.hold === 'none') expect(longest('hold')).toBe(0)
        const breaths = phases.filter((p) => p.kind === 'in').map((p) => p.startMs)
        for (const [i, start] of breaths.entries()) {
          const next = breaths[i + 1]
          if (next !== undefined) expect(next - start).toBeGreaterThanOrEqual(breathLimits.shortestBreathMs)
        }
      }),
    )
  })

  it('leave every sentence the time to be said before the next cue', () => {
    fc.assert(
      fc.property(legal, ([recipe, settings, lang]) => {
        const { cues, totalMs } = timeline(recipe, settings, lang)
        for (const [i, cue] of cues.entries()) {
          if (cue.kind !== 'say') continue
          const room = (cues[i + 1]?.atMs ?? totalMs) - cue.atMs
          expect(room, `${cue.id} in ${lang}`).toBeGreaterThanOrEqual(speechMs(cue.text))
        }
      }),
    )
  })

  it('leave at least ten quiet seconds at every place of the scan', () => {
    const scans = [3, 6, 10].flatMap((length) => [true, false].map((eyesOpen) => ({ length, eyesOpen })))
    for (const scan of scans) {
      for (const lang of ['nl', 'en'] as const) {
        const { cues, totalMs } = timeline(recipes.bodyscan, parseSettings(recipes.bodyscan, scan), lang)
        const places = cues.filter(({ id }) => !/arrive|skip|close/.test(id))
        for (const cue of places) {
          const next = cues.find(({ atMs }) => atMs > cue.atMs)?.atMs ?? totalMs
          expect(next - cue.atMs - speechMs(cue.text), `${cue.id} ${lang}`).toBeGreaterThanOrEqual(10_000)
        }
      }
    }
  })

  it('say the same words wherever a cue returns, so that one recording serves', () => {
    fc.assert(
      fc.property(legal, ([recipe, settings, lang]) => {
        const textById = new Map<string, string>()
        for (const { id, text } of timeline(recipe, settings, lang).cues) {
          expect(textById.get(id) ?? text).toBe(text)
          textById.set(id, text)
        }
      }),
    )
  })
})

const total = (id: 'bodyscan' | 'niets', length: number) =>
  timeline(recipes[id], { ...settingsFor(recipes[id]).defaults, length }, 'nl').totalMs
