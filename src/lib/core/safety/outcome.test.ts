import { describe, expect, it } from 'vitest'
import { callScript, callsMidwife } from './call-script.ts'
import { canRise, cardFor, isAnswered, isBlocking, needsFollowUp } from './outcome.ts'
import { problemsInSafetyData } from './validate.ts'
import type { FollowUpAnswers, RedFlagAnswers, RedFlagId, SafetyCard } from './red-flags.ts'

it('has sound question and card data in both languages', () => {
  expect(problemsInSafetyData()).toEqual([])
})

describe('one answer to one question', () => {
  // Columns: new or worse, a doctor knows, I do not know. Read off clinical.md 1.2 by hand; '-' is not offered.
  type Cell = SafetyCard | null | '-'
  const table: [RedFlagId, Cell, Cell, Cell][] = [
    ['R1', 'now', null, 'now'],
    ['R2', 'now', null, 'now'],
    ['R3', 'now', null, 'now'],
    ['R4', 'now', null, 'now'],
    ['R5', 'now', null, 'now'],
    ['R6', 'today', null, 'today'],
    ['R7', '112', '-', '112'],
    ['R8', 'today', '-', 'today'],
    ['R9', 'now', null, null],
    ['R10', 'today', null, null],
    ['R11', 'today', null, null],
    ['R12', 'week', null, null],
    ['R13', 'week', null, null],
    ['R14', 'week', null, null],
    ['R15', 'week', null, null],
    ['R16', 'today', null, null],
    ['R17', 'today', null, null],
    ['R18', 'today', null, null],
    ['R19', 'now', null, null],
  ]
  for (const [id, ifNew, ifKnown, ifUnknown] of table) {
    it(`${id}: no → nothing, new → ${ifNew}, known → ${ifKnown}, unknown → ${ifUnknown}`, () => {
      expect(cardFor({ [id]: 'no' }).card).toBe(null)
      expect(cardFor({ [id]: 'new' }).card).toBe(ifNew)
      if (ifKnown !== '-') expect(cardFor({ [id]: 'known' }).card).toBe(ifKnown)
      expect(cardFor({ [id]: 'unknown' }).card).toBe(ifUnknown)
    })
  }
})

describe('combinations', () => {
  const cases: [string, RedFlagAnswers, FollowUpAnswers, SafetyCard | null][] = [
    ['fever and not confused', { R8: 'new' }, { R8: 'no' }, 'today'],
    ['fever and confused', { R8: 'new' }, { R8: 'yes' }, '112'],
    ['perhaps fever and perhaps confused', { R8: 'unknown' }, { R8: 'unknown' }, '112'],
    ['a follow-up left over from an answer that became no', { R8: 'no' }, { R8: 'yes' }, null],
    ['a fall, walking is possible', { R9: 'new' }, { R9: 'no' }, 'now'],
    ['a fall, cannot walk', { R9: 'new' }, { R9: 'yes' }, '112'],
    ['a known fall with an old follow-up', { R9: 'known' }, { R9: 'yes' }, null],
    ['throbbing lump without sudden pain', { R16: 'new' }, { R16: 'no' }, 'today'],
    ['throbbing lump with sudden pain', { R16: 'new' }, { R16: 'yes' }, '112'],
    ['cancer and both legs', { R11: 'new', R5: 'new' }, {}, 'now'],
    ['cancer and a weakening leg', { R11: 'new', R6: 'new' }, {}, 'now'],
    ['cancer and perhaps a weakening leg', { R11: 'new', R6: 'unknown' }, {}, 'now'],
    ['cancer and a weak leg a doctor knows', { R11: 'new', R6: 'known' }, {}, 'today'],
    ['known cancer and a weakening leg', { R11: 'known', R6: 'new' }, {}, 'today'],
    ['weight loss and a weakening leg: the higher card', { R12: 'new', R6: 'new' }, {}, 'today'],
    ['week and 112', { R15: 'new', R7: 'new' }, {}, '112'],
    ['R4 skipped', { R4: 'skipped' }, {}, null],
    ['nothing answered', {}, {}, null],
  ]
  for (const [name, answers, followUps, card] of cases) {
    it(`${name} → ${card}`, () => expect(cardFor(answers, followUps).card).toBe(card))
  }

  it('keeps everything that was raised, most urgent first', () => {
    expect(cardFor({ R12: 'new', R6: 'new', R11: 'new' }).raised).toEqual([
      { id: 'R11', card: 'now' },
      { id: 'R6', card: 'today' },
      { id: 'R12', card: 'week' },
    ])
  })

  it('shows the signals of a trapped nerve as information when R4 is skipped', () => {
    expect(cardFor({ R4: 'skipped' }).showCesInformation).toBe(true)
    expect(cardFor({ R4: 'no' }).showCesInformation).toBe(false)
  })
})

