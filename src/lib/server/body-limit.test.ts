import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { bodyFate } from './body-limit.ts'

const asked = (headers: Record<string, string>) => ({ headers }) as unknown as IncomingMessage
const mebibyte = 1024 * 1024

it('takes a form, and a photo where photos go', () => {
  expect(bodyFate(asked({}), '/contact')).toBe('read')
  expect(bodyFate(asked({ 'content-length': '500000' }), '/contact')).toBe('read')
  expect(bodyFate(asked({ 'content-length': `${12 * mebibyte}` }), '/api/studio/afbeeldingen')).toBe('read')
})

it('refuses what is too large in words, and at once what is too large to take in', () => {
  expect(bodyFate(asked({ 'content-length': `${mebibyte}` }), '/contact')).toBe('refuse')
  expect(bodyFate(asked({ 'content-length': `${50 * mebibyte}` }), '/api/studio/afbeeldingen')).toBe('refuse')
  expect(bodyFate(asked({ 'content-length': `${500 * mebibyte}` }), '/contact')).toBe('cut-off')
})

it('asks how long it is where it could be too large', () => {
  expect(bodyFate(asked({ 'transfer-encoding': 'chunked' }), '/contact')).toBe('length-required')
  expect(bodyFate(asked({ 'transfer-encoding': 'chunked' }), '/api/studio/afbeeldingen')).toBe('read')
})
