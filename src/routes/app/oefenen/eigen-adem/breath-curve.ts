import type { OwnBreathPhase } from '#lib/core/exercise/own-breath/pattern.ts'

/** Where a stretch of the curve begins and ends, from 0 to 1 of its width; what it is of. */
export type CurveStretch = OwnBreathPhase & { from: number; to: number }

/** The phases side by side, each as wide as it takes. */
export function stretchesOf(phases: readonly OwnBreathPhase[]): CurveStretch[] {
  const total = phases.reduce((sum, { seconds }) => sum + seconds, 0)
  let at = 0
  return phases.map((phase) => {
    const from = at / total
    at += phase.seconds
    return { ...phase, from, to: at / total }
  })
}

/** One pattern as a line that swells with in, sinks with out and lies still with a hold, as SVG path data within the box. */
export function breathCurve(phases: readonly OwnBreathPhase[], { width, height }: { width: number; height: number }) {
  let y = height
  return stretchesOf(phases).reduce((path, { kind, from, to }) => {
    const [left, right] = [from * width, to * width]
    if (kind !== 'hold') y = kind === 'in' ? 0 : height
    const middle = round((left + right) / 2)
    return kind === 'hold'
      ? `${path}H${round(right)}`
      : `${path}C${middle} ${kind === 'in' ? height : 0} ${middle} ${y} ${round(right)} ${y}`
  }, `M0 ${height}`)
}

const round = (value: number) => Math.round(value * 10) / 10
