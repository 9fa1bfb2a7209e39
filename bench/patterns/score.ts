/** Holds what a rule says against the truth of simulated diaries. */
import type { SimulatedDiary } from './simulate.ts'

export type Judged = {
  readonly factor: string
  readonly lag: number
  readonly sign: 1 | -1
  readonly shown: boolean
  readonly p?: number
  readonly low?: number
  readonly high?: number
}

export type CellScore = {
  diaries: number
  /** Diaries that show something false, and that show anything. */
  anyFalse: number
  falseShares: number
  triggers: number
  found: number
  shown: number
  wrongSign: number
  rightLag: number
  consequences: number
  consequencesShown: number
  intervals: number
  covered: number
  /** Probability given and whether it was so, for every factor judged. */
  stated: { p: number; isTrue: boolean }[]
}

/** Several findings on one factor count once, the first; right is the right factor with the right sign. */
export function scoreCell(judgedDiaries: readonly { diary: SimulatedDiary; judged: readonly Judged[] }[]): CellScore {
  const score = emptyScore()
  for (const { diary, judged } of judgedDiaries) {
    const truthOf = (factor: string) => diary.truth.find((one) => one.factor === factor)
    const isTrue = ({ factor, sign }: Judged) => Math.sign(truthOf(factor)?.effect ?? 0) === sign
    const shown = new Map<string, Judged>()
    for (const one of judged) {
      if (one.p !== undefined) score.stated.push({ p: one.p, isTrue: isTrue(one) })
      if (one.shown && !shown.has(one.factor)) shown.set(one.factor, one)
    }
    const right = [...shown.values()].filter(isTrue)
    const wrong = shown.size - right.length
    const consequences = diary.consequences.filter((factor) => truthOf(factor) === undefined)
    score.diaries += 1
    score.anyFalse += wrong > 0 ? 1 : 0
    score.falseShares += wrong / Math.max(1, shown.size)
    score.triggers += diary.truth.length
    score.found += right.length
    score.shown += shown.size
    score.wrongSign += [...shown.keys()].filter(truthOf).length - right.length
    score.consequences += consequences.length
    score.consequencesShown += consequences.filter((factor) => shown.has(factor)).length
    for (const { factor, lag, low, high } of right) {
      const truth = truthOf(factor)
      if (truth?.lag !== lag) continue
      score.rightLag += 1
      if (low === undefined || high === undefined) continue
      score.intervals += 1
      score.covered += truth.effect >= low && truth.effect <= high ? 1 : 0
    }
  }
  return score
}

/** Mean distance between what was stated and what was so, over bands of probability, weighed by how often. */
export function calibrationError(stated: readonly { p: number; isTrue: boolean }[]): number {
  const edges = [0, 0.05, 0.2, 0.5, 0.8, 0.95, 1.0001]
  const distances = edges.slice(1).map((high, i) => {
    const band = stated.filter(({ p }) => p >= (edges[i] ?? 0) && p < high)
    return Math.abs(band.reduce((sum, { p, isTrue }) => sum + p - (isTrue ? 1 : 0), 0))
  })
  return distances.reduce((sum, one) => sum + one, 0) / stated.length
}

const emptyScore = (): CellScore => ({
  diaries: 0,
  anyFalse: 0,
  falseShares: 0,
  triggers: 0,
  found: 0,
  shown: 0,
  wrongSign: 0,
  rightLag: 0,
  consequences: 0,
  consequencesShown: 0,
  intervals: 0,
  covered: 0,
  stated: [],
})
