/** Reads and changes typed records in the documents; knows in which document each belongs. Nothing here touches the disk. */
import { collectionNames, collections } from '#lib/core/exchange/collections.ts'
import { yearOf } from '#lib/core/day.ts'
import { changeDocument, collectionsIn, documentOf, recordsOf } from './documents.ts'
import type { Day } from '#lib/core/day.ts'
import type { Collection, CollectionRules, Records } from '#lib/core/exchange/collections.ts'
import type { Documents, JournalDocument } from './documents.ts'
import type { ValueMigration } from './migrations.ts'
import type { Change } from './writer.ts'

export type Edit = { [C in Collection]: Put<C> | Remove<C> }[Collection]
interface Put<C extends Collection> {
  collection: C
  put: Records[C]
}
interface Remove<C extends Collection> {
  collection: C
  remove: string
}

const ofThePerson: ReadonlySet<Collection> = new Set([
  'painTests',
  'painTestDraft',
  'periods',
  'ownBreaths',
  'routines',
  'experiments',
  'patternMemory',
  'conversations',
  'plan',
  'profile',
  'safety',
])

/** Values this Regie could not read when something new came in their place. Kept for a Regie that can. */
const setAside = 'setAside'

// A value in a document is the same object until it is replaced, so what was parsed once need not be parsed again.
const parsedByRaw = new WeakMap<object, unknown>()

export function findRecord<C extends Collection>(documents: Documents, collection: C, key: string): Records[C] | null {
  const { parse } = rulesOf(collection)
  for (const document of candidates(documents, collection, key)) {
    const raw = recordsOf(document, collection).get(key)
    if (raw !== undefined) return parseOnce(raw, parse)
  }
  return null
}

/** In order of day, moment and key. */
export function allRecords<C extends Collection>(documents: Documents, collection: C): Records[C][] {
  const { parse, keyOf, dayOf, orderedBy } = rulesOf(collection)
  const byKey = new Map<string, { value: Records[C]; order: string }>()
  for (const document of documentsWith(documents, collection)) {
    for (const raw of recordsOf(document, collection).values()) {
      const value = parseOnce(raw, parse)
      if (value === null) continue
      const order = `${dayOf(value) ?? ''} ${orderedBy(value) ?? ''} ${keyOf(value)}`
      byKey.set(keyOf(value), { value, order })
    }
  }
  const ordered = [...byKey.values()].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
  return ordered.map(({ value }) => value)
}

/** What has a day, from the year of `from` on: earlier years stay closed, which is most of the work of opening. */
export function recordsSince<C extends Collection>(documents: Documents, collection: C, from: Day): Records[C][] {
  const { dayOf } = rulesOf(collection)
  const recent = [...documents].filter(([id]) => id >= String(yearOf(from)))
  return allRecords(new Map(recent), collection).filter((value) => (dayOf(value) ?? '') >= from)
}

/** How many stored values this Regie cannot read. They stay where they are. */
export function countUnreadable(documents: Documents): number {
  let count = 0
  for (const document of documents.values()) {
    for (const collection of collectionNames) {
      for (const raw of recordsOf(document, collection).values()) {
        if (parseOnce(raw, rulesOf(collection).parse) === null) count += 1
      }
    }
  }
  return count
}

/** Makes the edits in memory, one change per document. */
export function edit(documents: Documents, edits: readonly Edit[]): Change[] {
  const work = new Map<JournalDocument, ((doc: JournalDocument) => void)[]>()
  const plan = (document: JournalDocument, step: (doc: JournalDocument) => void) => {
    const steps = work.get(document)
    if (steps === undefined) work.set(document, [step])
    else steps.push(step)
  }
  for (const { collection, key, value } of edits.map(keyed)) {
    const home = value === null ? null : documentOf(documents, value.document)
    for (const document of candidates(documents, collection, key)) {
      if (document !== home)
        plan(document, () => {
          recordsOf(document, collection).delete(key)
        })
    }
    if (home !== null && value !== null)
      plan(home, () => {
        store(home, collection, key, value.json)
      })
  }
  return [...work].flatMap(([document, steps]) => {
    const update = changeDocument(document, () => {
      for (const step of steps) step(document)
    })
    return update === null ? [] : [{ document, update }]
  })
}

/** Brings every value to its newest shape, one change per document. */
export function migrate(documents: Documents, steps: readonly ValueMigration[]): Change[] {
  return [...documents.values()].flatMap((document) => {
    const update = changeDocument(document, (doc) => {
      for (const collection of collectionsIn(document)) {
        const records = doc.getMap(collection)
        for (const [key, before] of [...records]) {
          const after = steps.reduce((value, step) => step.migrate(collection, value), before)
          if (after !== before) records.set(key, after)
        }
      }
    })
    return update === null ? [] : [{ document, update }]
  })
}

function keyed(change: Edit) {
  const { collection } = change
  if ('remove' in change) return { collection, key: change.remove, value: null }
  const { parse, keyOf, dayOf } = rulesOf(collection)
  // Plain JSON: what is stored must not change when the caller's object does, and proxies cannot be stored.
  const json: unknown = JSON.parse(JSON.stringify(change.put))
  const value = parse(json)
  if (value === null) throw new Error(`journal requires a valid record in ${collection}`)
  const day = dayOf(value)
  return { collection, key: keyOf(value), value: { json, document: day === null ? 'self' : String(yearOf(day)) } }
}

function store(document: JournalDocument, collection: Collection, key: string, json: unknown) {
  const records = recordsOf(document, collection)
  const before = records.get(key)
  if (before !== undefined && parseOnce(before, rulesOf(collection).parse) === null) {
    recordsOf(document, setAside).set(`${collection}/${key}/${crypto.randomUUID()}`, before)
  }
  records.set(key, json)
}

/** The documents that hold this record: one, or two after the same record was moved to another year on two devices. */
function candidates(documents: Documents, collection: Collection, key: string): JournalDocument[] {
  const named = collection === 'entries' ? documents.get(key.slice(0, 4)) : undefined
  if (named !== undefined && recordsOf(named, collection).has(key)) return [named]
  if (collection === 'entries') return []
  return documentsWith(documents, collection).filter((document) => recordsOf(document, collection).has(key))
}

/** What belongs to the person and not to a day is in one document, so that reading it opens no year. */
function documentsWith(documents: Documents, collection: Collection): JournalDocument[] {
  if (!ofThePerson.has(collection)) return [...documents.values()]
  const self = documents.get('self')
  return self === undefined ? [] : [self]
}

function parseOnce<Value>(raw: unknown, parse: (value: unknown) => Value | null): Value | null {
  if (typeof raw !== 'object' || raw === null) return null
  if (!parsedByRaw.has(raw)) parsedByRaw.set(raw, parse(raw))
  return parsedByRaw.get(raw) as Value | null
}

// The table is exact per collection; TypeScript cannot follow the pairing through a generic index.
const rulesOf = <C extends Collection>(collection: C) => collections[collection] as CollectionRules<Records[C]>
