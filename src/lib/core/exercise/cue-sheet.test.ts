import { describe, expect, it } from 'vitest'
import { langs } from '../lang.ts'
import { cueSheet } from './cue-sheet.ts'
import { allRecipes } from './recipes.ts'
import { settingsFor } from './settings.ts'
import { timeline } from './timeline/timeline.ts'

const line = (id: string) => cueSheet('nl').find((one) => one.id === id)
const idsOf = (exercise: string) =>
  cueSheet('nl').flatMap(({ id, exercises }) => (exercises.some((one) => one === exercise) ? [id] : []))

describe('the sheet of cues', () => {
  it('follows a session, with other forms beside what they replace', () => {
    expect(idsOf('adem-4-7-8')).toEqual([
      'adem-4-7-8/open',
      'adem-4-7-8/open-eyes-open',
      'adem-4-7-8/in',
      'adem-4-7-8/hold',
      'adem-4-7-8/out',
      'adem-4-7-8/close',
    ])
    expect(idsOf('vuist')).toEqual([
      'vuist/arrive',
      'vuist/ready-right',
      'vuist/ready-one',
      'vuist/tense',
      'vuist/release',
      'vuist/compare',
      'vuist/again',
      'vuist/ready-left',
      'vuist/close',
    ])
  })

  it('knows the least room a sentence ever has: at half the pace four counts are two seconds', () => {
    expect(line('adem-4-7-8/in')?.roomMs).toBe(2000)
    expect(line('adem-4-7-8/hold')?.roomMs).toBe(1500)
    expect(line('nu-even/in')?.roomMs).toBe(2400)
    expect(line('schudden/hands')?.roomMs).toBe(16_000)
    expect(line('schudden/close')?.roomMs).toBe(6000)
  })

  it('has what an own breath and a routine say of themselves', () => {
    expect(idsOf('eigen-adem')).toEqual([
      'adem-4-7-8/in',
      'adem-4-7-8/out',
      'eigen-adem/open',
      'eigen-adem/open-eyes-open',
      'eigen-adem/close',
    ])
    expect(idsOf('routine')).toEqual([
      'routine/next-adem-4-6',
      'routine/next-schudden',
      'routine/next-vuist',
      'routine/next-bodyscan',
      'routine/next-adem-4-7-8',
      'routine/next-niets',
      'routine/next-nu-even',
      'routine/next-eigen-adem',
    ])
    expect([line('adem-4-7-8/out')?.roomMs, line('routine/next-niets')?.roomMs]).toEqual([2500, 6000])
  })

  it('leaves out the bell without words and the sentence of somebody’s own', () => {
    expect(line('niets/close')).toBeUndefined()
    expect(line('nu-even/own')).toBeUndefined()
    expect(line('nu-even/example')?.exercises).toEqual(['nu-even'])
  })

  it.each(langs)('has every cue once, and one text for it (%s)', (lang) => {
    const sheet = cueSheet(lang)
    expect(new Set(sheet.map(({ id }) => id)).size).toBe(sheet.length)
    const textById = new Map(sheet.map(({ id, text }) => [id, text]))
    for (const recipe of allRecipes) {
      const { defaults } = settingsFor(recipe)
      for (const { id, text } of timeline(recipe, { ...defaults, eyesOpen: recipe.options.eyesOpen }, lang).cues) {
        if (text !== '') expect([id, textById.get(id)]).toEqual([id, text])
      }
    }
  })

  it('says the same cues in both languages', () => {
    expect(cueSheet('en').map(({ id, roomMs }) => [id, roomMs])).toEqual(
      cueSheet('nl').map(({ id, roomMs }) => [id, roomMs]),
    )
  })
})
