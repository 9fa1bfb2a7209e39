/**
 * PHQ-4: four questions about the last two weeks, optional, shown only as a reason to talk to someone and never kept.
 * Kroenke K, Spitzer RL, Williams JBW, Löwe B. Psychosomatics 2009;50:613-621. No permission is required to reproduce,
 * translate, display or distribute. Cut-off per pair: 3 (clinical.md 1.3, 2A).
 */

export const phq4Items = ['nervous', 'worry', 'interest', 'down'] as const

export type Phq4Item = (typeof phq4Items)[number]

/** Not at all 0, several days 1, more than half the days 2, nearly every day 3. */
export type Phq4Answer = 0 | 1 | 2 | 3

export type Phq4Answers = Readonly<Partial<Record<Phq4Item, Phq4Answer>>>

export type Phq4Score = {
  /** 0-6 each; `null` while one of the two is missing. */
  tension: number | null
  mood: number | null
  /** 0-12; `null` unless all four are answered. */
  total: number | null
  /** A pair of 3 or more, or a total of 9 or more: advise to talk to the doctor. */
  isHigh: boolean
}

/** The two pairs, their total, and whether to advise talking to a doctor. */
export function scorePhq4({ nervous, worry, interest, down }: Phq4Answers): Phq4Score {
  const tension = pair(nervous, worry)
  const mood = pair(interest, down)
  const total = tension === null || mood === null ? null : tension + mood
  // One answer of 3 makes its pair 3 or more, whatever the other would have been.
  const isHigh = atLeast(nervous, worry) >= 3 || atLeast(interest, down) >= 3 || (total ?? 0) >= 9
  return { tension, mood, total, isHigh }
}

function pair(one: Phq4Answer | undefined, other: Phq4Answer | undefined): number | null {
  return one === undefined || other === undefined ? null : one + other
}

function atLeast(one: Phq4Answer | undefined, other: Phq4Answer | undefined): number {
  return (one ?? 0) + (other ?? 0)
}
