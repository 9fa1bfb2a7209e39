/**
 * What a self-test could find, said before it starts. A difference is found when it is large beside its uncertainty, and
 * that follows from design, spread, persistence and gaps alone.
 */
import { independence } from '../stats/persistent-regression.ts'
import { risingRoot } from '../stats/root.ts'
import { studentCdf } from '../stats/student-t.ts'
import { daysOf } from './design.ts'
import { draw } from './draw.ts'
import { randomFrom } from '../random.ts'
import type { Design } from './design.ts'
import type { Usual } from './experiment.ts'

/** A difference we call worth having, on a scale from 0 to 10: a choice, and the same for everybody. */
export const worthwhilePoints = 1

/** A test that can only find more than this is hardly worth its weeks: a choice as well. */
export const hugePoints = 2

/** The difference in points that this design finds four times in five, in somebody with such days. */
export function detectablePoints(design: Design, usual: Usual): number {
  const error = usual.spread / Math.sqrt(meanInformation(design, usual))
  return error * (studentQuantile(0.975, freedomOf(design)) + studentQuantile(0.8, freedomOf(design)))
}

/**
 * With blocks there are not more comparisons than pairs, whatever number of days; with single days the days before and after
 * compare as well.
 */
const freedomOf = ({ pairs, blockDays }: Design) => (blockDays === 1 ? 2 * pairs - 3 : pairs - 1)

/** Squared length of on against off, after persistence and mean, over invented orders and gaps. */
function meanInformation(design: Design, { persistence, ratedShare }: Usual): number {
  const random = randomFrom(1)
  const drawn = Array.from({ length: 40 }, () => {
    const order = draw(design, random)
    const times = Array.from({ length: daysOf(design) }, (_, t) => t).filter(
      (t) => t % design.blockDays >= design.leftOutDays && random() < ratedShare,
    )
    const turn = independence(times, persistence)
    const one = turn(times.map(() => 1))
    const state = turn(times.map((t) => (order[Math.floor(t / design.blockDays)] === 'on' ? 1 : 0)))
    return product(state, state) - product(state, one) ** 2 / product(one, one)
  })
  return drawn.reduce((sum, value) => sum + value, 0) / drawn.length
}

const product = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)

const studentQuantile = (chance: number, freedom: number) =>
  risingRoot((t) => studentCdf(t, freedom), chance, { low: -1000, high: 1000 })
