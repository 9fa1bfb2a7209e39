import * as v from 'valibot'
import { levelSchema } from '../sound/mix.ts'

/**
 * How a person wants to be guided through a session: any mix of what is heard, felt and seen, remembered per exercise.
 * `awake` is the choice for the screen: it stays lit. Without it the phone may lock, and what is heard goes on.
 */
const guidanceSchema = v.object({
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

export type Guidance = v.InferOutput<typeof guidanceSchema>

export const guidanceAtFirst: Guidance = {
  voice: true,
  tones: true,
  breath: false,
  vibration: true,
  text: true,
  drawing: true,
  awake: false,
  voiceLevel: 3,
  toneLevel: 3,
}

/** Whatever was kept, read as a choice; what is missing or unknown in it is as at first. */
export function parseGuidance(input: unknown, otherwise: Guidance = guidanceAtFirst): Guidance {
  const parsed = v.safeParse(guidanceSchema, { ...otherwise, ...(typeof input === 'object' ? input : null) })
  return parsed.success ? parsed.output : otherwise
}
