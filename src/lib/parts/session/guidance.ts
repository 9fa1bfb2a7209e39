import type { Guidance } from '#lib/core/exercise/guidance.ts'
import type { Cue } from '#lib/core/exercise/timeline.ts'
import { vibrationMs } from '#lib/core/exercise/vibration.ts'
import { openTones } from '#lib/device/tones.ts'
import { stopVibrating, vibrate } from '#lib/device/vibration.ts'
import { stayAwake } from '#lib/device/wake-lock.ts'

export type Guide = { give: (cue: Cue, guidance: Guidance) => void; close: () => void }

/** Sound, touch and a lit screen for one session. Open it from a tap, close it when the session is over. */
export function openGuidance(guidance: Guidance): Guide {
  const tones = openTones()
  const sleep = guidance.awake ? stayAwake() : () => undefined
  return {
    give: (cue, { tones: hasTones, vibration }) => {
      if (hasTones && cue.tone !== null) tones.play(cue.tone)
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
