/**
 * The calm sentences a person keeps, and the one in use. `ownSentence` of the profile is the one in use, empty for our own example.
 * Who kept only one, before there could be several, has that one.
 */
import { profileLimits } from './profile.ts'
import type { Profile } from './profile.ts'

type Sentences = Pick<Profile, 'ownSentence' | 'ownSentences'>
type Kept = { ownSentence: string; ownSentences: string[] }

/** In the order in which they were written, the one in use always among them; never empty texts, never one twice, never too many. */
export function sentencesOf({ ownSentence, ownSentences = [] }: Sentences): readonly string[] {
  if (ownSentence === '' || ownSentences.includes(ownSentence)) return ownSentences
  return [ownSentence, ...ownSentences].slice(0, profileLimits.ownSentences)
}

export const isFull = (profile: Sentences) => sentencesOf(profile).length >= profileLimits.ownSentences

/** Puts a sentence in use, and keeps it when it is new. Of a full list the oldest makes room. */
export function withSentence(profile: Sentences, text: string): Kept {
  const ownSentence = tidy(text)
  const kept = sentencesOf(profile)
  if (ownSentence === '' || kept.includes(ownSentence)) return { ownSentence, ownSentences: [...kept] }
  return { ownSentence, ownSentences: [...kept, ownSentence].slice(-profileLimits.ownSentences) }
}

/** Without the sentence; when it was in use the first of the others is. */
export function withoutSentence(profile: Sentences, text: string): Kept {
  const ownSentences = sentencesOf(profile).filter((one) => one !== text)
  return { ownSentence: profile.ownSentence === text ? (ownSentences[0] ?? '') : profile.ownSentence, ownSentences }
}

/** One line, no longer than may be kept. */
export const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim().slice(0, profileLimits.ownSentence).trimEnd()
