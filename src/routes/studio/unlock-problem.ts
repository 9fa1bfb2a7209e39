import type { StudioWords } from '#lib/i18n/nl-studio.ts'
import type { UnlockError } from './key.svelte.ts'

/** What to say to somebody whose key stayed shut. */
export function unlockProblem(error: UnlockError, words: StudioWords): string {
  const { problems } = words.shell.key
  switch (error.kind) {
    case 'count':
      return problems.count(error.found)
    case 'unknown-word':
      return problems['unknown-word'](error.word, error.at)
    default:
      return problems[error.kind]
  }
}
