import { describe, expect, test } from 'vitest'
import { readCsv } from '../exchange/read-csv.ts'
import { categories } from './category.ts'
import { guessMapping, importFields, judgeRows, longestHow, parseConsentTime } from './subscriber-import.ts'

const now = new Date('2026-11-29T12:00:00.000Z')
const all = categories.map(({ id }) => id)

function judged(text: string) {
  const table = readCsv(text)
  if (!table.ok) throw new Error(table.error.kind)
  return judgeRows(table.value, guessMapping(table.value.head), 'nl', now)
}

/** One row below a head with everything; what becomes of it. */
const judgedRow = (row: string) => judged(`mail;datum;bron;taal;onderwerpen\n${row}\n`)[0]?.result

describe('a row', () => {
  test('of whom it is told when and how she said yes comes on the list', () => {
    expect(judged('E-mail;Datum;Bron\nzoë@Bücher.example ;31-05-2024 ; formulier op de site')).toEqual([
      {
        line: 2,
        mail: 'zoë@xn--bcher-kva.example',
        result: {
          ok: true,
          value: {
            mail: 'zoë@xn--bcher-kva.example',
            choice: { lang: 'nl', topics: all },
            at: '2024-05-31',
            how: 'formulier op de site',
          },
        },
      },
    ])
  })

  test.each([
    [';2024-01-02;formulier;;', 'no-mail'],
    ['zoë;2024-01-02;formulier;;', 'not-mail'],
    ['a@b.nl;;formulier;;', 'no-time'],
    ['a@b.nl;ooit;formulier;;', 'not-time'],
    ['a@b.nl;2024-02-30;formulier;;', 'not-time'],
    ['a@b.nl;1/2/2024;formulier;;', 'not-time'],
    ['a@b.nl;2026-12-01;formulier;;', 'time-to-come'],
    ['a@b.nl;2024-01-02;;;', 'no-how'],
    ['a@b.nl;2024-01-02;true;;', 'no-how'],
    ['a@b.nl;2024-01-02;ja;;', 'no-how'],
    [`a@b.nl;2024-01-02;${'x'.repeat(longestHow + 1)};;`, 'long-how'],
    ['a@b.nl;2024-01-02;formulier;fr;', 'not-lang'],
    ['a@b.nl;2024-01-02;formulier;nl;yoga', 'not-topic'],
  ])('%s is refused: %s', (row, fault) => {
    expect(judgedRow(row)).toEqual({ ok: false, error: fault })
  })

  test.each([
    ['', []],
    ['mind-body', ['mind-body']],
    ['Voeding, suppletie en gezonde leefstijl, Mind-body connectie', ['mind-body', 'lifestyle']],
    ['Underlying tension: emotion and trauma | pain-movement', ['tension', 'pain-movement']],
  ])('topics %s', (topics, ids) => {
    expect(judgedRow(`a@b.nl;2024-01-02;formulier;en-GB;"${topics}"`)).toMatchObject({
      ok: true,
      value: { choice: { lang: 'en', topics: ids } },
    })
  })

  test('that is there twice comes once, however it is spelled', () => {
    const results = judged('mail,date,source\na@b.nl,2024-01-02,formulier\nA@B.nl,2025-01-02,formulier').map(
      ({ line, result }) => [line, result.ok ? 'ok' : result.error],
    )
    expect(results).toEqual([
      [2, 'ok'],
      [3, 'twice'],
    ])
  })
})

test.each([
  ['2024-05-31', '2024-05-31'],
  ['2024-5-3 10:15:00', '2024-05-03'],
  ['3-5-2024 10:15', '2024-05-03'],
  ['2024-05-31T10:15:00+02:00', '2024-05-31T08:15:00.000Z'],
  ['2024-05-31T10:15:00Z', '2024-05-31T10:15:00.000Z'],
  ['0001-01-01', null],
  ['05/06/2024', null],
  ['2024', null],
])('%s is read as %s', (text, at) => {
  expect(parseConsentTime(text)).toBe(at)
})

test('the columns of other programs are guessed', () => {
  expect(guessMapping(['Email Address', 'First Name', 'OPTIN_TIME', 'Source', 'Language', 'TAGS'])).toEqual({
    mail: 0,
    at: 2,
    how: 3,
    lang: 4,
    topics: 5,
  })
  expect(guessMapping(['naam'])).toEqual(Object.fromEntries(importFields.map((field) => [field, -1])))
})
