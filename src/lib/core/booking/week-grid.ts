/**
 * Days side by side on one clock: the rows and cells of a table, so that a week needs no measured places on the page and
 * reads as what it is. A row is a quarter of an hour on the wall; a cell covers as many rows as its piece lasts.
 */
import type { Interval } from './interval.ts'

export const minutesPerRow = 15
const rowsPerHour = 60 / minutesPerRow

/** `piece` is null where the day has nothing to say: before its first piece, after its last. */
export type WeekCell<Piece> = { column: number; rows: number; piece: Piece | null }

/** `hour` is the full hour that begins in this row, and null in the other three. */
export type WeekRow<Piece> = { hour: number | null; cells: WeekCell<Piece>[] }

/**
 * Each column holds the pieces of one day, in order and end to end. `minuteOf` gives the minute on the wall (0–1440) of a
 * moment of that column's day. Every piece for which `mustShow` holds gets a row of its own, however short it is.
 */
export function weekGrid<Piece extends Interval>(
  columns: readonly (readonly Piece[])[],
  minuteOf: (at: number, column: number) => number,
  mustShow: (piece: Piece) => boolean,
): WeekRow<Piece>[] {
  const minutes = columns.flatMap((pieces, column) =>
    pieces.flatMap(({ start, end }) => [minuteOf(start, column), minuteOf(end, column)]),
  )
  if (minutes.length === 0) return []
  const firstHour = Math.floor(Math.min(...minutes) / 60)
  const lastHour = Math.ceil(Math.max(...minutes) / 60)

  const rowOf = (at: number, column: number) => Math.round((minuteOf(at, column) - firstHour * 60) / minutesPerRow)
  const laid = columns.map((pieces, column) =>
    layColumn(pieces, { column, mustShow, rowOf: (at) => rowOf(at, column) }),
  )
  const count = Math.max((lastHour - firstHour) * rowsPerHour, ...laid.map(({ end }) => end))

  return Array.from({ length: count }, (_, row) => ({
    hour: row % rowsPerHour === 0 ? firstHour + row / rowsPerHour : null,
    cells: laid.flatMap(({ cells, end }, column) => {
      const here = cells.filter((cell) => cell.row === row).map(({ cell }) => cell)
      return row === end && end < count ? [...here, { column, rows: count - end, piece: null }] : here
    }),
  }))
}

type LaidColumn<Piece> = { cells: { row: number; cell: WeekCell<Piece> }[]; end: number }

type ColumnRules<Piece> = {
  column: number
  mustShow: (piece: Piece) => boolean
  rowOf: (at: number) => number
}

/** From the first row down to where the last piece ends, with nothing left open. */
function layColumn<Piece extends Interval>(
  pieces: readonly Piece[],
  { column, mustShow, rowOf }: ColumnRules<Piece>,
): LaidColumn<Piece> {
  const cells: LaidColumn<Piece>['cells'] = []
  let row = 0
  const put = (until: number, piece: Piece | null) => {
    if (until <= row) return
    cells.push({ row, cell: { column, rows: until - row, piece } })
    row = until
  }
  for (const piece of pieces) {
    put(rowOf(piece.start), null)
    put(mustShow(piece) ? Math.max(rowOf(piece.end), row + 1) : rowOf(piece.end), piece)
  }
  return { cells, end: row }
}
