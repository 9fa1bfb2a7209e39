import { expect, test } from 'vitest'
import { nobody, personIn, readPerson, type TypedPerson } from './person.ts'

const photo = `/afbeeldingen/${'a'.repeat(24)}-800x1000.webp`
const typed: TypedPerson = {
  name: ' Noor  Demo ',
  jobNl: 'Coach',
  jobEn: '',
  photo,
  altNl: 'Noor bij het raam',
  altEn: '',
}

test('what she typed is kept without loose spaces', () => {
  expect(readPerson(typed)).toEqual({
    ok: true,
    value: { name: 'Noor Demo', job: { nl: 'Coach', en: '' }, photo, alt: { nl: 'Noor bij het raam', en: '' } },
  })
})

test('nothing at all is somebody who has not said who she is yet', () => {
  expect(readPerson({ name: '', jobNl: '', jobEn: '', photo: '', altNl: 'oud', altEn: '' })).toEqual({
    ok: true,
    value: nobody,
  })
  expect(personIn(nobody, 'nl')).toBeNull()
})

test('a photo without words, of nobody, or from elsewhere is not taken', () => {
  expect(readPerson({ ...typed, altNl: ' ' })).toEqual({ ok: false, error: { altNl: 'no-alt' } })
  expect(readPerson({ ...typed, name: '' })).toEqual({ ok: false, error: { name: 'no-name' } })
  for (const elsewhere of ['https://example.org/foto.jpg', '/app', `${photo}?x`, photo.replace('webp', 'svg')]) {
    expect(readPerson({ ...typed, photo: elsewhere }), elsewhere).toEqual({
      ok: false,
      error: { photo: 'not-a-picture' },
    })
  }
})

test('what is too long is named by its field', () => {
  expect(readPerson({ ...typed, name: 'x'.repeat(121), altEn: 'y'.repeat(301) })).toEqual({
    ok: false,
    error: { name: 'too-long', altEn: 'too-long' },
  })
})

test('an English reader sees the Dutch title when there is no other, and hears her name instead of Dutch words', () => {
  const read = readPerson(typed)
  if (!read.ok) throw new Error('not read')
  expect(personIn(read.value, 'en')).toEqual({ name: 'Noor Demo', job: 'Coach', photo, alt: 'Noor Demo' })
  expect(personIn(read.value, 'nl')).toEqual({ name: 'Noor Demo', job: 'Coach', photo, alt: 'Noor bij het raam' })
})

test('what she is promises nothing', () => {
  expect(readPerson({ ...typed, jobNl: 'Genezing van rugpijn' })).toEqual({
    ok: false,
    error: { jobNl: 'medical-claim' },
  })
})
