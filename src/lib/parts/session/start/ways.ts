import { isBreathKind } from './start-note.ts'
import type { VoiceHere, Ways } from './start-note.ts'
import type { Lang } from '#lib/core/lang.ts'
import type { Timeline } from '#lib/core/exercise/timeline/timeline.ts'
import { hasLocalVoice } from '#lib/device/speech.ts'
import { canVibrate } from '#lib/device/vibration.ts'
import { areRecorded, whoSpeaks } from '#lib/device/voice/recordings.ts'
import { canStayAwake } from '#lib/device/wake-lock.ts'

/** What can be known at once; whether there is a voice takes a look in the database and a word from the browser. */
export function waysAtOnce(timeline: Timeline): Ways {
  return {
    voice: 'unknown',
    breath: timeline.phases.some(({ kind }) => isBreathKind(kind)),
    vibration: canVibrate(),
    isTouch: navigator.maxTouchPoints > 0,
    stayAwake: canStayAwake(),
  }
}

/** The voice there is for this session on this device. */
export async function voiceHere(timeline: Timeline, lang: Lang): Promise<VoiceHere> {
  if (await areRecorded(lang, spokenIn(timeline))) return 'recorded'
  return (await hasLocalVoice(lang)) ? 'device' : null
}

/** Whose voice that is, when it was recorded by one person. */
export const whoHere = async (timeline: Timeline, lang: Lang, voice: VoiceHere) =>
  voice === 'recorded' ? await whoSpeaks(lang, spokenIn(timeline)) : ''

const spokenIn = ({ cues }: Timeline) => cues.filter(({ text }) => text !== '')
