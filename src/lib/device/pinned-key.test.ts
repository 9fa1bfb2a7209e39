import { afterEach, expect, test } from 'vitest'
import { meetKey, pinKey } from './pinned-key.ts'

const one = `age1${'q'.repeat(58)}`
const other = `age1${'p'.repeat(58)}`
const at = '2026-11-29T09:00:00.000Z'

afterEach(() => localStorage.clear())

test('the first key that is met stays until the person says otherwise', () => {
  expect(meetKey(one)).toEqual({ kind: 'first' })
  pinKey(one, at)
  expect(meetKey(one)).toEqual({ kind: 'same' })
  expect(meetKey(other)).toEqual({ kind: 'changed', before: { recipient: one, since: at } })
  expect(meetKey(one)).toEqual({ kind: 'same' })
  pinKey(other, at)
  expect(meetKey(other)).toEqual({ kind: 'same' })
})

test('what somebody else put there is no key', () => {
  for (const wrong of ['', 'null', '{}', '{"recipient":"age1","since":"x"}', '[1', 'x'.repeat(9999)]) {
    localStorage.setItem('regie.practice-key', wrong)
    expect(meetKey(one)).toEqual({ kind: 'first' })
  }
})
