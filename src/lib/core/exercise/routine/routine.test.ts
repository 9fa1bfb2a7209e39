import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exerciseIds } from '../exercise-id.ts'
import { outcomesOf } from '../done/outcomes.ts'
import { recipes } from '../recipes.ts'
import { parseRoutine } from './routine.ts'
import { partSpans, partsMs, routineRecipe, routineTimeline } from './recipe.ts'
import { parseSettings, settingsFor } from '../settings.ts'
import { speechMs } from '../speech.ts'
import { timeline } from '../timeline/timeline.ts'
import type { OwnBreath } from '../own-breath/own-breath.ts'
import type { Ended } from '../done/outcomes.ts'
import type { KeptPart, Routine } from './routine.ts'

const breath: OwnBreath = {
  version: 1,
  id: 'b1',
  name: 'Avondadem',
  phases: [
    { kind: 'in', seconds: 4 },
    { kind: 'hold', seconds: 2 },
    { kind: 'out', seconds: 6 },
  ],
  length: { unit: 'breaths', count: 5 },
  updatedAt: '2026-11-22T20:15:00.000Z',
}
const part = (exercise: (typeof exerciseIds)[number], settings: Partial<KeptPart['settings']> = {}): KeptPart => ({
  exercise,
  own: null,
  settings: { ...settingsFor(recipes[exercise]).defaults, ...settings },
})
const ownPart: KeptPart = { exercise: 'eigen-adem', own: 'b1', settings: { ...part('niets').settings, length: 5 } }
const routine = (...parts: KeptPart[]): Routine => ({
  version: 1,
  id: 'r1',
  name: 'Voor het slapen',
  parts,
  updatedAt: '2026-11-22T20:15:00.000Z',
})
const given = { ownBreaths: [breath] }
const evening = routine(part('schudden', { length: 1 }), ownPart, part('schudden', { seated: true, length: 1 }))

const anyPart: fc.Arbitrary<KeptPart> = fc.oneof(
  fc.constant(ownPart),
  fc.constantFrom(...exerciseIds).chain((id) => {
    const { options } = recipes[id]
    return fc
      .record({
        length: fc.constantFrom(...options.length.allowed),
        pace: fc.constantFrom(...options.pace.allowed),
        hold: fc.constantFrom(...options.hold),
        seated: fc.boolean(),
        eyesOpen: fc.boolean(),
        oneSide: fc.boolean(),
      })
      .map((settings) => part(id, settings))
  }),
)

