import { expect, it } from 'vitest'
import { addressOf, askedFile, fileOf, pictureAt, widthsOf } from './picture.ts'

const picture = { id: '0123456789abcdef01234567', width: 1200, height: 800 }

it('knows a picture of ours by its address, and nothing else', () => {
  expect(pictureAt(addressOf(picture))).toEqual(picture)
  for (const other of [
    'https://example.org/afbeeldingen/0123456789abcdef01234567-1200x800.webp',
    '/afbeeldingen/0123456789abcdef01234567-1200x800.webp?x',
    '/afbeeldingen/0123456789abcdef01234567-0x800.webp',
    '/afbeeldingen/../0123456789abcdef01234567-1200x800.webp',
    '/afbeeldingen/0123456789ABCDEF01234567-1200x800.webp',
    '',
  ])
    expect(pictureAt(other)).toBeNull()
})

it('keeps a picture in the widths a screen needs, and never larger than it came', () => {
  expect(widthsOf(300)).toEqual([300])
  expect(widthsOf(480)).toEqual([480])
  expect(widthsOf(1200)).toEqual([480, 960, 1200])
  expect(widthsOf(6000)).toEqual([480, 960, 1600])
})

it('answers each file, and by its address in an article the largest', () => {
  expect(askedFile('0123456789abcdef01234567-1200x800.webp')).toEqual({ id: picture.id, width: 1200, format: 'webp' })
  for (const width of widthsOf(picture.width))
    expect(askedFile(fileOf(picture, width, 'avif').split('/').at(-1) ?? '')).toEqual({
      ...{ id: picture.id, width, format: 'avif' },
    })
  for (const odd of ['', 'x', '0123456789abcdef01234567-12.svg', '0123456789abcdef01234567.webp'])
    expect(askedFile(odd)).toBeNull()
})
