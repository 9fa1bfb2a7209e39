import type { Guidance } from '#lib/core/exercise/guidance.ts'
import type { Cue } from '#lib/core/exercise/timeline.ts'
import { vibrationMs } from '#lib/core/exercise/vibration.ts'
import type { Lang } from '#lib/core/lang.ts'
import { openSpeech } from '#lib/device/speech.ts'
import { stopVibrating, vibrate } from '#lib/device/vibration.ts'
import { stayAwake } from '#lib/device/wake-lock.ts'

/** What guides beside the track, and only while the page is seen: touch, the device's own voice, a lit screen. */
export type Guide = {
  /** `isHeard` says whether the track speaks this cue itself, or nothing may be heard. */
  give: (cue: Cue, how: { guidance: Guidance; isHeard: boolean }) => void
  /** Breaks off what is being said or felt: a pause. */
  hush: () => void
  keepAwake: (isWanted: boolean) => void
  close: () => void
}

/** Open it from a tap, close it when the session is over. */
export function openGuidance(lang: Lang): Guide {
  const speech = openSpeech(lang)
  let sleep: (() => void) | null = null
  const keepAwake = (isWanted: boolean) => {
    if (isWanted) sleep ??= stayAwake()
    else sleep = sleep?.() ?? null
  }
  return {
    give: (cue, { guidance, isHeard }) => {
      if (document.visibilityState !== 'visible') return
      if (guidance.vibration && cue.vibration !== null) vibrate(vibrationMs[cue.vibration])
      if (guidance.voice && !isHeard && cue.kind === 'say' && cue.text !== '')
        speech?.say(cue.text, guidance.voiceLevel)
    },
    hush: () => {
      speech?.stop()
      stopVibrating()
    },
    keepAwake,
    close: () => {
      speech?.stop()
      keepAwake(false)
    },
  }
}
