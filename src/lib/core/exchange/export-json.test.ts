import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { sample } from './contents.fixture.ts'
import { contentsOf, exportJson } from './export-json.ts'
import { readExport } from './import-json.ts'
import type { Contents } from './export-json.ts'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

const schema = JSON.parse(readFileSync('static/schema/regie-export-1.json', 'utf8')) as object
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
addFormats(ajv)
const isValid = ajv.compile(schema)
const at = '2026-11-22T20:15:00.000Z'

test('an export is what the published schema says', () => {
  isValid(JSON.parse(exportJson(sample, at)))
  expect(isValid.errors).toBe(null)
})

test('an export reads back as what went in', () => {
  expect(readExport(exportJson(sample, at))).toEqual({ ok: true, value: { exportedAt: at, records: sample } })
})

test('nothing at all is an export too', () => {
  const empty = contentsOf(() => [])
  expect(isValid(JSON.parse(exportJson(empty, at)))).toBe(true)
  expect(readExport(exportJson(empty, at)).ok).toBe(true)
})

test('an export from before there were own breaths, routines and self-tests is still read', () => {
  const added = {
    ...{ ownBreaths: [], routines: [], experiments: [], experimentDays: [], patternMemory: [] },
    conversations: [],
  }
  const old = Object.entries(sample).filter(([collection]) => !(collection in added))
  const read = readExport(exportJson(Object.fromEntries(old) as Contents, at))
  expect(read).toEqual({ ok: true, value: { exportedAt: at, records: { ...sample, ...added } } })
})

test('the safety check and a test that is not finished never leave the device', () => {
  const asked: string[] = []
  contentsOf((collection) => {
    asked.push(collection)
    return []
  })
  expect(asked.toSorted()).toEqual([
    'conversations',
    'entries',
    'events',
    'experimentDays',
    'experiments',
    'ownBreaths',
    'painTests',
    'patternMemory',
    'periods',
    'plan',
    'profile',
    'routines',
    'sessions',
  ])
})

test('the schema and our own reader refuse the same changes, field by field', () => {
  const whole = JSON.parse(exportJson(sample, at)) as Json
  const disagreements = mutations(whole, [])
    .filter(({ path }) => path !== '$schema')
    .filter(({ file }) => isValid(file) !== readExport(JSON.stringify(file)).ok)
    .map(({ path, change }) => `${path}: ${change}`)
  expect(disagreements).toEqual([
    // An empty list has no answers in it, and our reader lets that pass.
    'records.painTests.0.answers: []',
    // What holds between fields no schema can say: the order is one of the design, and pauses follow each other.
    'records.experiments.0.design.pairs: 11',
    'records.experiments.0.design.leftOutDays: 5',
    'records.experiments.0.design.leftOutDays: 11',
    'records.experiments.0.pauses.0.from: "2026-11-02"',
    'records.experiments.0.pauses.0.until: null',
    'records.experiments.0.pauses.0.until: "2026-11-02"',
    'records.experiments.0.pauses.1.from: "2026-11-02"',
    'records.experiments.0.pauses.1.until: "2026-11-02"',
  ])
})

test('what the two agree to refuse is most of it', () => {
  const whole = JSON.parse(exportJson(sample, at)) as Json
  const all = mutations(whole, [])
  const refused = all.filter(({ file }) => !readExport(JSON.stringify(file)).ok)
  expect(all.length).toBeGreaterThan(500)
  expect(refused.length / all.length).toBeGreaterThan(0.6)
})

const replacements: Json[] = [null, -1, 0.5, 5, 11, 99_999, '', 'x', 'a b', '2026-02-30', '2026-11-02', true, [], {}]

/** Every field once removed and once replaced by each of a few values. */
function mutations(whole: Json, path: (string | number)[]): { path: string; change: string; file: Json }[] {
  const here = path.reduce<Json | undefined>((value, step) => (value as Record<string, Json>)[step], whole)
  const steps = Array.isArray(here) ? here.keys().toArray() : isObject(here) ? Object.keys(here) : []
  return steps.flatMap((step) => {
    const to = [...path, step]
    const changed = (change: string, edit: (parent: Record<string, Json>) => void) => {
      const file = structuredClone(whole)
      edit(
        path.reduce<Json>((value, next) => (value as Record<string, Json>)[next] ?? null, file) as Record<string, Json>,
      )
      return { path: to.join('.'), change, file }
    }
    const removed = Array.isArray(here) ? [] : [changed('removed', (parent) => Reflect.deleteProperty(parent, step))]
    const replaced = replacements.map((value) => changed(JSON.stringify(value), (parent) => (parent[step] = value)))
    return [...removed, ...replaced, ...mutations(whole, to)]
  })
}

const isObject = (value: unknown): value is Record<string, Json> => typeof value === 'object' && value !== null
