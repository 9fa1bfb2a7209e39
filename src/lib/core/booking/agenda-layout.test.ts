import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layDay } from './agenda-layout.ts'
import type { DayContents } from './agenda-layout.ts'

/** Minutes after midnight make these days readable. */
const span = (start: number, end: number) => ({ start, end })
const hour = 60
const empty = { day: span(0, 24 * hour), open: [], meetings: [], blocks: [], busy: [], buffers: [] }
const told = (contents: Partial<DayContents<{ start: number; end: number }, { start: number; end: number }>>) =>
  layDay({ ...empty, ...contents }).map(({ kind, start, end }) => `${kind} ${start / hour}-${end / hour}`)

describe('a day of the agenda', () => {
  test('is nothing at all when nothing is open and nothing is planned', () => expect(told({})).toEqual([]))

  test('shows free time around a consultation, and the pause between two ranges', () =>
    expect(
      told({ open: [span(9 * hour, 12 * hour), span(13 * hour, 17 * hour)], meetings: [span(10 * hour, 11 * hour)] }),
    ).toEqual(['free 9-10', 'meeting 10-11', 'free 11-12', 'closed 12-13', 'free 13-17']))

  test('keeps a consultation outside her hours', () =>
    expect(told({ open: [span(9 * hour, 10 * hour)], meetings: [span(19 * hour, 20 * hour)] })).toEqual([
      'free 9-10',
      'closed 10-19',
      'meeting 19-20',
    ]))

  test('keeps two consultations apart that touch', () =>
    expect(told({ meetings: [span(10 * hour, 11 * hour), span(9 * hour, 10 * hour)] })).toEqual([
      'meeting 9-10',
      'meeting 10-11',
    ]))

  test('shows a consultation whole over blocked and busy time, and says that they clash', () => {
    const pieces = layDay({
      ...empty,
      open: [span(9 * hour, 12 * hour)],
      meetings: [span(9 * hour, 10 * hour)],
      blocks: [span(9.5 * hour, 11 * hour)],
      busy: [span(9 * hour, 9.25 * hour), span(10.5 * hour, 11.5 * hour)],
    })
    expect(pieces.map(({ kind, start, end }) => `${kind} ${start / hour}-${end / hour}`)).toEqual([
      'meeting 9-10',
      'blocked 10-11',
      'busy 11-11.5',
      'free 11.5-12',
    ])
    expect(pieces[0]).toMatchObject({ clashes: true })
  })

  test('sets the quiet minutes around a consultation apart from free time', () =>
    expect(
      told({
        open: [span(9 * hour, 12 * hour)],
        meetings: [span(10 * hour, 11 * hour)],
        buffers: [span(9.75 * hour, 10 * hour), span(11 * hour, 11.25 * hour)],
      }),
    ).toEqual(['free 9-9.75', 'buffer 9.75-10', 'meeting 10-11', 'buffer 11-11.25', 'free 11.25-12']))

  test('leaves out what her other calendars say of the evening, and of a day without hours', () => {
    const evening = span(18 * hour, 22 * hour)
    expect(told({ open: [span(9 * hour, 10 * hour)], busy: [span(0, 9.5 * hour), evening] })).toEqual([
      'busy 9-9.5',
      'free 9.5-10',
    ])
    expect(told({ busy: [evening] })).toEqual([])
  })

  test('cuts off at midnight what goes on over it', () =>
    expect(told({ blocks: [span(-5 * hour, 30 * hour)] })).toEqual(['blocked 0-24']))

  test('lays its pieces end to end, and every consultation stays whole, whatever else wants the same minutes', () => {
    const spans = fc
      .array(fc.tuple(fc.integer({ min: -300, max: 1700 }), fc.integer({ min: 1, max: 600 })), { maxLength: 8 })
      .map((all) => all.map(([start, minutes]) => span(start, start + minutes)))
    const apart = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 5, max: 60 })), { maxLength: 9 })
      .map((all) => {
        let at = 0
        return all.map(([gap, minutes]) => {
          const start = at + gap
          at = start + minutes
          return span(start, at)
        })
      })
    fc.assert(
      fc.property(spans, apart, spans, spans, spans, (open, meetings, blocks, busy, buffers) => {
        const pieces = layDay({ ...empty, open, meetings, blocks, busy, buffers })
        for (const [i, piece] of pieces.entries()) {
          expect(piece.end).toBeGreaterThan(piece.start)
          const next = pieces[i + 1]
          if (next) expect(next.start).toBe(piece.end)
        }
        const shown = pieces.flatMap((piece) => (piece.kind === 'meeting' ? [span(piece.start, piece.end)] : []))
        expect(shown).toEqual(meetings)
      }),
    )
  })
})
