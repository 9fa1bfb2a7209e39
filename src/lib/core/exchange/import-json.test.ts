import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sample } from './contents.fixture.ts'
import { contentsOf, exportJson } from './export-json.ts'
import { planImport } from './import-json.ts'
import type { Contents } from './export-json.ts'
import type { DiaryEntry } from '../diary/entry.ts'
import type { DiaryEvent } from '../diary/event.ts'
import type { Profile } from '../plan/profile.ts'

const at = '2026-11-22T20:15:00.000Z'
const nothing = contentsOf(() => [])
const entry = sample.entries[0] as DiaryEntry
const event = sample.events[1] as DiaryEvent
const profile = sample.profile[0] as Profile

test('on an empty device everything in the file is added', () => {
  const { edits, counts } = planned(nothing, sample)
  expect(edits).toHaveLength(14)
  expect(edits).toContainEqual({ collection: 'entries', put: entry })
  expect(counts.entries).toEqual({ added: 1, updated: 0, same: 0, kept: 0 })
  expect(counts.events).toEqual({ added: 2, updated: 0, same: 0, kept: 0 })
})

test('a file that holds what is here already changes nothing', () => {
  const { edits, counts } = planned(sample, sample)
  expect(edits).toEqual([])
  expect(counts.events).toEqual({ added: 0, updated: 0, same: 2, kept: 0 })
})

test('a day that is newer here is kept, a day that is newer in the file is taken', () => {
  const newer = { ...entry, updatedAt: '2026-11-04T08:00:00.000Z', note: 'later' }
  const here = planned({ ...nothing, entries: [newer] }, { ...nothing, entries: [entry] })
  expect(here.edits).toEqual([])
  expect(here.counts.entries).toEqual({ added: 0, updated: 0, same: 0, kept: 1 })
  const inFile = planned({ ...nothing, entries: [entry] }, { ...nothing, entries: [newer] })
  expect(inFile.edits).toEqual([{ collection: 'entries', put: newer }])
  expect(inFile.counts.entries).toEqual({ added: 0, updated: 1, same: 0, kept: 0 })
})

test('on the same moment what is on the device stays', () => {
  const other = { ...entry, note: 'anders' }
  expect(planned({ ...nothing, entries: [other] }, { ...nothing, entries: [entry] }).edits).toEqual([])
})

test('a moment whose feeling was filled in later wins on either side', () => {
  const felt = { ...event, felt: 4 }
  expect(planned({ ...nothing, events: [event] }, { ...nothing, events: [felt] }).edits).toEqual([
    { collection: 'events', put: felt },
  ])
  expect(planned({ ...nothing, events: [felt] }, { ...nothing, events: [event] }).edits).toEqual([])
})

test('on a new phone own factors and sentence come along, and answers just given stay', () => {
  const fresh = {
    ...profile,
    painDuration: '6-12-weeks',
    ownSentence: '',
    ownFactors: [],
    careful: ['inward'],
  } as Profile
  const [edit] = planned({ ...nothing, profile: [fresh] }, { ...nothing, profile: [profile] }).edits
  expect(edit?.put).toMatchObject({
    painDuration: '6-12-weeks',
    ownSentence: 'Dit gaat voorbij.',
    ownFactors: [{ id: 'koor', name: 'koor', retired: false }],
    careful: ['inward', 'panic'],
  })
})

test('whether a cause was found is what was answered here, and what the file says when it was not asked here', () => {
  const { knownCause, ...unasked } = profile
  expect(knownCause).toBe('no')
  const kept = (device: Profile, file: Profile) =>
    planned({ ...nothing, profile: [{ ...device, startWith: [] }] }, { ...nothing, profile: [file] }).edits[0]?.put
  expect(kept(unasked, { ...unasked, knownCause: 'yes' })).toMatchObject({ knownCause: 'yes' })
  expect(kept({ ...unasked, knownCause: 'yes' }, profile)).toMatchObject({ knownCause: 'yes' })
  expect(kept(unasked, unasked)).not.toHaveProperty('knownCause')
})

test('what was chosen for an exercise here stays, and what the file says of other exercises comes along', () => {
  const { bodyscan } = profile.guidance ?? {}
  if (bodyscan === undefined) throw new Error('the sample has guidance for the body scan')
  const here = { ...bodyscan, voice: false }
  const device = { ...profile, ownSentences: ['Rustig aan.'], ownSentence: '', guidance: { bodyscan: here } }
  const file = { ...profile, guidance: { bodyscan, schudden: bodyscan } }
  const [edit] = planned({ ...nothing, profile: [device] }, { ...nothing, profile: [file] }).edits
  expect(edit?.put).toMatchObject({
    guidance: { bodyscan: here, schudden: bodyscan },
    ownSentences: ['Rustig aan.', 'Dit gaat voorbij.', 'Eerst thee.'],
    ownSentence: 'Dit gaat voorbij.',
  })
})

