import * as v from 'valibot'
import { levelSchema } from '../../sound/mix.ts'

/**
 * How a person wants to be guided through a session: any mix of what is heard, felt and seen, remembered per exercise.
 * `awake` is the choice for the screen: it stays lit. Without it the phone may lock, and what is heard goes on.
 */
export const guidanceSchema = v.object({
  voice: v.boolean(),
  tones: v.boolean(),
  /** The breath-like sound. */
  breath: v.boolean(),
  vibration: v.boolean(),
  text: v.boolean(),
  drawing: v.boolean(),
  awake: v.boolean(),
  voiceLevel: levelSchema,
  toneLevel: levelSchema,
})
