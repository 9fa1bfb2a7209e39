import type { Guidance } from '#lib/core/exercise/guidance/guidance.ts'
import type { Cue } from '#lib/core/exercise/timeline/timeline.ts'
import { vibrationMs } from '#lib/core/exercise/timeline/vibration.ts'
import type { Lang } from '#lib/core/lang.ts'
import { openSpeech } from '#lib/device/speech.ts'
import { stopVibrating, vibrate } from '#lib/device/vibration.ts'
import { stayAwake } from '#lib/device/wake-lock.ts'

/** What guides beside the track, and only while the page is seen: touch, the device's own voice, a lit screen. */
export type Guide = {
  give: (cue: Cue, how: Giving) => void
  /** Breaks off what is being said or felt: a pause. */
  hush: () => void
  keepAwake: (isWanted: boolean) => void
  close: () => void
}

export type Giving = {
  guidance: Guidance
  /** The track says this cue itself, or nothing may be said. */
  isSaid: boolean
  /** Nothing else tells that it is over: then the end is felt, whatever was chosen. */
  isEndFelt: boolean
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
    give: (cue, { guidance, isSaid, isEndFelt }) => {
      if (document.visibilityState !== 'visible') return
      const isFelt = guidance.vibration || (isEndFelt && cue.vibration === 'end')
      if (isFelt && cue.vibration !== null) vibrate(vibrationMs[cue.vibration])
      if (guidance.voice && !isSaid && cue.kind === 'say' && cue.text !== '') speech?.say(cue.text, guidance.voiceLevel)
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
