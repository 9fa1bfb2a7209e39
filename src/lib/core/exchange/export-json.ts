/**
 * Everything a person keeps, as one JSON file that they and other programs can read. The published shape is
 * `/schema/regie-export-1.json`; a test holds it against the parsers.
 *
 * Left out: the safety check (a new device must ask again, and a file must not lift a card) and a pain test that is not finished.
 */
import type { Collection, Records } from './collections.ts'

export const exportFormat = 'regie-export'
export const exportVersion = 1

export const exportedCollections = [
  'profile',
  'plan',
  'periods',
  'entries',
  'events',
  'sessions',
  'painTests',
  'ownBreaths',
  'routines',
  'experiments',
  'experimentDays',
  'patternMemory',
  'conversations',
] as const satisfies readonly Collection[]

/** What files from before it was there do not have. */
export const addedCollections: readonly ExportedCollection[] = [
  'ownBreaths',
  'routines',
  'experiments',
  'experimentDays',
  'patternMemory',
  'conversations',
]

export type ExportedCollection = (typeof exportedCollections)[number]

/** All records that travel, by collection. What there is one of (`profile`, `plan`, `patternMemory`) is a list of none or one. */
export type Contents = { readonly [C in ExportedCollection]: readonly Records[C][] }

/** Collects what travels; `all` is the journal's. */
export function contentsOf(all: <C extends Collection>(collection: C) => readonly Records[C][]): Contents {
  return {
    profile: all('profile'),
    plan: all('plan'),
    periods: all('periods'),
    entries: all('entries'),
    events: all('events'),
    sessions: all('sessions'),
    painTests: all('painTests'),
    ownBreaths: all('ownBreaths'),
    routines: all('routines'),
    experiments: all('experiments'),
    experimentDays: all('experimentDays'),
    patternMemory: all('patternMemory'),
    conversations: all('conversations'),
  }
}

/** @param exportedAt ISO instant. */
export function exportJson(contents: Contents, exportedAt: string): string {
  const head = { $schema: `/schema/${exportFormat}-${String(exportVersion)}.json`, format: exportFormat }
  return `${JSON.stringify({ ...head, version: exportVersion, exportedAt, records: contents }, null, 2)}\n`
}
