import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { bodyRefusal } from './body-limit.ts'

const asked = (headers: Record<string, string>) => ({ headers }) as unknown as IncomingMessage
const mebibyte = 1024 * 1024

it('takes a form, and a photo where photos go', () => {
  expect(bodyRefusal(asked({}), '/contact')).toBeNull()
  expect(bodyRefusal(asked({ 'content-length': '500000' }), '/contact')).toBeNull()
  expect(bodyRefusal(asked({ 'content-length': `${12 * mebibyte}` }), '/api/studio/afbeeldingen')).toBeNull()
})

it('refuses what is too large, and elsewhere what does not say how large it is', () => {
  expect(bodyRefusal(asked({ 'content-length': `${mebibyte}` }), '/contact')).toBe(413)
  expect(bodyRefusal(asked({ 'content-length': `${50 * mebibyte}` }), '/api/studio/afbeeldingen')).toBe(413)
  expect(bodyRefusal(asked({ 'transfer-encoding': 'chunked' }), '/contact')).toBe(411)
  expect(bodyRefusal(asked({ 'transfer-encoding': 'chunked' }), '/api/studio/afbeeldingen')).toBeNull()
})
