/**
 * Brings changes to disk one batch after the other, in the order in which they were made. A batch the disk refused stays in front and
 * goes along with the next: leaving it out would make every later change of the same document unreadable.
 */
import { sealRecord } from '#lib/core/vault/record.ts'
import { append, compact } from './database.ts'
import { snapshotOf } from './documents.ts'
import { JournalError } from './failure.ts'
import type { Bytes } from '#lib/core/vault/record.ts'
import type { Database, Meta, SealedRow } from './database.ts'
import type { JournalDocument } from './documents.ts'

export interface Change {
  document: JournalDocument
  update: Bytes
}

export interface Writer {
  /** Resolves when every change handed in so far is on disk. `meta` is stored in the same transaction. */
  write: (changes: Change[], meta?: Meta) => Promise<void>
  /** Puts a snapshot in the place of the rows of a document; when that fails the rows simply stay. */
  compact: (document: JournalDocument) => Promise<void>
  /** Changes the disk refused: in memory and not on disk. One that is on its way does not count. */
  unsaved: () => number
}

interface WriterOptions {
  database: Database
  key: CryptoKey
  compactAfter: number
  onWritten: (rows: { seq: number; document: string; update: Bytes }[]) => void
}

export function createWriter({ database, key, compactAfter, onWritten }: WriterOptions): Writer {
  let queue: Change[] = []
  let refused = 0
  let last: Promise<void> = Promise.resolve()

  const inTurn = (work: () => Promise<void>) => (last = last.then(work, work))

  async function flush(meta?: Meta) {
    const batch = queue
    if (batch.length === 0 && meta === undefined) return
    queue = []
    try {
      const rows = await Promise.all(batch.map(({ document, update }) => seal(key, document, 'update', update)))
      const seqs = await append(database, rows, meta)
      const written = batch.map(({ document, update }, i) => ({ seq: seqs[i] ?? -1, document: document.id, update }))
      batch.forEach(({ document }, i) => document.seqs.add(seqs[i] ?? -1))
      refused = 0
      onWritten(written)
    } catch (cause) {
      queue = [...batch, ...queue]
      refused = batch.length
      throw new JournalError('write-failed', { cause })
    }
    for (const document of new Set(batch.map((change) => change.document))) {
      if (document.seqs.size >= compactAfter) void inTurn(() => compactNow(document))
    }
  }

  async function compactNow(document: JournalDocument) {
    // The list first and the snapshot after it: the snapshot then holds at least what is removed.
    const covered = [...document.seqs]
    try {
      const seq = await compact(database, await seal(key, document, 'snapshot', snapshotOf(document)), covered)
      for (const gone of covered) document.seqs.delete(gone)
      document.seqs.add(seq)
    } catch {
      // Nothing was removed; the next change tries again.
    }
  }

  return {
    write(changes, meta) {
      queue.push(...changes)
      return inTurn(() => flush(meta))
    },
    compact: (document) => inTurn(() => compactNow(document)),
    unsaved: () => refused,
  }
}

async function seal(
  key: CryptoKey,
  document: JournalDocument,
  kind: SealedRow['kind'],
  bytes: Bytes,
): Promise<SealedRow> {
  return { document: document.id, kind, sealed: await sealRecord(key, bytes, { document: document.id, kind }) }
}
