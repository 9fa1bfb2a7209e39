import type { Cue } from '#lib/core/exercise/timeline.ts'
import { vibrationMs } from '#lib/core/exercise/vibration.ts'
import { openTones } from '#lib/device/tones.ts'
import { stopVibrating, vibrate } from '#lib/device/vibration.ts'
import { stayAwake } from '#lib/device/wake-lock.ts'

/** How a person wants to be guided besides words and drawing. */
export type GuidanceChoice = { sound: boolean; vibration: boolean; awake: boolean }

export const guidanceAtFirst: GuidanceChoice = { sound: true, vibration: true, awake: true }

export type Guidance = { give: (cue: Cue, choice: GuidanceChoice) => void; close: () => void }

/** Sound, touch and a lit screen for one session. Open it from a tap, close it when the session is over. */
export function openGuidance(choice: GuidanceChoice): Guidance {
  const tones = openTones()
  const sleep = choice.awake ? stayAwake() : () => undefined
  return {
    give: (cue, { sound, vibration }) => {
      if (sound && cue.tone !== null) tones.play(cue.tone)
      if (vibration && cue.vibration !== null) vibrate(vibrationMs[cue.vibration])
    },
    close: () => {
      // A bell that has begun may ring out.
      setTimeout(() => tones.close(), 6000)
      stopVibrating()
      sleep()
    },
  }
}
