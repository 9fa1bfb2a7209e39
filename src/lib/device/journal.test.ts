import { deleteDB, openDB } from 'idb'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addDays, day } from '#lib/core/day.ts'
import { emptyEntry } from '#lib/core/diary/entry.ts'
import { painEvent } from '#lib/core/diary/event.ts'
import { collectionNames } from '#lib/core/exchange/collections.ts'
import { sample } from '#lib/core/exchange/contents.fixture.ts'
import { createRecordKey } from '#lib/core/vault/record.ts'
import { openJournal } from './journal.ts'
import type { DiaryEntry } from '#lib/core/diary/entry.ts'
import type { ExperimentDay } from '#lib/core/experiment/experiment.ts'
import type { Journal, JournalOptions } from './journal.ts'

const first = day('2026-11-01')
const at = '2026-11-22T20:15:00.000Z'
const opened: { name: string; journal: Journal }[] = []
let names = 0

afterEach(async () => {
  const all = opened.splice(0)
  for (const { journal } of all) journal.close()
  for (const name of new Set(all.map((one) => one.name))) await deleteDB(name)
})

test('what was put is there after a restart', async () => {
  const name = newName()
  const journal = await open(name)
  await journal.put('entries', entry(0, 'gewandeld'))
  await journal.put('events', painEvent({ id: 'e1', day: first, at }, 4))
  journal.close()

  const reopened = await open(name)
  expect(reopened.get('entries', first)?.worked.text).toBe('gewandeld')
  expect(reopened.all('events').map(({ pain }) => pain)).toEqual([4])
})

test('what is asked for since a day holds that day and later ones, also of other years', async () => {
  const journal = await open(newName())
  for (const offset of [-400, -1, 0, 61]) await journal.put('entries', entry(offset, 'x'))
  expect(journal.since('entries', first).map((one) => one.day)).toEqual(['2026-11-01', '2027-01-01'])
})

test('what was put is there when the page is killed instead of closed', async () => {
  const name = newName()
  await (await open(name)).put('entries', entry(0, 'gewandeld'))
  expect((await open(name)).get('entries', first)?.worked.text).toBe('gewandeld')
})

test('nothing readable is on the disk', async () => {
  const name = newName()
  await (await open(name)).put('entries', entry(0, 'herkenbare zin'))
  const raw = await openDB(name)
  const rows = (await raw.getAll('log')) as { sealed: Uint8Array }[]
  raw.close()
  expect(rows.length).toBeGreaterThan(0)
  for (const { sealed } of rows) expect(new TextDecoder('latin1').decode(sealed)).not.toContain('herkenbare')
})

test('the key cannot be taken out of the browser', async () => {
  const name = newName()
  await open(name)
  const raw = await openDB(name)
  const key = (await raw.get('keys', 'records')) as CryptoKey
  raw.close()
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
})

test('two tabs that write at the same time both keep everything', async () => {
  const name = newName()
  const [one, two] = [await open(name), await open(name)]
  await Promise.all([
    one.put('entries', entry(0, 'een')),
    two.put('entries', entry(1, 'twee')),
    one.put('entries', entry(2, 'drie')),
    two.put('entries', entry(3, 'vier')),
  ])
  await expect.poll(() => texts(one)).toEqual(['een', 'twee', 'drie', 'vier'])
  await expect.poll(() => texts(two)).toEqual(['een', 'twee', 'drie', 'vier'])
  expect(texts(await open(name))).toEqual(['een', 'twee', 'drie', 'vier'])
})

test('two tabs that write the same day end with the same text', async () => {
  const name = newName()
  const [one, two] = [await open(name), await open(name)]
  await Promise.all([one.put('entries', entry(0, 'een')), two.put('entries', entry(0, 'twee'))])
  const later = await open(name)
  await expect.poll(() => texts(one)).toEqual(texts(later))
  await expect.poll(() => texts(two)).toEqual(texts(later))
})

test('two tabs that open an empty device at once share one key', async () => {
  const name = newName()
  const [one, two] = await Promise.all([open(name), open(name)])
  await one.put('entries', entry(0, 'een'))
  await two.put('entries', entry(1, 'twee'))
  const later = await open(name)
  expect(later.status).toEqual({ kind: 'open' })
  expect(texts(later)).toEqual(['een', 'twee'])
})