describe('a routine', () => {
  it('is read back as it was written, and refused with one part, seven, or an own breath without a pattern', () => {
    expect(parseRoutine(evening)).toEqual(evening)
    expect(parseRoutine(routine(part('niets')))).toBeNull()
    expect(parseRoutine(routine(...Array.from({ length: 7 }, () => part('niets'))))).toBeNull()
    expect(parseRoutine(routine(part('niets'), { ...ownPart, own: null }))).toBeNull()
  })

  it('is one timeline of its parts with a few seconds between, and every chapter says its exercise', () => {
    const { chapters, totalMs } = routineTimeline(routineRecipe(evening, given), 'nl')
    expect(chapters.map(({ id, exercise, part: index }) => [id, exercise, index])).toEqual([
      ['arrive', 'schudden', 0],
      ['hands', 'schudden', 0],
      ['still', 'schudden', 0],
      ['close', 'schudden', 0],
      ['arrive', 'eigen-adem', 1],
      ['breathe', 'eigen-adem', 1],
      ['close', 'eigen-adem', 1],
      ['arrive', 'schudden', 2],
      ['hands', 'schudden', 2],
      ['still', 'schudden', 2],
      ['close', 'schudden', 2],
    ])
    expect(totalMs).toBe(76_000 + 6000 + 76_000 + 6000 + 76_000)
  })

  it('says what comes next', () => {
    const said = routineTimeline(routineRecipe(evening, given), 'nl').cues.filter(({ id }) => id.startsWith('routine/'))
    expect(said.map(({ id, text, atMs }) => [id, text, atMs])).toEqual([
      ['routine/next-eigen-adem', 'Neem je tijd. Dan nu je eigen adem.', 76_000],
      ['routine/next-schudden', 'Neem je tijd. Dan nu: Schudden.', 158_000],
    ])
  })

  it('leaves out an own breath that is no longer kept', () => {
    const { parts } = routineRecipe(evening, { ownBreaths: [] })
    expect(parts.map(({ recipe }) => recipe.id)).toEqual(['schudden', 'schudden'])
  })

  it('is gentler part by part for somebody who asked for care', () => {
    const { parts } = routineRecipe(routine(part('adem-4-7-8', { hold: 'full' }), ownPart), {
      ...given,
      careful: ['panic'],
    })
    expect(parts[0]?.settings).toMatchObject({ hold: 'none', eyesOpen: true, length: 4 })
    expect(parts[1]?.recipe.help.nl).toBe('4 in, 6 uit')
  })

  it('never has more long holds than one exercise may: what goes past that is played without holding', () => {
    const full = part('adem-4-7-8', { hold: 'full', length: 5 })
    const held: OwnBreath = {
      ...breath,
      id: 'b2',
      phases: [
        { kind: 'in', seconds: 4 },
        { kind: 'hold', seconds: 7 },
        { kind: 'out', seconds: 8 },
      ],
      length: { unit: 'breaths', count: 4 },
    }
    const ownHeld: KeptPart = { ...ownPart, own: 'b2', settings: { ...ownPart.settings, length: 4 } }
    const short = part('adem-4-7-8', { hold: 'short' })
    const recipe = routineRecipe(routine(full, short, ownHeld, full, { ...full, settings: { ...full.settings } }), {
      ownBreaths: [breath, held],
    })
    const { phases, chapters } = routineTimeline(recipe, 'nl')
    const holds = phases.flatMap(({ kind, startMs, endMs, chapter }) =>
      kind === 'hold' ? [[chapters[chapter]?.part, endMs - startMs]] : [],
    )
    expect(holds).toEqual([...Array(5).fill([0, 7000]), ...Array(4).fill([1, 3000])])
    expect(recipe.parts[2]?.recipe.help.nl).toBe('4 in, 8 uit')
  })

  it('of any legal parts has no gaps or overlaps, and room for every word', () => {
    fc.assert(
      fc.property(
        fc.array(anyPart, { minLength: 2, maxLength: 6 }),
        fc.constantFrom('nl' as const, 'en' as const),
        (parts, lang) => {
          const recipe = routineRecipe(routine(...parts), given)
          const { phases, chapters, cues, totalMs } = routineTimeline(recipe, lang)
          for (const spans of [phases, chapters, partSpans({ chapters })]) {
            let at = 0
            for (const { startMs, endMs } of spans) {
              expect(startMs).toBe(at)
              expect(endMs).toBeGreaterThan(startMs)
              at = endMs
            }
            expect(at).toBe(totalMs)
          }
          expect(totalMs).toBe(partsMs(recipe.parts))
          const alone = recipe.parts.map((one) => timeline(one.recipe, one.settings, lang))
          expect(totalMs).toBe(alone.reduce((sum, one) => sum + one.totalMs, 0) + 6000 * (parts.length - 1))
          const long = phases.filter(({ kind, startMs, endMs }) => kind === 'hold' && endMs - startMs > 3000)
          expect(long.length).toBeLessThanOrEqual(8)
          const own = cues.filter(({ id }) => !id.startsWith('routine/'))
          expect(own.map(({ id, text }) => [id, text])).toEqual(
            alone.flatMap((one) => one.cues.map(({ id, text }) => [id, text])),
          )
          for (const [i, cue] of cues.entries()) {
            const phase = phases[cue.phase]
            expect(phase && phase.startMs <= cue.atMs && cue.atMs < phase.endMs).toBe(true)
            if (cue.kind !== 'say') continue
            const room = (cues[i + 1]?.atMs ?? totalMs) - cue.atMs
            expect(room, `${cue.id} in ${lang}`).toBeGreaterThanOrEqual(speechMs(cue.text))
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('what is kept of a routine', () => {
  const recipe = routineRecipe(evening, given)
  const ended = (more: Partial<Ended>): Ended => ({
    startedAt: '2026-11-22T20:00:00.000Z',
    run: 'run1',
    settings: parseSettings(recipe, {}),
    plannedMs: 240_000,
    doneMs: 240_000,
    finished: true,
    played: [{ startMs: 0, endMs: 240_000, startedAt: '2026-11-22T20:00:00.000Z' }],
    ...more,
  })
  const answers = { tensionBefore: 7, tensionAfter: 4, worse: 'no', worseNote: '' } as const

  it('is a record for each part, with the answers in the first', () => {
    const outcomes = outcomesOf(recipe, ended({}), answers)
    expect(
      outcomes.map(({ startedAt, exercise, own, plannedMs, doneMs, finished }) => [
        startedAt,
        exercise,
        own,
        plannedMs,
        doneMs,
        finished,
      ]),
    ).toEqual([
      ['2026-11-22T20:00:00.000Z', 'schudden', null, 76_000, 76_000, true],
      ['2026-11-22T20:01:16.000Z', 'eigen-adem', 'b1', 82_000, 82_000, true],
      ['2026-11-22T20:02:38.000Z', 'schudden', null, 82_000, 82_000, true],
    ])
    expect(outcomes.map(({ tensionBefore, tensionAfter }) => [tensionBefore, tensionAfter])).toEqual([
      [7, 4],
      [null, null],
      [null, null],
    ])
    expect(outcomes.map((outcome) => outcome.routine)).toEqual(Array(3).fill({ id: 'r1', run: 'run1' }))
  })

  it('leaves out what was skipped, and says where it was stopped', () => {
    const outcomes = outcomesOf(
      recipe,
      ended({
        finished: false,
        played: [
          { startMs: 0, endMs: 30_000, startedAt: '2026-11-22T20:00:00.000Z' },
          // Over the second part, which is only heard for a second, to the third.
          { startMs: 156_000, endMs: 157_000, startedAt: '2026-11-22T20:05:00.000Z' },
          { startMs: 164_000, endMs: 184_000, startedAt: '2026-11-22T20:06:00.000Z' },
        ],
      }),
    )
    expect(
      outcomes.map(({ exercise, doneMs, finished, startedAt }) => [exercise, doneMs, finished, startedAt]),
    ).toEqual([
      ['schudden', 30_000, true, '2026-11-22T20:00:00.000Z'],
      ['schudden', 20_000, false, '2026-11-22T20:06:00.000Z'],
    ])
  })

  it('has the answers in what was played first, also by somebody who went back to an earlier part', () => {
    const outcomes = outcomesOf(
      recipe,
      ended({
        played: [
          { startMs: 90_000, endMs: 150_000, startedAt: '2026-11-22T20:00:00.000Z' },
          { startMs: 10_000, endMs: 70_000, startedAt: '2026-11-22T20:01:00.000Z' },
        ],
      }),
      answers,
    )
    expect(outcomes.map(({ exercise, startedAt, tensionBefore }) => [exercise, startedAt, tensionBefore])).toEqual([
      ['eigen-adem', '2026-11-22T20:00:00.000Z', 7],
      ['schudden', '2026-11-22T20:01:00.000Z', null],
    ])
  })

  it('is nothing when nothing was played', () => {
    expect(outcomesOf(recipe, ended({ finished: false, played: [] }))).toEqual([])
  })

  it('is one record for an exercise by itself', () => {
    const settings = settingsFor(recipes.niets).defaults
    expect(
      outcomesOf(
        recipes.niets,
        { ...ended({ settings, plannedMs: 300_000, doneMs: 12_000, finished: false }) },
        answers,
      ),
    ).toEqual([
      {
        startedAt: '2026-11-22T20:00:00.000Z',
        exercise: 'niets',
        settings,
        plannedMs: 300_000,
        doneMs: 12_000,
        finished: false,
        ...answers,
        own: null,
        routine: null,
      },
    ])
  })
})
