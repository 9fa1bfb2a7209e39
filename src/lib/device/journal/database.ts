/**
 * The journal on disk: an append-only log of sealed rows in IndexedDB.
 *
 * There is one store for changes and snapshots alike. Compacting adds a snapshot and removes exactly the rows it holds, in one
 * transaction; a snapshot never replaces another one. So whatever moment the power goes, and however many tabs compact
 * at once, everything ever acknowledged is in some row. Rows we cannot read are in nobody's list and are never removed.
 */
import { deleteDB, openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { Bytes } from '#lib/core/vault/record.ts'
import { JournalError } from './failure.ts'

export interface SealedRow {
  document: string
  kind: 'update' | 'snapshot'
  sealed: Bytes
}

/** Not secret: which shape the values have, and when the person last made a backup (ISO instant). */
export interface Meta {
  dataVersion: number
  lastBackupAt: string | null
}

interface Schema extends DBSchema {
  meta: { key: 'state'; value: Meta }
  keys: { key: 'records'; value: CryptoKey }
  log: { key: number; value: SealedRow }
}

export type Database = IDBPDatabase<Schema>

export const databaseVersion = 1

/** Opens or creates the database. `onTaken` is called when another tab upgrades or deletes it; the connection is closed by then. */
export async function openDatabase(name: string, onTaken: () => void): Promise<Database> {
  try {
    return await openDB<Schema>(name, databaseVersion, {
      // Each step starts where the step before it ended, so that any old version walks the whole way.
      upgrade(database, oldVersion) {
        if (oldVersion < 1) {
          database.createObjectStore('meta')
          database.createObjectStore('keys')
          database.createObjectStore('log', { autoIncrement: true })
        }
      },
      blocking(_current, _blocked, event) {
        ;(event.target as IDBDatabase).close()
        onTaken()
      },
    })
  } catch (cause) {
    const isNewer = cause instanceof DOMException && cause.name === 'VersionError'
    throw new JournalError(isNewer ? 'newer-version' : 'no-storage', { cause })
  }
}

export interface Loaded {
  /** `null`: there are rows, but the key they were sealed with is gone. */
  key: CryptoKey | null
  meta: Meta
  rows: NumberedRow[]
}

export interface NumberedRow {
  seq: number
  row: SealedRow
}

/** Everything on disk. Only an empty database is given the new key. */
export async function load(database: Database, newKey: CryptoKey, newMeta: Meta): Promise<Loaded> {
  const { key, meta, rows } = await read(database)
  if (meta !== undefined && key !== undefined) return { key, meta, rows }
  if (rows.length > 0) return { key: key ?? null, meta: meta ?? newMeta, rows }
  // Two tabs may be the first at the same time: what the first of them stored counts.
  const writing = database.transaction(['meta', 'keys'], 'readwrite', { durability: 'strict' })
  const storedKey = await writing.objectStore('keys').get('records')
  if (storedKey === undefined) await writing.objectStore('keys').put(newKey, 'records')
  const storedMeta = await writing.objectStore('meta').get('state')
  if (storedMeta === undefined) await writing.objectStore('meta').put(newMeta, 'state')
  await writing.done
  return { key: storedKey ?? newKey, meta: storedMeta ?? newMeta, rows }
}

async function read(database: Database) {
  const reading = database.transaction(['meta', 'keys', 'log'], 'readonly')
  const log = reading.objectStore('log')
  const [key, meta, seqs, rows] = await Promise.all([
    reading.objectStore('keys').get('records'),
    reading.objectStore('meta').get('state'),
    log.getAllKeys(),
    log.getAll(),
  ])
  return { key, meta, rows: rows.flatMap((row, i) => ({ seq: seqs[i] ?? -1, row })) }
}

/** The rows other tabs wrote that we have not seen. */
export async function rowsBeyond(database: Database, seen: ReadonlySet<number>): Promise<NumberedRow[]> {
  const seqs = (await database.getAllKeys('log')).filter((seq) => !seen.has(seq))
  const rows = await Promise.all(seqs.map(async (seq) => ({ seq, row: await database.get('log', seq) })))
  return rows.flatMap(({ seq, row }) => (row === undefined ? [] : [{ seq, row }]))
}

/** Resolves with the numbers of the new rows once all of them are on disk; either all of them are kept, or none. */
export async function append(database: Database, rows: SealedRow[], meta?: Meta): Promise<number[]> {
  const writing = database.transaction(['log', 'meta'], 'readwrite', { durability: 'strict' })
  const log = writing.objectStore('log')
  const added = Promise.all(rows.map((row) => log.add(row)))
  const metaKept = meta === undefined ? undefined : writing.objectStore('meta').put(meta, 'state')
  const [seqs] = await Promise.all([added, metaKept, writing.done])
  return seqs
}

/** Puts one snapshot in the place of the rows it holds. */
export async function compact(database: Database, snapshot: SealedRow, covered: Iterable<number>): Promise<number> {
  const writing = database.transaction('log', 'readwrite', { durability: 'strict' })
  const added = writing.store.add(snapshot)
  const removed = Array.from(covered, (seq) => writing.store.delete(seq))
  const [seq] = await Promise.all([added, writing.done, ...removed])
  return seq
}

export async function saveMeta(database: Database, meta: Meta): Promise<void> {
  const writing = database.transaction('meta', 'readwrite', { durability: 'strict' })
  await Promise.all([writing.store.put(meta, 'state'), writing.done])
}

/** Removes every row, and the key with them: even if removing the database is held up, nothing can be read any more. */
export async function empty(database: Database): Promise<void> {
  const writing = database.transaction(['keys', 'log', 'meta'], 'readwrite', { durability: 'strict' })
  await Promise.all([
    writing.objectStore('keys').clear(),
    writing.objectStore('log').clear(),
    writing.objectStore('meta').clear(),
    writing.done,
  ])
}

/** A frozen tab can hold the removal up; it then happens as soon as that tab wakes or closes. */
export async function removeDatabase(name: string): Promise<void> {
  await Promise.race([deleteDB(name), new Promise((resolve) => setTimeout(resolve, 2000))])
}