test('compaction in two tabs at once loses nothing and leaves few rows', async () => {
  const name = newName()
  const [one, two] = [await open(name, { compactAfter: 5 }), await open(name, { compactAfter: 5 })]
  const expected = Array.from({ length: 40 }, (_, i) => `dag ${String(i).padStart(2, '0')}`)
  await Promise.all(expected.map((text, i) => (i % 2 ? one : two).put('entries', entry(i, text))))
  await expect.poll(() => rowCount(name)).toBeLessThan(15)
  expect(texts(await open(name))).toEqual(expected)
})

test('a row that does not open makes the journal read-only and stays where it is', async () => {
  const name = newName()
  const journal = await open(name)
  await journal.put('entries', entry(0, 'een'))
  await journal.put('events', painEvent({ id: 'e1', day: day('2025-05-05'), at }, 4))
  journal.close()
  const raw = await openDB(name)
  const [seq] = await raw.getAllKeys('log')
  const row = (await raw.get('log', seq ?? 0)) as { sealed: Uint8Array }
  row.sealed[20] = (row.sealed[20] ?? 0) ^ 1
  await raw.put('log', row, seq)
  raw.close()

  const damaged = await open(name)
  expect(damaged.status).toEqual({ kind: 'read-only', reason: 'undecryptable', rows: 1 })
  expect(damaged.all('events').map(({ id }) => id)).toEqual(['e1'])
  await expect(damaged.put('entries', entry(1, 'twee'))).rejects.toMatchObject({ kind: 'undecryptable' })
  expect(await rowCount(name)).toBe(2)
})

test('rows that were swapped between documents do not open', async () => {
  const name = newName()
  const journal = await open(name)
  await journal.put('entries', entry(0, 'een'))
  journal.close()
  const raw = await openDB(name)
  const [seq] = await raw.getAllKeys('log')
  await raw.put('log', { ...((await raw.get('log', seq ?? 0)) as object), document: '2025' }, seq)
  raw.close()
  expect((await open(name)).status).toEqual({ kind: 'read-only', reason: 'undecryptable', rows: 1 })
})

test('another key reads nothing, writes nothing and removes nothing', async () => {
  const name = newName()
  const journal = await open(name)
  await journal.put('entries', entry(0, 'een'))
  journal.close()
  const raw = await openDB(name)
  await raw.put('keys', await createRecordKey(), 'records')
  raw.close()

  const other = await open(name)
  expect(other.status).toEqual({ kind: 'read-only', reason: 'undecryptable', rows: 1 })
  await expect(other.remove('entries', first)).rejects.toMatchObject({ kind: 'undecryptable' })
  expect(await rowCount(name)).toBe(1)
})

test('a lost key is named and not replaced', async () => {
  const name = newName()
  const journal = await open(name)
  await journal.put('entries', entry(0, 'een'))
  journal.close()
  const raw = await openDB(name)
  await raw.clear('keys')
  raw.close()
  expect((await open(name)).status).toEqual({ kind: 'read-only', reason: 'key-missing', rows: 1 })
  expect((await open(name)).status).toEqual({ kind: 'read-only', reason: 'key-missing', rows: 1 })
})

test('a removed day is gone, also from older rows', async () => {
  const name = newName()
  const journal = await open(name)
  await journal.put('entries', entry(0, 'een'))
  await journal.remove('entries', first)
  await expect.poll(() => rowCount(name)).toBe(1)
  expect((await open(name)).all('entries')).toEqual([])
})

test('an event that moves to another year is in one place', async () => {
  const name = newName()
  const journal = await open(name)
  await journal.put('events', painEvent({ id: 'e1', day: day('2025-12-31'), at }, 4))
  await journal.put('events', painEvent({ id: 'e1', day: day('2026-01-01'), at }, 5))
  const later = await open(name)
  expect(later.all('events').map((event) => [event.day, event.pain])).toEqual([['2026-01-01', 5]])
})

test('clearing deletes everything and tells the other tabs', async () => {
  const name = newName()
  const [one, two] = [await open(name), await open(name)]
  await one.put('entries', entry(0, 'een'))
  for (const experiment of sample.experiments) await one.put('experiments', experiment)
  for (const done of sample.experimentDays) await one.put('experimentDays', done)
  for (const memory of sample.patternMemory) await one.put('patternMemory', memory)
  for (const conversation of sample.conversations) await one.put('conversations', conversation)
  const news: string[] = []
  two.onChange((change) => news.push(change))
  await one.clear()
  await expect.poll(() => two.status).toEqual({ kind: 'cleared' })
  expect(news.at(-1)).toBe('cleared')
  expect(two.all('entries')).toEqual([])
  await expect(two.put('entries', entry(1, 'twee'))).rejects.toMatchObject({ kind: 'cleared' })
  expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name)
  const fresh = await open(name)
  expect(collectionNames.flatMap((collection): unknown[] => fresh.all(collection))).toEqual([])
})

