import { expect, test } from 'vitest'
import { nl } from '#lib/i18n/nl.ts'
import { whatIsKept } from './what-is-kept.ts'

const nothing = {
  entries: [],
  events: [],
  sessions: [],
  painTests: [],
  ownBreaths: [],
  routines: [],
  experiments: [],
  conversations: [],
  profile: null,
}

test('everything somebody made or did is counted, a routine that was done once', () => {
  const run = { id: 'r1', run: 'x' }
  const kept = {
    ...nothing,
    entries: ['a'],
    sessions: [
      { id: '1', routine: null },
      { id: '2', routine: run },
      { id: '3', routine: run },
    ],
    ownBreaths: ['b'],
    routines: ['r', 's'],
    experiments: ['x'],
    profile: { ownSentence: 'Het mag.', ownSentences: ['Rustig.', 'Het mag.'] },
  }
  expect(whatIsKept(kept, nl.data.where)).toEqual([
    '1 dag',
    '2 oefeningen',
    '1 eigen adem',
    '2 routines',
    '1 zelftest',
    '2 eigen zinnen',
  ])
})

test('what there is none of is not named', () => {
  expect(whatIsKept(nothing, nl.data.where)).toEqual([])
})
