import { describe, expect, it } from 'vitest'
import { changeGuidance, guidanceAtFirst, guidanceAtFirstFor, withoutSound, withSound } from './guidance.ts'
import { exerciseIds } from '../exercise-id.ts'
import { isSilent } from '../../sound/mix.ts'
import type { Guidance } from './guidance.ts'

const everything = { voice: true, breath: true, vibration: true }
const alone = (way: Partial<Guidance>): Guidance => ({
  ...guidanceAtFirst,
  voice: false,
  tones: false,
  breath: false,
  vibration: false,
  text: false,
  drawing: false,
  ...way,
})

describe('how an exercise begins', () => {
  it('speaks where the exercise is told, and stays with tones where breath is enough', () => {
    expect(guidanceAtFirstFor('bodyscan')).toMatchObject({ voice: true, tones: true })
    expect(guidanceAtFirstFor('adem-4-6')).toMatchObject({ voice: false, tones: true })
    expect(guidanceAtFirstFor('nu-even')).toMatchObject({ voice: false, tones: true })
  })

  it('keeps the screen lit where sentences lead and nobody recorded them; breath and Niets go with closed eyes', () => {
    const ids = [...exerciseIds, 'eigen-adem', 'routine'] as const
    expect(ids.filter((id) => guidanceAtFirstFor(id).awake)).toEqual([
      'schudden',
      'vuist',
      'bodyscan',
      'nu-even',
      'routine',
    ])
    expect(ids.filter((id) => guidanceAtFirstFor(id, true).awake)).toEqual([])
    expect(guidanceAtFirstFor('bodyscan', true)).toMatchObject({ voice: true, tones: true })
  })

  it('has only the bell in Niets', () => {
    const niets = guidanceAtFirstFor('niets', true)
    expect(niets).toMatchObject({ voice: false, tones: true, breath: false, vibration: false, awake: false })
  })

  it('lets a recorded voice be heard at once', () => {
    expect(guidanceAtFirstFor('adem-4-7-8', true).voice).toBe(true)
  })
})

describe('a choice of guidance', () => {
  it('may be any one way alone', () => {
    expect(changeGuidance(alone({ tones: true, drawing: true }), { drawing: false }, everything)).toEqual(
      alone({ tones: true }),
    )
    expect(changeGuidance(alone({ drawing: true }), { toneLevel: 1 }, everything)).toMatchObject({ text: false })
  })

  it('keeps the words when everything would be off', () => {
    expect(changeGuidance(alone({ vibration: true }), { vibration: false }, everything)).toEqual(alone({ text: true }))
    expect(changeGuidance(alone({ text: true }), { text: false }, everything)).toEqual(alone({ text: true }))
  })

  it('does not count what this device cannot do', () => {
    const onIphone = { voice: false, breath: true, vibration: false }
    const left = changeGuidance(alone({ voice: true, vibration: true, drawing: true }), { drawing: false }, onIphone)
    expect(left.text).toBe(true)
  })

  it('is whole without sound: seen, felt, and with the screen lit', () => {
    const silent = withoutSound(alone({ tones: true, breath: true, voice: true, toneLevel: 5 }))
    expect(isSilent(silent)).toBe(true)
    expect(silent).toMatchObject({ vibration: true, text: true, drawing: true, awake: true, toneLevel: 5 })
  })

  it('comes back from silence with what the exercise begins with', () => {
    const atFirst = guidanceAtFirstFor('bodyscan')
    expect(withSound(withoutSound(atFirst), atFirst)).toMatchObject({ voice: true, tones: true, breath: false })
    expect(withSound(alone({ text: true }), alone({ text: true })).tones).toBe(true)
    expect(withSound(alone({ breath: true }), atFirst)).toEqual(alone({ breath: true }))
  })
})
