import type { CategoryId } from '#lib/core/publishing/category.ts'
import type { LetterText } from '#lib/core/publishing/letter.ts'

/** What stands in the form of a letter. Topics that are ticked are kept apart from whether they count. */
export type LetterDraft = {
  subject: string
  body: string
  audience: 'iedereen' | 'onderwerpen'
  topics: CategoryId[]
  onSite: boolean
}

export const draftOf = (
  { subject, body, topics, onSite }: LetterText,
  isForSome: boolean = topics.length > 0,
): LetterDraft => ({
  ...{ subject, body, topics: [...topics], onSite },
  audience: isForSome ? 'onderwerpen' : 'iedereen',
})

/** As one text to compare with: two drafts with the same are the same letter to the server. */
export const keptAs = ({ subject, body, audience, topics, onSite }: LetterDraft): string =>
  JSON.stringify([subject, body, audience, audience === 'onderwerpen' ? topics.toSorted() : [], onSite])
