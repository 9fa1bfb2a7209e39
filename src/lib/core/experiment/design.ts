/**
 * What a self-test can look like. What is gone within the day can change from day to day, and 28 pairs of days say most.
 * What lingers would spill over into the next day, so it gets blocks, of which the first day is asked for but not counted.
 * Only designs that were measured are offered; docs/self-tests.md has their error rates.
 */
export const lingerings = ['within-the-day', 'until-the-next-day', 'some-days'] as const
/** How long the effect stays, as the person expects before the test. */
export type Lingering = (typeof lingerings)[number]

export const lengths = ['usual', 'long'] as const
export type Length = (typeof lengths)[number]

export type Design = {
  /** Each has a block on and a block off, in drawn order. */
  readonly pairs: number
  readonly blockDays: number
  /** Days at the start of each block in which the last block may still work; not counted. */
  readonly leftOutDays: number
}

/** With fewer, no order is unlikely enough to say anything. */
export const leastPairs = 6

const designs: Record<Lingering, Record<Length, Design>> = {
  'within-the-day': {
    usual: { pairs: 28, blockDays: 1, leftOutDays: 0 },
    long: { pairs: 42, blockDays: 1, leftOutDays: 0 },
  },
  'until-the-next-day': {
    usual: { pairs: 14, blockDays: 3, leftOutDays: 1 },
    long: { pairs: 20, blockDays: 3, leftOutDays: 1 },
  },
  'some-days': {
    usual: { pairs: 8, blockDays: 7, leftOutDays: 1 },
    long: { pairs: 10, blockDays: 7, leftOutDays: 1 },
  },
}

export const designFor = (lingering: Lingering, length: Length = 'usual'): Design => designs[lingering][length]

/** Test days from the first to the last, pauses not counted. */
export const daysOf = ({ pairs, blockDays }: Design) => 2 * pairs * blockDays
