import { expect, test } from 'vitest'
import { readLink } from './conversation-id.ts'

const id = '3f0a6c1e-0000-4000-8000-000000000001'
const key = 'A'.repeat(43)

test('a whole link gives its id and key, however it was pasted', () => {
  expect(readLink(`https://example.org/gesprek/${id}#${key}`)).toEqual({ id, key })
  expect(readLink(` https://example.org/en/conversation/${id}#${key}\n`)).toEqual({ id, key })
  expect(readLink(`${id}#${key}`)).toEqual({ id, key })
})

test('half a link is no link', () => {
  for (const text of [
    '',
    'hallo',
    `https://example.org/gesprek/${id}`,
    `${id}#${key.slice(1)}`,
    `${id}#${key} en meer`,
  ]) {
    expect(readLink(text)).toBeNull()
  }
})
