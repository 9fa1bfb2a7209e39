/** The form of somebody who books: read, judged, and taken. */
import type { Booking } from '#lib/core/booking/booking.ts'
import type { Place } from '#lib/core/booking/kind.ts'
import { checkReachable } from '#lib/core/booking/visitor.ts'
import type { BookingSettings } from '#lib/core/booking/settings.ts'
import { fromBase64Url } from '#lib/core/base64.ts'
import { longestSealed } from '#lib/core/exchange/message.ts'
import type { Lang } from '#lib/core/lang.ts'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import { readFingerprint } from '#lib/server/access/key.ts'
import type { TakeRefusal } from '#lib/server/booking/refusal.ts'
import { readBookingSettings, readKind } from '#lib/server/booking/settings.ts'
import { takeSlot } from '#lib/server/booking/take.ts'
import { textOf } from '#lib/server/form.ts'
import { services } from '#lib/server/services.ts'
import { formToken } from '#lib/server/visitors/form-token.ts'
import { formKey, guardForm, type Visit } from '#lib/server/visitors/guard.ts'
import type { Refusal } from '#lib/server/visitors/verdict.ts'
import { guardFields } from '#lib/core/form-guard.ts'
import { parseStart } from './days.ts'

export type Typed = { name: string; mail: string; phone: string }

type IssueField = 'name' | 'mail' | 'phone' | 'note'

/** What the page shows when the form could not be taken as it was. Whatever was typed is in `typed`. */
export type NotTaken = {
  typed: Typed
  /** What is wrong, by field; the page has the words. */
  issues: Partial<Record<IssueField, string>>
  guard: Refusal | null
  /** The time is gone: back to the list. */
  lost: TakeRefusal | null
  token: string
}

export type Outcome =
  { kind: 'booked'; token: string } | { kind: 'verify'; mail: string; until: string; zone: BookingSettings['zone'] }

type Asked = { asked: URLSearchParams; form: FormData; visit: Visit; lang: Lang; now: Date }

export async function bookFrom({ asked, form, visit, lang, now }: Asked): Promise<Result<Outcome, NotTaken>> {
  const { config, db, secret } = services()
  const typed = typedIn(form)
  const key = formKey(secret, 'booking', form, now)
  const notTaken = (what: Partial<NotTaken>): Result<never, NotTaken> =>
    fail({
      typed,
      issues: {},
      guard: null,
      lost: null,
      // The same form goes on: what the browser worked out for it and how long it was open still count.
      token:
        key === null || what.lost || what.guard === 'stale'
          ? formToken(secret, 'booking', now)
          : textOf(form, guardFields.token),
      ...what,
    })

  const start = parseStart(asked.get('tijd'))
  const kindId = asked.get('soort') ?? ''
  const kind = isKindId(kindId) ? await readKind(db, kindId) : null
  if (!kind?.active) return notTaken({ lost: 'gone' })
  if (start === null) return notTaken({ lost: 'outside-hours' })

  const reachable = checkReachable(typed, kind.place)
  const sealed = sealedIn(form, await readFingerprint(db))
  if (!reachable.ok || !sealed.ok) {
    const issues = reachable.ok ? {} : issuesOf(typed, kind.place)
    return notTaken({ issues: { ...issues, ...(!sealed.ok && { note: sealed.error }) } })
  }

  const { name, mail, phone } = reachable.value
  const verdict = await guardForm(services(), { purpose: 'booking', form, visit, contact: mail || phone, now })
  if (typeof verdict === 'object') return notTaken({ guard: verdict.refuse })
  if (key === null) return notTaken({ guard: 'stale' })
  const isOdd = verdict === 'confirm-by-mail'
  // Without a mail server the question would never arrive, and the time be let go unseen: then she decides.
  const verify = isOdd && config.mail.smtp !== null
  if (verify && mail === '') return notTaken({ issues: { mail: 'confirm' } })

  const visitor = { name, mail, phone, sealed: sealed.value }
  const taken = await takeSlot(
    services(),
    { key, kindId, start, holder: key, lang, visitor, verify, judge: isOdd && !verify },
    now,
  )
  if (!taken.ok) return notTaken({ lost: taken.error })
  const { booking, token } = taken.value
  // The same form, gone back to and filled in for somebody else: that is another booking, and this one is not theirs to see.
  if (!isFor(booking, { name, mail, phone })) return notTaken({ guard: 'stale' })
  if (booking.state.status !== 'unverified') return succeed({ kind: 'booked', token })
  const { zone } = await readBookingSettings(db)
  // The link itself is what shows that the address is theirs: it goes there and nowhere else.
  return succeed({ kind: 'verify', mail: booking.visitor?.mail ?? mail, until: booking.state.until, zone })
}

/** Whether it was made for this person; one whose name was erased is nobody's. */
export const isFor = ({ visitor }: Pick<Booking, 'visitor'>, { name, mail, phone }: Typed): boolean =>
  visitor !== null && visitor.name === name && visitor.mail === mail && visitor.phone === phone

/** All that is wrong at once: whether there is a way to reach somebody is asked whatever is wrong with their name. */
function issuesOf(typed: Typed, place: Place): NotTaken['issues'] {
  const checks = [checkReachable({ ...typed, name: 'x' }, place), checkReachable(typed, place)]
  return Object.fromEntries(
    checks.flatMap((check) => (check.ok ? [] : check.error.map(({ field, kind }) => [field, kind]))),
  )
}

/** Every field a text, whatever was sent. */
export const typedIn = (form: FormData): Typed => ({
  name: textOf(form, 'name'),
  mail: textOf(form, 'mail'),
  phone: textOf(form, 'phone'),
})

export const isKindId = (text: string) => /^[A-Za-z0-9-]{1,60}$/.test(text)

/**
 * What the browser sealed for the practitioner; `null` when nothing was sent along. The server cannot look inside, so the browser says
 * for which key it sealed: with a key that is no longer `keyInUse` she could not read it.
 */
export function sealedIn(
  form: FormData,
  keyInUse: string | null,
): Result<Uint8Array | null, 'too-long' | 'unreadable' | 'key-changed'> {
  const text = textOf(form, 'sealed')
  if (text === '') return succeed(null)
  if (text.length > (longestSealed * 4) / 3 + 4) return fail('too-long')
  const bytes = fromBase64Url(text)
  const head = new TextEncoder().encode('age-encryption.org/v1\n')
  if (bytes === null || !head.every((byte, i) => bytes[i] === byte)) return fail('unreadable')
  return textOf(form, 'sealedFor') === keyInUse ? succeed(bytes) : fail('key-changed')
}
