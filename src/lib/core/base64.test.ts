import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64Url, toBase64Url } from './base64.ts'

test('the vectors of RFC 4648 without their padding', () => {
  const of = (text: string) => toBase64Url(new TextEncoder().encode(text))
  expect(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map(of)).toEqual([
    ...['', 'Zg', 'Zm8', 'Zm9v', 'Zm9vYg', 'Zm9vYmE', 'Zm9vYmFy'],
  ])
  expect(toBase64Url(new Uint8Array([251, 255, 191]))).toBe('-_-_')
})

test('reading inverts writing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
      expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes)
    }),
    { numRuns: 60 },
  )
})

test.each(['Zg==', 'Z', 'Zh', 'Zg ', 'Z+8', 'Zm9/', 'é', 'Zm9v\n'])('%j is refused', (text) => {
  expect(fromBase64Url(text)).toBeNull()
})
