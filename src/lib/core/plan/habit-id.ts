/** Small things of a day that somebody can do or leave, from a closed list. Ids are stored for years: never rename or reuse one. */
export const habitIds = [
  'extra-walk',
  'outside-in-the-morning',
  'short-breaks',
  'warm-shower',
  'music',
  'something-nice',
  'no-screen-before-bed',
  'no-coffee-after-noon',
  'same-bedtime',
] as const

export type HabitId = (typeof habitIds)[number]
