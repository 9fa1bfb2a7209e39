import { expect, it } from 'vitest'
import { readOpusMp4 } from './voice-mp4.ts'
import { opusSentences } from './voice-mp4.fixture.ts'

const [sentence] = opusSentences
const boxAt = (name: string) => String.fromCharCode(...sentence).indexOf(name)
const changed = (at: number, ...values: number[]) => {
  const bytes = sentence.slice()
  bytes.set(values, at)
  return bytes
}

it('says how long a sentence is', () => {
  expect(readOpusMp4(sentence)).toEqual({ ms: 420 })
})

it('reads it wherever it stands in memory', () => {
  const larger = new Uint8Array(sentence.length + 7)
  larger.set(sentence, 7)
  expect(readOpusMp4(larger.subarray(7))).toEqual({ ms: 420 })
})

it('refuses what is cut off, anywhere, or has something behind it', () => {
  for (let length = 0; length < sentence.length; length += 1)
    expect(readOpusMp4(sentence.subarray(0, length))).toBeNull()
  expect(readOpusMp4(Uint8Array.of(...sentence, 0))).toBeNull()
  expect(readOpusMp4(Uint8Array.of(...sentence, ...new TextEncoder().encode('\0\0\0\x08html')))).toBeNull()
})

it('refuses another codec, two channels, no time, and a box that lies about its size', () => {
  const opus = boxAt('Opus')
  expect(readOpusMp4(changed(opus, ...new TextEncoder().encode('mp4a')))).toBeNull()
  expect(readOpusMp4(changed(opus + 4 + 16, 0, 2))).toBeNull()
  expect(readOpusMp4(changed(boxAt('mdhd') + 4 + 12, 0, 0, 0, 0))).toBeNull()
  expect(readOpusMp4(changed(boxAt('moov') - 4, 255, 255, 255, 255))).toBeNull()
  expect(readOpusMp4(changed(boxAt('moov') - 4, 0, 0, 0, 0))).toBeNull()
})

it('never throws, whatever is changed in it', () => {
  for (let at = 0; at < sentence.length; at += 1)
    for (const value of [0, 1, 127, 255]) expect(() => readOpusMp4(changed(at, value))).not.toThrow()
})