test('values of an older version are brought to the new shape once', async () => {
  const name = newName()
  const older = await open(name)
  await older.put('entries', entry(0, 'een'))
  older.close()
  const migrations = [
    {
      to: 2,
      migrate: (collection: string, value: unknown) =>
        collection === 'entries' ? { ...(value as DiaryEntry), note: `${(value as DiaryEntry).note}!` } : value,
    },
  ]
  expect((await open(name, { migrations })).get('entries', first)?.note).toBe('!')
  expect((await open(name, { migrations })).get('entries', first)?.note).toBe('!')
})

test('an older Regie does not write in the data of a newer one', async () => {
  const name = newName()
  const newer = await open(name, { migrations: [{ to: 2, migrate: (_, value) => value }] })
  await newer.put('entries', entry(0, 'een'))
  newer.close()
  const older = await open(name)
  expect(older.status).toEqual({ kind: 'read-only', reason: 'newer-version', rows: 0 })
  expect(texts(older)).toEqual(['een'])
  await expect(older.put('entries', entry(1, 'twee'))).rejects.toMatchObject({ kind: 'newer-version' })
})

test('a value this version cannot read is skipped, counted and kept, also when a new one takes its place', async () => {
  const name = newName()
  const newer = { migrations: [{ to: 1, migrate: (_: string, value: unknown) => value }] }
  const journal = await open(name, newer)
  await journal.put('entries', entry(0, 'een'))
  journal.close()
  const changed = await open(name, {
    migrations: [{ to: 2, migrate: (_, value) => ({ ...(value as object), version: 99 }) }],
  })
  expect(changed.all('entries')).toEqual([])
  expect(changed.get('entries', first)).toBe(null)
  expect(changed.unreadable).toBe(1)
  await changed.put('entries', entry(0, 'twee'))
  expect(texts(changed)).toEqual(['twee'])
  changed.close()
  const kept: unknown[] = []
  const migrate = (collection: string, value: unknown) => {
    if (collection === 'setAside') kept.push(value)
    return value
  }
  await open(name, { migrations: [{ to: 3, migrate }] })
  expect(kept).toEqual([{ ...entry(0, 'een'), version: 99 }])
})

test('a change the disk refused goes along with the next one', async () => {
  const name = newName()
  const journal = await open(name)
  const original = IDBObjectStore.prototype.add
  IDBObjectStore.prototype.add = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  await expect(journal.put('entries', entry(0, 'een'))).rejects.toMatchObject({ kind: 'write-failed' })
  IDBObjectStore.prototype.add = original
  expect(journal.unsaved).toBe(1)
  await journal.put('entries', entry(1, 'twee'))
  expect(journal.unsaved).toBe(0)
  expect(texts(await open(name))).toEqual(['een', 'twee'])
})

test('a record that would not be readable is refused', async () => {
  const journal = await open(newName())
  await expect(journal.put('entries', { ...entry(0, 'een'), pain: 11 })).rejects.toThrow('valid record')
})

test('the date of the last backup is remembered', async () => {
  const name = newName()
  await (await open(name)).noteBackup(at)
  expect((await open(name)).lastBackupAt).toBe(at)
})

test('a compaction that breaks off half way loses nothing', async () => {
  const name = newName()
  const journal = await open(name, { compactAfter: 3 })
  const original = IDBObjectStore.prototype.delete
  const aborted = new Set<IDBTransaction>()
  IDBObjectStore.prototype.delete = function (this: IDBObjectStore, key: IDBValidKey) {
    const { transaction } = this
    queueMicrotask(() => {
      if (!aborted.has(transaction)) transaction.abort()
      aborted.add(transaction)
    })
    return original.call(this, key)
  }
  for (let i = 0; i < 5; i++) await journal.put('entries', entry(i, `dag ${String(i)}`))
  await new Promise((resolve) => setTimeout(resolve, 50))
  IDBObjectStore.prototype.delete = original
  expect(aborted.size).toBeGreaterThan(0)
  expect(await rowCount(name)).toBe(5)
  expect(texts(await open(name))).toEqual(['dag 0', 'dag 1', 'dag 2', 'dag 3', 'dag 4'])
  await journal.put('entries', entry(5, 'dag 5'))
  await expect.poll(() => rowCount(name)).toBe(1)
  expect(texts(await open(name))).toHaveLength(6)
})

