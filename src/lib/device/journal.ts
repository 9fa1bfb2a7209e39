/**
 * The journal: everything a person keeps, on this device only, encrypted. Reading is immediate (it is in memory);
 * writing shows at once and resolves when it is on disk.
 */
import { createRecordKey } from '#lib/core/vault/record.ts'
import { empty, load, openDatabase, removeDatabase, rowsBeyond, saveMeta } from './journal/database.ts'
import { documentOf } from './journal/documents.ts'
import { JournalError } from './journal/failure.ts'
import { dataVersionAfter, migrations as ourMigrations } from './journal/migrations.ts'
import { openRows } from './journal/reader.ts'
import { allRecords, countUnreadable, edit, findRecord, migrate, recordsSince } from './journal/records.ts'
import { joinTabs } from './journal/tabs.ts'
import { createWriter } from './journal/writer.ts'
import { requestPersistence } from './persistence.ts'
import type { Day } from '#lib/core/day.ts'
import type { Collection, Records } from '#lib/core/exchange/collections.ts'
import type { Documents } from './journal/documents.ts'
import type { ValueMigration } from './journal/migrations.ts'
import type { Edit } from './journal/records.ts'
import type { TabMessage } from './journal/tabs.ts'
import type { Change } from './journal/writer.ts'

export type JournalStatus =
  | { kind: 'open' }
  /** What can be read is there; nothing is written or removed, so that nothing gets worse. `rows` do not open. */
  | { kind: 'read-only'; reason: 'undecryptable' | 'key-missing' | 'newer-version'; rows: number }
  | { kind: 'cleared' }

/** Where the news comes from: this page, another tab, or a journal that was just emptied. */
export type JournalChange = 'here' | 'elsewhere' | 'cleared'

export interface Journal {
  readonly status: JournalStatus
  /** Values that are kept but that this Regie cannot read. */
  readonly unreadable: number
  /** Changes the disk refused so far. They are tried again with the next change. */
  readonly unsaved: number
  /** ISO instant of the last backup or full export; `null` when there was none. */
  readonly lastBackupAt: string | null
  get: <C extends Collection>(collection: C, key: string) => Records[C] | null
  /** In order of day, moment and key. */
  all: <C extends Collection>(collection: C) => Records[C][]
  /** Only what has a day, from that day on: cheap, however many years came before. */
  since: <C extends Collection>(collection: C, from: Day) => Records[C][]
  /** Resolves when it is on disk; rejects with `JournalError`. An invalid record throws: that is a bug of the caller. */
  put: <C extends Collection>(collection: C, value: Records[C]) => Promise<void>
  remove: (collection: Collection, key: string) => Promise<void>
  /** All of them on disk together, or none. */
  apply: (edits: readonly Edit[]) => Promise<void>
  noteBackup: (at: string) => Promise<void>
  onChange: (listener: (change: JournalChange) => void) => () => void
  /** Deletes everything, key included, and tells the other tabs. The journal is of no use afterwards. */
  clear: () => Promise<void>
  /** Lets go of the database without deleting anything. */
  close: () => void
}

export interface JournalOptions {
  /** Name of the database. A name of your own gives a journal of your own; without it the page shares one. */
  name?: string
  migrations?: readonly ValueMigration[]
  /** Rows of one document after which they are put together in a snapshot. */
  compactAfter?: number
}

let shared: Promise<Journal> | null = null

/** Opens or creates the encrypted store. Rejects with `JournalError` when this browser or page cannot keep one. */
export function openJournal(options: JournalOptions = {}): Promise<Journal> {
  if (options.name !== undefined) return open(options.name, options)
  shared ??= open('regie', options).then(
    (journal) => {
      journal.onChange((change) => {
        if (change === 'cleared') shared = null
      })
      return journal
    },
    (cause: unknown) => {
      shared = null
      throw cause
    },
  )
  return shared
}

