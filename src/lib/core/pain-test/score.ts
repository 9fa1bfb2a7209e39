import { dimensions, statements } from './statements.ts'
import type { Answer, Answers, Dimension, StatementId } from './statements.ts'

/** One line of the arithmetic: what was answered and what it counts for; `null` counts for nothing and is left out. */
export type Term = { statement: StatementId; answer: Answer | null; isReversed: boolean; points: number | null }

/** Thirds of the scale, 0-33, 34-66 and 67-100. Chosen by us, not validated, and said so beside every result. */
export type Band = 'little' | 'sometimes' | 'often'

export type DimensionScore = {
  dimension: Dimension
  terms: readonly Term[]
  /** Points gained and the most that could be, over the answered statements. */
  points: number
  most: number
  /** Whole number 0-100; `null` with fewer than two answers. */
  score: number | null
  band: Band | null
}

/**
 * Six scores with their arithmetic: `round(100 × points / (4 × answered))`, only with at least two of three answered.
 * There is no total on purpose.
 */
export function score(answers: Answers): DimensionScore[] {
  return dimensions.map((dimension) => scoreDimension(dimension, answers))
}

/** The band a score falls in. */
export function bandOf(value: number): Band {
  if (value <= 33) return 'little'
  return value <= 66 ? 'sometimes' : 'often'
}

function scoreDimension(dimension: Dimension, answers: Answers): DimensionScore {
  const terms = statements
    .filter((statement) => statement.dimension === dimension)
    .map(({ id, isReversed }): Term => {
      const answer = answers[id] ?? null
      if (answer === null || answer === 'unknown') return { statement: id, answer, isReversed, points: null }
      return { statement: id, answer, isReversed, points: isReversed ? 4 - answer : answer }
    })
  const counted = terms.flatMap(({ points }) => (points === null ? [] : [points]))
  const points = counted.reduce((sum, each) => sum + each, 0)
  const most = 4 * counted.length
  const value = counted.length < 2 ? null : Math.round((100 * points) / most)
  return { dimension, terms, points, most, score: value, band: value === null ? null : bandOf(value) }
}
