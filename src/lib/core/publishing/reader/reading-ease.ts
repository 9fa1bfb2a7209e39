import type { Lang } from '../../lang.ts'
import type { Passage } from './passage.ts'
import { sentencesIn, wordsIn } from './sentence.ts'

/** Below this many words the figure says nothing. */
const fewestWords = 100

/**
 * How easily a text reads, about 0 (a law) to 100 (a children's book); 60 and more is plain. For English Flesch's Reading
 * Ease (Flesch 1948, J. Appl. Psychol. 32:221): `206.835 - 1.015 × words per sentence - 84.6 × syllables per word`. For Dutch
 * its version by Douma (1960): `206.84 - 0.93 × words per sentence - 77 × syllables per word`. Headings and notes are left out.
 * Syllables are counted by spelling, which is off by a few in a hundred: a hint, never a mark. `null` for a short text.
 */
export function readingEase(passages: readonly Passage[], lang: Lang): number | null {
  const sentences = passages
    .filter(({ isHeading, isNote }) => !isHeading && !isNote)
    .flatMap(({ text }) => sentencesIn(text))
  const words = sentences.flatMap(({ text }) => wordsIn(text))
  if (words.length < fewestWords) return null
  const perSentence = words.length / sentences.length
  const perWord = words.reduce((sum, word) => sum + syllablesIn(word, lang), 0) / words.length
  const ease =
    lang === 'nl' ? 206.84 - 0.93 * perSentence - 77 * perWord : 206.835 - 1.015 * perSentence - 84.6 * perWord
  return Math.round(Math.min(100, Math.max(0, ease)))
}

const dutchVowels = /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ei|ij|[aeiouyáàâäéèêëíìîïóòôöúùûü]/g

/** At least one; a number or a single letter is one. */
export function syllablesIn(word: string, lang: Lang): number {
  const lower = word.toLowerCase()
  if (lang === 'nl') return Math.max(1, lower.match(dutchVowels)?.length ?? 0)
  const heard = lower.replace(/(?<=[^aeiouy])(?:e|es|ed)$/, (end, at: number) =>
    isHeard(end, lower.slice(0, at)) ? end : '',
  )
  return Math.max(1, heard.match(/[aeiouyé]+/g)?.length ?? 0)
}

/** A last e is not heard (make, makes, tensed), but is in table, notices and ended. */
function isHeard(end: string, before: string): boolean {
  if (end === 'ed') return /[td]$/.test(before)
  return /[^aeiouy]l$/.test(before) || (end === 'es' && /(?:[sxzcg]|[cs]h)$/.test(before))
}
