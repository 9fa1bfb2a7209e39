import { highlighted } from './highlight.ts'
import { painTestWords } from './words/words.ts'
import type { Lang } from '../lang.ts'
import type { Highlight } from './highlight.ts'

/** The whole text of a result. Built from fixed sentences only, so that none can say more than clinical.md 2B.5 allows. */
export type ResultText = { heading: string; paragraphs: readonly string[]; talk: readonly string[] }

/** `mayReassure`: someone looked at this pain, and no alarm signal was named today. */
export type ResultContext = { lang: Lang; mayReassure: boolean }

/** What the result says about what stands out: what the person recognises, never what it means. */
export function resultText(outcome: Highlight, { lang, mayReassure }: ResultContext): ResultText {
  const words = painTestWords(lang)
  const shown = highlighted(outcome)
  const talk = shown.map((dimension) => words.dimensions[dimension].talk)
  // "Pain is not always damage" is only for someone who was examined and named no alarm signal (2B.4, row B).
  if (shown.includes('B') && mayReassure) talk.push(words.result.painIsNotAlwaysDamage)
  const [first, second] = shown.map((dimension) => words.dimensions[dimension].phrase)
  const { about, allPain } = words.result
  switch (outcome.kind) {
    case 'too-few':
      return { heading: words.result.tooFew, paragraphs: [words.result.tooFewText], talk }
    case 'none':
      return { heading: words.result.none, paragraphs: [words.result.noneText, about], talk }
    case 'pattern':
    case 'choose':
      if (first === undefined) return { heading: words.result.several, paragraphs: [about], talk }
      return {
        heading: second === undefined ? words.result.one(first) : words.result.two(first, second),
        paragraphs: [about, allPain],
        talk,
      }
  }
}
