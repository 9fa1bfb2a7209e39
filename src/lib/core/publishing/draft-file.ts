import { emptyDraft, readDraft, type Draft } from './draft.ts'
import { splitFile } from './front-matter.ts'
import { fileOf } from './write-front-matter.ts'

/** A draft in the form of an article. What is not filled in yet is left out, and its text stands there as it was typed. */
export const writeDraft = (draft: Draft): string =>
  fileOf(
    [
      ['title', draft.title],
      ['lead', draft.lead],
      ['category', draft.category],
      ['slug', draft.slug],
      ['checked', draft.checked],
      ['changed', draft.changed],
      ['next-check', draft.nextCheck],
      ['recognise', draft.recognise],
      ['author', draft.author],
      ['related', draft.related],
    ],
    draft.body,
  )

/** What `writeDraft` wrote; `null` when it is something else. */
export function readDraftFile(text: string): Draft | null {
  const split = splitFile('draft', text)
  if (!split.ok) return null
  const { 'next-check': nextCheck = '', ...keys } = split.value.keys
  return readDraft({ ...emptyDraft, nextCheck, ...keys, body: split.value.body.replace(/^\n/, '') })
}
