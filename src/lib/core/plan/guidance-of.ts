import { guidanceAtFirstFor } from '../exercise/guidance/guidance.ts'
import { isSilent } from '../sound/mix.ts'
import type { Profile } from './profile.ts'
import type { PlayableId } from '../exercise/exercise-id.ts'
import type { Guidance } from '../exercise/guidance/guidance.ts'

/**
 * How this person wants to be guided through an exercise: as they chose it there, or else what the exercise begins with, as far as
 * their general settings go along. `isRecorded`: there is a recorded voice for it on this device.
 */
export function guidanceOf(profile: Profile, exercise: PlayableId, isRecorded = false): Guidance {
  const chosen = profile.guidance?.[exercise]
  if (chosen !== undefined) return chosen
  const atFirst = guidanceAtFirstFor(exercise, isRecorded)
  const { tones, vibration, wakeLock } = profile.settings
  const suited = { ...atFirst, tones: atFirst.tones && tones, vibration: atFirst.vibration && vibration }
  // With nothing to hear, a screen that goes off would leave one in the dark.
  return { ...suited, awake: atFirst.awake || wakeLock || isSilent(suited) }
}

/** The choice for one exercise, to put in the profile. */
export const withGuidance = (
  profile: Profile,
  exercise: PlayableId,
  guidance: Guidance,
): Pick<Profile, 'guidance'> => ({
  guidance: { ...profile.guidance, [exercise]: guidance },
})