test('of two full lists of sentences ten stay, the one in use among them', () => {
  const ten = (who: string) => Array.from({ length: 10 }, (_, i) => `${who} ${String(i)}`)
  const device = { ...profile, ownSentences: ten('hier'), ownSentence: '' }
  const file = { ...profile, ownSentences: ten('daar'), ownSentence: 'daar 3' }
  const [edit] = planned({ ...nothing, profile: [device] }, { ...nothing, profile: [file] }).edits
  expect(edit?.put).toMatchObject({ ownSentences: ['daar 3', ...ten('hier').slice(0, 9)], ownSentence: 'daar 3' })
})

test('of an own breath or a routine the one that was changed last stays', () => {
  const [breath] = sample.ownBreaths
  if (breath === undefined) throw new Error('the sample has an own breath')
  const later = { ...breath, name: 'Lange adem', updatedAt: '2026-12-01T08:00:00.000Z' }
  expect(planned(sample, { ...sample, ownBreaths: [later] }).edits).toEqual([{ collection: 'ownBreaths', put: later }])
  expect(planned({ ...sample, ownBreaths: [later] }, sample).counts.ownBreaths).toMatchObject({ kept: 1, updated: 0 })
})

test('importing twice is the same as importing once', () => {
  const file = { ...sample, entries: [{ ...entry, updatedAt: '2026-12-01T08:00:00.000Z' }] }
  const once = apply(sample, planned(sample, file))
  expect(planned(once, file).edits).toEqual([])
})

test('whatever is on the device and in the file, the newest of each day is there afterwards', () => {
  const entries = fc.uniqueArray(
    fc.record({ date: fc.integer({ min: 10, max: 20 }), minute: fc.integer({ min: 10, max: 59 }), note: fc.string() }),
    { selector: ({ date }) => date },
  )
  const contents = entries.map((list): Contents => ({
    ...nothing,
    entries: list.map(({ date, minute, note }) => ({
      ...entry,
      day: `2026-11-${String(date)}` as DiaryEntry['day'],
      writtenOn: '2026-11-30' as DiaryEntry['day'],
      updatedAt: `2026-11-30T10:${String(minute)}:00.000Z`,
      note,
    })),
  }))
  fc.assert(
    fc.property(contents, contents, (device, file) => {
      const after = apply(device, planned(device, file))
      for (const before of [...device.entries, ...file.entries]) {
        const now = after.entries.find(({ day }) => day === before.day)
        expect(now && now.updatedAt >= before.updatedAt).toBe(true)
      }
    }),
  )
})

test.each([
  ['', { kind: 'not-json' }],
  [exportJson(sample, at).slice(0, -40), { kind: 'not-json' }],
  ['[]', { kind: 'not-ours' }],
  ['{"format":"something-else"}', { kind: 'not-ours' }],
  [exportJson(sample, at).replace('"version": 1', '"version": 2'), { kind: 'other-version', version: 2 }],
  [
    exportJson(sample, at).replace('"hindrance": 6', '"hindrance": 60'),
    { kind: 'invalid', path: 'records.entries[0]' },
  ],
  [exportJson(sample, at).replace('"id": "e2"', '"id": "e1"'), { kind: 'invalid', path: 'records.events[1]' }],
  [exportJson({ ...sample, entries: [{ ...entry, version: 3 as 1 }] }, at), { kind: 'other-version', version: 3 }],
])('a damaged or foreign file is refused whole with its reason (%#)', (text, error) => {
  expect(planImport(sample, text)).toEqual({ ok: false, error })
})

test('a file saved by an editor with a byte order mark is read', () => {
  expect(planImport(sample, `\uFEFF${exportJson(sample, at)}`).ok).toBe(true)
})

function planned(current: Contents, file: Contents) {
  const plan = planImport(current, exportJson(file, at))
  if (!plan.ok) throw new Error(JSON.stringify(plan.error))
  return plan.value
}

function apply(current: Contents, { edits }: ReturnType<typeof planned>): Contents {
  const entries = new Map(current.entries.map((value) => [value.day, value]))
  for (const edit of edits) if (edit.collection === 'entries') entries.set(edit.put.day, edit.put)
  return { ...current, entries: [...entries.values()] }
}