async function open(
  name: string,
  { migrations = ourMigrations, compactAfter = 200 }: JournalOptions,
): Promise<Journal> {
  if (!isSecureContext) throw new JournalError('insecure-context')

  const documents: Documents = new Map()
  const listeners = new Set<(change: JournalChange) => void>()
  const dataVersion = dataVersionAfter(migrations)
  let status: JournalStatus = { kind: 'open' }

  const notify = (change: JournalChange) => {
    for (const listener of [...listeners]) listener(change)
  }
  // Joined before reading: what another tab writes in between is then either in what we read or told to us.
  const tabs = joinTabs(name, hear)
  let release = () => {
    tabs.close()
  }
  const database = await openDatabase(name, forget).catch((cause: unknown) => {
    release()
    throw cause
  })
  document.addEventListener('visibilitychange', catchUp)
  release = () => {
    document.removeEventListener('visibilitychange', catchUp)
    tabs.close()
    database.close()
  }
  const loaded = await load(database, await createRecordKey(), { dataVersion, lastBackupAt: null })
  const key = loaded.key ?? (await createRecordKey())
  let meta = loaded.meta
  const unopened = new Set(
    loaded.key === null ? loaded.rows.map(({ seq }) => seq) : await openRows(key, loaded.rows, documents),
  )
  const writer = createWriter({
    database,
    key,
    compactAfter,
    onWritten: (rows) => {
      tabs.tell({ kind: 'written', rows })
    },
  })

  if (loaded.key === null) status = { kind: 'read-only', reason: 'key-missing', rows: unopened.size }
  else if (unopened.size > 0) status = { kind: 'read-only', reason: 'undecryptable', rows: unopened.size }
  else if (meta.dataVersion > dataVersion) status = { kind: 'read-only', reason: 'newer-version', rows: 0 }
  else if (meta.dataVersion < dataVersion) {
    const steps = migrations.filter(({ to }) => to > meta.dataVersion)
    meta = { ...meta, dataVersion }
    await writer.write(migrate(documents, steps), meta)
  }
  for (const document of documents.values()) {
    if (status.kind === 'open' && document.seqs.size >= compactAfter) void writer.compact(document)
  }

  function hear(message: TabMessage) {
    if (message.kind === 'cleared') {
      forget()
      return
    }
    for (const { seq, document, update } of message.rows) {
      const target = documentOf(documents, document)
      target.waiting.push(update)
      target.seqs.add(seq)
    }
    notify('elsewhere')
  }

  /** A page that slept heard nothing: read what was written meanwhile. */
  async function catchUp() {
    if (document.visibilityState !== 'visible' || status.kind !== 'open') return
    const seen = new Set([...documents.values()].flatMap(({ seqs }) => [...seqs]))
    const missed = await rowsBeyond(database, seen)
    if (missed.length === 0) return
    await openRows(key, missed, documents)
    notify('elsewhere')
  }

  const isCleared = () => status.kind === 'cleared'

  function forget() {
    if (isCleared()) return
    status = { kind: 'cleared' }
    documents.clear()
    release()
    notify('cleared')
  }

  async function save(changes: Change[], isRemoval: boolean) {
    if (changes.length > 0) notify('here')
    const refusedBefore = writer.unsaved()
    try {
      await writer.write(changes)
    } catch (cause) {
      throw isCleared() ? new JournalError('cleared', { cause }) : cause
    } finally {
      // What the screens say about saving changed after they were told of the change itself.
      if (!isCleared() && writer.unsaved() !== refusedBefore) notify('here')
    }
    // What was removed should not live on in older rows.
    if (isRemoval) for (const { document } of changes) void writer.compact(document)
    askPersistenceOnce()
  }

  async function apply(edits: readonly Edit[]) {
    if (status.kind !== 'open') throw new JournalError(status.kind === 'cleared' ? 'cleared' : status.reason)
    await save(
      edit(documents, edits),
      edits.some((change) => 'remove' in change),
    )
  }

  return {
    get status() {
      return status
    },
    get unreadable() {
      return countUnreadable(documents)
    },
    get unsaved() {
      return writer.unsaved()
    },
    get lastBackupAt() {
      return meta.lastBackupAt
    },
    get: (collection, id) => findRecord(documents, collection, id),
    all: (collection) => allRecords(documents, collection),
    since: (collection, from) => recordsSince(documents, collection, from),
    put: (collection, value) => apply([{ collection, put: value } as Edit]),
    remove: (collection, id) => apply([{ collection, remove: id } as Edit]),
    apply,
    async noteBackup(at) {
      meta = { ...meta, lastBackupAt: at }
      notify('here')
      await saveMeta(database, meta)
    },
    onChange(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    async clear() {
      if (isCleared()) return
      await empty(database)
      tabs.tell({ kind: 'cleared' })
      forget()
      await removeDatabase(name)
    },
    close() {
      release()
    },
  }
}

let persistenceAsked = false

function askPersistenceOnce() {
  if (persistenceAsked) return
  persistenceAsked = true
  void requestPersistence()
}

export type { Edit } from './journal/records.ts'
