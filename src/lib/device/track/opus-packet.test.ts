import { expect, test } from 'vitest'
import { assertOnePerSlot, preSkipOf } from './opus-packet.ts'

/** A packet that begins with this kind of frames (RFC 6716, table 2) and this count code. */
const packet = (config: number, count: number) => Uint8Array.of((config << 3) | count, 0)

test('the pre-skip is read where the head of a stream has it, low byte first', () => {
  const head = Uint8Array.of(...new TextEncoder().encode('OpusHead'), 1, 1, 0x38, 0x01, 0xc0, 0x5d, 0, 0, 0, 0, 0)
  expect(preSkipOf(head)).toBe(312)
  expect(preSkipOf(head.buffer)).toBe(312)
  expect(preSkipOf(new Uint8Array([9, ...head]).subarray(1))).toBe(312)
})

test('no head, or one that is cut off, says nothing', () => {
  expect(preSkipOf(undefined)).toBe(0)
  expect(preSkipOf(new Uint8Array(11))).toBe(0)
})

test.each([1, 5, 9, 13, 15, 19, 23, 27, 31])('configuration %i is a frame of 20 ms', (config) => {
  expect(() => assertOnePerSlot([packet(config, 0)], 1)).not.toThrow()
})

test.each([0, 2, 3, 8, 11, 12, 14, 16, 17, 18, 26, 28, 30])(
  'configuration %i is a frame of another length',
  (config) => {
    expect(() => assertOnePerSlot([packet(config, 0)], 1)).toThrow('20 ms')
  },
)

test('two frames in one packet, an empty packet, and too few are refused', () => {
  expect(() => assertOnePerSlot([packet(27, 1)], 1)).toThrow('odd: 0')
  expect(() => assertOnePerSlot([packet(27, 0), new Uint8Array()], 1)).toThrow('odd: 1')
  expect(() => assertOnePerSlot([packet(27, 0)], 2)).toThrow('got 1')
})
