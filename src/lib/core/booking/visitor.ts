/** What somebody who books has to leave: a name, and a way to be reached. */
import * as v from 'valibot'
import { parseMailAddress } from '#lib/core/mail-address.ts'
import type { Result } from '#lib/core/result.ts'
import { checkFields, filledText, text, type FieldIssue, type IssueKind } from './field-issue.ts'
import type { Place } from './kind.ts'

const issue = (kind: IssueKind) => kind

export type Reachable = { name: string; mail: string; phone: string }

const fields = {
  name: v.pipe(
    filledText(100),
    // A name stands in mails and calendars: one line.
    v.transform((name) => name.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')),
  ),
  mail: v.pipe(
    text(254),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      if (dataset.value === '') return ''
      const address = parseMailAddress(dataset.value)
      if (address.ok) return address.value
      addIssue({ message: issue('not-a-mail-address') })
      return NEVER
    }),
  ),
  phone: v.pipe(
    text(40),
    v.check((phone) => phone === '' || isPhoneNumber(phone), issue('not-a-phone-number')),
  ),
}

/**
 * Reads who comes. One of mail and phone is enough (`mail-or-phone` on `mail`), but for a consultation by phone, to which
 * she must be able to call.
 */
export function checkReachable(input: unknown, place: Place): Result<Reachable, FieldIssue[]> {
  const whole = v.pipe(
    v.object(fields),
    v.forward(
      v.check(({ phone }) => place.kind !== 'phone' || phone !== '', issue('required')),
      ['phone'],
    ),
    v.forward(
      v.check(({ mail, phone }) => place.kind === 'phone' || mail !== '' || phone !== '', issue('mail-or-phone')),
      ['mail'],
    ),
  )
  return checkFields(whole, input)
}

/** Digits with the signs people write between them; E.164 has at most fifteen, the shortest numbers have six. */
function isPhoneNumber(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').length
  return /^\+?[\d\s().\-/]+$/.test(text) && digits >= 6 && digits <= 15
}
