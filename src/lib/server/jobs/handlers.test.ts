import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addIcs } from '../calendar/accounts.ts'
import { openShelf, practiceWith } from '../calendar/calendars.fixture.ts'
import { openTestDb } from '../db/open.fixture.ts'
import type { Db } from '../db/tables.ts'
import { addLetter } from '../letters/letters.ts'
import type { Services } from '../services.ts'
import { recurring } from './handlers.ts'

const longAgo = '2020-01-01T10:00:00.000Z'

let folder: string
let db: Db
let services: Services

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'regie-handlers-'))
  db = await openTestDb({ kind: 'sqlite', file: path.join(folder, 'regie.db') })
  services = await practiceWith(db)
})
afterEach(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true })
})

const run = (kind: string) => recurring[kind]?.work({ kind, key: '', payload: null, attempt: 1 }, services)

test('a reader of a halted letter whose process is gone is told as uncertain by what comes back by itself', async () => {
  const text = { lang: 'nl', topics: [], subject: 'Rust', body: 'Dag.', onSite: false } as const
  await addLetter(db, { id: 'a', text }, longAgo)
  await db.updateTable('letters').set({ state: 'stopped', began_at: longAgo, ended_at: longAgo }).execute()
  await db
    .insertInto('letter_recipients')
    .values({
      ...{ letter: 'a', subscriber: 's', state: 'handing-over', reason: null, message_id: '<m@x>', bounce_id: 'b' },
      ...{ hand_over: 'h', tries: 1, try_at: longAgo, handed_at: longAgo, changed_at: longAgo },
      ...{ late_bounces: 0, replied: 0 },
    })
    .execute()
  await run('lost-letters')
  expect(await db.selectFrom('letter_recipients').select('state').execute()).toEqual([{ state: 'uncertain' }])
})

test('a calendar that is read is fetched by what comes back by itself, and without one nothing is', async () => {
  await run('fetch-calendars')
  const shelf = await openShelf()
  try {
    expect(await addIcs(services, { address: shelf.url, name: '' }, new Date())).toMatchObject({ ok: true })
    const before = shelf.asked.length
    await run('fetch-calendars')
    expect(shelf.asked.length).toBe(before + 1)
  } finally {
    shelf.close()
  }
})
