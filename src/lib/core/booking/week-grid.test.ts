import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weekGrid } from './week-grid.ts'
import type { WeekRow } from './week-grid.ts'

type Named = { start: number; end: number; name: string }
const piece = (name: string, start: number, end: number): Named => ({ name, start, end })

/** Minutes after midnight are the moments here. */
const laid = (...columns: Named[][]) =>
  weekGrid(
    columns,
    (at) => at,
    ({ name }) => name === 'meeting',
  )

const told = (rows: WeekRow<Named>[]) =>
  rows.map(({ hour, cells }) =>
    [hour ?? '·', ...cells.map(({ column, rows: count, piece: of }) => `${column}:${of?.name ?? '-'}×${count}`)].join(
      ' ',
    ),
  )

describe('the week as a table', () => {
  test('has no rows when nothing is open or planned', () => expect(laid([], [])).toEqual([]))

  test('begins and ends on a full hour, and leaves no hole in a column', () =>
    expect(told(laid([piece('free', 9 * 60 + 30, 10 * 60)], [piece('meeting', 10 * 60, 10 * 60 + 30)]))).toEqual([
      '9 0:-×2 1:-×4',
      '·',
      '· 0:free×2',
      '·',
      '10 0:-×4 1:meeting×2',
      '·',
      '· 1:-×2',
      '·',
    ]))

  test('gives a consultation of five minutes a row, and takes it from what follows', () =>
    expect(told(laid([piece('meeting', 540, 545), piece('free', 545, 600)]))).toEqual([
      '9 0:meeting×1',
      '· 0:free×3',
      '·',
      '·',
    ]))

  test('grows by a row when short consultations need more room than their hour has', () =>
    expect(told(laid(Array.from({ length: 5 }, (_, i) => piece('meeting', 540 + i * 12, 552 + i * 12))))).toEqual([
      '9 0:meeting×1',
      '· 0:meeting×1',
      '· 0:meeting×1',
      '· 0:meeting×1',
      '10 0:meeting×1',
    ]))

  test('keeps a consultation when the clock goes back while it lasts', () =>
    expect(
      told(
        weekGrid(
          [[piece('meeting', 150, 210)]],
          (at) => (at >= 180 ? at - 60 : at),
          () => true,
        ),
      ),
    ).toEqual(['2 0:-×2', '·', '· 0:meeting×1', '· 0:-×1']))

  test('fills every column to the last row, whatever stands in it', () => {
    const day = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 90 }), fc.boolean()), {
        maxLength: 8,
      })
      .map((all) => {
        let at = 0
        return all.map(([gap, minutes, meets]) => {
          const start = at + gap
          at = start + minutes
          return piece(meets ? 'meeting' : 'free', start, at)
        })
      })
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 7 }), (columns) => {
        const rows = laid(...columns)
        const cells = rows.flatMap((row) => row.cells)
        for (const [column, pieces] of columns.entries()) {
          const own = cells.filter((cell) => cell.column === column)
          if (rows.length > 0) expect(own.reduce((sum, cell) => sum + cell.rows, 0)).toBe(rows.length)
          const meetings = (all: (Named | null)[]) => all.filter((one) => one?.name === 'meeting')
          expect(meetings(own.map((cell) => cell.piece))).toEqual(meetings(pieces))
        }
      }),
    )
  })
})
