import { expect, test } from 'vitest'
import { messageLimits, readMessage, writeMessage } from './message.ts'
import { parseReportDocument } from './report-document.ts'
import type { ReportDocument } from './report-document.ts'

const document: ReportDocument = {
  version: 1,
  kind: 'report',
  lang: 'nl',
  title: 'Hoe het ging',
  about: '1 tot en met 14 november 2026',
  contents: ['Wat lukte', 'Hinder'],
  blocks: [
    { kind: 'heading', text: 'Wat lukte' },
    { kind: 'paragraph', text: 'Even buiten.\nTwee regels.', tone: 'said' },
    { kind: 'list', items: ['een', 'twee'] },
    { kind: 'table', caption: 'Dagen', head: ['Dag', 'Hinder'], rows: [['ma', '4']] },
    {
      kind: 'bars',
      caption: 'Zes onderwerpen',
      max: 100,
      bars: [{ name: 'Spanning', value: null, word: 'te weinig', stressed: true }],
    },
    {
      kind: 'course',
      caption: 'Hinder per week',
      max: 10,
      points: [4, null, 5.5],
      from: '1 november',
      to: '14 november',
      band: { low: 3, high: 6, name: 'gewone schommeling' },
      last: '5,5 nu',
    },
  ],
}

const message = { text: 'Dag,\nik heb een vraag.', name: '', attachment: null }
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

test('a message with what is attached reads back as it was written', () => {
  const whole = { text: 'Kijk hier eens naar.', name: 'R.', attachment: document }
  const written = writeMessage(whole)
  expect(written.ok && readMessage(written.value)).toEqual(whole)
})

test('line ends and the spaces around it are made the same; what is inside stays', () => {
  const written = writeMessage({ text: '  een\r\ntwee\rdrie  vier \n', name: '  Rian \n de  V. ', attachment: null })
  expect(written.ok && readMessage(written.value)).toEqual({
    text: 'een\ntwee\ndrie  vier',
    name: 'Rian de V.',
    attachment: null,
  })
})

test('what cannot be sent says why', () => {
  const why = (change: object) => {
    const written = writeMessage({ ...message, ...change })
    return written.ok ? null : written.error
  }
  expect(why({ text: ' \n ' })).toBe('empty')
  expect(why({ text: ' ', attachment: document })).toBeNull()
  expect(why({ text: 'a'.repeat(messageLimits.text) })).toBeNull()
  expect(why({ text: 'a'.repeat(messageLimits.text + 1) })).toBe('too-long')
  expect(why({ name: 'a'.repeat(81) })).toBe('name-too-long')
  const rows = Array.from({ length: 400 }, () => ['x'.repeat(300), 'y'.repeat(300)])
  const large = { ...document, blocks: [{ kind: 'table', caption: '', head: [], rows }] }
  expect(why({ attachment: large })).toBe('attachment-too-large')
})

test.each([
  ['no JSON', new TextEncoder().encode('hallo')],
  ['no UTF-8', new Uint8Array([255, 254, 0])],
  ['nothing', new Uint8Array()],
  ['another version', bytes({ version: 2, text: 'x' })],
  ['no text', bytes({ version: 1 })],
  ['a text that is too long', bytes({ version: 1, text: 'x'.repeat(5001) })],
  ['an attachment that is none', bytes({ version: 1, text: 'x', attachment: { version: 1 } })],
])('%s is not a message', (_, sealed) => {
  expect(readMessage(sealed)).toBeNull()
})

test('a document with something it should not hold is refused whole', () => {
  expect(parseReportDocument(document)).toEqual(document)
  const wrong = (blocks: unknown) => parseReportDocument({ ...document, blocks })
  expect(wrong([{ kind: 'html', text: '<b>' }])).toBeNull()
  expect(wrong([{ kind: 'paragraph', text: 'x', tone: 'loud' }])).toBeNull()
  expect(wrong([{ ...document.blocks[5], points: [Number.POSITIVE_INFINITY] }])).toBeNull()
  expect(wrong([{ ...document.blocks[5], points: [] }])).toBeNull()
  expect(wrong(Array.from({ length: 151 }, () => ({ kind: 'heading', text: 'x' })))).toBeNull()
})
