import { afterEach, expect, it } from 'vitest'
import { day } from '#lib/core/day.ts'
import { checkOf } from '#lib/core/safety/check.ts'
import { openJournal } from '#lib/device/journal.ts'
import { keptSafety } from './kept-safety.ts'

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
