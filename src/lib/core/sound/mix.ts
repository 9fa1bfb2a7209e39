import * as v from 'valibot'

/** Loudness as a person sets it, from soft to loud; 3 is as made, a step is 4 dB. */
export const levels = [1, 2, 3, 4, 5] as const
export type Level = (typeof levels)[number]

/** What of a session is heard. With none of the three it is silent, and needs no track. */
export type SoundMix = {
  /** Recordings of the cues, where there are any. */
  voice: boolean
  /** A tone at every cue that has one. The bell at the end is there in any mix. */
  tones: boolean
  /** A breath-like sound that swells and ebbs with in, hold and out. */
  breath: boolean
  voiceLevel: Level
  /** Of tones and breath sound. */
  toneLevel: Level
}

export const levelSchema = v.picklist(levels)

/** What a level multiplies an amplitude by: 1 at level 3. */
export const gainOf = (level: Level) => 10 ** (((level - 3) * 4) / 20)

export const isSilent = ({ voice, tones, breath }: SoundMix) => !voice && !tones && !breath
