import { deleteDB } from 'idb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, day } from '#lib/core/day.ts'
import { emptyEntry } from '#lib/core/diary/entry.ts'
import { painEvent } from '#lib/core/diary/event.ts'
import { openJournal } from './journal.ts'
import type { Edit } from './journal.ts'

const name = 'decade'
const first = day('2016-11-25')
const at = '2026-11-22T20:15:00.000Z'
const note = 'Vanmiddag een half uur in de tuin gezeten en met mijn zus gebeld. '.repeat(3)

beforeAll(async () => {
  const journal = await openJournal({ name })
  const edits = Array.from({ length: 3650 }, (_, i) => filledDay(i)).flat()
  // A year in one go, as after an import, and then an evening at a time, as in a life.
  await journal.apply(edits.slice(0, -380))
  for (let i = edits.length - 380; i < edits.length; i += 2) await journal.apply(edits.slice(i, i + 2))
  journal.close()
}, 60_000)

afterAll(() => deleteDB(name))

test('ten years of evenings open whole, the last evening among them', async () => {
  const journal = await openJournal({ name })
  expect(journal.get('entries', addDays(first, 3649))?.day).toBe(addDays(first, 3649))
  expect(journal.all('entries')).toHaveLength(3650)
  expect(journal.all('events')).toHaveLength(3650)
  expect(journal.unreadable).toBe(0)
  journal.close()
})

function filledDay(i: number): Edit[] {
  const on = addDays(first, i)
  const entry = {
    ...emptyEntry({ day: on, today: on, at }),
    worked: { chips: ['outside', 'rested'], text: 'Even buiten geweest' },
    hindrance: i % 11,
    pain: (i * 3) % 11,
    sleepQuality: (i * 7) % 11,
    sleepHours: 6.5,
    stress: (i * 5) % 11,
    mood: (i * 2) % 11,
    activity: 'ordinary' as const,
    factors: ['own:a', 'own:b', 'busy-day'],
    regions: ['back-low-left', 'back-low-right'],
    helped: ['warmth', 'walk'],
    note,
    done: true,
  }
  return [
    { collection: 'entries', put: entry },
    { collection: 'events', put: painEvent({ id: `event-${String(i)}`, day: on, at }, i % 11) },
  ]
}