// Written out by hand on purpose: this is what is on people's devices, whatever our code looks like later.
test('a database of version 1 opens', async () => {
  const name = newName()
  const raw = await openDB(name, 1, {
    upgrade(database) {
      database.createObjectStore('meta')
      database.createObjectStore('keys')
      database.createObjectStore('log', { autoIncrement: true })
    },
  })
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const doc = new Y.Doc()
  doc.getMap('entries').set('2026-11-01', entry(0, 'van vroeger'))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const additionalData = new TextEncoder().encode('["regie",1,"2026","update"]')
  const update = new Uint8Array(Y.encodeStateAsUpdate(doc))
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, update))
  await raw.put('meta', { dataVersion: 1, lastBackupAt: null }, 'state')
  await raw.put('keys', key, 'records')
  await raw.add('log', { document: '2026', kind: 'update', sealed: new Uint8Array([1, ...iv, ...sealed]) })
  raw.close()
  const journal = await open(name)
  expect(journal.status).toEqual({ kind: 'open' })
  expect(texts(journal)).toEqual(['van vroeger'])
})

const step = fc.record({
  tab: fc.nat(1),
  offset: fc.nat(250),
  text: fc.option(fc.string({ maxLength: 12 }), { nil: null }),
})

test('after any puts and removes a reopened journal equals a plain map', async () => {
  const steps = fc.array(step, { maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 2, max: 9 }), async (commands, compactAfter) => {
      const name = newName()
      const journal = await open(name, { compactAfter })
      for (const { offset, text } of commands) await write(journal, offset, text)
      expect(kept(await open(name))).toEqual(modelOf(commands))
    }),
    { numRuns: 20 },
  )
})

test('two tabs that write and remove at once, each their own days, together equal a plain map', async () => {
  const steps = fc.array(step, { maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 2, max: 9 }), async (drawn, compactAfter) => {
      const name = newName()
      const tabs = [await open(name, { compactAfter }), await open(name, { compactAfter })]
      // Even days belong to one tab, odd days to the other.
      const commands = drawn.map(({ tab, offset, text }) => ({ tab, offset: offset * 2 + tab, text }))
      await Promise.all(commands.map(({ tab, offset, text }) => write(tabs[tab] as Journal, offset, text)))
      expect(kept(await open(name))).toEqual(modelOf(commands))
    }),
    { numRuns: 20 },
  )
})

test('two tabs that answer for days of a self-test at once lose none of them', async () => {
  const step = fc.record({ tab: fc.nat(1), offset: fc.nat(60), done: fc.constantFrom('on' as const, 'off' as const) })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (drawn) => {
      const name = newName()
      const tabs = [await open(name), await open(name)]
      const said = drawn.map(({ tab, offset, done }): { tab: number; value: ExperimentDay } => {
        // Even days belong to one tab, odd days to the other; the plan crosses a year.
        const on = addDays(day('2026-12-01'), 2 * offset + tab)
        return { tab, value: { version: 1, experiment: 'x1', day: on, done, updatedAt: at } }
      })
      await Promise.all(said.map(({ tab, value }) => tabs[tab]?.put('experimentDays', value)))
      const last = new Map(said.map(({ value }) => [value.day, value.done]))
      const found = (await open(name)).all('experimentDays')
      expect(new Map(found.map((one) => [one.day, one.done]))).toEqual(last)
      expect(found).toHaveLength(last.size)
    }),
    { numRuns: 10 },
  )
})

const write = (journal: Journal, offset: number, text: string | null) =>
  text === null ? journal.remove('entries', addDays(first, offset)) : journal.put('entries', entry(offset, text))

const kept = (journal: Journal) => new Map(journal.all('entries').map((one) => [one.day as string, one.worked.text]))

function modelOf(commands: readonly { offset: number; text: string | null }[]) {
  const model = new Map<string, string>()
  for (const { offset, text } of commands) {
    if (text === null) model.delete(addDays(first, offset))
    else model.set(addDays(first, offset), text)
  }
  return model
}

const newName = () => `test-${String(++names)}-${String(Date.now())}`

async function open(name: string, options: JournalOptions = {}) {
  const journal = await openJournal({ ...options, name })
  opened.push({ name, journal })
  return journal
}

function entry(offset: number, text: string): DiaryEntry {
  const on = addDays(first, offset)
  return { ...emptyEntry({ day: on, today: on, at }), worked: { chips: [], text } }
}

const texts = (journal: Journal) => journal.all('entries').map(({ worked }) => worked.text)

async function rowCount(name: string) {
  const raw = await openDB(name)
  const count = await raw.count('log')
  raw.close()
  return count
}