describe('blocking and asking on', () => {
  it('blocks for 112, now and today, not for week or nothing', () => {
    expect((['112', 'now', 'today', 'week', null] as const).map(isBlocking)).toEqual([true, true, true, false, false])
  })

  it('asks a follow-up only after a yes, or a doubt that counts', () => {
    expect(needsFollowUp('R8', { R8: 'unknown' })).toBe(true)
    expect(needsFollowUp('R9', { R9: 'unknown' })).toBe(false)
    expect(needsFollowUp('R9', { R9: 'known' })).toBe(false)
    expect(needsFollowUp('R1', { R1: 'new' })).toBe(false)
    expect(isAnswered('R9', { R9: 'new' }, {})).toBe(false)
    expect(isAnswered('R9', { R9: 'new' }, { R9: 'no' })).toBe(true)
    expect(isAnswered('R9', {}, { R9: 'no' })).toBe(false)
  })

  it('goes on while a question ahead could be more urgent, and stops when none can', () => {
    expect(canRise({ R7: 'new' }, {}, ['R9', 'R1'])).toBe(false)
    expect(canRise({ R9: 'new' }, { R9: 'no' }, ['R1', 'R5', 'R11'])).toBe(false)
    expect(canRise({ R6: 'new' }, {}, ['R11', 'R12'])).toBe(true)
    expect(canRise({ R6: 'new' }, {}, ['R12', 'R13'])).toBe(false)
    expect(canRise({ R8: 'new' }, { R8: 'no' }, ['R1'])).toBe(true)
    expect(canRise({}, {}, ['R12'])).toBe(true)
  })
})

describe('what the card says', () => {
  it('gives a sentence for everything named, and reasons only for the card that is shown', () => {
    const outcome = cardFor({ R12: 'new', R1: 'new' })
    expect(callScript({ ...outcome, card: 'now' }, 'nl')).toEqual({
      say: [
        'Mijn gevoel tussen mijn benen is veranderd.',
        'Ik val af zonder dat ik dat wil, en ik word steeds vermoeider of zieker.',
        'Ik wil dat er nu iemand meekijkt.',
      ],
      why: ['Verandert het gevoel daar, dan zit soms een zenuw klem. Het helpt als er snel iemand naar kijkt.'],
    })
  })

  it('adds what the follow-up told', () => {
    const outcome = cardFor({ R9: 'new' }, { R9: 'yes' })
    expect(callScript({ ...outcome, card: '112' }, 'en').say).toEqual([
      'My pain started after a heavy fall or blow.',
      'I can’t walk, or I feel numb.',
      'I need help now.',
    ])
  })

  it('calls the midwife first when only pregnancy led to the card', () => {
    expect(callsMidwife(cardFor({ R19: 'new' }))).toBe(true)
    expect(callsMidwife(cardFor({ R19: 'new', R18: 'new' }))).toBe(true)
    expect(callsMidwife(cardFor({ R19: 'new', R1: 'new' }))).toBe(false)
    expect(callsMidwife(cardFor({ R1: 'new' }))).toBe(false)
  })
})
