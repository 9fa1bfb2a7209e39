import type { StudioWords } from '#lib/i18n/nl-studio.ts'
import type { PageData } from './$types'

type Problem = NonNullable<PageData['accounts'][number]['calendars'][number]['problem']>

/** Why it did not work, in a sentence. */
export function problemText(text: StudioWords['calendars'], { kind, origin = '' }: Problem): string {
  return kind === 'elsewhere' ? text.elsewhere(origin) : text.problems[kind]
}
