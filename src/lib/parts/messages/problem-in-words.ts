import type { Words } from '#lib/i18n/nl.ts'

type Problems = Words['contact']['problems']

const known = [
  ...(['empty', 'too-long', 'name-too-long', 'attachment-too-large', 'mail', 'offline', 'full'] as const),
  ...(['too-many', 'not-set-up', 'key-changed'] as const),
] satisfies readonly (keyof Problems)[]

/** The sentence for a kind of problem; what nobody expected is said as plainly as what was. `null` when there is none. */
export function problemInWords(kind: string | null, words: Words): string | null {
  if (kind === null) return null
  const { problems, conversation, key } = words.contact
  const found = known.find((each) => each === kind)
  if (found) return problems[found]
  if (kind === 'out-of-turn') return conversation.behind
  if (kind === 'refused') return key.refused
  if (kind === 'too-large') return problems['attachment-too-large']
  const guard: Readonly<Record<string, string>> = words.common.guard
  return ['too-fast', 'filled-trap', 'stale'].includes(kind) ? (guard[kind] ?? problems.failed) : problems.failed
}
