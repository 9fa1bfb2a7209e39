import { expect, test } from 'vitest'
import { createRecordKey, openRecord, sealRecord } from './record.ts'

const place = { document: '2026', kind: 'update' }
const bytes = new TextEncoder().encode('vandaag buiten geweest')

test('a sealed record opens with its key in its place', async () => {
  const key = await createRecordKey()
  expect(await openRecord(key, await sealRecord(key, bytes, place), place)).toEqual({ ok: true, value: bytes })
})

test('a record does not open in another document or as another kind', async () => {
  const key = await createRecordKey()
  const sealed = await sealRecord(key, bytes, place)
  const elsewhere = { ok: false, error: 'undecryptable' }
  expect(await openRecord(key, sealed, { ...place, document: '2025' })).toEqual(elsewhere)
  expect(await openRecord(key, sealed, { ...place, kind: 'snapshot' })).toEqual(elsewhere)
})

test('a record does not open with another key', async () => {
  const sealed = await sealRecord(await createRecordKey(), bytes, place)
  expect(await openRecord(await createRecordKey(), sealed, place)).toEqual({ ok: false, error: 'undecryptable' })
})

test('one changed bit anywhere keeps a record shut', async () => {
  const key = await createRecordKey()
  const sealed = await sealRecord(key, bytes, place)
  for (let i = 0; i < sealed.length; i++) {
    const changed = sealed.slice()
    changed[i] = (changed[i] ?? 0) ^ 1
    expect((await openRecord(key, changed, place)).ok).toBe(false)
  }
})

test('every cut-off record stays shut', async () => {
  const key = await createRecordKey()
  const sealed = await sealRecord(key, bytes, place)
  for (let length = 0; length < sealed.length; length++) {
    expect((await openRecord(key, sealed.slice(0, length), place)).ok).toBe(false)
  }
})

test('the same text is sealed differently each time', async () => {
  const key = await createRecordKey()
  expect(await sealRecord(key, bytes, place)).not.toEqual(await sealRecord(key, bytes, place))
})
