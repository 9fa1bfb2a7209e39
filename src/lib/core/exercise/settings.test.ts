import { describe, expect, it } from 'vitest'
import { recipes } from './recipes.ts'
import { parseSettings, settingsFor } from './settings.ts'

const defaults = {
  length: 4,
  pace: 100,
  hold: 'none',
  seated: false,
  eyesOpen: false,
  oneSide: false,
  ownSentence: '',
}

describe('settings', () => {
  it('start without holding the breath', () => {
    expect(settingsFor(recipes['adem-4-7-8']).defaults).toEqual(defaults)
  })

  it('keep what the recipe allows and replace the rest', () => {
    const given = { length: 6, pace: 70, hold: 'full', seated: true, eyesOpen: true, oneSide: true, ownSentence: 'x' }
    expect(parseSettings(recipes['adem-4-7-8'], given)).toEqual({
      ...defaults,
      length: 6,
      pace: 70,
      hold: 'full',
      eyesOpen: true,
    })
  })

  it('never let a hold into the exercise without one', () => {
    expect(parseSettings(recipes['adem-4-6'], { hold: 'full' }).hold).toBe('none')
  })

  it.each([null, undefined, 'adem', 7, [], { length: 99, pace: '100', hold: true }])(
    'read %j as the defaults',
    (input) => {
      expect(parseSettings(recipes['adem-4-7-8'], input)).toEqual(defaults)
    },
  )

  it('tidy the own sentence and cut it at 140 characters', () => {
    expect(parseSettings(recipes['nu-even'], { ownSentence: '  Eerst \n thee.  ' }).ownSentence).toBe('Eerst thee.')
    expect(parseSettings(recipes['nu-even'], { ownSentence: 'a'.repeat(300) }).ownSentence).toBe('a'.repeat(280))
  })
})
