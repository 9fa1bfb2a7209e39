import { expect, test } from 'vitest'
import { day } from '#lib/core/day.ts'
import { actionHere, agendaAddress, readAgendaAddress, views } from './address.ts'

const today = day('2026-11-29')
const read = (search: string) => readAgendaAddress(new URLSearchParams(search), today)

test('reads what its own addresses say, in both languages', () => {
  for (const lang of ['nl', 'en'] as const)
    for (const view of views)
      for (const shown of [today, day('2027-03-28')]) {
        const { search } = new URL(agendaAddress({ view, day: shown, today }, lang), 'https://example.org')
        expect(read(search)).toEqual({ view, day: shown })
      }
})

test('an English address says English words', () => {
  expect(agendaAddress({ view: 'week', day: day('2026-11-30'), today }, 'en')).toBe(
    '/en/studio/calendar?day=2026-11-30&as=week',
  )
  expect(agendaAddress({ view: 'list', day: today, today }, 'nl')).toBe('/studio/agenda?als=lijst')
})

test.each(['', 'dag=2026-02-30', 'dag=gisteren', 'dag=9999-12-31', 'dag=%00', 'als=maand', 'dag=0001-01-01&als='])(
  'an address that makes no sense (%s) shows today',
  (search) => expect(read(search)).toEqual({ view: 'day', day: today }),
)

test('an action keeps the day and the view one looks at, and nothing of what was done before', () => {
  expect(actionHere(new URLSearchParams('dag=2026-11-30&als=week'), 'close')).toBe('?dag=2026-11-30&als=week&/close')
  expect(actionHere(new URLSearchParams('dag=2026-11-30&/unblock=&done=blocked'), 'close')).toBe(
    '?dag=2026-11-30&/close',
  )
  expect(actionHere(new URLSearchParams(), 'close')).toBe('?/close')
})
