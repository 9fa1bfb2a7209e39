import { expect, it } from 'vitest'
import { readVoiceList, readVoiceOffer, writeVoiceList } from './published-voice.ts'
import type { VoiceLine } from './published-voice.ts'

const line = (cue: string, more: Partial<VoiceLine> = {}): VoiceLine => ({
  ...{ cue, text: 'in', ms: 900, file: `${'a'.repeat(64)}.mp4`, bytes: 4000 },
  ...more,
})

it('writes a list that reads the same, in one order whatever order it is given in', () => {
  const lines = [line('adem-4-6/out'), line('adem-4-6/in', { text: 'Adem in, “rustig”' })]
  const written = writeVoiceList('nl', lines)
  expect(readVoiceList(written)).toEqual({
    ...{ format: 'regie-voice-list', version: 1, lang: 'nl' },
    lines: [line('adem-4-6/in', { text: 'Adem in, “rustig”' }), line('adem-4-6/out')],
  })
  expect(writeVoiceList('nl', lines.toReversed())).toBe(written)
})

it('refuses a list that says a sentence twice, leads elsewhere, or is something else', () => {
  expect(readVoiceList(writeVoiceList('nl', [line('a/b'), line('a/b')]))).toBeNull()
  expect(readVoiceList(writeVoiceList('nl', []))).toBeNull()
  for (const file of [
    '../geheim.mp4',
    'https://elders.example/x.mp4',
    `${'a'.repeat(64)}.html`,
    `${'A'.repeat(64)}.mp4`,
  ])
    expect(readVoiceList(writeVoiceList('nl', [line('a/b', { file })])), file).toBeNull()
  expect(readVoiceList(writeVoiceList('nl', [line('a/b', { ms: 20_001 })]))).toBeNull()
  for (const odd of ['', 'null', '[]', '{"format":"regie-voice-list"}', '<html>']) expect(readVoiceList(odd)).toBeNull()
})

it('tells no voice apart from an answer that is not understood', () => {
  const voice = {
    who: 'Noor',
    publishedAt: '2026-11-29T18:00:00.000Z',
    languages: { nl: { count: 80, bytes: 850_000, list: `${'b'.repeat(64)}.json` } },
  }
  expect(readVoiceOffer(JSON.stringify({ voice }))).toEqual(voice)
  expect(readVoiceOffer('{"voice":null}')).toBeNull()
  for (const odd of ['', '{}', '<html>', JSON.stringify({ voice: { ...voice, who: '' } })])
    expect(readVoiceOffer(odd)).toBeUndefined()
})
