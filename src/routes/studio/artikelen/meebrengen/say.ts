/** What is said of a post, on the screen and in the report that is saved. */
import type { StudioWords } from '#lib/i18n/nl-studio.ts'
import type { BroughtWhy } from '#lib/core/publishing/import/bring.ts'
import type { Lost } from '#lib/core/publishing/import/source.ts'
import type { Outcome } from './run.ts'

type Words = Pick<StudioWords, 'along' | 'articles'>

/** A sentence for each reason, each once. */
export function whyLines({ along, articles }: Words, why: readonly BroughtWhy[]): string[] {
  const { required, 'medical-claim': claim, ...others } = articles.publish.problems
  const lines = why.map((one) => {
    if (one.kind !== 'not-ready') return along.whyOf[one.kind]
    const { problem } = one
    if (problem.kind === 'medical-claim') return claim(problem.word, problem.instead)
    return problem.kind === 'required' ? (required[problem.field] ?? problem.field) : others[problem.kind]
  })
  return [...new Set(lines)]
}

export function lostLine({ along }: Pick<Words, 'along'>, { kind, name, count }: Lost): string {
  const line = along.lostKinds[kind](name)
  return count === 1 ? line : `${line} (${along.times(count)})`
}

/** The last step of an address, for a list that is read by people. */
export function fileName(address: string): string {
  const name = address.split(/[?#]/, 1)[0]?.split('/').filter(Boolean).at(-1) ?? address
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** Whether there is something she should look at. */
export const hasToDo = ({ what, why, missing, undescribed, lost }: Outcome): boolean =>
  what === 'failed' || why.length > 0 || missing.length > 0 || undescribed > 0 || lost.length > 0

/** How many of each there were, as sentences. */
export function resultLines({ along }: Pick<Words, 'along'>, outcomes: readonly Outcome[], leftOut: number): string[] {
  const lines = (['published', 'draft', 'here', 'failed'] as const).flatMap((what) => {
    const count = outcomes.filter((one) => one.what === what).length
    return count === 0 ? [] : [along.results[what](count)]
  })
  return leftOut === 0 ? lines : [...lines, along.results.leftOut(leftOut)]
}

/** The whole report as plain text, an article a paragraph. */
export function reportText(words: Words, outcomes: readonly Outcome[], leftOut: readonly string[]): string {
  const { along } = words
  const paragraphs = outcomes.map((one) =>
    [
      `${one.title || along.untitled}: ${along.outcomes[one.what]}`,
      ...(one.what === 'failed' ? [`- ${along.failedWhy}`] : []),
      ...whyLines(words, one.why).map((line) => `- ${line}`),
      ...(one.undescribed > 0 ? [`- ${along.describe(one.undescribed)}`] : []),
      ...one.missing.map(({ address, why }) => `- ${address}: ${along.missing[why]}`),
      ...one.lost.map((each) => `- ${along.wasLost}: ${lostLine(words, each)}`),
    ].join('\n'),
  )
  const skipped = leftOut.length === 0 ? [] : [[along.results.leftOut(leftOut.length), ...leftOut].join('\n- ')]
  return [along.title, resultLines(words, outcomes, 0).join('\n'), ...paragraphs, ...skipped].join('\n\n') + '\n'
}
