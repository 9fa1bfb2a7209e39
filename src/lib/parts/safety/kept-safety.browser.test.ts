import { afterEach, expect, it, vi } from 'vitest'
import { day } from '#lib/core/day.ts'
import { checkOf } from '#lib/core/safety/check.ts'
import { openJournal } from '#lib/device/journal.ts'
import { keptSafety, watchSafety } from './kept-safety.ts'
import type { KeptSafety } from './kept-safety.ts'

const today = new Date(2026, 10, 22, 12)

afterEach(async () => {
  const journal = await openJournal()
  await journal.clear()
})

it('finds nothing where the private place was never opened, and leaves nothing behind', async () => {
  expect(await keptSafety(today)).toBeNull()
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('regie')
})

it('finds the card that stops the exercises, until a doctor was spoken to', async () => {
  const journal = await openJournal()
  await journal.put('safety', checkOf('today', day('2026-11-21')))
  const kept = await keptSafety(today)
  expect(kept?.card).toBe('today')
  await kept?.markSpoken()
  expect(await keptSafety(today)).toBeNull()
})

it('is not stopped by the card that asks for an appointment this week', async () => {
  const journal = await openJournal()
  await journal.put('safety', checkOf('week', day('2026-11-22')))
  expect(await keptSafety(today)).toBeNull()
})

it('stops what is open when a card comes later, and lets go once a doctor was spoken to', async () => {
  const journal = await openJournal()
  const told: (KeptSafety | null)[] = []
  const leave = watchSafety((safety) => told.push(safety))
  await vi.waitFor(() => expect(told).toEqual([null]))
  // The page listens from just after its first look.
  await vi.waitFor(async () => {
    await journal.put('safety', checkOf('now', day('2026-11-22')))
    expect(told.at(-1)?.card).toBe('now')
  })
  await told.at(-1)?.markSpoken()
  await vi.waitFor(() => expect(told.at(-1)).toBeNull())
  leave()
})
