import { longestLetter, type LetterProblem } from '#lib/core/publishing/letter.ts'
import type { StudioWords } from '#lib/i18n/nl-studio.ts'

/** What is in the way of a letter, as it is told. */
export function problemWords(problem: LetterProblem, words: StudioWords['letters']['problems']): string {
  const { field } = problem
  switch (problem.kind) {
    case 'required':
      return words[`${field}-required`]
    case 'too-long':
      return words[`${field}-too-long`](longestLetter[field])
    case 'broken-block':
      return words['broken-block']
    case 'medical-claim':
      return words.claim(problem.word, problem.instead)
  }
}
