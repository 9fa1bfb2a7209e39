/** The kinds of consultation a practice offers. */
import * as v from 'valibot'
import type { Lang, Translated } from '#lib/core/lang.ts'
import type { Result } from '#lib/core/result.ts'
import { checkFields, filledText, text, wholeNumber, type FieldIssue, type IssueKind } from './field-issue.ts'

const issue = (kind: IssueKind) => kind

/** Dutch is needed, English may stay empty: `textIn` then gives the Dutch. */
const named = (longest: number) => v.object({ nl: filledText(longest), en: text(longest) })
const told = (longest: number) => v.object({ nl: text(longest), en: text(longest) })

export const placeSchema = v.variant(
  'kind',
  [
    v.object({ kind: v.literal('phone') }),
    v.object({
      kind: v.literal('video'),
      link: v.pipe(filledText(500), v.check(isWebAddress, issue('not-a-link'))),
    }),
    v.object({ kind: v.literal('address'), address: filledText(300) }),
  ],
  issue('unknown-choice'),
)

/** Where a consultation is held. By phone she calls the visitor, who then has to leave a number. */
export type Place = v.InferOutput<typeof placeSchema>

export const consultationKindSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,60}$/)),
  name: named(80),
  /** What the booking page tells about it. */
  text: told(2000),
  /** Her own words in the mails of this kind. */
  mailText: told(2000),
  minutes: wholeNumber(5, 480),
  /** Time she keeps free around it, in minutes; nobody else's booking can stand in it. */
  bufferBefore: wholeNumber(0, 180),
  bufferAfter: wholeNumber(0, 180),
  place: placeSchema,
  /** `instant` is booked at once; a `request` holds the time until she has answered. */
  mode: v.picklist(['instant', 'request'], issue('unknown-choice')),
  /** Only active kinds can be booked. */
  active: v.boolean(issue('unknown-choice')),
})

export type ConsultationKind = v.InferOutput<typeof consultationKindSchema>

/** Reads a kind as a form or a row brings it. */
export const checkConsultationKind = (input: unknown): Result<ConsultationKind, FieldIssue[]> =>
  checkFields(consultationKindSchema, input)

/** The text in a language, or in Dutch when she did not write it in that one. */
export const textIn = (texts: Translated, lang: Lang): string => texts[lang] || texts.nl

function isWebAddress(link: string): boolean {
  const url = URL.parse(link)
  return url?.protocol === 'https:' && !url.username
}
