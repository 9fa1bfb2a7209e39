/**
 * Which word a difference between two means deserves (clinical rules, display rule 3). Both means are rounded to the one
 * decimal a person sees, so everybody can check the word with the numbers on the screen.
 *
 *   about-equal   less than 1 point
 *   slightly      1 point or more, but not clearly
 *   clearly       2 points or more, and 30 % or more
 *   much          2 points or more, and 50 % or more
 *
 * The share is of the higher of the two means. For "less" that is the beginning, as in the trials; for "more" it makes the
 * word the exact mirror, so that 5 → 3 and 3 → 5 are equally strong words and a low beginning never sounds alarming.
 */
export type ChangeSize = 'slightly' | 'clearly' | 'much'
export type Change = 'about-equal' | `${ChangeSize}-less` | `${ChangeSize}-more`

const tenths = (value: number) => Math.round(value * 10)

export function changeBetween({ before, now }: { before: number; now: number }): Change {
  const points = Math.abs(tenths(now) - tenths(before))
  if (points < 10) return 'about-equal'
  const share = points / Math.max(tenths(now), tenths(before))
  const size = points >= 20 && share >= 0.5 ? 'much' : points >= 20 && share >= 0.3 ? 'clearly' : 'slightly'
  return now < before ? `${size}-less` : `${size}-more`
}

export const isLess = (change: Change) => change.endsWith('-less')
