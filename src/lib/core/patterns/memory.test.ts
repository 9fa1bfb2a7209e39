import { describe, expect, it } from 'vitest'
import { day } from '../day.ts'
import { afterLooking, emptyMemory, parsePatternMemory, putAside, takeBack } from './memory.ts'
import type { Finding } from './finding.ts'
import type { PatternMemory } from './memory.ts'

const finding = (factor: string, p: number): Finding => ({
  factor,
  lag: 0,
  sign: 1,
  p,
  points: 1,
  low: 0.2,
  high: 1.8,
  daysKnown: 60,
  daysWith: 20,
})
const first = day('2026-11-01')
const later = day('2026-11-08')

describe('what is remembered of patterns', () => {
  it('keeps since when a finding is shown, while it wavers', () => {
    const one = afterLooking(emptyMemory, [finding('tag:rush', 0.6)], first)
    const two = afterLooking(one.memory, [finding('tag:rush', 0.4)], later)
    expect(two.shown.map(({ since }) => since)).toEqual([first])
    expect(two.memory).toBe(one.memory)
    const three = afterLooking(two.memory, [finding('tag:rush', 0.3)], later)
    expect(three.shown).toEqual([])
    expect(three.memory.shown).toEqual([])
  })

  it('calls a finding new until it has stood for two weeks, and again when it went and came back', () => {
    const newOn = (memory: PatternMemory, p: number, on: string) => {
      const look = afterLooking(memory, [finding('tag:rush', p)], day(on))
      return { memory: look.memory, isNew: look.shown.map((one) => one.isNew) }
    }
    const one = newOn(emptyMemory, 0.79, '2026-11-01')
    const two = newOn(one.memory, 0.4, '2026-11-14')
    const three = newOn(two.memory, 0.6, '2026-11-15')
    expect([one, two, three].map(({ isNew }) => isNew)).toEqual([[true], [true], [false]])
    const gone = newOn(three.memory, 0.2, '2026-11-20')
    expect(newOn(gone.memory, 0.6, '2026-11-25').isNew).toEqual([true])
  })

  it('calls nothing new that is likely or strong', () => {
    const look = afterLooking(emptyMemory, [finding('tag:rush', 0.8), finding('tag:sick', 0.6)], first)
    expect(look.shown.map(({ isNew }) => isNew)).toEqual([false, true])
  })

  it('calls nothing old on a clock that was set back', () => {
    const look = afterLooking(emptyMemory, [finding('tag:rush', 0.6)], later)
    expect(afterLooking(look.memory, [finding('tag:rush', 0.6)], first).shown).toMatchObject([{ isNew: true }])
  })

  it('keeps the two outcomes apart', () => {
    const hindrance = afterLooking(emptyMemory, [finding('tag:rush', 0.6)], first).memory
    const pain = afterLooking({ ...hindrance, outcome: 'pain' }, [finding('tag:rush', 0.4)], later)
    expect(pain.shown).toEqual([])
    expect(pain.memory.shown).toEqual(hindrance.shown)
  })

  it('shows nothing that was put aside, until it is taken back', () => {
    const aside = putAside(emptyMemory, 'tag:rush', { on: first, why: 'not-so' })
    const look = afterLooking(aside, [finding('tag:rush', 0.9), finding('tag:sick', 0.7)], later)
    expect(look.shown.map(({ finding: { factor } }) => factor)).toEqual(['tag:sick'])
    const back = afterLooking(takeBack(look.memory, 'tag:rush'), [finding('tag:rush', 0.9)], later)
    expect(back.shown.map(({ finding: { factor } }) => factor)).toEqual(['tag:rush'])
  })

  it('reads what it wrote, and nothing else', () => {
    const memory = putAside(afterLooking(emptyMemory, [finding('score:stress', 0.8)], first).memory, 'tag:own:x', {
      on: first,
      why: 'hidden',
    })
    expect(parsePatternMemory(JSON.parse(JSON.stringify(memory)))).toEqual(memory)
    expect(parsePatternMemory({ ...memory, version: 2 })).toBeNull()
  })
})
