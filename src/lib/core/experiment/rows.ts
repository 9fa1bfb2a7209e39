/** The days of a self-test as the analysis takes them: rated, in a block, and not left out. */
import { draw } from './draw.ts'
import type { Random } from '../random.ts'
import type { State } from './draw.ts'
import type { Design } from './design.ts'

/** In order of time. */
export type Row = {
  /** Calendar days since 1970-01-01. */
  readonly time: number
  /** Place of its block in the drawn order, from 0. */
  readonly block: number
  /** What was observed, 0 to 10. */
  readonly outcome: number
}

/** 1 on the rows of a block that is on, 0 on the others: by intention, whatever was done that day. */
export const intended = (rows: readonly Row[], order: readonly State[]): number[] =>
  rows.map(({ block }) => (order[block] === 'on' ? 1 : 0))

/** The same for an order that could have been drawn as well. */
export const redrawn = (rows: readonly Row[], design: Design, random: Random): number[] =>
  intended(rows, draw(design, random))
