import { expect, test } from 'vitest'
import { letterAddress, letterSlug } from './letter-address.ts'

test('an address says what the letter is about, and two of one subject have two', () => {
  expect(letterSlug({ id: 'a', subject: 'Rust & ruimte: élke dag' })).toMatch(/^rust-ruimte-elke-dag-[0-9a-f]{8}$/)
  expect(letterSlug({ id: 'a', subject: 'Rust' })).not.toBe(letterSlug({ id: 'b', subject: 'Rust' }))
  expect(letterSlug({ id: 'a', subject: '☀️' })).toMatch(/^[0-9a-f]{8}$/)
  expect(letterSlug({ id: 'a', subject: 'rust '.repeat(40) }).length).toBeLessThanOrEqual(69)
})

test('a reader of English sees English steps around it', () => {
  const slug = letterSlug({ id: 'a', subject: 'Rest' })
  expect(letterAddress({ id: 'a', subject: 'Rest', lang: 'en' })).toBe(`/en/newsletter/letter/${slug}`)
})
