import { shortestStudioPassphrase, type PassphraseProblem } from '#lib/core/vault/studio-passphrase.ts'
import type { StudioWords } from '#lib/i18n/nl-studio.ts'
import type { AskError } from './ask.ts'
import type { PasskeyError } from './passkey.ts'

export type EntranceProblem = AskError | { kind: PasskeyError | PassphraseProblem | 'name' | 'mail' }

/** What to say about something that did not work on the way in. */
export function entranceProblem(problem: EntranceProblem, words: StudioWords): string {
  const { problems } = words.entrance
  if (problem.kind === 'code-wrong') return problems['code-wrong'](problem.triesLeft)
  if (problem.kind === 'too-short') return problems['too-short'](shortestStudioPassphrase)
  return problems[problem.kind]
}
