/** Every exercise, in the order in which they are listed when nothing else decides. Also the last part of the Dutch address. */
export const exerciseIds = ['adem-4-6', 'schudden', 'vuist', 'bodyscan', 'adem-4-7-8', 'niets', 'nu-even'] as const

export type ExerciseId = (typeof exerciseIds)[number]

/** A breathing pattern somebody made for themselves: done and kept like an exercise, but on nobody else's list. */
export const ownBreathId = 'eigen-adem' as const

/** Everything that can be done and kept. */
export const practisedIds = [...exerciseIds, ownBreathId] as const

export type PractisedId = (typeof practisedIds)[number]

/** Several of these in an order of one's own. Nothing that is done by itself: each of its parts is. */
export const routineId = 'routine' as const

/** What one session can be of. */
export type PlayableId = PractisedId | typeof routineId

/** Whether a text from outside (an address, a stored record) names an exercise. */
export const isExerciseId = (text: unknown): text is ExerciseId => exerciseIds.includes(text as ExerciseId)
