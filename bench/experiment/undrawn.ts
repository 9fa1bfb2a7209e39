/** What people do without a draw, with the usual t-test on days: first without and then with, or on days one chooses. */
import { twoSidedT } from '#lib/core/stats/student-t.ts'
import { liveUndrawn } from './worlds.ts'
import type { Random } from '#lib/core/random.ts'
import type { World } from './worlds.ts'

type Known = World & { readonly effect: number }
export type Judged = { readonly isFound: boolean; readonly isCovered: boolean }

/** Half of the days without, then half with. */
export const beforeAfter = (days: number, world: Known, seed: number): Judged =>
  judge(liveUndrawn(days, world, { seed, choose: (t) => t >= days / 2 }), world.effect)

/** With it on three of four days after a bad day, and on one of four after a good one. */
export const onChosenDays = (days: number, world: Known, seed: number): Judged => {
  const choose = (_: number, yesterday: number, random: Random) => random() < (yesterday > world.level ? 0.75 : 0.25)
  return judge(liveUndrawn(days, world, { seed, choose }), world.effect)
}

function judge(days: readonly { isOn: boolean; value: number }[], effect: number): Judged {
  const on = summary(days.filter(({ isOn }) => isOn).map(({ value }) => value))
  const off = summary(days.filter(({ isOn }) => !isOn).map(({ value }) => value))
  const error = Math.sqrt(on.variance / on.count + off.variance / off.count)
  const freedom =
    error ** 4 / ((on.variance / on.count) ** 2 / (on.count - 1) + (off.variance / off.count) ** 2 / (off.count - 1))
  const p = (size: number) => twoSidedT((on.mean - off.mean - size) / error, freedom)
  return { isFound: p(0) <= 0.05, isCovered: p(effect) > 0.05 }
}

function summary(values: readonly number[]) {
  const count = values.length
  const mean = values.reduce((sum, one) => sum + one, 0) / count
  return { count, mean, variance: values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (count - 1) }
}
