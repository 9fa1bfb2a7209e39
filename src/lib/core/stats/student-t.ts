import { incompleteBeta } from './incomplete-beta.ts'

/** Chance that Student's t with `freedom` degrees is at least as far from 0 as `t`; R's `2 * pt(-abs(t), freedom)`. */
export function twoSidedT(t: number, freedom: number): number {
  if (!(freedom > 0)) throw new Error('twoSidedT requires degrees of freedom above 0')
  return incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5)
}

/** Chance that Student's t with `freedom` degrees is at most `t`; R's `pt`. */
export function studentCdf(t: number, freedom: number): number {
  const tail = twoSidedT(t, freedom) / 2
  return t > 0 ? 1 - tail : tail
}
