/**
 * The pain test: eighteen statements of our own in six dimensions of three, about the last four weeks. It starts a
 * conversation; it measures no illness, names no cause, and its bands are not validated. Rules here, words in
 * `words/nl.ts` and `words/en.ts`. Change a statement and `statementsVersion` goes up: old results keep their own.
 * Source: clinical.md 2B.1-2B.3.
 */

export const statementsVersion = 1

/** In the order of the test: pattern, tension, feeling, triggers, rest, moving. */
export const dimensions = ['P', 'S', 'G', 'T', 'R', 'B'] as const

export type Dimension = (typeof dimensions)[number]

export const statementIds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18] as const

export type StatementId = (typeof statementIds)[number]

/** A pleasant thing is scored the other way round. */
export type Statement = { id: StatementId; dimension: Dimension; isReversed: boolean }

export const statements: readonly Statement[] = [
  { id: 1, dimension: 'P', isReversed: false },
  { id: 2, dimension: 'P', isReversed: false },
  { id: 3, dimension: 'P', isReversed: false },
  { id: 4, dimension: 'S', isReversed: false },
  { id: 5, dimension: 'S', isReversed: false },
  { id: 6, dimension: 'S', isReversed: false },
  { id: 7, dimension: 'G', isReversed: false },
  { id: 8, dimension: 'G', isReversed: false },
  { id: 9, dimension: 'G', isReversed: false },
  { id: 10, dimension: 'T', isReversed: false },
  { id: 11, dimension: 'T', isReversed: false },
  { id: 12, dimension: 'T', isReversed: false },
  { id: 13, dimension: 'R', isReversed: false },
  { id: 14, dimension: 'R', isReversed: true },
  { id: 15, dimension: 'R', isReversed: true },
  { id: 16, dimension: 'B', isReversed: false },
  { id: 17, dimension: 'B', isReversed: false },
  { id: 18, dimension: 'B', isReversed: true },
]

/** Never 0, rarely 1, sometimes 2, often 3, nearly always 4. */
export const frequencies = [0, 1, 2, 3, 4] as const

export type Frequency = (typeof frequencies)[number]

/** `unknown`: does not know, or does not apply; counts as missing. */
export type Answer = Frequency | 'unknown'

export type Answers = Readonly<Partial<Record<StatementId, Answer>>>
