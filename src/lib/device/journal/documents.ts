/**
 * The journal in memory: Yjs documents, one per year and one for what belongs to the person. Each collection is a map from key to
 * one plain JSON value, so two devices that both wrote merge per record and nothing is lost.
 */
import * as Y from 'yjs'
import type { Bytes } from '#lib/core/vault/record.ts'

export interface JournalDocument {
  id: string
  doc: Y.Doc
  /** Read from disk and not yet applied: a year costs nothing until it is looked at. */
  waiting: Bytes[]
  /** The rows on disk that this document holds; compaction removes these and no others. */
  seqs: Set<number>
}

export type Documents = Map<string, JournalDocument>

export function documentOf(documents: Documents, id: string): JournalDocument {
  const known = documents.get(id)
  if (known !== undefined) return known
  const created: JournalDocument = { id, doc: new Y.Doc(), waiting: [], seqs: new Set() }
  documents.set(id, created)
  return created
}

/** The records of one collection in one document, key to raw value. */
export function recordsOf(document: JournalDocument, collection: string): Y.Map<unknown> {
  return upToDate(document).getMap(collection)
}

export const collectionsIn = (document: JournalDocument) => [...upToDate(document).share.keys()]

/** Runs the edit as one change and returns it as an update; `null` when nothing changed. */
export function changeDocument(document: JournalDocument, edit: (doc: Y.Doc) => void): Bytes | null {
  const doc = upToDate(document)
  const updates: Bytes[] = []
  const collect = (update: Uint8Array) => updates.push(new Uint8Array(update))
  doc.on('update', collect)
  doc.transact(() => {
    edit(doc)
  })
  doc.off('update', collect)
  return updates[0] ?? null
}

/** The whole document as one update, with what still waits for a missing part. */
export const snapshotOf = (document: JournalDocument): Bytes =>
  new Uint8Array(Y.encodeStateAsUpdate(upToDate(document)))

function upToDate(document: JournalDocument): Y.Doc {
  const { doc, waiting } = document
  if (waiting.length === 0) return doc
  // In one transaction: applying is then a few times cheaper, and merging the updates first would be far dearer.
  doc.transact(() => {
    for (const update of waiting) Y.applyUpdate(doc, update)
  })
  document.waiting = []
  return doc
}
