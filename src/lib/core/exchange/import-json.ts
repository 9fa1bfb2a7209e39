/**
 * Reads our own export and says what it would change, before anything changes. A file is taken whole or refused whole, with the
 * reason; nothing newer on the device is ever overwritten.
 */
import * as v from 'valibot'
import { instantSchema } from '../fields.ts'
import { fail, succeed } from '../result.ts'
import { collections } from './collections.ts'
import { addedCollections, exportFormat, exportVersion, exportedCollections } from './export-json.ts'
import { keep } from './keep.ts'
import type { Result } from '../result.ts'
import type { CollectionRules, Records } from './collections.ts'
import type { Contents, ExportedCollection } from './export-json.ts'

export type ImportError =
  | { kind: 'not-json' }
  /** JSON, but not an export of Regie. */
  | { kind: 'not-ours' }
  /** Made by a newer Regie; `version` is what the file says. */
  | { kind: 'other-version'; version: number }
  /** For example `records.entries[3]`. */
  | { kind: 'invalid'; path: string }

/** What happens to the records of one kind: new here, newer in the file, the same, or newer here and kept. */
export type ImportCount = { added: number; updated: number; same: number; kept: number }

export type ImportEdit = { [C in ExportedCollection]: { collection: C; put: Records[C] } }[ExportedCollection]

export type ImportPlan = {
  exportedAt: string
  edits: readonly ImportEdit[]
  counts: Readonly<Record<ExportedCollection, ImportCount>>
}

export function planImport(current: Contents, text: string): Result<ImportPlan, ImportError> {
  const file = readExport(text)
  if (!file.ok) return file
  const edits: ImportEdit[] = []
  const counts = Object.fromEntries(
    exportedCollections.map((collection) => [collection, compare(collection, current, file.value.records, edits)]),
  ) as Record<ExportedCollection, ImportCount>
  return succeed({ exportedAt: file.value.exportedAt, edits, counts })
}

/** Reads and checks a whole export; the first thing that is wrong refuses all of it. */
export function readExport(text: string): Result<{ exportedAt: string; records: Contents }, ImportError> {
  const file = parseJson(text.replace(/^\uFEFF/, ''))
  if (file === undefined) return fail({ kind: 'not-json' })
  if (!isObject(file) || file['format'] !== exportFormat) return fail({ kind: 'not-ours' })
  const { version, exportedAt, records } = file
  if (typeof version !== 'number') return fail({ kind: 'invalid', path: 'version' })
  if (version !== exportVersion) return fail({ kind: 'other-version', version })
  if (!v.is(instantSchema, exportedAt)) return fail({ kind: 'invalid', path: 'exportedAt' })
  if (!isObject(records)) return fail({ kind: 'invalid', path: 'records' })
  const read: Partial<Record<ExportedCollection, unknown[]>> = {}
  for (const collection of exportedCollections) {
    const values = readCollection(collection, records[collection])
    if (!values.ok) return values
    read[collection] = values.value
  }
  return succeed({ exportedAt, records: read as Contents })
}

function readCollection(collection: ExportedCollection, values: unknown): Result<unknown[], ImportError> {
  if (values === undefined && addedCollections.includes(collection)) return succeed([])
  const path = `records.${collection}`
  if (!Array.isArray(values)) return fail({ kind: 'invalid', path })
  const { parse, keyOf } = rulesOf(collection)
  const seen = new Set<string>()
  const read: unknown[] = []
  for (const [i, value] of values.entries()) {
    const parsed = parse(value)
    const here = `${path}[${String(i)}]`
    if (parsed === null)
      return fail(isNewer(value) ? { kind: 'other-version', version: value.version } : { kind: 'invalid', path: here })
    if (seen.has(keyOf(parsed))) return fail({ kind: 'invalid', path: here })
    seen.add(keyOf(parsed))
    read.push(parsed)
  }
  return succeed(read)
}

function compare(collection: ExportedCollection, current: Contents, file: Contents, edits: ImportEdit[]): ImportCount {
  const { keyOf } = rulesOf(collection)
  const oursByKey = new Map(current[collection].map((value) => [keyOf(value), value]))
  const choose = keep[collection] as (ours: unknown, theirs: unknown) => unknown
  const count: ImportCount = { added: 0, updated: 0, same: 0, kept: 0 }
  for (const theirs of file[collection]) {
    const ours = oursByKey.get(keyOf(theirs))
    const stays = ours === undefined ? theirs : choose(ours, theirs)
    if (ours !== undefined && isSame(ours, theirs)) count.same += 1
    else if (ours !== undefined && isSame(ours, stays)) count.kept += 1
    else {
      count[ours === undefined ? 'added' : 'updated'] += 1
      edits.push({ collection, put: stays } as ImportEdit)
    }
  }
  return count
}

// Collection and record always belong together; a generic index cannot say so.
const rulesOf = (collection: ExportedCollection) => collections[collection] as CollectionRules<unknown>

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isNewer = (value: unknown): value is { version: number } =>
  isObject(value) && typeof value['version'] === 'number' && value['version'] > 1

/** Equal as JSON, whatever the order of the fields. */
function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => isSame(item, b[i]))
  if (!isObject(a) || !isObject(b)) return a === b
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => isSame(a[key], b[key]))
}
