import { isLedByWords } from '#lib/core/exercise/guidance/guidance.ts'
import type { PlayableId } from '#lib/core/exercise/exercise-id.ts'
import type { AvailableWays, Guidance } from '#lib/core/exercise/guidance/guidance.ts'
import type { PhaseKind } from '#lib/core/exercise/recipe.ts'
import type { Words } from '#lib/i18n/nl.ts'

/** `unknown` until the database and the browser have answered. */
export type VoiceHere = 'recorded' | 'device' | 'unknown' | null

/** What this device can do in this exercise. */
export type Ways = {
  voice: VoiceHere
  /** Who recorded it; left out when that is not one person, or not known. */
  who?: string
  breath: boolean
  vibration: boolean
  isTouch: boolean
  stayAwake: boolean
}

export type StartNote =
  | 'bell'
  | 'voice'
  | 'tones'
  | 'onlyTones'
  | 'breath'
  | 'tonesAndBreath'
  | 'deviceVoice'
  | 'noVoice'
  | 'voiceOff'
  | 'needsVoice'
  | 'vibration'
  | 'nothing'
  | 'staysOn'
  | 'cannotStay'

/** What the way of guiding comes to on this device, in one or two short sentences: nothing is promised that a locked phone cannot do. */
export function startNotes(exercise: PlayableId, guidance: Guidance, ways: Ways): readonly StartNote[] {
  if (guidance.awake) return [ways.stayAwake ? 'staysOn' : 'cannotStay']
  const heard = heardWhenDark(exercise, guidance, ways)
  if (heard !== null && heard !== 'voice' && isLedByWords(exercise) && ways.voice !== 'unknown') {
    return [heard === 'tones' ? 'onlyTones' : heard, ways.voice === 'recorded' ? 'voiceOff' : 'needsVoice']
  }
  if (guidance.voice && ways.voice === 'device') return heard === null ? ['deviceVoice'] : [heard, 'deviceVoice']
  if (heard === null) return ['nothing']
  if (guidance.voice && ways.voice === null) return [heard, 'noVoice']
  return guidance.vibration && ways.vibration ? [heard, 'vibration'] : [heard]
}

/** Those notes in words. */
export const notesInWords = (notes: readonly StartNote[], { who = '' }: Ways, words: NoteWords) =>
  notes.map((note) => (note === 'voice' ? words.voice(who) : words[note])).join(' ')

type NoteWords = Words['session']['start']['notes']

export const available = (ways: Ways): AvailableWays => ({ ...ways, voice: ways.voice !== null })

export const isBreathKind = (kind: PhaseKind) => kind === 'in' || kind === 'hold' || kind === 'out'

/** What is heard of it when the screen is off. */
export function heardWhenDark(exercise: PlayableId, { voice, tones, breath }: Guidance, ways: Ways): StartNote | null {
  if (voice && ways.voice === 'recorded') return 'voice'
  if (exercise === 'niets') return tones ? 'bell' : null
  const hasBreath = breath && ways.breath
  if (tones) return hasBreath ? 'tonesAndBreath' : 'tones'
  return hasBreath ? 'breath' : null
}
