/** Every exercise, in the order in which they are listed when nothing else decides. Also the last part of the Dutch address. */
export const exerciseIds = ['adem-4-6', 'schudden', 'vuist', 'bodyscan', 'adem-4-7-8', 'niets', 'nu-even'] as const

export type ExerciseId = (typeof exerciseIds)[number]

/** Whether a text from outside (an address, a stored record) names an exercise. */
export const isExerciseId = (text: unknown): text is ExerciseId => exerciseIds.includes(text as ExerciseId)
