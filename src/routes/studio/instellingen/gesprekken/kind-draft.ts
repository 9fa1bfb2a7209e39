/** The form of a kind of consultation as it is typed, field by field as text; names are the ways to the values with dots. */
import { checkConsultationKind } from '#lib/core/booking/kind.ts'
import type { ConsultationKind } from '#lib/core/booking/kind.ts'
import type { FieldIssue } from '#lib/core/booking/field-issue.ts'
import { fail } from '#lib/core/result.ts'
import type { Result } from '#lib/core/result.ts'
import { typedNumber } from '../typed.ts'

export const lengths = [
  { field: 'minutes', least: 5, most: 480 },
  { field: 'bufferBefore', least: 0, most: 180 },
  { field: 'bufferAfter', least: 0, most: 180 },
] as const

export const textFields = [
  'name.nl',
  'name.en',
  'text.nl',
  'text.en',
  'mailText.nl',
  'mailText.en',
  'minutes',
  'bufferBefore',
  'bufferAfter',
  'place.kind',
  'place.link',
  'place.address',
  'mode',
] as const
export type TextField = (typeof textFields)[number]

export type KindDraft = Record<TextField, string> & { active: boolean }

/** A free first conversation of half an hour by phone, on request until she knows how it goes. */
export const newKindDraft: KindDraft = {
  'name.nl': '',
  'name.en': '',
  'text.nl': '',
  'text.en': '',
  'mailText.nl': '',
  'mailText.en': '',
  minutes: '30',
  bufferBefore: '0',
  bufferAfter: '15',
  'place.kind': 'phone',
  'place.link': '',
  'place.address': '',
  mode: 'request',
  active: true,
}

export function kindDraftOf(kind: ConsultationKind): KindDraft {
  const { name, text, mailText, place } = kind
  return {
    'name.nl': name.nl,
    'name.en': name.en,
    'text.nl': text.nl,
    'text.en': text.en,
    'mailText.nl': mailText.nl,
    'mailText.en': mailText.en,
    minutes: String(kind.minutes),
    bufferBefore: String(kind.bufferBefore),
    bufferAfter: String(kind.bufferAfter),
    'place.kind': place.kind,
    'place.link': place.kind === 'video' ? place.link : '',
    'place.address': place.kind === 'address' ? place.address : '',
    mode: kind.mode,
    active: kind.active,
  }
}

export function readKindDraft(form: FormData): KindDraft {
  const text = (name: string) => {
    const value = form.get(name)
    // A browser sends the end of a line as two characters; no database keeps the character nought.
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').replaceAll('\0', '') : ''
  }
  const texts = Object.fromEntries(textFields.map((field) => [field, text(field)])) as Record<TextField, string>
  return { ...texts, active: form.get('active') !== null }
}

/** The kind a draft stands for, or what is wrong with which of its fields. */
export function kindOf(draft: KindDraft, id: string): Result<ConsultationKind, FieldIssue[]> {
  const checked = checkConsultationKind({
    id,
    name: { nl: draft['name.nl'], en: draft['name.en'] },
    text: { nl: draft['text.nl'], en: draft['text.en'] },
    mailText: { nl: draft['mailText.nl'], en: draft['mailText.en'] },
    minutes: typedNumber(draft.minutes),
    bufferBefore: typedNumber(draft.bufferBefore),
    bufferAfter: typedNumber(draft.bufferAfter),
    place: { kind: draft['place.kind'], link: draft['place.link'], address: draft['place.address'] },
    mode: draft.mode,
    active: draft.active,
  })
  if (checked.ok) return checked
  return fail(
    checked.error.map(({ field, kind }) => ({ field, kind: isBlankNumber(draft, field) ? 'required' : kind })),
  )
}

/** A number that was left blank is missing, not misspelt. */
function isBlankNumber(draft: KindDraft, field: string): boolean {
  const length = lengths.find((one) => one.field === field)
  return length !== undefined && draft[length.field].trim() === ''
}
