import type { Random } from '#lib/core/random.ts'

/** After the sixteenth failure, almost two days after the first, a job is given up. */
export const maxAttempts = 16

const firstMs = 30_000
const longestMs = 6 * 3_600_000

/**
 * How long to wait after the nth failure, in milliseconds: half a minute, doubled each time up to six hours, and of that between one
 * half and the whole by chance, so that what failed together is not tried together.
 */
export function backoffMs(attempt: number, random: Random): number {
  const whole = Math.min(firstMs * 2 ** (attempt - 1), longestMs)
  return Math.round(whole * (0.5 + random() / 2))
}
