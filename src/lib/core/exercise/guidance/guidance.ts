import { isSilent } from '../../sound/mix.ts'
import type { PlayableId } from '../exercise-id.ts'
import type { guidanceSchema } from './guidance-schema.ts'
import type * as v from 'valibot'

export type Guidance = v.InferOutput<typeof guidanceSchema>

/** The six ways of being guided; the rest of a choice is how loud, and the screen. */
const guidanceWays = ['voice', 'tones', 'breath', 'vibration', 'text', 'drawing'] as const
export type GuidanceWay = (typeof guidanceWays)[number]

/** The ways that can be had: this device, in this exercise. Words and drawing always can. */
export type AvailableWays = Readonly<Record<'voice' | 'breath' | 'vibration', boolean>>

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

/**
 * What an exercise begins with for someone who never chose. Exercises that are told begin with a voice and tones; breath has
 * enough with tones, *Niets* with its bell, and in a hard moment, maybe among people, no device begins to speak. Who put
 * recordings of an exercise on this device (`isRecorded`) wants to hear them; without them the screen stays lit where sentences
 * lead, for tones alone do not say what to do.
 */
export function guidanceAtFirstFor(exercise: PlayableId, isRecorded = false): Guidance {
  if (exercise === 'niets') return { ...guidanceAtFirst, voice: false, vibration: false }
  const voice = isRecorded || (isLedByWords(exercise) && exercise !== 'nu-even')
  return { ...guidanceAtFirst, voice, awake: !isRecorded && isLedByWords(exercise) }
}

/** Whether one has to hear or read sentences to follow it, and tones alone are not enough. */
export const isLedByWords = (exercise: PlayableId) => ledByWords.has(exercise)

/** The choice after `change`. One that would leave a person with nothing at all keeps the words. */
export function changeGuidance(guidance: Guidance, change: Partial<Guidance>, available: AvailableWays): Guidance {
  const changed = { ...guidance, ...change }
  const isLeft = (way: GuidanceWay) => changed[way] && (!(way in available) || available[way as keyof AvailableWays])
  return guidanceWays.some(isLeft) ? changed : { ...changed, text: true }
}

/** Complete without sound: all that is seen and felt, and the screen that shows it. */
export function withoutSound(guidance: Guidance): Guidance {
  const seenAndFelt = { vibration: true, text: true, drawing: true, awake: true }
  return { ...guidance, voice: false, tones: false, breath: false, ...seenAndFelt }
}

/** Heard again, as in the beginning, when nothing was; the rest stays as it is. */
export function withSound(guidance: Guidance, atFirst: Guidance): Guidance {
  if (!isSilent(guidance)) return guidance
  const { voice, tones, breath } = atFirst
  return isSilent(atFirst) ? { ...guidance, tones: true } : { ...guidance, voice, tones, breath }
}

const ledByWords: ReadonlySet<PlayableId> = new Set(['schudden', 'vuist', 'bodyscan', 'nu-even', 'routine'])
