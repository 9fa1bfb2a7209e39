import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csv } from './csv.ts'
import { mostRows, readCsv } from './read-csv.ts'

const rowsOf = (text: string) => {
  const read = readCsv(text)
  return read.ok ? [read.value.head, ...read.value.rows.map(({ cells }) => cells)] : read.error
}

describe('rows of another program', () => {
  test.each([
    ['commas', 'mail,dag\na@b.nl,2024-01-02\n'],
    ['semicolons, as a Dutch Excel writes', '\uFEFFmail;dag\r\na@b.nl;2024-01-02\r\n'],
    ['tabs', 'mail\tdag\ra@b.nl\t2024-01-02'],
    ['quotes', '"mail","dag"\n"a@b.nl","2024-01-02"'],
    ['empty lines', '\n\nmail,dag\n\n , \na@b.nl,2024-01-02\n\n'],
  ])('with %s', (_, text) => {
    expect(rowsOf(text)).toEqual([
      ['mail', 'dag'],
      ['a@b.nl', '2024-01-02'],
    ])
  })

  test('a quoted cell holds anything, and lines are counted through it', () => {
    const read = readCsv('mail,hoe\na@b.nl,"kaart, ""ja"" gezegd\nop de beurs" \nc@d.nl,formulier')
    expect(read).toEqual({
      ok: true,
      value: {
        head: ['mail', 'hoe'],
        rows: [
          { line: 2, cells: ['a@b.nl', 'kaart, "ja" gezegd\nop de beurs'] },
          { line: 4, cells: ['c@d.nl', 'formulier'] },
        ],
      },
    })
  })

  test('what cannot be read says where', () => {
    expect(readCsv('')).toEqual({ ok: false, error: { kind: 'empty' } })
    expect(readCsv('mail,dag')).toEqual({ ok: false, error: { kind: 'empty' } })
    expect(readCsv('mail\na@b.nl\n"c@d.nl\n')).toEqual({ ok: false, error: { kind: 'open-quote', line: 3 } })
    expect(readCsv('mail\n' + 'a@b.nl\n'.repeat(mostRows + 1))).toEqual({
      ok: false,
      error: { kind: 'too-many-rows', most: mostRows },
    })
  })

  test('reads back what we write, whatever is in it', () => {
    // A sign that a spreadsheet would run gets an apostrophe in front, a line break of Windows is one line break, and empty lines go.
    const cell = fc.string({ unit: 'grapheme' }).map((text) => `x${text.replaceAll(/[\r\0]/g, '')}`)
    const table = fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(table, fc.constantFrom('nl' as const, 'en' as const), (rows, lang) => {
        const [head = ['', ''], ...others] = rows
        // The head is plain: by it the separator is known.
        expect(rowsOf(csv([['mail', 'dag'], ...others, head], lang))).toEqual([['mail', 'dag'], ...others, head])
      }),
    )
  })

  test('never fails on anything', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof readCsv(text).ok).toBe('boolean')
      }),
    )
  })
})
