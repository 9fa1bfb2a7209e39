/** The kinds of diaries that are measured. `null-…` holds no trigger at all, so whatever is found there is made up. */
export type Cell = {
  readonly days: number
  readonly factors: number
  /** How many of them work, from and to. */
  readonly triggers: readonly [number, number]
  /** Size of an effect per deviation of its factor, in deviations of one day's new noise. */
  readonly sizes: readonly [number, number]
  readonly persistence: readonly [number, number]
  /** Part of the days without an entry. */
  readonly missing: readonly [number, number]
  /** Factors that follow yesterday's pain, and how closely. */
  readonly followers: number
  readonly following: readonly [number, number]
  /** Whether pain and factors have weekdays and trends. */
  readonly habits: boolean
  /** Attacks: most days without pain. */
  readonly episodic: boolean
  /** Whether every second factor is nearly the same as the one before it. */
  readonly pairs: boolean
}

const usual: Cell = {
  days: 180,
  factors: 25,
  triggers: [2, 5],
  sizes: [0.2, 0.55],
  persistence: [0.2, 0.6],
  missing: [0.2, 0.4],
  followers: 3,
  following: [0.25, 0.5],
  habits: true,
  episodic: false,
  pairs: false,
}
const none = { triggers: [0, 0] } as const
const lasting = { persistence: [0.65, 0.85] } as const

export const cells: Record<string, Cell> = {
  'null-30-days': { ...usual, ...none, days: 30 },
  'null-60-days': { ...usual, ...none, days: 60 },
  'null-90-days': { ...usual, ...none, days: 90 },
  'null-180-days': { ...usual, ...none },
  'null-365-days': { ...usual, ...none, days: 365 },
  'null-plain': { ...usual, ...none, followers: 0, missing: [0, 0], habits: false, persistence: [0, 0] },
  'null-40-factors': { ...usual, ...none, days: 90, factors: 40 },
  'null-lasting': { ...usual, ...none, persistence: [0.7, 0.85], followers: 5, following: [0.4, 0.7] },
  'sig-30-days': { ...usual, days: 30 },
  'sig-60-days': { ...usual, days: 60 },
  'sig-90-days': { ...usual, days: 90 },
  'sig-180-days': usual,
  'sig-365-days': { ...usual, days: 365 },
  'sig-10-factors': { ...usual, factors: 10 },
  'sig-40-factors': { ...usual, factors: 40 },
  'sig-no-gaps': { ...usual, missing: [0, 0] },
  'sig-lasting': { ...usual, ...lasting },
  'sig-consequences': { ...usual, followers: 8, following: [0.4, 0.7] },
  'sig-attacks': { ...usual, episodic: true },
  'sig-weak-365': { ...usual, days: 365, sizes: [0.1, 0.25] },
}
