import { expect, test } from 'vitest'
import { toBase64Url } from '#lib/core/base64.ts'
import { isFor, sealedIn } from './booking-form.server.ts'

const inUse = 'ab'.repeat(32)
const sealed = toBase64Url(new TextEncoder().encode('age-encryption.org/v1\nsealed'))

function formWith(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

test('a note is taken when it was sealed for the key in use', () => {
  expect(sealedIn(formWith({ sealed, sealedFor: inUse }), inUse)).toMatchObject({ ok: true })
  expect(sealedIn(formWith({}), inUse)).toEqual({ ok: true, value: null })
})

test('a note for another key, or for none that is named, would stay shut and is refused', () => {
  const refused = { ok: false, error: 'key-changed' }
  expect(sealedIn(formWith({ sealed, sealedFor: 'cd'.repeat(32) }), inUse)).toEqual(refused)
  expect(sealedIn(formWith({ sealed }), inUse)).toEqual(refused)
  expect(sealedIn(formWith({ sealed, sealedFor: inUse }), null)).toEqual(refused)
})

test('the same form belongs to one person: filled in for another it shows nothing of the first', () => {
  const typed = { name: 'Sam', mail: 'sam@example.org', phone: '' }
  const booking = { visitor: { ...typed, sealed: null } }
  expect(isFor(booking, typed)).toBe(true)
  expect(isFor(booking, { ...typed, name: 'Rian', mail: 'rian@example.org' })).toBe(false)
  expect(isFor(booking, { ...typed, phone: '0612345678' })).toBe(false)
  expect(isFor({ visitor: null }, typed)).toBe(false)
})
